#pragma once

#include "core/base/frame_time.h"

#include <QAbstractSlider>
#include <functional>
#include <optional>

class Theme;

/// The whole film as one line under the picture: cuts, in and out, playhead. Pressing and dragging scrubs, arrows step;
/// assistive technology reads a slider whose value is the frame. Owned by the preview.
class FilmBar final : public QAbstractSlider {
    Q_OBJECT
public:
    FilmBar(const Theme* theme, QWidget* parent);

    void setFilm(Frames length, const QList<Frames>& cuts, Rate rate);
    void setPosition(Frames frame); ///< silent
    void setChosen(std::optional<Frames> in, std::optional<Frames> out);
    /// Where a frame is drawn, and which frame lies under a place: the same in both directions.
    int xOf(Frames frame) const;
    Frames frameAt(int x) const;
    /// What is drawn as chosen; the whole film where only one end is set reaches to its own end. None: nothing is.
    std::optional<std::pair<Frames, Frames>> chosen() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void sought(Frames frame); ///< by a person

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; ///< Page Down is later in the film
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    const Theme* m_theme; // not owned
    QList<Frames> m_cuts;
    Rate m_rate;
    std::optional<Frames> m_in;
    std::optional<Frames> m_out;
};
