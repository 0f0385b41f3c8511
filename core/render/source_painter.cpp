#include "core/render/source_painter.h"

#include "core/media/still_image.h"
#include "core/render/blend.h"
#include "core/render/card.h"
#include "core/render/content_key.h"
#include "core/render/slate.h"
#include "core/render/still_move.h"
#include "core/render/text.h"

#include <QFileInfo>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

/// How far a still's move is at a film frame: 0 at the source's first, 1 at its last.
double wayAt(const PictureSource& source, Frames frame)
{
    return source.length > 1 ? double(frame - source.start) / double(source.length - 1) : 0;
}

QSize evenSize(QSizeF size)
{
    return {std::max(2, int(std::lround(size.width() / 2)) * 2), std::max(2, int(std::lround(size.height() / 2)) * 2)};
}

/// The still on white paper, near the size at which the move's closest view shows it: the camera then only moves over
/// it.
Result<Picture> prepareStill(QImage image, const PictureSource& source, QSize frame)
{
    double scale = 0;
    for (const double t : {0.0, 1.0}) {
        const Placing place = placeIn(frame, image.size(), seenAt(source.move, t), source.fit);
        scale = std::max({scale, place.to.width() / place.from.width(), place.to.height() / place.from.height()});
    }
    if (image.hasAlphaChannel()) {
        QImage paper(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, image);
        image = paper;
    }
    const QSize size = evenSize(QSizeF(image.size()) * std::min(1.0, scale));
    if (size != image.size())
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return Picture::fromImage(image.convertToFormat(QImage::Format_RGB32));
}

} // namespace

std::int64_t sourceTime(const PictureSource& source, Frames frame, Rate film)
{
    const std::int64_t run = source.enteredPermille + (frame - source.start) * source.speedPermille;
    const std::int64_t seen = source.speedPermille > 0 ? source.speedPermille : 1000;
    const auto microseconds = [&](std::int64_t permille) {
        return rescale(permille, std::int64_t(1000) * film.den, film.num);
    };
    // A little behind the frame's beginning, where the two clocks may round to either side. By seventeenths: no rate or
    // speed in use has a frame that begins there.
    const std::int64_t inside = std::min(microseconds(seen), framesToMicroseconds(1, source.rate)) * 5 / 17;
    return std::max<std::int64_t>(0, microseconds(run) + framesToMicroseconds(source.sourceIn, source.rate) + inside);
}

SourcePainter::SourcePainter(QString folder, const VideoSettings& film, std::size_t openClips, std::stop_token stop,
                             ReportProblem problem)
    : m_folder(std::move(folder))
    , m_film(film)
    , m_stop(std::move(stop))
    , m_problem(std::move(problem))
    , m_clips(openClips)
{
}

Result<Picture> SourcePainter::paint(const PictureSource& source, Frames frame)
{
    QString trouble;
    if (source.kind == PictureKind::Take) {
        BR_TRY(Clip * open, clip(source));
        if (open->reader) {
            auto picture = clipPicture(*open, source, frame, m_film.size, source.fit);
            if (picture || picture.error().kind == ErrorKind::Cancelled)
                return picture;
            open->reader.reset();
            open->trouble = picture.error().message;
        }
        trouble = open->trouble;
    } else if (source.kind == PictureKind::Panel) {
        BR_TRY(Still * open, still(source));
        if (open->sampler)
            return stillPicture(*open, source, frame);
        trouble = open->trouble;
    } else {
        return card(source.card, {}, source.kind);
    }
    m_problem(ProblemKind::Trouble, RenderText::tr("%1: %2 Its card is shown instead.").arg(source.card.code, trouble));
    return card(source.card, trouble);
}

/// A proxy of a clip that is missing is not shown: the film could not show it either.
std::optional<QString> SourcePainter::proxyOf(const PictureSource& source) const
{
    const auto proxy = m_proxies ? m_proxies->find(source.sha256) : std::nullopt;
    return proxy && QFileInfo::exists(pathOf(source)) ? proxy : std::nullopt;
}

SourcePainter::FileState SourcePainter::stateOf(const PictureSource& source) const
{
    const QFileInfo file(pathOf(source));
    return file.isFile() ? FileState(file.lastModified().toMSecsSinceEpoch()) : std::nullopt;
}

/// Who looks around (and takes proxies) sees at once that a file went, came or is another: a film made now would show
/// it, too.
bool SourcePainter::isCurrent(const FileState& seen, const PictureSource& source) const
{
    return !m_proxies || seen == stateOf(source);
}

Result<SourcePainter::Clip*> SourcePainter::clip(const PictureSource& source)
{
    // Two places of one file in a transition need a decoder each; parts that go on one into the other share a start.
    const QString key = source.file + QLatin1Char('@') + QString::number(source.start);
    Clip* open = m_clips.find(key);
    if (open && isCurrent(open->seen, source) && (open->isProxy || !proxyOf(source)))
        return open;
    BR_TRY(Clip opened, openClip(source));
    if (!open)
        return &m_clips.insert(key, std::move(opened));
    *open = std::move(opened);
    return open;
}

Result<SourcePainter::Clip> SourcePainter::openClip(const PictureSource& source)
{
    Clip opened;
    opened.fitter = std::make_unique<PictureFitter>();
    opened.seen = stateOf(source);
    if (const auto proxy = proxyOf(source)) {
        auto reader = VideoReader::open(*proxy, m_stop, 1);
        opened.isProxy = reader.has_value();
        if (opened.isProxy) {
            opened.reader = std::move(*reader);
            return opened;
        }
        if (reader.error().kind == ErrorKind::Cancelled)
            return fail(reader.error());
        m_proxies->forget(source.sha256);
    }
    // Who takes proxies looks around.
    const int threads = m_onward ? 1 : m_proxies ? VideoReader::threadsToSeek() : 0;
    auto reader = VideoReader::open(pathOf(source), m_stop, threads);
    if (reader && m_onward)
        (*reader)->keepFew();
    if (reader)
        opened.reader = std::move(*reader);
    else if (reader.error().kind == ErrorKind::Cancelled)
        return fail(reader.error());
    else
        opened.trouble = opened.seen ? reader.error().message : RenderText::tr("The file of this take is missing.");
    return opened;
}

/// A proxy that cannot be read gives way to its clip.
Result<Picture> SourcePainter::clipPicture(Clip& clip, const PictureSource& source, Frames frame, QSize size, Fit fit)
{
    auto picture = clip.reader->pictureAt(sourceTime(source, frame, m_film.rate), m_givenUp);
    if (!picture && clip.isProxy && picture.error().kind != ErrorKind::Cancelled) {
        m_proxies->forget(source.sha256);
        BR_TRY(clip, openClip(source));
        if (!clip.reader)
            return fail(ErrorKind::Damaged, clip.trouble);
        picture = clip.reader->pictureAt(sourceTime(source, frame, m_film.rate), m_givenUp);
    }
    if (!picture)
        return picture;
    return clip.fitter->fit(*picture, size, fit);
}

Result<SourcePainter::Still*> SourcePainter::still(const PictureSource& source)
{
    ContentKey key("still"); // the same file under another move needs another size
    key.add(source, source.start);
    Still* open = m_stills.find(key.hex());
    if (open && isCurrent(open->seen, source))
        return open;
    Still opened;
    opened.seen = stateOf(source);
    auto picture = readStill(pathOf(source)).and_then([&](QImage image) {
        return prepareStill(std::move(image), source, m_film.size);
    });
    if (picture)
        opened.sampler = std::make_unique<StillSampler>(std::move(*picture));
    else
        opened.trouble = opened.seen ? picture.error().message : RenderText::tr("The file of this panel is missing.");
    if (!open)
        return &m_stills.insert(key.hex(), std::move(opened));
    *open = std::move(opened);
    return open;
}

Result<Picture> SourcePainter::stillPicture(Still& still, const PictureSource& source, Frames frame)
{
    const Placing place =
        placeIn(m_film.size, still.sampler->size(), seenAt(source.move, wayAt(source, frame)), source.fit);
    if (!still.drawn.isNull() && still.drawnFrom == place.from)
        return still.drawn; // the camera stands still
    AvFrame target;
    if (place.to.size() == m_film.size) {
        target = makePictureFrame(m_film.size);
    } else {
        BR_TRY(const Picture black, solidPicture(m_film.size, Qt::black));
        target.reset(av_frame_clone(black.frame()));
        if (target && av_frame_make_writable(target.get()) < 0)
            target.reset();
    }
    if (!target)
        return fail(ErrorKind::Failed, RenderText::tr("There is not enough memory for a picture of this size."));
    still.sampler->draw(place.from, *target, place.to);
    still.drawn = Picture::adopt(target.release());
    still.drawnFrom = place.from;
    return still.drawn;
}

Result<Picture> SourcePainter::card(const CardText& text, const QString& notice, PictureKind kind)
{
    ContentKey key(kind == PictureKind::Slate ? "slate" : "card");
    key.add(text);
    key.add(notice);
    if (const Picture* drawn = m_cards.find(key.hex()))
        return *drawn;
    BR_TRY(Picture picture, Picture::fromImage(kind == PictureKind::Slate ? paintSlate(text, m_film.size)
                                                                          : paintCard(text, m_film.size, notice)));
    return m_cards.insert(key.hex(), std::move(picture));
}

SourcePainter::Overlay SourcePainter::makeOverlay(const PictureSource& overlay, const FileState& seen)
{
    Overlay stamp;
    stamp.seen = seen;
    auto image = readStill(pathOf(overlay));
    if (!image) {
        stamp.trouble = image.error().message;
        return stamp;
    }
    const QRectF place = seenAt(overlay.move, 0);
    const QSize frame = evenSize({place.width() * m_film.size.width(), place.height() * m_film.size.height()});
    const QSize size = evenSize(image->size().scaled(frame, Qt::KeepAspectRatio));
    const QImage scaled = image->convertToFormat(QImage::Format_ARGB32_Premultiplied)
                              .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QSize at = evenSize({2 + place.x() * m_film.size.width() + (frame.width() - size.width()) / 2.0,
                               2 + place.y() * m_film.size.height() + (frame.height() - size.height()) / 2.0});
    if (auto made = stampOf(scaled, QPoint(at.width() - 2, at.height() - 2)))
        stamp.stamp = *made;
    return stamp;
}

/// What a clip's file is stays so: clip() asks whether it is there.
const SourcePainter::OverlayFile& SourcePainter::fileOf(const PictureSource& overlay)
{
    auto file = m_overlayFiles.constFind(overlay.file);
    if (file == m_overlayFiles.constEnd() || (file->kind != MediaKind::Clip && !isCurrent(file->seen, overlay))) {
        const FileState seen = stateOf(overlay);
        file = m_overlayFiles.insert(overlay.file, {kindOf(pathOf(overlay)), seen});
    }
    return *file;
}

Result<Picture> SourcePainter::paintOver(const Picture& base, const PictureSource& overlay, Frames frame)
{
    const Frames into = frame - overlay.start;
    if (into < 0 || into >= overlay.length)
        return base;
    double opacity = overlay.opacityPermille / 1000.0;
    if (overlay.fadeIn > 0)
        opacity *= std::min(1.0, double(into + 1) / double(overlay.fadeIn));
    if (overlay.fadeOut > 0)
        opacity *= std::min(1.0, double(overlay.length - into) / double(overlay.fadeOut));
    const OverlayFile& file = fileOf(overlay);
    if (file.kind == MediaKind::Still) {
        ContentKey key("stamp");
        key.add(overlay, overlay.start);
        Overlay* still = m_overlays.find(key.hex());
        if (!still)
            still = &m_overlays.insert(key.hex(), makeOverlay(overlay, file.seen));
        else if (still->seen != file.seen)
            *still = makeOverlay(overlay, file.seen);
        if (!still->stamp.picture.isNull()) {
            still->stamp.opacity = opacity;
            return stamped(base, {&still->stamp, 1});
        }
        m_problem(ProblemKind::Trouble, RenderText::tr("An overlay is left out: %1").arg(still->trouble));
        return base;
    }
    BR_TRY(Clip * open, clip(overlay));
    if (!open->reader) {
        m_problem(ProblemKind::Trouble, RenderText::tr("An overlay is left out: %1").arg(open->trouble));
        return base;
    }
    const QRectF place = seenAt(overlay.move, 0);
    const QSize size = evenSize({place.width() * m_film.size.width(), place.height() * m_film.size.height()});
    const QSize at = evenSize({2 + place.x() * m_film.size.width(), 2 + place.y() * m_film.size.height()});
    auto picture = clipPicture(*open, overlay, frame, size, overlay.fit);
    if (!picture)
        return picture;
    const Stamp stamp{*picture, {}, QPoint(at.width() - 2, at.height() - 2), opacity};
    return stamped(base, {&stamp, 1});
}
