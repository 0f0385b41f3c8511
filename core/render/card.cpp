#include "core/render/card.h"

#include "core/render/card_scene.h"
#include "core/render/card_text.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace {

const QColor Ground(0x17, 0x17, 0x17);
const QColor Bright(0xee, 0xee, 0xee);
const QColor Quiet(0x9c, 0x9c, 0x9c);

QFont labelFont(double pixels)
{
    QFont font = cardFont(pixels, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

/// The measures of one card: everything follows from the frame's size.
struct Measures {
    explicit Measures(QSize size)
        : frame(QPointF(), QSizeF(size))
        , unit(std::sqrt(double(size.width()) * size.height()) / 960)
        , margin(std::max(size.width(), size.height()) * 0.045)
    {
        const bool tall = size.height() > size.width();
        const double share = tall ? 0.6 : size.width() < size.height() * 1.4 ? 0.56 : 0.62;
        picture = QRectF(0, 0, frame.width(), std::round(frame.height() * share));
        text = QRectF(margin, picture.bottom() + 24 * unit, frame.width() - 2 * margin, 0);
        text.setBottom(frame.bottom() - margin * 0.8);
        twoColumns = frame.width() > frame.height() * 1.2;
    }
    QRectF frame;
    double unit;   ///< 1 pixel of a 1280 x 720 card
    double margin; ///< title-safe
    QRectF picture;
    QRectF text;
    bool twoColumns;
};

QList<CardParagraph> dialogueParagraphs(const CardText& card, double unit, double scale)
{
    QList<CardParagraph> paragraphs;
    for (const DialogueLine& line : card.dialogue) {
        QString name = line.character;
        if (!line.extension.isEmpty())
            name += QStringLiteral(" (") + line.extension + QLatin1Char(')');
        QString text = line.text.simplified();
        if (!line.parenthetical.isEmpty())
            text = QLatin1Char('(') + line.parenthetical + QStringLiteral(") ") + text;
        paragraphs.append({name, labelFont(15 * unit * scale), cardAccent(), 12 * unit * scale, false});
        paragraphs.append({text, cardFont(25 * unit * scale), Bright, 0, true});
    }
    return paragraphs;
}

QList<CardParagraph> descriptionParagraphs(const CardText& card, double unit, double scale)
{
    const QColor colour = card.dialogue.isEmpty() ? Bright : QColor(0xc9, 0xc9, 0xc9);
    return {{card.description.simplified(), cardFont(25 * unit * scale), colour, 0, true}};
}

/// A few words are set large; text gets smaller in steps until it fits, then it is cut.
template<class Fits> double fittingScale(Fits fits)
{
    for (const double scale : {1.28, 1.14, 1.0, 0.92, 0.84, 0.76})
        if (fits(scale))
            return scale;
    return 0.76;
}

void paintBody(QPainter& painter, const CardText& card, const Measures& m, const QRectF& area)
{
    const bool speaks = !card.dialogue.isEmpty();
    const bool describes = !card.description.trimmed().isEmpty();
    const double gap = 40 * m.unit;
    if (m.twoColumns && speaks && describes) {
        const double width = (area.width() - gap) / 2;
        const double scale = fittingScale([&](double s) {
            return textHeight(descriptionParagraphs(card, m.unit, s), width) <= area.height() &&
                   textHeight(dialogueParagraphs(card, m.unit, s), width) <= area.height();
        });
        layOutText(&painter, descriptionParagraphs(card, m.unit, scale),
                   {area.topLeft(), QSizeF(width, area.height())});
        layOutText(&painter, dialogueParagraphs(card, m.unit, scale),
                   {area.left() + width + gap, area.top(), width, area.height()});
        painter.fillRect(
            QRectF(area.left() + width + gap / 2, area.top() + 3 * m.unit, std::max(1.0, m.unit), area.height()),
            QColor(0x3a, 0x3a, 0x3a));
        return;
    }
    const double width = m.twoColumns ? area.width() * 0.8 : area.width(); // long lines are hard to read
    const auto everything = [&](double scale) {
        QList<CardParagraph> paragraphs = descriptionParagraphs(card, m.unit, scale);
        for (CardParagraph& paragraph : dialogueParagraphs(card, m.unit, scale))
            paragraphs.append(paragraph);
        return paragraphs;
    };
    const double scale = fittingScale([&](double s) { return textHeight(everything(s), width) <= area.height(); });
    const bool fromRight = (describes ? card.description
                            : speaks  ? card.dialogue.first().text
                                      : QString())
                               .isRightToLeft();
    layOutText(&painter, everything(scale),
               {fromRight ? area.right() - width : area.left(), area.top(), width, area.height()});
}

/// Slugline from the left, framing and code from the right; in a narrow frame the framing has a line of its own.
void paintHeadline(QPainter& painter, const CardText& card, const Measures& m, QRectF& area)
{
    const QFont small = cardFont(17 * m.unit, QFont::Medium);
    const QFont large = labelFont(19 * m.unit);
    const QFontMetricsF metrics(small);
    const double gap = 22 * m.unit;
    const double height = QFontMetricsF(large).lineSpacing() * 1.2;
    const double drop = QFontMetricsF(large).ascent() - metrics.ascent();
    double right = area.right();
    const auto fromRight = [&](const QString& text, const QColor& colour) {
        const double width = std::min(metrics.horizontalAdvance(text) + 2, area.width() * 0.4);
        if (text.isEmpty())
            return;
        layOutText(&painter, {{text, small, colour, 0, false}}, {right - width, area.top() + drop, width, height});
        right -= width + gap;
    };
    fromRight(card.code, Quiet);
    const QString framing = framingLabel(card.framing);
    if (m.twoColumns)
        fromRight(framing, QColor(0xc9, 0xc9, 0xc9));
    layOutText(&painter, {{card.slugline.simplified(), large, cardAccent(), 0, false}},
               {area.left(), area.top(), right - area.left(), height});
    area.setTop(area.top() + height);
    if (!m.twoColumns && !framing.isEmpty()) {
        layOutText(&painter, {{framing, small, QColor(0xc9, 0xc9, 0xc9), 0, false}},
                   {area.left(), area.top(), area.width(), height});
        area.setTop(area.top() + height);
    }
    area.setTop(area.top() + 10 * m.unit);
}

void paintNotice(QPainter& painter, const QString& notice, const Measures& m)
{
    const QList<CardParagraph> paragraphs{
        {notice, cardFont(24 * m.unit, QFont::Medium), QColor(0x1a, 0x12, 0x04), 0, true}};
    const double width = m.frame.width() - 2 * m.margin - 40 * m.unit;
    const double height = std::min(textHeight(paragraphs, width), m.picture.height() * 0.5);
    const QRectF band(m.margin, m.picture.center().y() - height / 2 - 16 * m.unit, m.frame.width() - 2 * m.margin,
                      height + 32 * m.unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cardAccent());
    painter.drawRoundedRect(band, 6 * m.unit, 6 * m.unit);
    layOutText(&painter, paragraphs, {band.left() + 20 * m.unit, band.top() + 16 * m.unit, width, height + 1});
}

} // namespace

QString framingLabel(const Framing& framing)
{
    static constexpr const char* sizes[] = {"", "ECU", "CU", "MCU", "MS", "MFS", "FS", "WS", "EWS"};
    static constexpr const char* angles[] = {"",         "eye level",   "high angle",        "low angle",
                                             "overhead", "dutch angle", "over the shoulder", "point of view"};
    static constexpr const char* moves[] = {"",      "static",   "pan",  "tilt",    "dolly",
                                            "truck", "pedestal", "zoom", "handheld"};
    static constexpr const char* ways[] = {"", " left", " right", " up", " down", " in", " out"};
    QStringList parts{QString::fromLatin1(sizes[int(framing.size)]), QString::fromLatin1(angles[int(framing.angle)])};
    if (framing.move != CameraMove::Unset)
        parts.append(QString::fromLatin1(moves[int(framing.move)]) + QString::fromLatin1(ways[int(framing.direction)]));
    if (framing.lensMm > 0)
        parts.append(QStringLiteral("%1 mm").arg(framing.lensMm));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  \u00b7  "));
}

QString cardFontIdentity()
{
    return QFontInfo(cardFont(25)).family();
}

QImage paintCard(const CardText& card, QSize size, const QString& notice)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Ground);
    const Measures m(size);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintScene(painter, card, m.picture);
    if (m.unit < 0.12)
        return image; // a thumbnail this small carries no words
    painter.fillRect(QRectF(m.margin, m.picture.bottom(), 64 * m.unit, std::max(1.0, 4 * m.unit)), cardAccent());
    QRectF area = m.text;
    paintHeadline(painter, card, m, area);
    paintBody(painter, card, m, area);
    if (!notice.isEmpty())
        paintNotice(painter, notice, m);
    return image;
}
