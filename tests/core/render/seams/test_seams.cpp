#include "core/render/seams/seams.h"

#include "core/media/picture_frame.h"
#include "core/render/seams/seam_sheet.h"
#include "core/render/seams/seam_words.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

/// Cuts between made clips whose jumps are known, each beside one that has none.
class TestSeams final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void exposureIsInStops();
    void colourIsTheDistanceOfTheMeans();
    void levelIsInLoudnessUnits();
    void aTakeThatFallsSilentIsAJump();
    void ratesAreThoseTheTakesRunAt();
    void heldPicturesAreCounted();
    void aRepeatedPictureIsFound();
    void stillnessIsNoFault();
    void transitionsAndScenesCarryOver();
    void aMissingFileIsSaid();
    void itStops();
    void theSheetShowsEachCut();

private:
    /// What a made clip shows at its n-th picture.
    struct Look {
        int luma = 120, u = 128, v = 128;
        std::function<double(int)> at = [](int n) { return 4.0 * n; }; ///< where the pattern stands
        double depth = 30;                                             ///< of the pattern
    };
    void addShot(const Look& look, Frames length = 30, Rate rate = {24, 1});
    void addTone(qsizetype shot, double level);
    Seam measured(qsizetype cut = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    RenderPlan m_plan;
};

namespace {

constexpr QSize Size(320, 180);

Picture drawn(int luma, int u, int v, double at, double depth)
{
    AvFrame frame = makePictureFrame(Size);
    for (int y = 0; y < Size.height(); ++y)
        for (int x = 0; x < Size.width(); ++x)
            frame->data[0][y * frame->linesize[0] + x] =
                std::uint8_t(std::clamp(luma + depth * std::sin((x + at) / 8), 16.0, 235.0));
    for (int y = 0; y < Size.height() / 2; ++y) {
        memset(frame->data[1] + y * frame->linesize[1], u, size_t(Size.width() / 2));
        memset(frame->data[2] + y * frame->linesize[2], v, size_t(Size.width() / 2));
    }
    return Picture::adopt(frame.release());
}

bool only(const Seam& seam, SeamJump wanted)
{
    for (const SeamJump jump : SeamJumps)
        if (isOver(seam, jump) != (jump == wanted))
            return false;
    return sentencesOf(seam).size() == 1;
}

} // namespace

void TestSeams::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_plan = {};
    m_plan.folder = m_folder->path();
    m_plan.title = QStringLiteral("Seams");
    m_plan.output.video.size = Size;
    m_plan.output.video.rate = {24, 1};
}

void TestSeams::addShot(const Look& look, Frames length, Rate rate)
{
    const auto number = m_plan.shots.size();
    PlanShot shot;
    shot.id = ShotId::create();
    shot.code = QStringLiteral("SC010_SH00%1").arg(number + 1);
    shot.start = m_plan.length;
    shot.length = length;
    shot.hasTake = true;
    PictureSource source;
    source.kind = PictureKind::Take;
    source.file = QStringLiteral("%1.mp4").arg(number);
    source.rate = rate;
    source.start = shot.start;
    source.length = length;
    source.sourceLength = length;
    shot.pictures = {source};
    m_plan.shots.append(shot);
    m_plan.length += length;
    VideoSettings settings;
    settings.size = Size;
    settings.rate = rate;
    settings.crf = 16;
    const auto writer = SegmentWriter::open(m_folder->filePath(source.file), settings);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    for (int n = 0; n < int(length); ++n)
        if (!(*writer)->add(drawn(look.luma, look.u, look.v, look.at(n), look.depth)))
            qFatal("a picture could not be coded");
    if (!(*writer)->finish())
        qFatal("a clip could not be written");
}

void TestSeams::addTone(qsizetype shot, double level)
{
    PlanSound sound;
    sound.name = QStringLiteral("tone");
    sound.file = QStringLiteral("%1.wav").arg(shot);
    const Rate rate = m_plan.output.video.rate;
    sound.start = framesToSamples(m_plan.shots[shot].start, rate);
    sound.length = framesToSamples(m_plan.shots[shot].length, rate);
    if (!writeWav(m_folder->filePath(sound.file), tone(1000, level, 2)))
        qFatal("a tone could not be written");
    m_plan.sounds.append(sound);
}

Seam TestSeams::measured(qsizetype cut)
{
    const auto seams = measureSeams(m_plan, {}, {});
    if (!seams || seams->size() <= cut)
        qFatal("%s", seams ? "no such cut" : qPrintable(seams.error().message));
    return (*seams)[cut];
}

void TestSeams::exposureIsInStops()
{
    addShot({60, 128, 128, [](int) { return 0.0; }, 0});
    addShot({140, 128, 128, [](int) { return 0.0; }, 0});
    addShot({139, 128, 128, [](int) { return 0.0; }, 0});
    const Seam seam = measured();
    // (124/219)^2.2 over (44/219)^2.2 in doublings.
    QVERIFY2(seam.stops && std::abs(*seam.stops - 2.2 * std::log2(124.0 / 44)) < 0.05,
             qPrintable(QString::number(seam.stops.value_or(99))));
    QVERIFY(only(seam, SeamJump::Exposure));
    QVERIFY(valueOf(seam, SeamJump::Exposure).startsWith(QLatin1String("+3.3")));
    const Seam same = measured(1);
    QVERIFY(same.stops && *same.stops < 0 && *same.stops > -0.1);
    QVERIFY(!isOver(same) && sentencesOf(same).isEmpty());
}

void TestSeams::colourIsTheDistanceOfTheMeans()
{
    addShot({120, 128, 128});
    addShot({120, 112, 148});
    addShot({120, 111, 149});
    const Seam seam = measured();
    QVERIFY2(seam.colour && *seam.colour > 20 && *seam.colour < 60, qPrintable(QString::number(*seam.colour)));
    QVERIFY(only(seam, SeamJump::Colour));
    const Seam same = measured(1);
    QVERIFY(same.colour && *same.colour < 5 && !isOver(same));
}

void TestSeams::levelIsInLoudnessUnits()
{
    for (int i = 0; i < 3; ++i)
        addShot({}, 48);
    addTone(0, 0.1);
    addTone(1, 0.4);
    addTone(2, 0.4);
    const Seam seam = measured();
    QVERIFY2(seam.loudness && std::abs(*seam.loudness - decibels(4)) < 0.3,
             qPrintable(QString::number(seam.loudness.value_or(99))));
    QVERIFY(only(seam, SeamJump::Level));
    const Seam same = measured(1);
    QVERIFY(same.loudness && std::abs(*same.loudness) < 0.3 && !isOver(same));
}

void TestSeams::aTakeThatFallsSilentIsAJump()
{
    addShot({}, 48);
    addShot({}, 48);
    QVERIFY(!isOver(measured())); // silence beside silence
    addTone(0, 0.2);
    Seam seam = measured();
    QVERIFY(seam.silentAfter && !seam.silentBefore && !seam.loudness);
    QVERIFY(only(seam, SeamJump::Level));
    m_plan.shots[1].hasTake = false; // a draft is silent where nobody speaks
    QVERIFY(!isOver(measured()));
}

void TestSeams::ratesAreThoseTheTakesRunAt()
{
    addShot({});
    addShot({}, 30, {30, 1});
    QVERIFY(only(measured(), SeamJump::Rate));
    m_plan.shots[0].pictures[0].rate = {24, 1};
    m_plan.shots[1].pictures[0].rate = {24000, 1001};
    QVERIFY(!isOver(measured()));
    m_plan.shots[1].pictures[0].speedPermille = 500;
    const Seam slow = measured();
    QVERIFY(std::abs(slow.rateAfter - 11.988) < 0.01 && isOver(slow, SeamJump::Rate));
    m_plan.shots[1].pictures[0].speedPermille = 0; // held on purpose
    QVERIFY(!isOver(measured(), SeamJump::Rate));
}

void TestSeams::heldPicturesAreCounted()
{
    addShot({120, 128, 128, [](int n) { return 4.0 * std::min(n, 26); }});         // its last picture four times
    addShot({120, 128, 128, [](int n) { return 50 + 4.0 * std::max(0, n - 2); }}); // its first one three times
    addShot({120, 128, 128, [](int n) { return 400 + 4.0 * std::max(0, n - 19); }}, 60);
    const Seam seam = measured();
    QCOMPARE(seam.heldBefore, Frames(3));
    QCOMPARE(seam.heldAfter, Frames(2));
    QVERIFY(!seam.repeated);
    QVERIFY(only(seam, SeamJump::Frozen));
    const Seam longer = measured(1);
    QCOMPARE(longer.heldBefore, Frames(0));
    QCOMPARE(longer.heldAfter, Frames(12)); // as far as is looked
}

void TestSeams::aRepeatedPictureIsFound()
{
    addShot({});
    addShot({120, 128, 128, [](int n) { return 4.0 * (29 + n); }});      // begins where the other ends
    addShot({120, 128, 128, [](int n) { return 4.0 * (29 + 30 + n); }}); // goes on where the other ended
    const Seam seam = measured();
    QVERIFY(seam.repeated);
    QCOMPARE(seam.heldBefore + seam.heldAfter, Frames(0));
    QVERIFY(only(seam, SeamJump::Frozen));
    QVERIFY(!measured(1).repeated && !isOver(measured(1)));
}

/// A take with fewer pictures than the film repeats them everywhere, and a scene in which nothing moves is none that
/// stands still at its cut; nor is one that moves too slowly to tell.
void TestSeams::stillnessIsNoFault()
{
    addShot({}, 15, {12, 1});
    m_plan.shots[0].length = m_plan.shots[0].pictures[0].length = m_plan.length = 30;
    addShot({100, 128, 128, [](int) { return 0.0; }});
    addShot({100, 128, 128, [](int) { return 0.0; }});
    addShot({100, 128, 128, [](int n) { return 0.05 * n; }});
    for (qsizetype cut = 0; cut < 3; ++cut) {
        const Seam seam = measured(cut);
        QCOMPARE(seam.heldBefore + seam.heldAfter, Frames(0));
        QVERIFY(!seam.repeated);
    }
}

void TestSeams::transitionsAndScenesCarryOver()
{
    addShot({60});
    addShot({170});
    QVERIFY(isOver(measured(), SeamJump::Exposure));
    Transition& transition = m_plan.shots[1].transitionIn;
    transition = {TransitionKind::Dissolve, 8};
    const Seam dissolved = measured();
    QVERIFY(*dissolved.stops > 1 && !isOver(dissolved));
    QCOMPARE(dissolved.last, Frames(25));
    QCOMPARE(dissolved.first, Frames(34));
    transition.kind = TransitionKind::Wipe; // both are seen beside each other
    QVERIFY(isOver(measured(), SeamJump::Exposure));
    transition = {};
    m_plan.chapters = {{QStringLiteral("One"), 0, 30}, {QStringLiteral("Two"), 30, 60}};
    QVERIFY(measured().newScene && !isOver(measured()));
    m_plan.chapters.clear();
    QVERIFY(isOver(measured(), SeamJump::Exposure));
    m_plan.shots[1].pictures[0].kind = PictureKind::Card; // only stands in
    QVERIFY(measured().card && measured().stops && !isOver(measured(), SeamJump::Exposure));
}

void TestSeams::aMissingFileIsSaid()
{
    addShot({60});
    addShot({170});
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("1.mp4"))));
    const Seam seam = measured();
    QVERIFY(seam.missing && !seam.stops && !seam.colour);
    QVERIFY(!isOver(seam));
    QCOMPARE(valueOf(seam, SeamJump::Exposure), QStringLiteral("file missing"));
}

void TestSeams::itStops()
{
    for (int i = 0; i < 3; ++i)
        addShot({});
    std::stop_source stop;
    int found = 0;
    const auto seams = measureSeams(m_plan, {}, {{}, stop.get_token()}, [&](const Seam&) {
        ++found;
        stop.request_stop();
    });
    QVERIFY(!seams && seams.error().kind == ErrorKind::Cancelled);
    QCOMPARE(found, 1);
    QCOMPARE(measureSeams(m_plan, {}, {})->size(), 2); // the control
}

void TestSeams::theSheetShowsEachCut()
{
    addShot({40, 128, 128, [](int) { return 0.0; }, 0});
    addShot({200, 128, 128, [](int) { return 0.0; }, 0});
    const auto seams = measureSeams(m_plan, {}, {});
    VERIFY_OK(seams);
    const QString png = m_folder->filePath(QStringLiteral("sheet.png"));
    VERIFY_OK(writeSeamSheet(m_plan, *seams, png));
    const QImage sheet(png);
    const auto greyAt = [&](int x, int y) { return qGray(sheet.pixel(x, y)); };
    QCOMPARE(sheet.width(), 1240);
    QVERIFY2(greyAt(150, 180) < 60, qPrintable(QString::number(greyAt(150, 180)))); // the last picture before the cut
    QVERIFY(std::abs(greyAt(480, 180) - 214) < 12);                                 // the first one behind it
    QCOMPARE(greyAt(900, 180), 255);                                                // no second cut
    const QString pdf = m_folder->filePath(QStringLiteral("sheet.pdf"));
    VERIFY_OK(writeSeamSheet(m_plan, *seams, pdf));
    QFile written(pdf);
    QVERIFY(written.open(QIODevice::ReadOnly) && written.read(5) == "%PDF-");
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.part")}).size(), 0);
    const QString folder = m_folder->filePath(QStringLiteral("folder.png"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/own")));
    QVERIFY(!writeSeamSheet(m_plan, *seams, folder));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.part")}).size(), 0);
    const auto other = writeSeamSheet(m_plan, *seams, m_folder->filePath(QStringLiteral("sheet.doc")));
    QVERIFY(!other && other.error().kind == ErrorKind::Usage);
}

QTEST_MAIN(TestSeams)
#include "test_seams.moc"
