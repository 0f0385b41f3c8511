#include "core/render/captions.h"

#include "core/media/voice.h"
#include "core/render/conform_notes.h"
#include "core/render/voice_cache.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

/// Captions made from the dialogue.
class TestCaptions final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanTakesThoseOfItsShots();
    void shortTextIsOnePiece();
    void longTextIsCutWhereItMayBe();
    void aBookIsCutInTime();
    void otherWritings();
    void theVoiceGivesTheTime();
    void withoutAVoiceTheTimeIsEstimated();
    void keptLinesTellTheirLength();
    void shortOnesLastASecondWhereThereIsRoom();
    void aShortShotShowsAllItsWords();
    void theyNeverOverlap();
    void customOnesWin();
    void aFilmPutsThemOneBehindTheOther();
    void whatIsReadAtAFrame();
    void oneOverACutIsOne();
    void aTrackHasOneAtATime();
    void wordsThatAreCutOffAreKnownOnceSpoken();
};

namespace {

const SpokenLength Nobody = [](const SpokenLine&) { return std::optional<std::int64_t>(); };
const SpokenLength TwoSeconds = [](const SpokenLine&) { return std::optional<std::int64_t>(2 * SampleRate); };

/// The sample board at 24 frames a second, its first shot `frames` long with these lines.
Storyboard boardSaying(const QStringList& lines, Frames frames)
{
    Storyboard board = sampleBoard();
    Shot& shot = shotOf(board, 0);
    shot.length = frames;
    for (const QString& line : lines)
        shot.dialogue << DialogueLine{QStringLiteral("EVE"), {}, {}, line};
    return board;
}

QList<Caption> captionsIn(Storyboard board, const SpokenLength& spoken)
{
    return captionsOf(board, shotOf(board, 0), spoken);
}

const QString Long = QStringLiteral("The road goes on behind the hill, past the old mill and the river that nobody "
                                    "crossed since the bridge fell down in the winter of the great flood.");

} // namespace

void TestCaptions::shortTextIsOnePiece()
{
    QCOMPARE(captionPieces(QStringLiteral("  Good \n night. ")), QStringList{QStringLiteral("Good night.")});
    QCOMPARE(captionPieces(QString()), QStringList());
}

void TestCaptions::longTextIsCutWhereItMayBe()
{
    const QStringList pieces = captionPieces(Long);
    QCOMPARE(pieces.size(), 2);
    for (const QString& piece : pieces) {
        QVERIFY(piece.count(QLatin1Char('\n')) <= 1);
        for (const QString& line : piece.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 42 && line == line.trimmed(), qPrintable(line));
    }
    QCOMPARE(pieces.join(QLatin1Char('\n')).replace(QLatin1Char('\n'), QLatin1Char(' ')), Long); // no word is lost
    QCOMPARE(captionPieces(QString(100, QLatin1Char('x'))).join(QString()).remove(QLatin1Char('\n')).size(), 100);
}

/// A whole book in one line of dialogue: a second of it took minutes once.
void TestCaptions::aBookIsCutInTime()
{
    QElapsedTimer since;
    since.start();
    const QString words = QStringLiteral("All of it and more. ").repeated(20'000);
    QVERIFY(captionPieces(words).size() > 4000);
    QCOMPARE(captionPieces(QString(200'000, QLatin1Char('x'))).size(), (200'000 + 83) / 84);
    QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));
}

void TestCaptions::otherWritings()
{
    const QString japanese = QStringLiteral("雪が降る夜に、古い駅で二人は最後の汽車を待っていた。窓の外には誰もいない。"
                                            "それでも彼女は笑った。");
    QString joined;
    for (const QString& piece : captionPieces(japanese))
        for (const QString& line : piece.split(QLatin1Char('\n'))) {
            QVERIFY2(line.size() <= 21, qPrintable(line)); // each sign is as wide as two letters
            joined += line;
        }
    QCOMPARE(joined, japanese);
    const QString film = QStringLiteral("🎬"); // never cut in two
    for (const QString& piece : captionPieces(film.repeated(120)))
        QVERIFY(!piece.front().isLowSurrogate() && !piece.back().isHighSurrogate());
}

void TestCaptions::theVoiceGivesTheTime()
{
    const auto captions = captionsIn(boardSaying({QStringLiteral("Yes."), QStringLiteral("No.")}, 240), TwoSeconds);
    QCOMPARE(captions.size(), 2);
    const QList<std::int64_t> starts = spreadLines({2 * SampleRate, 2 * SampleRate}, 10 * SampleRate);
    for (int i = 0; i < 2; ++i) { // where the mixer puts the sound
        QCOMPARE(captions[i].start, samplesToFrames(starts[i], {24, 1}));
        QVERIFY(std::abs(captions[i].length - 48) <= 1);
    }
    QCOMPARE(captions[0].text, QStringLiteral("Yes."));
}

void TestCaptions::withoutAVoiceTheTimeIsEstimated()
{
    const auto captions = captionsIn(boardSaying({QStringLiteral("One two three four five.")}, 240), Nobody);
    QCOMPARE(captions.size(), 1);
    QCOMPARE(captions[0].length, 48); // 150 words a minute
}

void TestCaptions::keptLinesTellTheirLength()
{
    QTemporaryDir cache;
    const SpokenLine line{QStringLiteral("Good night."), {}};
    QVERIFY(!spokenLengthsIn(cache.path())(line));
    QVERIFY(!spokenLengthsIn({})(line));
    VoiceCache voices(voiceFolder(cache.path()));
    const auto said = voices.line(line, {});
    if (!said)
        QSKIP("no voice on this machine");
    QCOMPARE(voices.lengthOf(line), said->length());
    QCOMPARE(spokenLengthsIn(cache.path())(line), said->length());
}

void TestCaptions::shortOnesLastASecondWhereThereIsRoom()
{
    const SpokenLength quick = [](const SpokenLine&) { return std::optional<std::int64_t>(SampleRate / 4); };
    const auto roomy = captionsIn(boardSaying({QStringLiteral("Yes."), QStringLiteral("No.")}, 240), quick);
    for (const Caption& caption : roomy)
        QVERIFY2(caption.length >= 22, qPrintable(QString::number(caption.length))); // its pause is 0.7 s
    QCOMPARE(roomy.last().length, 24);
    const auto tight = captionsIn(boardSaying({QStringLiteral("Yes."), QStringLiteral("No.")}, 20), quick);
    QCOMPARE(tight.size(), 2);
    QVERIFY(tight.last().start + tight.last().length <= 20);
}

void TestCaptions::aShortShotShowsAllItsWords()
{
    const auto captions = captionsIn(boardSaying({Long, QStringLiteral("Yes.")}, 24), TwoSeconds);
    QCOMPARE(captions.size(), 3);
    QCOMPARE(captions.last().text, QStringLiteral("Yes."));
    QVERIFY(captions.last().start + captions.last().length <= 24);
}

void TestCaptions::theyNeverOverlap()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 40; ++round) {
        const Storyboard board = random.board(1, 4);
        for (Shot shot : board.scenes[0].shots) {
            shot.customCaptions = false;
            Frames free = 0;
            for (const Caption& caption : captionsOf(board, shot, round % 2 ? Nobody : TwoSeconds)) {
                QVERIFY(caption.start >= free && caption.length >= 1 && !caption.text.isEmpty());
                free = caption.start + caption.length;
            }
            QVERIFY(free <= shot.length);
        }
    }
}

void TestCaptions::customOnesWin()
{
    Storyboard board = boardSaying({QStringLiteral("Yes.")}, 48);
    Shot& shot = shotOf(board, 0);
    shot.captions = {{CaptionId::create(), 30, 100, QStringLiteral("late")},
                     {CaptionId::create(), 2, 10, QStringLiteral("early")},
                     {CaptionId::create(), 48, 10, QStringLiteral("behind the end")}};
    QCOMPARE(captionsOf(board, shot, Nobody).first().text, QStringLiteral("Yes.")); // not asked for yet
    shot.customCaptions = true;
    const auto captions = captionsOf(board, shot, Nobody);
    QCOMPARE(captions.size(), 2);
    QCOMPARE(captions[0].text, QStringLiteral("early"));
    QCOMPARE(captions[1].length, Frames(18));
}

void TestCaptions::aFilmPutsThemOneBehindTheOther()
{
    Storyboard board = boardSaying({QStringLiteral("Yes.")}, 48);
    shotOf(board, 2).dialogue = {DialogueLine{QStringLiteral("ADAM"), {}, {}, QStringLiteral("No.")}};
    const auto film = filmCaptions(board, TwoSeconds);
    QCOMPARE(film.size(), 2);
    QVERIFY(film[1].start >= 48 + 24);
    shotOf(board, 1).status = ShotStatus::Omitted;
    QCOMPARE(filmCaptions(board, TwoSeconds)[1].start, film[1].start - 24);
}

void TestCaptions::aPlanTakesThoseOfItsShots()
{
    Storyboard board = sampleBoard(); // two scenes, shots of 30 and 24 frames
    for (int i = 0; i < 4; ++i) {
        shotOf(board, i).customCaptions = true;
        shotOf(board, i).captions = {{CaptionId::create(), 6, 12, QString::number(i)}};
    }
    const auto planned = [&](OutputSpec output, std::optional<SceneId> scene) {
        RenderPlan plan = makeRenderPlan(board, {}, output, {}, scene);
        addCaptions(plan, board, [](const SpokenLine&) { return std::nullopt; });
        QStringList all;
        for (const Caption& caption : std::as_const(plan.captions))
            all << QStringLiteral("%1 %2+%3").arg(caption.text).arg(caption.start).arg(caption.length);
        return all.join(QLatin1Char(','));
    };
    OutputSpec output = defaultOutput(board);
    QCOMPARE(planned(output, {}), QStringLiteral("0 6+12,1 36+12,2 60+12,3 90+12"));
    QCOMPARE(planned(output, board.scenes[1].id), QStringLiteral("2 6+12,3 36+12"));
    output.burnIns.slate = 48;
    QCOMPARE(planned(output, {}), QStringLiteral("0 54+12,1 84+12,2 108+12,3 138+12"));
    output.burnIns.slate = 0;
    output.video.rate = {48, 1};
    QCOMPARE(planned(output, {}), QStringLiteral("0 12+24,1 72+24,2 120+24,3 180+24"));
}

static Caption caption(Frames start, Frames length, const char* text)
{
    return {{}, start, length, QString::fromLatin1(text)};
}

void TestCaptions::whatIsReadAtAFrame()
{
    const QList<Caption> captions{caption(0, 10, "A"), caption(4, 3, "B\nb"), caption(20, 2, "C")};
    QCOMPARE(captionsAt(captions, 3), QStringLiteral("A"));
    QCOMPARE(captionsAt(captions, 4), QStringLiteral("A\nB\nb"));
    QCOMPARE(captionsAt(captions, 7), QStringLiteral("A"));
    QCOMPARE(captionsAt(captions, 10), QString());
    QCOMPARE(captionsAt(captions, 6, 2), QStringLiteral("B\nb")); // of this shot
}

void TestCaptions::oneOverACutIsOne()
{
    const QList<Frames> cuts{10, 20, 30};
    QCOMPARE(joinedOverCuts({caption(5, 5, "A"), caption(10, 10, "A"), caption(20, 3, "A")}, cuts),
             QList{caption(5, 18, "A")});
    const QList<QList<Caption>> others{
        {caption(5, 5, "A"), caption(10, 4, "B")},                                           // other words
        {caption(5, 4, "A"), caption(10, 4, "A")},                                           // a pause before the cut
        {caption(5, 5, "A"), caption(11, 4, "A")},                                           // and behind it
        {caption(2, 3, "A"), caption(5, 4, "A")},                                            // said twice
        {caption(5, 5, "A"), caption(5, 5, "B"), caption(10, 4, "C"), caption(10, 4, "D")}}; // two at a time
    for (const QList<Caption>& other : others)
        QCOMPARE(joinedOverCuts(other, cuts), other);
    QCOMPARE(joinedOverCuts({caption(4, 6, "A"), caption(5, 5, "B"), caption(10, 2, "B"), caption(10, 9, "A")}, cuts),
             (QList{caption(4, 15, "A"), caption(5, 7, "B")}));
    QCOMPARE(
        joinedOverCuts({caption(4, 6, "A"), caption(4, 6, "A"), caption(10, 2, "A"), caption(10, 9, "A")}, cuts).size(),
        2);
}

void TestCaptions::aTrackHasOneAtATime()
{
    const QList<Caption> apart{caption(0, 10, "A"), caption(10, 3, "B"), caption(20, 2, "C")};
    QCOMPARE(oneAtATime(apart), apart);
    QCOMPARE(oneAtATime({caption(0, 10, "A"), caption(4, 10, "B")}),
             (QList{caption(0, 4, "A"), caption(4, 6, "A\nB"), caption(10, 4, "B")}));
    QCOMPARE(oneAtATime({caption(0, 10, "A"), caption(0, 4, "B")}), (QList{caption(0, 4, "A\nB"), caption(4, 6, "A")}));
    QList<Caption> many;
    for (int i = 0; i < 200; ++i)
        many << caption((i * 7919) % 500, 1 + (i * 31) % 40, qPrintable(QString::number(i)));
    std::stable_sort(many.begin(), many.end(), [](const Caption& a, const Caption& b) { return a.start < b.start; });
    QList<Caption> endless; // a hostile file: all of them to the end
    for (int i = 0; i < 3000; ++i)
        endless << caption(i, 5000 - i, qPrintable(QString::number(i)));
    QCOMPARE(captionsAt(endless, 2999).count(QLatin1Char('\n')), 7);
    QVERIFY(captionsAt(endless, 2999).endsWith(QStringLiteral("2999")));
    QCOMPARE(oneAtATime(endless).last().text, captionsAt(endless, 4999));
    for (int i = 3000; i < 100'000; ++i) // looked at one by one wherever one begins, they would take minutes
        endless << caption(i, 200'000 - i, "");
    QCOMPARE(oneAtATime(endless).size(), 100'000);
    const QList<Caption> single = oneAtATime(many);
    for (Frames frame = 0; frame < 560; ++frame) // the same is read, and never from two
        QCOMPARE(captionsAt(single, frame), captionsAt(many, frame));
    for (qsizetype i = 1; i < single.size(); ++i)
        QVERIFY(single[i].start >= single[i - 1].start + single[i - 1].length);
}

void TestCaptions::wordsThatAreCutOffAreKnownOnceSpoken()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    const QTemporaryDir cache;
    const auto planFor = [](Frames frames) {
        const Storyboard board = boardSaying({Long}, frames);
        return makeRenderPlan(board, {}, defaultOutput(board), {});
    };
    RenderPlan plan = planFor(30);
    const auto told = [&] { return voiceNotes(plan, cache.path()); };
    QCOMPARE(unspokenLines(plan, cache.path()), 1);
    QCOMPARE(told().size(), 0); // nobody knows yet
    speakLines(plan, cache.path(), {});
    QCOMPARE(unspokenLines(plan, cache.path()), 0);
    QCOMPARE(told().size(), 1);
    QCOMPARE(told()[0].kind, ConformKind::Voice);
    QCOMPARE(told()[0].shots, QStringList{QStringLiteral("SC010_SH0010")});
    plan.range = {40, 20}; // another part
    QCOMPARE(told().size(), 0);
    plan.range = {};
    plan.output.video.codec = QStringLiteral("gif"); // nothing is heard
    QCOMPARE(told().size(), 0);
    plan = planFor(24 * 60); // the control: room enough
    QCOMPARE(told().size(), 0);
}

QTEST_GUILESS_MAIN(TestCaptions)
#include "test_captions.moc"
