#pragma once

#include "ui/board/board_layout.h"
#include "ui/board/board_model.h"

#include <QPainter>

class Theme;

/// "0:04:12": minutes, seconds, frames; hours only when there are any.
QString shortLength(Frames length, Rate rate);

/// What a card looks like at the moment: everything the painter does not find in the shot itself.
struct CardLook {
    QPixmap picture; ///< null: still being made
    bool selected = false;
    bool current = false; ///< the keyboard's card, while the board has the focus
    bool hovered = false;
    bool dropTarget = false;
    double playhead = -1; ///< 0 to 1 while the playhead is in this shot
    int takes = 0;
};

/// Paints cards and scene headers from the tokens. Pure; one paint event long.
class CardPainter final {
public:
    CardPainter(QPainter& painter, const Theme& theme, const QFont& font);
    void card(const BoardModel& model, int number, const QRect& rect, const QRect& picture, const CardLook& look);
    void header(const BoardModel& model, int scene, const QRect& rect);
    void emptyPlace(const QRect& rect, const QString& text, bool dropTarget);
    void gapMark(const QRect& rect);

private:
    void picture(const QRect& rect, const CardLook& look, bool omitted);
    void statusMark(ShotStatus status, const QRect& picture, bool withWord);
    void caption(const BoardModel& model, int number, const QRect& rect, int takes);
    QPainter& m_painter;
    const Theme& m_theme;
    QFont m_font;
};
