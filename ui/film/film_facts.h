#pragma once

#include "ui/film/film_planner.h"

#include <QWidget>

class QLabel;

/// How long and how large a planned film is, at a glance. Owned by the export dialog.
class FilmFacts final : public QWidget {
    Q_OBJECT
public:
    explicit FilmFacts(QWidget* parent);
    void setFilm(const PlannedFilm& film);
    void clear(); ///< nothing is known

private:
    enum Fact { Length, FrameCount, Takes, Size, FilmRate, Bytes, Count }; ///< in two rows
    void set(Fact fact, const QString& words);
    QLabel* m_values[Count] = {};
};

/// "12 MB" with two digits that count.
QString roughSize(qint64 bytes);
