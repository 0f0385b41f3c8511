#include "core/render/narration_fit.h"

#include "core/document/checks.h"
#include "core/render/voice_cache.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QtTest>

class TestNarrationFit final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsProposeALength();
    void whatWasRecordedCountsMore();
    void allOfThemAreOneEdit();
    void whoCannotSpeakSaysSo();

private:
    Storyboard m_board;
};

namespace {

/// A second a line.
Result<std::int64_t> aSecond(const SpokenLine&)
{
    return SampleRate;
}

} // namespace

void TestNarrationFit::init()
{
    m_board = sampleBoard();
    shotOf(m_board, 1).dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Good night.")},
                                   {QStringLiteral("ADAM"), {}, {}, QStringLiteral("Sleep well.")}};
}

void TestNarrationFit::wordsProposeALength()
{
    const auto fits = narrationFits(m_board, aSecond);
    VERIFY_OK(fits);
    QCOMPARE(fits->size(), 1); // shots without words are left alone
    QCOMPARE(fits->first().code, QStringLiteral("SC010_SH0020"));
    QCOMPARE(fits->first().length, Frames(24));
    QCOMPARE(fits->first().proposed, Frames(84)); // 0.4 + 1 + 0.7 + 1 + 0.4 seconds
    // In that room the mixer cuts nothing off.
    const QList<std::int64_t> starts = spreadLines({SampleRate, SampleRate}, framesToSamples(84, {24, 1}));
    QVERIFY(starts.last() + SampleRate <= framesToSamples(84, {24, 1}));
    shotOf(m_board, 1).length = 84;
    QVERIFY(narrationFits(m_board, aSecond)->isEmpty());
    shotOf(m_board, 1).status = ShotStatus::Omitted;
    shotOf(m_board, 1).length = 20;
    QVERIFY(narrationFits(m_board, aSecond)->isEmpty());
}

void TestNarrationFit::whatWasRecordedCountsMore()
{
    Track track;
    track.id = idNumber<TrackId>(1);
    Clip voice;
    voice.id = idNumber<ClipId>(1);
    voice.role = ClipRole::Voice;
    voice.file = QStringLiteral("media/voice.wav");
    voice.anchor = {shotOf(m_board, 1).id, 6};
    voice.length = 50;
    track.clips = {voice};
    m_board.tracks = {track};
    const auto fits = narrationFits(m_board, aSecond, shotOf(m_board, 1).id);
    VERIFY_OK(fits);
    QCOMPARE(fits->first().proposed, Frames(56));
    m_board.tracks[0].clips[0].muted = true;
    QCOMPARE(narrationFits(m_board, aSecond)->first().proposed, Frames(84));
    QVERIFY(narrationFits(m_board, aSecond, shotOf(m_board, 0).id)->isEmpty());
}

void TestNarrationFit::allOfThemAreOneEdit()
{
    shotOf(m_board, 2).dialogue = shotOf(m_board, 1).dialogue;
    const auto fits = narrationFits(m_board, aSecond);
    VERIFY_OK(fits);
    QCOMPARE(fits->size(), 2);
    const auto board = fitted(m_board, *fits);
    VERIFY_OK(board);
    QCOMPARE(brokenInvariants(*board), QStringList());
    QVERIFY(narrationFits(*board, aSecond)->isEmpty());
    QCOMPARE(board->scenes[0].shots[0].length, shotOf(m_board, 0).length);
}

void TestNarrationFit::whoCannotSpeakSaysSo()
{
    VERIFY_FAILS(ErrorKind::Unsupported, narrationFits(m_board, [](const SpokenLine&) -> Result<std::int64_t> {
                     return fail(ErrorKind::Unsupported, QStringLiteral("No voice."));
                 }));
}

QTEST_GUILESS_MAIN(TestNarrationFit)
#include "test_narration_fit.moc"
