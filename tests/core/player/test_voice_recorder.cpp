#include "core/player/voice_recorder.h"

#include "core/media/sound.h"
#include "core/media/wav_recording.h"
#include "tests/core/render/sound_signals.h"
#include "tests/support/results.h"
#include "tests/support/sound_server.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

/// A sound server of its own, whose only source is a tone of 440 Hz.
class TestVoiceRecorder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAMicrophoneItSaysSo();
    void aVoiceIsRecordedToTheEndOfTheShot();
    void aKeyEndsIt();
    void aCrashLosesNothing();
};

/// In a process of its own that has no server to ask: Qt looks for one once.
void TestVoiceRecorder::withoutAMicrophoneItSaysSo()
{
    if (SoundServer::runs()) {
        QProcess alone;
        alone.start(QCoreApplication::applicationFilePath(), {QStringLiteral("withoutAMicrophoneItSaysSo")});
        QVERIFY(alone.waitForFinished(30000));
        QVERIFY2(alone.exitCode() == 0, alone.readAllStandardOutput().constData());
        return;
    }
    QTemporaryDir folder;
    VoiceRecorder recorder;
    VERIFY_FAILS(ErrorKind::Unsupported, Microphone::look());
    VERIFY_FAILS(ErrorKind::Unsupported, recorder.start(folder.filePath(QStringLiteral("a.wav")), SampleRate));
    QVERIFY(!recorder.isRecording());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestVoiceRecorder::aVoiceIsRecordedToTheEndOfTheShot()
{
    QVERIFY2(!QMediaDevices::defaultAudioInput().isNull(), "this test needs pulseaudio");
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    VoiceRecorder recorder;
    QSignalSpy finished(&recorder, &VoiceRecorder::finished);
    QSignalSpy level(&recorder, &VoiceRecorder::level);
    VERIFY_OK(Microphone::look());
    VERIFY_OK(recorder.start(file, SampleRate * 2));
    QVERIFY(!recorder.start(folder.filePath(QStringLiteral("b.wav")), 1)); // one at a time
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QVERIFY(!recorder.isRecording());
    QCOMPARE(finished.first().at(0).toString(), file);
    double loudest = 0;
    for (const auto& moment : level)
        loudest = std::max(loudest, moment.first().toDouble());
    QVERIFY2(loudest > 0.1, qPrintable(QString::number(loudest)));
    const auto reader = SoundReader::open(file);
    VERIFY_OK(reader);
    QCOMPARE((*reader)->length(), std::int64_t(2 * SampleRate)); // to the sample
    std::vector<float> heard(SampleRate);
    VERIFY_OK((*reader)->read(SampleRate, heard));
    QVERIFY2(amplitudeOf(440, heard) > 0.1, qPrintable(QString::number(amplitudeOf(440, heard))));
    QVERIFY(amplitudeOf(800, heard) < 0.01);
}

void TestVoiceRecorder::aKeyEndsIt()
{
    QVERIFY2(!QMediaDevices::defaultAudioInput().isNull(), "this test needs pulseaudio");
    QTemporaryDir folder;
    VoiceRecorder recorder;
    QSignalSpy finished(&recorder, &VoiceRecorder::finished);
    QSignalSpy progressed(&recorder, &VoiceRecorder::progressed);
    VERIFY_OK(recorder.start(folder.filePath(QStringLiteral("a.wav")), SampleRate * 3600));
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 20000);
    recorder.stop();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().at(1).toLongLong() > 0);
}

void TestVoiceRecorder::aCrashLosesNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.wav"));
    const QString left = folder.filePath(QStringLiteral("left.wav"));
    const auto recording = WavRecording::create(file);
    VERIFY_OK(recording);
    VERIFY_OK((*recording)->add(QByteArray(2 * SampleRate, '\x10')));
    VERIFY_OK((*recording)->sync());
    const auto lengthOf = [](const QString& path) {
        const auto reader = SoundReader::open(path);
        return reader ? (*reader)->length() : -1;
    };
    QCOMPARE(lengthOf(file), std::int64_t(SampleRate)); // readable while it is being written
    VERIFY_OK((*recording)->add(QByteArray(SampleRate, '\x10')));
    QVERIFY(QFile::copy(file, left)); // what a killed program leaves
    QCOMPARE(lengthOf(left), std::int64_t(SampleRate));
    const auto repaired = repairRecording(left);
    VERIFY_OK(repaired);
    QCOMPARE(*repaired, std::int64_t(SampleRate * 3 / 2));
    QCOMPARE(lengthOf(left), std::int64_t(SampleRate * 3 / 2));
    VERIFY_FAILS(ErrorKind::Damaged, repairRecording(folder.filePath(QStringLiteral("none.wav"))));
}

int main(int argc, char* argv[])
{
    SoundServer server;
    QGuiApplication application(argc, argv);
    if (!application.arguments().contains(QStringLiteral("withoutAMicrophoneItSaysSo")))
        server.start({QStringLiteral("module-sine-source frequency=440 rate=48000")});
    TestVoiceRecorder test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_voice_recorder.moc"
