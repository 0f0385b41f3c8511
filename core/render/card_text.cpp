#include "core/render/card_text.h"

#include <QFontMetricsF>
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
        if (painter) {
            painter->setPen(paragraph.colour);
            layout.draw(painter, area.topLeft() + QPointF(0, y));
        }
        y += layout.lineCount() * step;
    }
    return y;
}

double textHeight(const QList<CardParagraph>& paragraphs, double width)
{
    return layOutText(nullptr, paragraphs, {0, 0, width, 1e6});
}
