#include "ui/timeline/timeline_painter.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

using Geometry = TimelineGeometry;

QColor faded(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

void paintRuler(QPainter& painter, QRect exposed, const Geometry& geometry, const TimelineLayout& layout,
                const TimelineLook& look)
{
    const Frames step = geometry.tickStep(layout.rate);
    painter.fillRect(QRect(exposed.left(), 0, exposed.width(), Geometry::RulerHeight), look.tokens.raised);
    if (look.in || look.out) { // the preview's film bar shows the same stretch
        const int from = geometry.xOf(look.in.value_or(0));
        const int to = geometry.xOf(look.out.value_or(layout.length));
        painter.fillRect(QRect(from, Geometry::RulerHeight - 5, to - from, 4), look.tokens.accent);
        painter.fillRect(QRect(from, 2, 2, Geometry::RulerHeight - 3), look.tokens.text);
        painter.fillRect(QRect(to - 2, 2, 2, Geometry::RulerHeight - 3), look.tokens.text);
    }
    painter.setFont(Theme::monospace(Tokens::TypeSmall));
    const Frames first = geometry.frameAt(exposed.left() - 100) / step * step;
    for (Frames frame = first; geometry.xOf(frame) <= exposed.right(); frame += step) {
        const int x = geometry.xOf(frame);
        painter.setPen(look.tokens.controlBorder);
        painter.drawLine(x, Geometry::RulerHeight - 6, x, Geometry::RulerHeight - 1);
        painter.setPen(look.tokens.textMuted);
        painter.drawText(QRect(x + 4, 0, 120, Geometry::RulerHeight - 4), Qt::AlignLeft | Qt::AlignVCenter,
                         toTimecode(frame, layout.rate));
    }
    painter.setPen(look.tokens.border);
    painter.drawLine(exposed.left(), Geometry::RulerHeight - 1, exposed.right(), Geometry::RulerHeight - 1);
}

/// A flag whose tip is at its frame. Its edge keeps it apart from the ruler in any colour.
void paintMarker(QPainter& painter, const QRect& rect, const MarkerFlag& marker, const TimelineLook& look)
{
    const bool chosen = marker.id == look.selectedMarker;
    const QRectF flag = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double shoulder = flag.top() + flag.height() * 0.6;
    const QPolygonF shape{flag.topLeft(), flag.topRight(), QPointF(flag.right(), shoulder),
                          QPointF(flag.center().x(), flag.bottom()), QPointF(flag.left(), shoulder)};
    painter.setPen(QPen(chosen ? look.tokens.text : look.tokens.raised, chosen ? 2 : 1));
    painter.setBrush(marker.colour.isEmpty() ? look.tokens.accent : QColor(marker.colour));
    painter.drawPolygon(shape);
}

void paintFilmStrip(QPainter& painter, const QRect& rect, const QPixmap& picture)
{
    const int width = int(std::lround(double(rect.height()) * picture.width() / std::max(picture.height(), 1)));
    if (width > rect.width()) // a slice out of its middle
        return painter.drawPixmap(QRect(rect.left() - (width - rect.width()) / 2, rect.top(), width, rect.height()),
                                  picture);
    for (int x = rect.left(); width > 0 && x <= rect.right(); x += width)
        painter.drawPixmap(QRect(x, rect.top(), width, rect.height()), picture);
}

/// A ramp from one frame to another at the foot of the story track: up where a picture comes, down where one goes.
void paintRamp(QPainter& painter, const QRect& track, int from, int to, const TimelineLook& look)
{
    QPainterPath ramp;
    ramp.moveTo(from, track.bottom());
    ramp.lineTo(to, track.bottom() - TimelineGeometry::RampHeight);
    ramp.lineTo(to, track.bottom());
    ramp.closeSubpath();
    painter.fillPath(ramp, faded(look.tokens.accent, 200));
}

void paintTransition(QPainter& painter, const Geometry& geometry, const ShotBlock& shot, const TimelineLook& look)
{
    if (shot.transitionIn.kind == TransitionKind::Cut || shot.transitionIn.frames == 0)
        return;
    const Frames before = shot.start == 0 ? 0 : shot.transitionIn.frames / 2; // nothing comes before the film
    paintRamp(painter, geometry.shotRect(shot), geometry.xOf(shot.start - before),
              geometry.xOf(shot.start + shot.transitionIn.frames - before), look);
}

void paintClosing(QPainter& painter, const Geometry& geometry, const TimelineLayout& layout, const TimelineLook& look)
{
    if (layout.shots.isEmpty() || layout.closing.kind == TransitionKind::Cut)
        return;
    const Frames frames = std::min(layout.closing.frames, layout.length);
    paintRamp(painter, geometry.shotRect(layout.shots.last()), geometry.xOf(layout.length),
              geometry.xOf(layout.length - frames), look);
}

/// Narrower than this a picture says nothing, and a long film would ask for all of its pictures at once.
constexpr int NarrowestPicture = 8;

/// A bar that stands out from the ground: it is no gap in the film.
void paintNarrowShot(QPainter& painter, const QRect& rect, const ShotBlock& shot, bool selected, const Tokens& tokens)
{
    painter.fillRect(rect, selected ? tokens.accent : tokens.controlBorder);
    if (shot.firstOfScene)
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), tokens.text);
}

void paintShot(QPainter& painter, const Geometry& geometry, const ShotBlock& shot, const TimelineLook& look)
{
    const QRect rect = geometry.shotRect(shot);
    if (rect.width() < NarrowestPicture)
        return paintNarrowShot(painter, rect, shot, look.selectedShots.contains(shot.id), look.tokens);
    const QRect strip = rect.adjusted(0, 20, 0, 0);
    const bool selected = look.selectedShots.contains(shot.id);
    const double radius = std::min<double>(Tokens::RadiusSmall, rect.width() / 4.0);
    QPainterPath shape; // along the middle of its outermost pixels, so that the outline fills them
    shape.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(rect, look.tokens.raised);
    if (const QPixmap picture = look.thumbnail ? look.thumbnail(shot.id, strip.height()) : QPixmap(); !picture.isNull())
        paintFilmStrip(painter, strip, picture);
    else
        painter.fillRect(strip, look.tokens.sunken);
    if (look.isStale && look.isStale(shot.id))
        painter.fillRect(strip, QBrush(faded(look.tokens.text, 150), Qt::BDiagPattern));
    const QRect label = rect.adjusted(6, 0, -4, 0);
    if (label.width() > 20) {
        QFont font = painter.font();
        font.setPixelSize(Tokens::TypeSmall);
        painter.setFont(font);
        painter.setPen(look.tokens.text);
        QString code = label.width() > 90 ? shot.code : shot.code.section(QLatin1Char('_'), 1);
        if (const QString speed = speedWord(shot.speedPermille); !speed.isEmpty())
            code += QStringLiteral("  ") + speed;
        painter.drawText(QRect(label.left(), rect.top(), label.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(code, Qt::ElideRight, label.width()));
    }
    if (shot.firstOfScene)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), look.tokens.textMuted);
    painter.restore();
    painter.setPen(QPen(selected ? look.tokens.accent : look.tokens.controlBorder, selected ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    paintTransition(painter, geometry, shot, look);
}

void paintWaveform(QPainter& painter, const QRect& rect, QRect exposed, const ClipBlock& clip, const Geometry& geometry,
                   Rate rate, const WaveLevels& wave, const QColor& colour)
{
    if (wave.isEmpty())
        return;
    painter.setPen(colour);
    const int middle = rect.center().y();
    const int half = rect.height() / 2 - 3;
    const double ahead = double(framesToSamples(clip.start, rate) - framesToSamples(clip.sourceIn, rate));
    const int right = std::min(rect.right(), exposed.right());
    for (int x = std::max(rect.left(), exposed.left()); x <= right; ++x) {
        auto from = std::int64_t(geometry.samplesAt(x, rate) - ahead);
        auto to = std::max(from + 1, std::int64_t(geometry.samplesAt(x + 1, rate) - ahead));
        if (clip.wholeFilm) { // again and again, as it is heard
            const std::int64_t round = from / wave.length() * wave.length();
            from -= round;
            to -= round;
        }
        const WaveLevels::Span span = wave.between(from, to);
        painter.drawLine(x, middle - span.high * half / 127, x, middle - span.low * half / 127);
    }
}

/// The line a sound rises and falls along, with a grip at its corner.
void paintFades(QPainter& painter, const QRect& rect, const ClipBlock& clip, qsizetype lane, const Geometry& geometry,
                const TimelineLook& look)
{
    painter.setPen(QPen(look.tokens.text, 1));
    painter.drawLine(rect.left(), rect.bottom(), geometry.xOf(clip.start + clip.fadeIn), rect.top());
    painter.drawLine(geometry.xOf(clip.start + clip.length - clip.fadeOut), rect.top(), rect.right(), rect.bottom());
    if (look.selectedClip == clip.id)
        for (const QRect& grip : {geometry.fadeInGrip(clip, lane), geometry.fadeOutGrip(clip, lane)})
            painter.fillRect(grip.adjusted(2, 2, -2, -2), look.tokens.text);
}

void paintLane(QPainter& painter, QRect exposed, qsizetype index, const Geometry& geometry,
               const TimelineLayout& layout, const TimelineLook& look)
{
    const TrackLane& lane = layout.tracks[index];
    const QRect area = geometry.laneRect(index, exposed.right() + 1);
    painter.fillRect(area, look.tokens.sunken);
    for (const ClipBlock& clip : lane.clips) {
        const QRect rect = geometry.clipRect(clip, index);
        if (!rect.intersects(exposed))
            continue;
        QPainterPath shape;
        shape.addRoundedRect(rect, Tokens::RadiusSmall, Tokens::RadiusSmall);
        const bool silent = clip.muted || lane.muted || (!look.solo.isEmpty() && !look.solo.contains(lane.id));
        painter.fillPath(shape, faded(look.tokens.statusBusy, silent ? 30 : 70));
        painter.save();
        painter.setClipPath(shape);
        const bool sound = lane.kind == TrackKind::Sound;
        if (const WaveLevels* wave = sound && look.wave ? look.wave(clip) : nullptr)
            paintWaveform(painter, rect, exposed, clip, geometry, layout.rate, *wave,
                          faded(look.tokens.text, silent ? 70 : 150));
        painter.setPen(look.tokens.text);
        const QString name =
            silent ? QCoreApplication::translate("TimelineView", "%1 (muted)").arg(clip.name) : clip.name;
        painter.drawText(rect.adjusted(sound ? 14 : 6, 2, -14, 0), Qt::AlignLeft | Qt::AlignTop, name);
        paintFades(painter, rect, clip, index, geometry, look);
        painter.restore();
        const bool selected = look.selectedClip == clip.id;
        painter.setPen(QPen(selected ? look.tokens.accent : look.tokens.controlBorder, selected ? 2 : 1));
        painter.drawPath(shape);
    }
}

void paintPlayhead(QPainter& painter, const Geometry& geometry, const TimelineLook& look, int height)
{
    const int x = geometry.xOf(look.playhead);
    painter.setPen(QPen(look.tokens.accent, 2));
    const int foot = geometry.top + Geometry::RulerHeight;
    painter.drawLine(x, foot - 8, x, height);
    QPainterPath head;
    head.moveTo(x - 6, foot - 14);
    head.lineTo(x + 6, foot - 14);
    head.lineTo(x, foot - 4);
    head.closeSubpath();
    painter.fillPath(head, look.tokens.accent);
}

} // namespace

QString speedWord(int speedPermille)
{
    if (speedPermille == 1000)
        return {};
    return speedPermille == 0 ? QCoreApplication::translate("TimelineView", "held")
                              : QCoreApplication::translate("TimelineView", "%1 %").arg(speedPermille / 10.0);
}

void paintTimeline(QPainter& painter, QRect exposed, const Geometry& geometry, const TimelineLayout& layout,
                   const TimelineLook& look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(exposed, look.tokens.ground);
    for (const ShotBlock& shot : layout.shots)
        if (geometry.shotRect(shot).intersects(exposed))
            paintShot(painter, geometry, shot, look);
    paintClosing(painter, geometry, layout, look);
    for (qsizetype lane = 0; lane < layout.tracks.size(); ++lane)
        paintLane(painter, exposed, lane, geometry, layout, look);
    if (look.dropAt) {
        const bool last = *look.dropAt >= layout.shots.size();
        const int x = last ? geometry.xOf(layout.length) : geometry.xOf(layout.shots[*look.dropAt].start);
        painter.fillRect(QRect(x - 2, Geometry::RulerHeight, 4, geometry.story + 2 * Geometry::Gap),
                         look.tokens.accent);
    }
    painter.translate(0, geometry.top); // over what is scrolled under it
    paintRuler(painter, exposed, geometry, layout, look);
    painter.translate(0, -geometry.top);
    for (const MarkerFlag& marker : layout.markers)
        paintMarker(painter, geometry.markerRect(marker), marker, look);
    paintPlayhead(painter, geometry, look, exposed.bottom());
}
