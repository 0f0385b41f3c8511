#include "core/render/lettering.h"

#include "core/base/timecode.h"
#include "core/render/captions.h"
#include "core/render/segments.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace {

constexpr int LinesAParagraph = 2;
constexpr double SafeSide = 0.08, SafeFoot = 0.07; ///< shares of the frame's width and height that stay free
constexpr double CaptionPixels = 38;               ///< in a frame of 1280 x 720
constexpr double LineStep = 1.16;
constexpr double MostHeight = 0.4; ///< share of the frame's height that captions may take

/// One pixel of a frame of 1280 x 720.
double unitOf(const QSizeF& frame)
{
    return std::sqrt(frame.width() * frame.height()) / 960;
}

QFont captionFont(const QSizeF& frame, double scale)
{
    return cardFont(std::max(9.0, CaptionPixels * unitOf(frame) * scale), QFont::DemiBold);
}

QTextOption centred(const QString& text)
{
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

QStringList broken(const QString& text, const QFont& font, double width)
{
    QTextLayout layout(text, font);
    layout.setTextOption(centred(text));
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

/// A paragraph in one line, else in two of about the same length: the narrowest width that still takes two. More lines
/// where even the whole width does not do.
QStringList balanced(const QString& text, const QFont& font, double width)
{
    const QStringList wide = broken(text, font, width);
    if (wide.size() != LinesAParagraph)
        return wide;
    double low = width / LinesAParagraph, high = width;
    for (int i = 0; i < 7; ++i) {
        const double middle = (low + high) / 2;
        (broken(text, font, middle).size() <= LinesAParagraph ? high : low) = middle;
    }
    return broken(text, font, high);
}

double lineStep(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height() * LineStep);
}

/// The lines of a caption and how large they are set.
struct SetLines {
    QStringList lines;
    double scale = 1;
};

/// The paragraphs in `most` lines at most, if that can be at this scale.
std::optional<SetLines> fitted(const QStringList& paragraphs, const QSizeF& frame, double scale, qsizetype most)
{
    const QFont font = captionFont(frame, scale);
    SetLines set{{}, scale};
    for (const QString& paragraph : paragraphs) {
        const QStringList lines = balanced(paragraph, font, frame.width() * (1 - 2 * SafeSide));
        set.lines << lines;
        if (lines.size() > LinesAParagraph || set.lines.size() > most)
            return std::nullopt;
    }
    const bool fits =
        set.lines.size() <= most && double(set.lines.size()) * lineStep(font) <= frame.height() * MostHeight;
    return fits ? std::optional(set) : std::nullopt;
}

/// As the creator broke it: a line break is never taken away. Rather smaller than a line broken once more; what does
/// not fit at all is cut off.
SetLines setLines(const QSizeF& frame, const QString& text)
{
    QStringList paragraphs;
    for (const QString& part : text.split(QLatin1Char('\n')))
        if (const QString line = part.simplified(); !line.isEmpty())
            paragraphs << line;
    constexpr double Smallest = 0.5;
    const auto room = std::max<qsizetype>(
        LinesAParagraph, qsizetype(frame.height() * MostHeight / lineStep(captionFont(frame, Smallest))));
    paragraphs = paragraphs.mid(0, room + 1);
    for (const double scale : {1.0, 0.9, 0.8, 0.7})
        if (const auto set = fitted(paragraphs, frame, scale, std::max<qsizetype>(LinesAParagraph, paragraphs.size())))
            return *set;
    for (const double scale : {1.0, 0.9, 0.8, 0.7, 0.6, 0.5})
        if (const auto set = fitted(paragraphs, frame, scale, paragraphs.size() * LinesAParagraph))
            return *set;
    const QFont font = captionFont(frame, Smallest);
    const double width = frame.width() * (1 - 2 * SafeSide);
    const qsizetype most = paragraphs.size() == 1 ? LinesAParagraph : room;
    QStringList lines;
    for (const QString& paragraph : std::as_const(paragraphs))
        lines << broken(paragraph, font, width);
    if (lines.size() > most) {
        const QString rest = lines.mid(most - 1).join(QLatin1Char(' '));
        lines = lines.mid(0, most - 1) << QFontMetricsF(font).elidedText(rest, Qt::ElideRight, width);
    }
    return {lines, Smallest};
}

/// Words and the box around them; `draw` sets them.
struct Block {
    QRectF box;
    std::function<void(QPainter&)> draw;
};

QFont plateFont(const QSizeF& frame)
{
    QFont font = cardFont(std::max(11.0, 22 * unitOf(frame)), QFont::DemiBold);
    font.setFamilies(QStringList{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")} +
                     font.families());
    return font;
}

/// White on a dark plate, in digits of one width: it must be read on any picture, at any size.
Block plate(const QString& text, const QSizeF& frame, bool fromRight)
{
    const double unit = unitOf(frame);
    const QFont font = plateFont(frame);
    const QFontMetricsF metrics(font);
    const double pad = std::max(3.0, 6 * unit), margin = frame.height() * 0.045;
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text) + 2 * pad), std::ceil(metrics.height() + pad));
    const double left = fromRight ? frame.width() - margin - size.width() : margin;
    const QRectF box(QPointF(std::floor(left), std::floor(margin)), size);
    return {box, [=](QPainter& painter) {
                painter.fillRect(box, QColor(0, 0, 0, 176));
                setLine(painter, box, text, font, Qt::white);
            }};
}

Block watermark(const QString& text, const QSizeF& frame)
{
    QFont font = cardFont(100, QFont::Bold);
    const double wide = std::max(1.0, QFontMetricsF(font).horizontalAdvance(text));
    const double pixels = std::min(frame.width() * 0.7 / wide * 100, frame.height() * 0.16);
    font.setPixelSize(std::max(8, int(pixels)));
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + font.pixelSize(), font.pixelSize() * 1.8);
    const QRectF box = QRectF(QPointF((frame.width() - size.width()) / 2, (frame.height() - size.height()) / 2), size)
                           .intersected(QRectF(QPointF(), frame));
    return {box, [=](QPainter& painter) {
                QTextLayout layout(text.simplified(), font);
                layout.setTextOption(centred(text));
                layout.beginLayout();
                if (QTextLine line = layout.createLine(); line.isValid())
                    line.setLineWidth(box.width());
                layout.endLayout();
                const QPointF at(box.left(), box.center().y() - layout.boundingRect().height() / 2);
                const QPainterPath words = outlineOf(layout, at);
                painter.strokePath(words, QPen(QColor(0, 0, 0, 80), std::max(1.5, font.pixelSize() * 0.05),
                                               Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                painter.fillPath(words, QColor(255, 255, 255, 90));
            }};
}

/// Returns what it covers; draws only when there is a painter.
QRectF paintCaption(QPainter* painter, const QRectF& frame, const QString& text)
{
    const SetLines set = setLines(frame.size(), text);
    const QFont font = captionFont(frame.size(), set.scale);
    const double step = lineStep(font);
    const double edge = std::max(1.5, font.pixelSize() * 0.085);
    double y = frame.bottom() - frame.height() * SafeFoot - step * double(set.lines.size());
    QRectF covered;
    for (const QString& line : set.lines) {
        QTextLayout layout(line, font);
        layout.setTextOption(centred(line));
        layout.beginLayout();
        if (QTextLine shaped = layout.createLine(); shaped.isValid())
            shaped.setLineWidth(frame.width());
        layout.endLayout();
        const QPointF at(frame.left(), y);
        covered |= layout.lineAt(0).naturalTextRect().translated(at).adjusted(-2 * edge, -edge, 2 * edge, edge);
        if (painter) {
            painter->strokePath(outlineOf(layout, at),
                                QPen(QColor(0, 0, 0, 235), 2 * edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            setWords(*painter, layout, at, Qt::white);
        }
        y += step;
    }
    return covered;
}

DrawnWords drawn(const Block& block, QSize frame)
{
    const QRect box = block.box.toAlignedRect().intersected(QRect(QPoint(), frame));
    DrawnWords words{QImage(box.size().expandedTo({2, 2}), QImage::Format_ARGB32_Premultiplied), box.topLeft()};
    words.image.fill(Qt::transparent);
    QPainter painter(&words.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-words.at);
    block.draw(painter);
    return words;
}

QString captionIn(const RenderPlan& plan, Frames frame)
{
    return captionsAt(plan.captions, frame, plan.shots[shotIndexAt(plan, frame)].start); // none outlasts its shot
}

} // namespace

Lettering letteringAt(const RenderPlan& plan, Frames frame)
{
    Lettering words;
    const BurnIns& burnIns = plan.output.burnIns;
    words.watermark = burnIns.watermark.trimmed();
    if (frame < plan.storyStart || frame >= plan.length)
        return words;
    if (burnIns.timecode)
        words.timecode = toSmpteTimecode(frame - plan.storyStart, plan.output.video.rate);
    if (burnIns.code || burnIns.take) {
        const PlanShot& shot = plan.shots[shotIndexAt(plan, frame)];
        QStringList parts;
        if (burnIns.code)
            parts << shot.code;
        if (burnIns.take)
            parts << (shot.takeNumber > 0 ? QStringLiteral("T%1").arg(shot.takeNumber, 2, 10, QLatin1Char('0'))
                                          : QStringLiteral("T--"));
        words.label = parts.join(QLatin1Char(' '));
    }
    if (plan.output.captions == CaptionUse::Burned)
        words.caption = captionIn(plan, frame);
    return words;
}

QString plateFontIdentity()
{
    return QFontInfo(plateFont({1280, 720})).family();
}

QStringList captionLines(const QSizeF& frame, const QString& text)
{
    return setLines(frame, text).lines;
}

DrawnWords drawnCaption(QSize frame, const QString& text)
{
    const QRectF whole{QRect(QPoint(), frame)};
    return drawn({paintCaption(nullptr, whole, text), [&](QPainter& painter) { paintCaption(&painter, whole, text); }},
                 frame);
}

Result<Stamp> Letterer::stamp(Part part, const QString& text)
{
    const DrawnWords words = part == Part::Caption     ? drawnCaption(m_frame, text)
                             : part == Part::Watermark ? drawn(watermark(text, m_frame), m_frame)
                                                       : drawn(plate(text, m_frame, part == Part::Timecode), m_frame);
    return stampOf(words.image, words.at);
}

Result<Picture> Letterer::write(const Picture& base, const Lettering& words)
{
    const std::array<std::pair<Part, const QString*>, 4> parts{{{Part::Watermark, &words.watermark},
                                                                {Part::Label, &words.label},
                                                                {Part::Timecode, &words.timecode},
                                                                {Part::Caption, &words.caption}}};
    std::vector<Stamp> stamps;
    for (const auto& [part, text] : parts) {
        if (text->trimmed().isEmpty())
            continue;
        const QString key = QString::number(int(part)) + *text;
        Stamp* known = m_stamps.find(key);
        if (!known) {
            BR_TRY(Stamp made, stamp(part, *text));
            known = &m_stamps.insert(key, std::move(made));
        }
        stamps.push_back(*known);
    }
    return stamped(base, stamps);
}
