#include "core/render/compiler.h"

#include "core/base/safe_file.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/film_format.h"
#include "core/media/voice.h"
#include "core/render/captions.h"
#include "core/render/conform_notes.h"
#include "core/render/content_key.h"
#include "core/render/film_check.h"
#include "core/render/film_sound.h"
#include "core/render/packet_copy.h"
#include "core/render/picture_files.h"
#include "core/render/presets.h"
#include "core/render/segment_maker.h"
#include "core/render/sound_facts.h"
#include "core/render/sound_piece_cache.h"
#include "core/render/still_outputs.h"
#include "core/render/text.h"
#include "core/render/timeline_reader.h"
#include "core/render/voice_cache.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QThreadPool>
#include <algorithm>
#include <cmath>
#include <optional>

namespace {

constexpr qint64 SegmentCacheBytes = qint64(4) << 30;
constexpr qint64 SoundCacheBytes = qint64(512) << 20;
constexpr qint64 NotesCacheBytes = qint64(1) << 20;
constexpr qint64 VoiceCacheBytes = qint64(1) << 30; ///< an hour and a half of talking
constexpr qint64 WaveCacheBytes = qint64(256) << 20;

/// What differs between a film and an animatic clip.
struct Road {
    bool isFilm = true;
    bool mayRead = true;
    FrameMeter* meter = nullptr; ///< not owned
};

/// A clip becomes two pieces, one for each of its workers: each piece has a coder to begin. Long ones are cut as films
/// are.
int clipSegmentSeconds(const RenderPlan& plan)
{
    const double seconds = double(framesToMicroseconds(madeRange(plan).length, plan.output.video.rate)) / 1e6;
    return std::clamp(int(std::ceil(seconds / 2)), 1, FilmSegmentSeconds);
}

/// What shapes coded sound besides the plan.
QString soundBuilder(const FilmFormat& format)
{
    return QLatin1String(format.sound) + QLatin1Char(' ') + ffmpegBuild() + voiceIdentity();
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
        , m_road(road)
        , m_progress(progress)
        , m_format(*filmFormat(m_plan.output.video.codec))
        , m_segments(m_cacheFolder + QStringLiteral("/segments"), QStringLiteral("mp4"))
        , m_sounds(m_cacheFolder + QStringLiteral("/sound"), QLatin1String(m_format.sound))
        , m_soundPieces(m_cacheFolder + QStringLiteral("/sound"), QStringLiteral("piece"))
        , m_soundEchoes(m_cacheFolder + QStringLiteral("/sound"), QStringLiteral("echo"))
        , m_soundNotes(m_cacheFolder + QStringLiteral("/sound"), QStringLiteral("json"))
    {
    }

    Result<CompileReport> run();

private:
    Result<FilmSound> makeSound();
    Result<MadeSegments> makePictures();
    Result<CompileReport> finish(const MadeSegments& made, const FilmSound& sound);
    void trim();
    MuxInput muxInput(const MadeSegments& made, const FilmSound& sound) const;

    const RenderPlan& m_plan;
    const QString m_cacheFolder;
    const QString m_path;
    const Road m_road;
    const Progress m_progress;
    const FilmFormat& m_format; ///< a film or a sound
    std::stop_source m_end;     ///< pictures and sound are made side by side; the failure of one ends the other
    ContentCache m_segments;
    ContentCache m_sounds;
    ContentCache m_soundPieces;
    ContentCache m_soundEchoes;
    ContentCache m_soundNotes;
    std::unique_ptr<WorkFolder> m_work;
    std::unique_ptr<WorkFolder> m_beside; ///< where the film is until it is finished
    bool m_mayCopy = true;
};

Result<CompileReport> FilmRun::run()
{
    const auto trimmed = qScopeGuard([this] { trim(); }); // also of a film that could not be made
    trim();                                               // for want of space, perhaps
    BR_TRY(m_work, WorkFolder::open(m_cacheFolder + QStringLiteral("/work")));
    BR_TRY(m_beside, WorkFolder::openBeside(m_path));
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
        m_mayCopy = false; // a take is gone, or not as whole as its ends are
        made = makePictures();
        report = made ? finish(*made, **sound) : Result<CompileReport>(fail(made.error()));
    }
    return report;
}

/// A clip keeps nothing.
void FilmRun::trim()
{
    if (!m_road.isFilm)
        return;
    m_segments.trim(SegmentCacheBytes);
    m_sounds.trim(SoundCacheBytes);
    m_soundPieces.trim(SoundCacheBytes);
    m_soundEchoes.trim(NotesCacheBytes);
    m_soundNotes.trim(NotesCacheBytes);
    VoiceCache(voiceFolder(m_cacheFolder)).trim(VoiceCacheBytes);
    SoundFactsCache(m_cacheFolder).trim(WaveCacheBytes);
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
    SoundStores stores;
    if (m_road.isFilm)
        stores = {piecesIn(m_soundPieces, m_road.mayRead), piecesIn(m_soundEchoes, m_road.mayRead)};
    BR_TRY(FilmSound sound, makeFilmSound(m_plan, m_cacheFolder, m_work->file(QStringLiteral("sound")),
                                          Progress{{}, m_end.get_token()}, stores));
    if (m_road.isFilm && !sound.troubled) {
        BR_CHECK(m_soundNotes.insertBytes(key, QJsonDocument(QJsonArray::fromStringList(sound.notes)).toJson()));
        BR_TRY(sound.file, m_sounds.insert(key, sound.file));
    }
    return sound;
}

Result<MadeSegments> FilmRun::makePictures()
{
    if (m_format.kind == FilmKind::Sound)
        return MadeSegments();
    if (m_road.isFilm && m_mayCopy) {
        const QList<MuxPiece> pieces = copiedPieces(m_plan);
        if (areCopyable(pieces, m_plan.output.video, m_end.get_token()))
            return copied(m_plan, pieces, m_end.get_token());
    }
    const QList<Segment> segments = segmentsOf(m_plan, m_road.isFilm ? FilmSegmentSeconds : clipSegmentSeconds(m_plan));
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
        if (const FilmRange made = clippedTo(range, chapter.start, chapter.end - chapter.start); made.length > 0)
            input.chapters.append({chapter.title, made.start - range.start, made.start + made.length - range.start});
    // MP4's chapters have no holes: players would begin the first scene with the slate. A film crew's word, as on it.
    if (!input.chapters.isEmpty() && input.chapters.first().start > 0)
        input.chapters.prepend({QStringLiteral("Slate"), 0, input.chapters.first().start});
    if (m_plan.output.captions == CaptionUse::Track && m_format.kind == FilmKind::Film)
        for (const Caption& caption : oneAtATime(madeCaptions(m_plan)))
            input.captions.append({caption.start, caption.length, caption.text});
    input.metadata.insert(QStringLiteral("title"), m_plan.title);
    if (!m_plan.project.isNull())
        input.metadata.insert(QStringLiteral("project"), m_plan.project.toString());
    return input;
}

Result<CompileReport> FilmRun::finish(const MadeSegments& made, const FilmSound& sound)
{
    const MuxInput input = muxInput(made, sound);
    const QString part = m_beside->file(QStringLiteral("film"));
    Status onDisk;
    Status drawn;
    Result<QString> hash;
    QThreadPool lane;
    lane.start([&] { drawn = checkDrawing(m_plan, m_cacheFolder, made.samples, Progress{{}, m_progress.stop}); });
    BR_CHECK(muxFilm(input, part, m_progress.stop));
    m_progress(0.96);
    // The disk, the hash and the look at it do not wait for each other.
    lane.start([&] { onDisk = syncFile(part); });
    lane.start([&] { hash = hashFile(part, Progress{{}, m_progress.stop}); });
    Status looked;
    if (m_format.kind == FilmKind::Film)
        looked = checkFilm(part, m_plan, {!input.sound.isEmpty(), made.copied, made.samples}, m_progress);
    lane.waitForDone();
    BR_CHECK(looked);
    BR_CHECK(drawn);
    BR_CHECK(onDisk);
    m_progress(0.99);
    if (m_progress.stopRequested())
        return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. The film before this one is untouched."));
    CompileReport report;
    BR_TRY(report.sha256, hash);
    BR_CHECK(moveDurably(part, m_path, Replace::Yes));
    report.file = m_path;
    report.frames = madeRange(m_plan).length;
    report.segments = made.copied ? 0 : int(made.pieces.size());
    report.copied = made.copied;
    report.segmentsFromCache = made.fromCache;
    if (m_road.isFilm) // a clip is made without takes
        report.notes = conformNotes(m_plan);
    report.notes += voiceNotes(m_plan, m_cacheFolder); // by now all of them are spoken
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
    return checkOutput(plan.output);
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
