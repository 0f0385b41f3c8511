#include "core/render/card_text.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace {

QTextOption optionFor(const QString& text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = text.isRightToLeft();
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    return option;
}

/// Lays one paragraph out in at most `lines` lines; the last one is elided when text is left over.
void shape(QTextLayout& layout, const CardParagraph& paragraph, double width, int lines)
{
    const QFontMetricsF metrics(paragraph.font);
    const auto breakLines = [&](int limit) {
        layout.beginLayout();
        double y = 0;
        for (int i = 0; i < limit; ++i) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += metrics.lineSpacing() * 1.12;
        }
        layout.endLayout();
    };
    breakLines(lines);
    const QTextLine last = layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
    if (!last.isValid() || last.textStart() + last.textLength() >= layout.text().size())
        return;
    // Cut at the last word that leaves room for the ellipsis.
    const QString text = layout.text();
    const QString rest = metrics.elidedText(text.mid(last.textStart()), Qt::ElideRight, width);
    layout.setText(text.left(last.textStart()) + rest);
    breakLines(lines);
}

/// In the font's own units, which are whole: a size of few pixels would round by what was drawn before.
QPainterPath outlineOf(const QGlyphRun& run, QPointF at)
{
    QRawFont font = run.rawFont();
    const double size = font.pixelSize();
    QPainterPath path;
    if (font.unitsPerEm() <= 0) // pictures only
        return path;
    font.setPixelSize(font.unitsPerEm());
    const QTransform toPixels = QTransform::fromScale(size / font.unitsPerEm(), size / font.unitsPerEm());
    path.setFillRule(Qt::WindingFill);
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        QPainterPath glyph = font.pathForGlyph(glyphs[i]);
        for (int k = 0; k < glyph.elementCount(); ++k)
            glyph.setElementPositionAt(k, std::round(glyph.elementAt(k).x), std::round(glyph.elementAt(k).y));
        path.addPath(toPixels.map(glyph).translated(places[i] + at));
    }
    return path;
}

} // namespace

QFont cardFont(double pixels, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                           QStringLiteral("Liberation Sans"), QStringLiteral("Segoe UI"),
                           QStringLiteral("Helvetica Neue"), QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPainterPath outlineOf(const QTextLayout& layout, QPointF at)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QGlyphRun& run : layout.glyphRuns())
        path.addPath(outlineOf(run, at));
    return path;
}

void setWords(QPainter& painter, const QTextLayout& layout, QPointF at, const QColor& colour)
{
    painter.setPen(colour);
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QPainterPath outline = outlineOf(run, at);
        if (outline.isEmpty())
            painter.drawGlyphRun(at, run);
        else
            painter.fillPath(outline, colour);
    }
}

void setLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font, const QColor& colour)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const double free = box.width() - line.naturalTextWidth();
    setWords(painter, layout, box.topLeft() + QPointF(free / 2, (box.height() - line.height()) / 2), colour);
}

double layOutText(QPainter* painter, const QList<CardParagraph>& paragraphs, const QRectF& area)
{
    double y = 0;
    for (const CardParagraph& paragraph : paragraphs) {
        const double step = QFontMetricsF(paragraph.font).lineSpacing() * 1.12;
        const double space = y > 0 ? paragraph.spaceBefore : 0;
        const int room = int((area.height() - y - space + step * 0.12) / step);
        if (room < 1 || paragraph.text.isEmpty())
            continue;
        y += space;
        QTextLayout layout(paragraph.text, paragraph.font);
        layout.setTextOption(optionFor(paragraph.text));
        shape(layout, paragraph, area.width(), paragraph.wraps ? room : 1);
        if (painter)
            setWords(*painter, layout, area.topLeft() + QPointF(0, y), paragraph.colour);
        y += layout.lineCount() * step;
    }
    return y;
}

double textHeight(const QList<CardParagraph>& paragraphs, double width)
{
    return layOutText(nullptr, paragraphs, {0, 0, width, 1e6});
}
