#pragma once

#include "ui/film/film_planner.h"

#include <QImage>
#include <QWidget>
#include <stop_token>

class QLabel;
class QSlider;
class Theme;

/// One picture of a planned film as it will be, with everything that is written into it, and a slider to its other
/// pictures. Pictures are read off the main thread, the newest question wins. Owned by the export dialog.
class FilmPicture final : public QWidget {
    Q_OBJECT
public:
    FilmPicture(const Theme& theme, QString cacheFolder, QWidget* parent);
    ~FilmPicture() override; ///< stops what is being read
    /// `place`: the film frame to show first, when nobody has moved the slider; none: the middle.
    void setFilm(const PlannedFilmPointer& film, std::optional<Frames> place);
    /// Shows no film: `sentence` is in the place of its picture.
    void clear(const QString& sentence);

private:
    class Surface;
    void read();
    void start();
    void say(const QString& sentence);

    const QString m_cacheFolder;
    Surface* m_surface;
    QSlider* m_slider;
    QLabel* m_place;
    PlannedFilmPointer m_film;
    std::stop_source m_stop;
    bool m_reading = false;
    bool m_again = false; ///< something else was asked for meanwhile
    bool m_moved = false; ///< the slider, by a person
    int m_number = 0;     ///< of what is shown: goes up when it is cleared
};
