#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QString>

class QTextLayout;

/// The font of everything a film says. Not the desktop's: window and command line must make the same film.
QFont cardFont(double pixels, QFont::Weight weight = QFont::Normal);

/// The outline of shaped glyphs. Empty for pictures such as emoji.
QPainterPath outlineOf(const QTextLayout& layout, QPointF at);

/// Sets a layout by its glyphs' outlines. Qt keeps drawn glyphs, and which points they have follows from what this
/// thread drew before: a film must not. Only pictures such as emoji, which have no outline, are drawn by Qt.
void setWords(QPainter& painter, const QTextLayout& layout, QPointF at, const QColor& colour);

/// One line in the middle of `box`; nothing is cut. Set as by setWords().
void setLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour);

/// One run of text in one style, as a paragraph of a block.
struct CardParagraph {
    QString text;
    QFont font;
    QColor colour;
    double spaceBefore = 0;
    bool wraps = true; ///< false: one line, cut with an ellipsis
};

/// Sets paragraphs below each other inside `area`, right-to-left ones from the right; what does not fit ends with an
/// ellipsis. Returns the height used; draws only when there is a painter.
double layOutText(QPainter* painter, const QList<CardParagraph>& paragraphs, const QRectF& area);

/// The whole text's height at this width, however tall.
double textHeight(const QList<CardParagraph>& paragraphs, double width);
