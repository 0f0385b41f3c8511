#include "core/document/checks.h"
#include "core/document/edits/captions.h"
#include "core/document/find.h"
#include "core/interchange/subtitles.h"
#include "core/interchange/subtitles_in.h"
#include "core/render/captions.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QRandomGenerator>
#include <QtTest>

/// Captions as files for players.
class TestSubtitles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void subRipIsWrittenAsPlayersReadIt();
    void webVttIsWrittenAsBrowsersReadIt();
    void filesOfManyHandsAreRead_data();
    void filesOfManyHandsAreRead();
    void whatIsNoCaptionFileIsRefused();
    void whatWasWrittenIsReadAgain();
    void anyBytesAreSurvived();
    void shotsGetWhatLiesInThem();
    void shotsMayKeepWhatTheyHave();
};

static QList<Caption> captions()
{
    return {{{}, 12, 36, QStringLiteral("Two\nlines.")}, {{}, 24 * 3723, 1, QStringLiteral("  雪 & <ice>\n\nend ")}};
}

void TestSubtitles::subRipIsWrittenAsPlayersReadIt()
{
    QCOMPARE(subRip(captions(), {24, 1}), QStringLiteral("1\n00:00:00,500 --> 00:00:02,000\nTwo\nlines.\n\n"
                                                         "2\n01:02:03,000 --> 01:02:03,042\n雪 & <ice>\nend\n\n"));
    QCOMPARE(subRip({}, {24, 1}), QString());
}

void TestSubtitles::webVttIsWrittenAsBrowsersReadIt()
{
    QCOMPARE(webVtt(captions(), {24, 1}),
             QStringLiteral("WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nTwo\nlines.\n\n"
                            "01:02:03.000 --> 01:02:03.042\n雪 &amp; &lt;ice&gt;\nend\n\n"));
    QCOMPARE(webVtt({}, {24, 1}), QStringLiteral("WEBVTT\n\n"));
}

void TestSubtitles::filesOfManyHandsAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("skipped");
    const QStringList two{QStringLiteral("12+36 One"), QStringLiteral("60+12 Two\nlines")};
    QTest::newRow("srt") << QByteArray(
                                "1\n00:00:00,500 --> 00:00:02,000\nOne\n\n2\n00:00:02,500 --> 00:00:03,000\nTwo\n"
                                "lines\n")
                         << two << 0;
    QTest::newRow("windows") << QByteArray("\xEF\xBB\xBF"
                                           "1\r\n00:00:00,500 --> 00:00:02,000\r\nOne\r\n\r\n2\r\n"
                                           "00:00:02,500 --> 00:00:03,000\r\nTwo\r\nlines\r\n\r\n")
                             << two << 0;
    QTest::newRow("no empty lines") << QByteArray("1\n0:0:0,5 --> 0:0:2\nOne\n2\n00:00:02.500 --> 00:00:03.000\nTwo\n"
                                                  "lines")
                                    << two << 0;
    QTest::newRow("vtt") << QByteArray(
                                "WEBVTT - Title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE a remark\n"
                                "of two lines\n\nintro\n00:00.500 --> 00:02.000 align:start line:0\n<v Eve><i>One"
                                "</i>\n\n00:02.500 --> 00:03.000\nT<00:02.700>wo\n<c.loud>lines</c>\n")
                         << two << 0;
    QTest::newRow("styled") << QByteArray(
                                   "1\n00:00:00,500 --> 00:00:02,000 X1:10 X2:20\n{\\an8}<font color=\"#ff0000\">"
                                   "One</font>\n\n2\n00:00:02,500 --> 00:00:03,000\n<b>Two</b>\n{\\i1}lines{\\i0}\n")
                            << two << 0;
    QTest::newRow("signs") << QByteArray("WEBVTT\n\n00:00.500 --> 00:02.000\nI &lt;3 &amp; <3 you &#x2744; &nix;\n")
                           << QStringList{QString::fromUtf8("12+36 I <3 & <3 you \xE2\x9D\x84 &nix;")} << 0;
    QTest::newRow("bad times") << QByteArray(
                                      "1\n00:00:05,000 --> 00:00:02,000\nback\n\n2\nnow --> then\nwords\n\n3\n"
                                      "99999:00:00,0 --> 99999:00:01,0\nfar\n\n4\n00:00:01,000 --> 00:00:02,000\n\n"
                                      "5\n00:00:00,500 --> 00:00:02,000\nOne\n")
                               << QStringList{two[0]} << 4;
    QTest::newRow("out of order") << QByteArray("00:02.500 --> 00:03.000\nTwo\nlines\n\n00:00.500 --> 00:02.000\nOne\n")
                                  << two << 0;
}

void TestSubtitles::filesOfManyHandsAreRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, words);
    QFETCH(int, skipped);
    const auto read = subtitlesFrom(file, {24, 1});
    VERIFY_OK(read);
    QStringList found;
    for (const Caption& caption : read->captions)
        found << QStringLiteral("%1+%2 %3").arg(caption.start).arg(caption.length).arg(caption.text);
    QCOMPARE(found, words);
    QCOMPARE(read->skipped, skipped);
}

void TestSubtitles::whatIsNoCaptionFileIsRefused()
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("INT. KITCHEN - DAY\n\nA kettle boils.\n"),
                                    QByteArray("{\\rtf1 no}"), QByteArray(1000, '\0'), QByteArray("WEBVTT\n\n")})
        VERIFY_FAILS(ErrorKind::Usage, subtitlesFrom(bytes, {24, 1}));
    VERIFY_FAILS(ErrorKind::NotFound, readSubtitles(QStringLiteral("/nowhere/film.srt"), {24, 1}));
}

void TestSubtitles::whatWasWrittenIsReadAgain()
{
    RandomBoard random(testSeed());
    for (const Rate rate : {Rate{24, 1}, Rate{24000, 1001}, Rate{30000, 1001}, Rate{60, 1}}) {
        QList<Caption> captions;
        Frames at = 0;
        for (int i = 0; i < 40; ++i) {
            at += random.below(90);
            const Caption caption{{}, at, 1 + random.below(80), random.words(6).simplified()};
            if (!caption.text.isEmpty())
                captions << caption;
            at += caption.length;
        }
        QCOMPARE(subtitlesFrom(webVtt(captions, rate).toUtf8(), rate).value().captions, captions);
        QCOMPARE(subtitlesFrom(subRip(captions, rate).toUtf8(), rate).value().captions, captions);
    }
}

void TestSubtitles::anyBytesAreSurvived()
{
    QRandomGenerator random(testSeed());
    const QByteArray good = webVtt(captions(), {24, 1}).toUtf8() + subRip(captions(), {24, 1}).toUtf8();
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = good;
        for (int i = 0; i < 8; ++i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (const auto read = subtitlesFrom(bytes, {24, 1}))
            for (const Caption& caption : read->captions)
                QVERIFY(caption.start >= 0 && caption.length > 0 && !caption.text.isEmpty());
    }
    // One line of a megabyte, a million arrows, tags that never end: time grows with the size alone.
    QElapsedTimer timer;
    timer.start();
    (void)subtitlesFrom("00:00:01,000 --> 00:00:02,000\n" + QByteArray(1 << 20, '<'), {24, 1});
    (void)subtitlesFrom(QByteArray("-->\n").repeated(200'000), {24, 1});
    (void)subtitlesFrom(QByteArray("00:01.0 --> 00:02.0\n").repeated(20'000) + QByteArray("<i").repeated(100'000),
                        {24, 1});
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSubtitles::shotsGetWhatLiesInThem()
{
    RandomBoard random(testSeed());
    for (int round = 0; round < 40; ++round) {
        const Storyboard board = random.board(3, 3);
        QList<Caption> captions;
        for (Frames at = random.below(20); at < 500; at += 10 + random.below(60))
            captions << Caption{{}, at, 1 + random.below(40), QStringLiteral("at %1").arg(at)};
        const auto with = setFilmCaptions(board, captions);
        VERIFY_OK(with);
        QCOMPARE(brokenInvariants(*with), QStringList());
        const auto shownAt = [](const QList<Caption>& all, Frames frame) {
            QStringList words;
            for (const Caption& caption : all)
                if (frame >= caption.start && frame < caption.start + caption.length)
                    words << caption.text;
            words.sort();
            return words;
        };
        const QList<Caption> film = filmCaptions(*with, [](const SpokenLine&) { return std::nullopt; });
        for (Frames frame = 0; frame < filmLength(board); ++frame)
            QCOMPARE(shownAt(film, frame), shownAt(captions, frame));
        QList<Caption> written; // as they came, also over cuts
        for (const Caption& caption : film)
            written << Caption{{}, caption.start, caption.length, caption.text};
        captions.removeIf([&](const Caption& each) { return each.start >= filmLength(board); });
        for (Caption& caption : captions)
            caption.length = std::min(caption.length, filmLength(board) - caption.start);
        QCOMPARE(written, captions);
    }
}

void TestSubtitles::shotsMayKeepWhatTheyHave()
{
    RandomBoard random(testSeed());
    Storyboard board = random.board(1, 3);
    for (Shot& shot : board.scenes[0].shots) {
        shot.length = 100;
        shot.status = ShotStatus::Draft;
        shot.customCaptions = false;
        shot.captions.clear();
    }
    QList<Shot>& shots = board.scenes[0].shots;
    QVERIFY(shots.size() >= 2);
    shots[0].customCaptions = true;
    shots[0].captions = {{CaptionId::create(), 50, 20, QStringLiteral("mine")}};
    QCOMPARE(shotsWithOwnCaptions(board), 1);
    const QList<Caption> early{{{}, 10, 20, QStringLiteral("early")}};
    const auto added = setFilmCaptions(board, early, CaptionsThere::Keep);
    VERIFY_OK(added);
    QCOMPARE(brokenInvariants(*added), QStringList());
    const auto& captions = added->scenes[0].shots[0].captions;
    QCOMPARE(captions.size(), 2);
    QCOMPARE(captions[0].text, QStringLiteral("early"));
    QCOMPARE(captions[1], shots[0].captions[0]);
    QVERIFY(!added->scenes[0].shots[1].customCaptions); // nothing new there: still made from its dialogue
    const auto replaced = setFilmCaptions(board, early, CaptionsThere::Replace);
    VERIFY_OK(replaced);
    QCOMPARE(replaced->scenes[0].shots[0].captions.size(), 1);
    QVERIFY(replaced->scenes[0].shots[1].customCaptions && replaced->scenes[0].shots[1].captions.isEmpty());
    QCOMPARE(shotsWithOwnCaptions(*replaced), 1);
    for (Shot& shot : board.scenes[0].shots)
        shot.dialogue.clear();
    board.scenes[0].shots[0].dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Mine.")}}; // not shown
    board.scenes[0].shots[1].dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Hello.")}};
    QCOMPARE(shotsNoLongerSpoken(board, *setFilmCaptions(board, early, CaptionsThere::Keep)), 0);
    QCOMPARE(shotsNoLongerSpoken(board, *setFilmCaptions(board, early, CaptionsThere::Replace)), 1);
}

QTEST_GUILESS_MAIN(TestSubtitles)
#include "test_subtitles.moc"
