#include "core/media/voice.h"
#include "core/render/voice_cache.h"
#include "tests/support/results.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>

class TestVoiceCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineSoundsTheSameFreshAndKept();
    void aLineIsSpokenAgainWhenAnotherCanSpeakIt();
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

/// What flite reads for want of espeak-ng is not heard any more once that is there.
void TestVoiceCache::aLineIsSpokenAgainWhenAnotherCanSpeakIt()
{
    const QTemporaryDir folder, programs;
    const QByteArray path = qgetenv("PATH");
    const auto restore = qScopeGuard([&] { qputenv("PATH", path); });
    qputenv("PATH", QFile::encodeName(programs.path()));
    const SpokenLine line{QStringLiteral("Guten Morgen."), QString(), QStringLiteral("de")};
    if (!VoiceCache(folder.path()).line(line, {}))
        QSKIP("this machine has no voice of FFmpeg's");
    QVERIFY(VoiceCache(folder.path()).lengthOf(line));
    QFile program(programs.filePath(QStringLiteral("espeak-ng")));
    QVERIFY(program.open(QIODevice::WriteOnly) && program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!VoiceCache(folder.path()).lengthOf(line));
}

QTEST_GUILESS_MAIN(TestVoiceCache)
#include "test_voice_cache.moc"
