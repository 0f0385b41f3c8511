#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/render/captions.h"
#include "core/render/compiler.h"
#include "core/render/film_comparison.h"
#include "core/render/segment_maker.h"
#include "tests/core/media/numbered_pictures.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QDir>
#include <QGuiApplication>

/// After any edits, a film that is made from what the last compiles left is the film that is made from nothing. Six
/// edits in CI; BOARDREEL_FILM_EDITS=200 QTEST_FUNCTION_TIMEOUT=7200000 is the whole proof.
class TestIncrementalFilm final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filmsAfterRandomEditsAreThoseMadeFromNothing();
    void aKeyThatForgetsSomethingIsFoundOut();
    void theCacheKeepsItsLimits();

private:
    Storyboard edited(RandomBoard& random, const Storyboard& board);
    Storyboard grounded(Storyboard board) const;
    void addTakes(RandomBoard& random, const Storyboard& board);
    RenderPlan planOf(const Storyboard& board, const OutputSpec& output) const;
    OutputSpec someOutput(RandomBoard& random, const Storyboard& board) const;
    /// Frames in which the film made from the cache is not the one made from nothing; 0 where they are equal bytes.
    Result<Frames> differing(const RenderPlan& plan);

    FilmFolder m_film;
    QStringList m_pictures;
    int m_takes = 0;
    int m_fromCache = 0;
    int m_segments = 0;
};

namespace {

constexpr Frames LongestFilm = 160;
const QSize Small(64, 36);

int numberOf(const QString& text, int limit)
{
    return int(qHash(text, 7) % size_t(limit));
}

} // namespace

void TestIncrementalFilm::initTestCase()
{
    m_pictures = {QStringLiteral("media/white.png"), QStringLiteral("media/red.png")};
    for (const auto& [name, colour] : {std::pair{"media/blue.png", Qt::blue}, {"media/green.png", Qt::darkGreen}}) {
        QImage image(120, 200, QImage::Format_RGB32);
        image.fill(colour);
        QVERIFY(image.save(m_film.path(QString::fromLatin1(name))));
        m_pictures.append(QString::fromLatin1(name));
    }
}

/// Made-up names become files that are there, so that pixels and sounds are made of them.
Storyboard TestIncrementalFilm::grounded(Storyboard board) const
{
    const auto hash = [this](const QString& file) { return hashFile(m_film.path(file)).value_or(QString()); };
    for (Scene& scene : board.scenes)
        for (Shot& shot : scene.shots) {
            shot.length = std::min<Frames>(shot.length, 40);
            for (Panel& panel : shot.panels) {
                if (!m_pictures.contains(panel.file))
                    panel.file = m_pictures[numberOf(panel.file, int(m_pictures.size()))];
                panel.sha256 = hash(panel.file);
            }
        }
    for (Track& track : board.tracks)
        for (Clip& clip : track.clips) {
            clip.file = track.kind == TrackKind::Sound ? QStringLiteral("media/tone.wav")
                                                       : m_pictures[numberOf(clip.file, int(m_pictures.size()))];
            clip.sha256 = hash(clip.file);
        }
    return board;
}

/// Some shot gets another take, which shows other pictures.
void TestIncrementalFilm::addTakes(RandomBoard& random, const Storyboard& board)
{
    QList<Shot> shots;
    for (const Scene& scene : board.scenes)
        shots.append(scene.shots);
    if (shots.isEmpty())
        return;
    const Shot shot = shots[random.below(int(shots.size()))];
    Take take = takeFor(shot, 100 + ++m_takes, TakeOrigin::Provider);
    take.length = 50;
    take.handleIn = random.below(20);
    take.rate = random.below(3) ? Rate{24, 1} : Rate{30, 1};
    take.hasSound = false;
    take.size = {320, 180};
    VideoSettings settings = defaultOutput(sampleBoard()).video;
    settings.rate = take.rate;
    if (!writeNumbered(m_film.path(take.file), 50, settings, m_takes * 50))
        return;
    take.sha256 = hashFile(m_film.path(take.file)).value_or(QString());
    m_film.shelf.add(take);
}

/// After one edit that was taken and leaves a film of a bearable length.
Storyboard TestIncrementalFilm::edited(RandomBoard& random, const Storyboard& board)
{
    for (;;) {
        if (random.below(4) == 0) {
            addTakes(random, board);
            return board;
        }
        const auto next = random.edit(board);
        if (!next)
            continue;
        Storyboard real = grounded(*next);
        const Frames length = planOf(real, defaultOutput(real)).length;
        if (length >= 20 && length <= LongestFilm)
            return real;
    }
}

RenderPlan TestIncrementalFilm::planOf(const Storyboard& board, const OutputSpec& output) const
{
    RenderPlan plan = makeRenderPlan(board, m_film.shelf, output, m_film.path(QString()));
    if (output.captions == CaptionUse::Burned)
        addCaptions(plan, board, spokenLengthsIn(m_film.cache()));
    return plan;
}

/// Mostly the same from film to film, so that there is something in the cache.
OutputSpec TestIncrementalFilm::someOutput(RandomBoard& random, const Storyboard& board) const
{
    OutputSpec output = defaultOutput(board);
    output.video.size = Small;
    output.video.preset = QStringLiteral("ultrafast");
    output.burnIns.code = random.below(8) == 0;
    output.captions = random.below(4) > 0 ? CaptionUse::Burned : CaptionUse::None;
    if (random.below(6) == 0)
        output.defaultTransition = {TransitionKind::Dissolve, 6};
    return output;
}

Result<Frames> TestIncrementalFilm::differing(const RenderPlan& plan)
{
    const QString one = m_film.path(QStringLiteral("incremental.mp4")), two = m_film.path(QStringLiteral("forced.mp4"));
    BR_TRY(const auto incremental, compileFilm(plan, m_film.cache(), one, CacheUse::ReadAndFill, {}));
    BR_TRY(const auto forced, compileFilm(plan, m_film.path(QStringLiteral("nothing")), two, CacheUse::FillOnly, {}));
    m_fromCache += incremental.segmentsFromCache;
    m_segments += incremental.segments;
    if (incremental.sha256 == forced.sha256)
        return 0;
    BR_TRY(const FilmDifference difference, compareFilms(one, two, {}));
    return std::max<Frames>(1, difference.differing); // other bytes that show the same are no equal film either
}

void TestIncrementalFilm::filmsAfterRandomEditsAreThoseMadeFromNothing()
{
    const int edits = qEnvironmentVariableIntValue("BOARDREEL_FILM_EDITS") > 0
                          ? qEnvironmentVariableIntValue("BOARDREEL_FILM_EDITS")
                          : 6;
    RandomBoard random(testSeed());
    Storyboard board = grounded(m_film.board);
    for (int i = 0; i < edits; ++i) {
        board = edited(random, board);
        const RenderPlan plan = planOf(board, someOutput(random, board));
        const auto frames = differing(plan);
        VERIFY_OK(frames);
        QVERIFY2(
            *frames == 0,
            qPrintable(
                QStringLiteral("%1 frames differ after edit %2 (%3)").arg(*frames).arg(i + 1).arg(random.lastEdit())));
    }
    qInfo("%d edits, %d of %d segments from the cache", edits, m_fromCache, m_segments);
    QVERIFY(m_fromCache > 0 && m_fromCache < m_segments); // else nothing was proven
}

/// The control: what a key would do that forgets one thing which shapes pixels. Under the key of one piece lies what
/// was made of another shot's text.
void TestIncrementalFilm::aKeyThatForgetsSomethingIsFoundOut()
{
    m_film.shelf = {}; // the shots are to show their cards
    Storyboard board = grounded(sampleBoard());
    const OutputSpec output = defaultOutput(board); // large enough for a card's words
    const RenderPlan before = planOf(board, output);
    const auto kept = differing(before);
    VERIFY_OK(kept);
    QCOMPARE(*kept, 0);
    shotOf(board, 2).description = QStringLiteral("Something else altogether, in more words.");
    const RenderPlan after = planOf(board, output);
    const QString builder = pictureBuilder(output.video);
    ContentCache cache(m_film.path(QStringLiteral("cache/segments")), QStringLiteral("mp4"));
    int poisoned = 0;
    for (const Segment& segment : segmentsOf(after)) {
        const QString key = segmentKey(after, segment, builder);
        if (cache.find(key))
            continue;
        const auto old = cache.find(segmentKey(before, segment, builder));
        QVERIFY(old);
        const QString copy = m_film.path(QStringLiteral("cache/copy.mp4"));
        QVERIFY(QFile::copy(*old, copy));
        VERIFY_OK(cache.insert(key, copy));
        ++poisoned;
    }
    QVERIFY(poisoned > 0);
    const auto frames = differing(after);
    VERIFY_OK(frames);
    QVERIFY2(*frames >= 20, qPrintable(QString::number(*frames)));
}

/// Also when no film could be made, perhaps for want of just this space.
void TestIncrementalFilm::theCacheKeepsItsLimits()
{
    const FilmFolder film;
    QStringList old;
    for (const auto& [name, gigabytes] : {std::pair("segments/a-b.mp4", 5), std::pair("sound/a-b.piece", 1),
                                          std::pair("voice/a-b.wav", 2), std::pair("waves/a-b.wave", 1)}) {
        QFile file(film.cache() + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(gigabytes) << 30)); // takes no space
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200), QFileDevice::FileModificationTime));
        old << file.fileName();
    }
    std::stop_source stop;
    const Progress progress{[&](double fraction) {
                                if (fraction > 0.05)
                                    stop.request_stop();
                            },
                            stop.get_token()};
    VERIFY_FAILS(ErrorKind::Cancelled, compileFilm(film.plan(), film.cache(), film.path(QStringLiteral("film.mp4")),
                                                   CacheUse::ReadAndFill, progress));
    for (const QString& file : std::as_const(old))
        QVERIFY2(!QFile::exists(file), qPrintable(file));
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    TestIncrementalFilm test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_incremental_film.moc"
