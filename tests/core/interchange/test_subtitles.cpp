#include "core/interchange/subtitles.h"

#include <QtTest>

/// Captions as files for players.
class TestSubtitles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void subRipIsWrittenAsPlayersReadIt();
    void webVttIsWrittenAsBrowsersReadIt();
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

QTEST_GUILESS_MAIN(TestSubtitles)
#include "test_subtitles.moc"
