#include "core/media/voice.h"
#include "core/render/voice_cache.h"
#include "tests/support/results.h"

#include <QTemporaryDir>

class TestVoiceCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineSoundsTheSameFreshAndKept();
};

/// A clip rendered in one go and a clip rendered again after a crash must be the same, sample by sample.
void TestVoiceCache::aLineSoundsTheSameFreshAndKept()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("this machine has no voice");
    const QTemporaryDir folder;
    const SpokenLine line{QStringLiteral("Who left this lamp on?"), QString()};
    const auto fresh = VoiceCache(folder.path()).line(line, {});
    VERIFY_OK(fresh);
    const auto kept = VoiceCache(folder.path()).line(line, {});
    VERIFY_OK(kept);
    QVERIFY(!fresh->samples.empty());
    QVERIFY(fresh->samples == kept->samples);
    const auto spoken = VoiceCache(QString()).line(line, {}); // the control: what nobody keeps is not rounded
    VERIFY_OK(spoken);
    QVERIFY(spoken->samples != kept->samples);
}

QTEST_GUILESS_MAIN(TestVoiceCache)
#include "test_voice_cache.moc"
