#include "core/render/compiler.h"

#include "core/base/safe_file.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/film_format.h"
#include "core/media/voice.h"
#include "core/render/conform_notes.h"
#include "core/render/content_key.h"
#include "core/render/film_check.h"
#include "core/render/film_sound.h"
#include "core/render/packet_copy.h"
#include "core/render/picture_files.h"
#include "core/render/segment_maker.h"
#include "core/render/sound_piece_cache.h"
#include "core/render/still_outputs.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThreadPool>
#include <algorithm>
#include <optional>

namespace {

constexpr qint64 SegmentCacheBytes = qint64(4) << 30;
constexpr qint64 SoundCacheBytes = qint64(512) << 20;
constexpr qint64 NotesCacheBytes = qint64(1) << 20;
constexpr int ClipSegmentSeconds = 2; // a short clip still keeps every core busy, and is quick to seek in

/// What differs between a film and an animatic clip.
struct Road {
    bool isFilm = true;
    bool mayRead = true;
    FrameMeter* meter = nullptr; ///< not owned
};

/// A stretch of the film as it lies in the part that is made.
std::pair<Frames, Frames> inside(const FilmRange& range, Frames from, Frames to)
{
    return {std::max<Frames>(0, from - range.start), std::min(range.length, to - range.start)};
}

/// What shapes coded sound besides the plan.
QString soundBuilder(const FilmFormat& format)
{
    return QLatin1String(format.sound) + QLatin1Char(' ') + ffmpegBuild() + voiceNames().join(QLatin1Char(','));
}

QStringList readNotes(const QString& path)
{
    QStringList notes;
    for (const QJsonValue& note : QJsonDocument::fromJson(readFile(path, 1 << 20).value_or(QByteArray())).array())
        notes.append(note.toString());
    return notes;
}

/// A few pieces of a film are looked at when it is finished, the last one too.
bool isSample(qsizetype index, qsizetype count)
{
    return index + 1 == count || index % std::max<qsizetype>(1, count / 2) == 0;
}

Result<MadeSegments> copied(const RenderPlan& plan, const QList<MuxPiece>& pieces, const std::stop_token& stop)
{
    MadeSegments made;
    made.pieces = pieces;
    made.copied = true;
    TimelineReader reader(plan, {}, stop);
    reader.readOnward();
    Frames start = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (isSample(i, pieces.size())) {
            BR_TRY(const Picture picture, reader.pictureAt(start));
            made.samples.append({start, PicturePrint(picture)});
        }
        start += pieces[i].length;
    }
    return made;
}

/// One film on its way from plan to file.
class FilmRun {
public:
    FilmRun(const RenderPlan& plan, QString cacheFolder, QString path, const Road& road, const Progress& progress)
        : m_plan(plan)
        , m_cacheFolder(std::move(cacheFolder))
        , m_path(std::move(path))
        , m_part(m_path + QStringLiteral(".part"))
        , m_road(road)
        , m_progress(progress)
        , m_format(*filmFormat(m_plan.output.video.codec))
        , m_segments(m_cacheFolder + QStringLiteral("/segments"), QStringLiteral("mp4"))
        , m_sounds(m_cacheFolder + QStringLiteral("/sound"), QLatin1String(m_format.sound))
        , m_soundPieces(m_cacheFolder + QStringLiteral("/sound"), QStringLiteral("piece"))
        , m_copyable(m_cacheFolder + QStringLiteral("/copyable"), QStringLiteral("json"))
        , m_soundNotes(m_cacheFolder + QStringLiteral("/sound"), QStringLiteral("json"))
    {
    }

    Result<CompileReport> run();

private:
    Result<FilmSound> makeSound();
    Result<MadeSegments> makePictures();
    bool mayCopy(const QList<MuxPiece>& pieces);
    Result<CompileReport> finish(const MadeSegments& made, const FilmSound& sound);
    MuxInput muxInput(const MadeSegments& made, const FilmSound& sound) const;

    const RenderPlan& m_plan;
    const QString m_cacheFolder;
    const QString m_path;
    const QString m_part;
    const Road m_road;
    const Progress m_progress;
    const FilmFormat& m_format; ///< a film or a sound
    std::stop_source m_end;     ///< pictures and sound are made side by side; the failure of one ends the other
    ContentCache m_segments;
    ContentCache m_sounds;
    ContentCache m_soundPieces;
    ContentCache m_copyable; ///< films whose takes could be joined
    ContentCache m_soundNotes;
    std::unique_ptr<WorkFolder> m_work;
};

Result<CompileReport> FilmRun::run()
{
    BR_TRY(m_work, WorkFolder::open(m_cacheFolder + QStringLiteral("/work")));
    const std::stop_callback forward(m_progress.stop, [this] { m_end.request_stop(); });
    std::optional<Result<FilmSound>> sound;
    QThreadPool lane;
    lane.start([&] {
        sound = makeSound();
        if (!*sound)
            m_end.request_stop();
    });
    Result<MadeSegments> made = makePictures();
    if (!made)
        m_end.request_stop();
    lane.waitForDone();
    // Of two failures the one that was not merely being stopped is the reason.
    if (!made && (*sound || made.error().kind != ErrorKind::Cancelled || sound->error().kind == ErrorKind::Cancelled))
        return fail(made.error());
    if (!*sound)
        return fail(sound->error());
    auto report = finish(*made, **sound);
    if (!report && made->copied && report.error().kind != ErrorKind::Cancelled) {
        m_copyable.remove(copyKey(m_plan)); // a take is gone, or not what it was when this was found out
        made = makePictures();
        report = made ? finish(*made, **sound) : Result<CompileReport>(fail(made.error()));
    }
    if (!report)
        QFile::remove(m_part);
    if (m_road.isFilm) {
        m_segments.trim(SegmentCacheBytes);
        m_sounds.trim(SoundCacheBytes);
        m_soundPieces.trim(SoundCacheBytes);
        m_copyable.trim(NotesCacheBytes);
        m_soundNotes.trim(NotesCacheBytes);
    }
    return report;
}

Result<FilmSound> FilmRun::makeSound()
{
    if (!m_road.isFilm && m_plan.sounds.isEmpty())
        return FilmSound{{}, true, false, {}};
    const QString key = soundKey(m_plan, soundBuilder(m_format));
    if (m_road.isFilm && m_road.mayRead) {
        // What there was to say about it is kept beside it.
        const auto found = m_sounds.find(key);
        const auto notes = m_soundNotes.find(key);
        if (found && notes)
            return FilmSound{*found, false, false, readNotes(*notes)};
    }
    const SoundPieceStore pieces = m_road.isFilm ? piecesIn(m_soundPieces, *m_work, m_road.mayRead) : SoundPieceStore();
    BR_TRY(FilmSound sound, makeFilmSound(m_plan, m_cacheFolder, m_work->file(QStringLiteral("sound")),
                                          Progress{{}, m_end.get_token()}, pieces));
    if (m_road.isFilm && !sound.troubled) {
        const QString notes = m_work->file(QStringLiteral("notes.json"));
        BR_CHECK(writeDurably(notes, QJsonDocument(QJsonArray::fromStringList(sound.notes)).toJson()));
        BR_CHECK(m_soundNotes.insert(key, notes));
        BR_TRY(sound.file, m_sounds.insert(key, sound.file));
    }
    return sound;
}

/// What was found out once about the same takes holds; when they are joined each packet is looked at anyhow.
bool FilmRun::mayCopy(const QList<MuxPiece>& pieces)
{
    const QString key = pieces.isEmpty() ? QString() : copyKey(m_plan);
    if (m_road.mayRead && !key.isEmpty() && m_copyable.find(key))
        return true;
    if (!areCopyable(pieces, m_plan.output.video, m_end.get_token())) {
        if (!key.isEmpty())
            m_copyable.remove(key);
        return false;
    }
    const QString mark = m_work->file(QStringLiteral("copyable"));
    if (!key.isEmpty() && writeDurably(mark, "true"))
        (void)m_copyable.insert(key, mark); // else it is found out again
    return true;
}

Result<MadeSegments> FilmRun::makePictures()
{
    if (m_format.kind == FilmKind::Sound)
        return MadeSegments();
    if (m_road.isFilm) {
        const QList<MuxPiece> pieces = copiedPieces(m_plan);
        if (mayCopy(pieces))
            return copied(m_plan, pieces, m_end.get_token());
    }
    const QList<Segment> segments = segmentsOf(m_plan, m_road.isFilm ? FilmSegmentSeconds : ClipSegmentSeconds);
    Progress pictures = m_progress.part(0, 0.94);
    pictures.stop = m_end.get_token();
    const SegmentStore store{m_road.isFilm ? &m_segments : nullptr, m_road.mayRead, m_work.get(), m_road.meter};
    return makeSegments(m_plan, segments, m_cacheFolder, store, pictures);
}

MuxInput FilmRun::muxInput(const MadeSegments& made, const FilmSound& sound) const
{
    MuxInput input;
    input.pieces = made.pieces;
    if (m_road.isFilm || !sound.silent) { // a silent clip has no sound, so that nobody takes silence for its voice
        input.sound = sound.file;
        input.soundSamples = madeSamples(m_plan);
    }
    input.rate = m_plan.output.video.rate;
    input.container = QLatin1String(m_format.container);
    const FilmRange range = madeRange(m_plan);
    for (const Chapter& chapter : m_plan.chapters)
        if (const auto [from, to] = inside(range, chapter.start, chapter.end); to > from)
            input.chapters.append({chapter.title, from, to});
    // MP4's chapters have no holes: players would begin the first scene with the slate. A film crew's word, as on it.
    if (!input.chapters.isEmpty() && input.chapters.first().start > 0)
        input.chapters.prepend({QStringLiteral("Slate"), 0, input.chapters.first().start});
    if (m_plan.output.captions == CaptionUse::Track && m_format.kind == FilmKind::Film)
        for (const Caption& caption : m_plan.captions)
            if (const auto [from, to] = inside(range, caption.start, caption.start + caption.length); to > from)
                input.captions.append({from, to - from, caption.text});
    input.metadata.insert(QStringLiteral("title"), m_plan.title);
    if (!m_plan.project.isNull())
        input.metadata.insert(QStringLiteral("project"), m_plan.project.toString());
    return input;
}

Result<CompileReport> FilmRun::finish(const MadeSegments& made, const FilmSound& sound)
{
    const MuxInput input = muxInput(made, sound);
    BR_CHECK(muxFilm(input, m_part));
    m_progress(0.96);
    // The disk, the hash and the look at it do not wait for each other.
    Status onDisk;
    Status drawn;
    Result<QString> hash;
    QThreadPool lane;
    lane.start([&] { onDisk = syncFile(m_part); });
    lane.start([&] { hash = hashFile(m_part, Progress{{}, m_progress.stop}); });
    lane.start([&] { drawn = checkDrawing(m_plan, m_cacheFolder, made.samples, Progress{{}, m_progress.stop}); });
    Status looked;
    if (m_format.kind == FilmKind::Film)
        looked = checkFilm(m_part, m_plan, {!input.sound.isEmpty(), made.copied, made.samples}, m_progress);
    lane.waitForDone();
    BR_CHECK(looked);
    BR_CHECK(drawn);
    BR_CHECK(onDisk);
    m_progress(0.99);
    if (m_progress.stopRequested())
        return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. The film before this one is untouched."));
    CompileReport report;
    BR_TRY(report.sha256, hash);
    BR_CHECK(moveDurably(m_part, m_path, Replace::Yes));
    report.file = m_path;
    report.frames = madeRange(m_plan).length;
    report.segments = made.copied ? 0 : int(made.pieces.size());
    report.copied = made.copied;
    report.segmentsFromCache = made.fromCache;
    if (m_road.isFilm) // a clip is made without takes
        report.notes = conformNotes(m_plan);
    report.notes += madeNotes(made.notes + sound.notes);
    m_progress(1);
    return report;
}

Status checkPlan(const RenderPlan& plan, const QString& path)
{
    if (plan.length < 1)
        return fail(ErrorKind::Usage,
                    RenderText::tr("There is no shot to make a film of. Add a shot, or bring back an omitted one."));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return fail(ErrorKind::NotFound,
                    RenderText::tr(
                        "The folder \"%1\" is not there or cannot be written. Choose another place; nothing was made.")
                        .arg(folder.filePath()));
    const FilmFormat* format = filmFormat(plan.output.video.codec);
    if (!format || !canWrite(*format))
        return fail(ErrorKind::Unsupported,
                    RenderText::tr("This machine's FFmpeg cannot write \"%1\". Choose another codec, or install a "
                                   "complete FFmpeg.")
                        .arg(plan.output.video.codec));
    return {};
}

Result<CompileReport> make(const RenderPlan& plan, const QString& cacheFolder, const QString& path, const Road& road,
                           const Progress& progress)
{
    BR_CHECK(checkPlan(plan, path));
    if (progress.stopRequested())
        return fail(ErrorKind::Cancelled, RenderText::tr("Stopped before anything was made."));
    const FilmKind kind = filmFormat(plan.output.video.codec)->kind;
    if (kind == FilmKind::Film || kind == FilmKind::Sound)
        return FilmRun(plan, cacheFolder, path, road, progress).run();
    return makeStills(plan, cacheFolder, path, progress);
}

} // namespace

QJsonObject toJson(const CompileReport& report)
{
    return {{QStringLiteral("file"), report.file},
            {QStringLiteral("sha256"), report.sha256},
            {QStringLiteral("frames"), qint64(report.frames)},
            {QStringLiteral("segments"), report.segments},
            {QStringLiteral("segmentsFromCache"), report.segmentsFromCache},
            {QStringLiteral("copied"), report.copied},
            {QStringLiteral("notes"), QJsonArray::fromStringList(sentencesOf(report.notes))}};
}

Result<CompileReport> compileFilm(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                  CacheUse cache, const Progress& progress, FrameMeter* meter)
{
    return make(plan, cacheFolder, path, {true, cache == CacheUse::ReadAndFill, meter}, progress);
}

Result<CompileReport> renderAnimatic(const RenderPlan& plan, const QString& cacheFolder, const QString& path,
                                     const Progress& progress)
{
    return make(plan, cacheFolder, path, {false, false, nullptr}, progress);
}

QStringList keptSoundNotes(const RenderPlan& plan, const QString& cacheFolder)
{
    const FilmFormat* format = filmFormat(plan.output.video.codec);
    if (!format || !*format->sound)
        return {};
    const auto notes = ContentCache(cacheFolder + QStringLiteral("/sound"), QStringLiteral("json"))
                           .find(soundKey(plan, soundBuilder(*format)));
    return notes ? readNotes(*notes) : QStringList();
}

Result<QString> hashOutput(const QString& path, const Progress& progress)
{
    if (!QFileInfo(path).isDir())
        return hashFile(path, progress);
    ContentKey key("pictures");
    for (const QString& name : pictureNames(path)) {
        BR_TRY(const QString hash, hashFile(QDir(path).filePath(name), Progress{{}, progress.stop}));
        key.add(name);
        key.add(hash);
    }
    return key.hex();
}
