#include "core/render/lettering.h"

#include "core/base/timecode.h"
#include "core/render/segments.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace {

constexpr int MostLines = 2;
constexpr double SafeSide = 0.08, SafeFoot = 0.07; ///< shares of the frame's width and height that stay free
constexpr double CaptionPixels = 38;               ///< in a frame of 1280 x 720
constexpr double LineStep = 1.16;

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

/// Two lines of about the same length: the narrowest width that still takes two.
QStringList balanced(const QString& text, const QFont& font, double width)
{
    double low = width / MostLines, high = width;
    for (int i = 0; i < 7; ++i) {
        const double middle = (low + high) / 2;
        (broken(text, font, middle).size() <= MostLines ? high : low) = middle;
    }
    return broken(text, font, high);
}

/// The lines of a caption and how large they are set.
struct SetLines {
    QStringList lines;
    double scale = 1;
};

SetLines setLines(const QSizeF& frame, const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(QLatin1Char('\n')))
        if (const QString line = part.simplified(); !line.isEmpty())
            parts << line;
    const double width = frame.width() * (1 - 2 * SafeSide);
    SetLines set;
    for (const double scale : {1.0, 0.9, 0.8, 0.7, 0.6, 0.5}) {
        const QFont font = captionFont(frame, scale);
        set = {{}, scale};
        for (const QString& part : std::as_const(parts)) // as the creator broke it, where that fits
            set.lines << broken(part, font, width);
        if (set.lines.size() <= MostLines && (parts.size() > 1 || set.lines.size() < MostLines))
            return set;
        const QString whole = parts.join(QLatin1Char(' '));
        set.lines = broken(whole, font, width);
        if (set.lines.size() <= MostLines)
            return {balanced(whole, font, width), scale};
    }
    QString rest = set.lines.mid(MostLines - 1).join(QLatin1Char(' '));
    rest = QFontMetricsF(captionFont(frame, set.scale)).elidedText(rest, Qt::ElideRight, width);
    return {set.lines.mid(0, MostLines - 1) << rest, set.scale};
}

/// The outline of shaped glyphs. Empty for pictures such as emoji.
QPainterPath outlineOf(const QTextLayout& layout, QPointF at)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            path.addPath(run.rawFont().pathForGlyph(glyphs[i]).translated(places[i] + at));
    }
    return path;
}

/// Words and the box around them; `draw` sets them.
struct Block {
    QRectF box;
    std::function<void(QPainter&)> draw;
};

/// White on a dark plate, in digits of one width: it must be read on any picture, at any size.
Block plate(const QString& text, const QSizeF& frame, bool fromRight)
{
    const double unit = unitOf(frame);
    QFont font = cardFont(std::max(11.0, 22 * unit), QFont::DemiBold);
    font.setFamilies(QStringList{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")} +
                     font.families());
    const QFontMetricsF metrics(font);
    const double pad = std::max(3.0, 6 * unit), margin = frame.height() * 0.045;
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text) + 2 * pad), std::ceil(metrics.height() + pad));
    const double left = fromRight ? frame.width() - margin - size.width() : margin;
    const QRectF box(QPointF(std::floor(left), std::floor(margin)), size);
    return {box, [=](QPainter& painter) {
                painter.fillRect(box, QColor(0, 0, 0, 176));
                painter.setPen(Qt::white);
                painter.setFont(font);
                painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
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

QString captionIn(const RenderPlan& plan, Frames frame)
{
    QStringList shown;
    for (const Caption& caption : plan.captions)
        if (frame >= caption.start && frame < caption.start + caption.length)
            shown << caption.text;
    return shown.join(QLatin1Char('\n'));
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

QRectF paintCaption(QPainter* painter, const QRectF& frame, const QString& text)
{
    const SetLines set = setLines(frame.size(), text);
    const QFont font = captionFont(frame.size(), set.scale);
    const double step = std::ceil(QFontMetricsF(font).height() * LineStep);
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
            painter->setPen(Qt::white);
            layout.draw(painter, at);
        }
        y += step;
    }
    return covered;
}

QStringList captionLines(const QSizeF& frame, const QString& text)
{
    return setLines(frame, text).lines;
}

Result<Stamp> Letterer::stamp(Part part, const QString& text)
{
    const QRectF frame{QRect(QPoint(), m_frame)};
    Block block;
    if (part == Part::Caption)
        block = {paintCaption(nullptr, frame, text), [&](QPainter& painter) { paintCaption(&painter, frame, text); }};
    else
        block =
            part == Part::Watermark ? watermark(text, frame.size()) : plate(text, frame.size(), part == Part::Timecode);
    const QRect box = block.box.toAlignedRect().intersected(QRect(QPoint(), m_frame));
    QImage image(box.size().expandedTo({2, 2}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-box.topLeft());
    block.draw(painter);
    painter.end();
    return stampOf(image, box.topLeft());
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
