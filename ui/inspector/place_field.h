#pragma once

#include "core/base/frame_time.h"

#include <QLineEdit>

/// A place in the film as timecode; seconds ("4.5s") and frames ("96f") are understood, too.
class PlaceField final : public QLineEdit {
    Q_OBJECT
public:
    explicit PlaceField(QWidget* parent);
    void show(Frames at, Rate rate); ///< leaves alone what is half typed

Q_SIGNALS:
    void placed(Frames at); ///< by a person

private:
    void finish();
    Frames m_at = 0;
    Rate m_rate;
};
