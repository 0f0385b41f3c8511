#include "ui/preview/picture_overlays.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

struct MaskFacts {
    FrameMask mask;
    const char* name;
    double aspect;
};
constexpr MaskFacts Masks[] = {{FrameMask::Wide239, "239", 2.39},
                               {FrameMask::Wide185, "185", 1.85},
                               {FrameMask::Classic, "43", 4 / 3.},
                               {FrameMask::Square, "11", 1},
                               {FrameMask::Vertical, "916", 9 / 16.}};

/// A light line that is seen on light pictures, too.
void outline(QPainter& painter, const QRect& area, Qt::PenStyle style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3));
    painter.drawRect(area);
    painter.setPen(QPen(QColor(255, 255, 255, 220), 1, style));
    painter.drawRect(area);
}

void paintWords(QPainter& painter, const QRect& picture, const QList<CornerWords>& words)
{
    const int height = QFontMetrics(QFont()).height() + Tokens::Space2; // the same for both fonts: plates are in line
    int below[4] = {};
    for (const CornerWords& word : words) {
        if (word.text.isEmpty())
            continue;
        painter.setFont(word.fixedWidth ? Theme::monospace(Tokens::TypeBody) : QFont());
        const QSize size(painter.fontMetrics().horizontalAdvance(word.text) + 2 * Tokens::Space2, height);
        QRect place(picture.topLeft() + QPoint(Tokens::Space2, Tokens::Space2 + below[word.corner]), size);
        if (word.corner == Qt::TopRightCorner)
            place.moveRight(picture.right() - Tokens::Space2);
        below[word.corner] += height + Tokens::Space1;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(20, 20, 20, 215));
        painter.drawRoundedRect(place, Tokens::RadiusSmall, Tokens::RadiusSmall);
        painter.setPen(Theme::tokensFor(Look::Dark).text); // it lies on a picture: always light on dark
        painter.drawText(place, Qt::AlignCenter, word.text);
    }
}

} // namespace

QString PictureOverlays::toText() const
{
    QStringList words;
    if (code)
        words << QStringLiteral("code");
    if (timecode)
        words << QStringLiteral("timecode");
    if (safeAreas)
        words << QStringLiteral("safe");
    for (const MaskFacts& facts : Masks)
        if (facts.mask == mask)
            words << QString::fromLatin1(facts.name);
    return words.join(QLatin1Char(' '));
}

PictureOverlays PictureOverlays::fromText(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    PictureOverlays overlays{words.contains(QLatin1String("code")), words.contains(QLatin1String("timecode")),
                             words.contains(QLatin1String("safe")), FrameMask::None};
    for (const MaskFacts& facts : Masks)
        if (words.contains(QLatin1String(facts.name)))
            overlays.mask = facts.mask;
    return overlays;
}

double aspectOf(FrameMask mask)
{
    for (const MaskFacts& facts : Masks)
        if (facts.mask == mask)
            return facts.aspect;
    return 0;
}

QRect maskedIn(const QRect& picture, FrameMask mask)
{
    const double aspect = aspectOf(mask);
    if (aspect == 0 || picture.isEmpty())
        return picture;
    const bool wider = aspect * picture.height() >= picture.width();
    const QSize size = wider ? QSize(picture.width(), int(std::lround(picture.width() / aspect)))
                             : QSize(int(std::lround(picture.height() * aspect)), picture.height());
    return {picture.topLeft() + QPoint((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2),
            size};
}

QRect safeIn(const QRect& area, int percent)
{
    const QSize size(area.width() * percent / 100, area.height() * percent / 100);
    return {area.topLeft() + QPoint((area.width() - size.width()) / 2, (area.height() - size.height()) / 2), size};
}

void paintOverlays(QPainter& painter, const QRect& picture, const PictureOverlays& overlays,
                   const QList<CornerWords>& words)
{
    painter.save();
    const QRect seen = maskedIn(picture, overlays.mask);
    if (seen != picture) {
        QPainterPath outside;
        outside.addRect(picture);
        outside.addRect(seen);
        painter.fillPath(outside, QColor(0, 0, 0, 190)); // the rule of odd crossings leaves the middle free
        outline(painter, seen.adjusted(0, 0, -1, -1), Qt::SolidLine);
    }
    if (overlays.safeAreas) {
        outline(painter, safeIn(seen, 93), Qt::SolidLine);
        outline(painter, safeIn(seen, 90), Qt::DashLine);
    }
    paintWords(painter, picture, words);
    painter.restore();
}
