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
    void setMessage(const QString& sentence); ///< in the place of the next film's picture; empty: none

private:
    class Surface;
    void read();
    void start();

    const QString m_cacheFolder;
    Surface* m_surface;
    QSlider* m_slider;
    QLabel* m_place;
    QString m_message;
    PlannedFilmPointer m_film;
    std::stop_source m_stop;
    bool m_reading = false;
    bool m_again = false; ///< something else was asked for meanwhile
    bool m_moved = false; ///< the slider, by a person
};
