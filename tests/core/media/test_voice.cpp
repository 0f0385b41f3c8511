#include "core/media/voice.h"

#include "core/media/speech/speech.h"
#include "tests/support/results.h"

#include <latch>
#include <thread>

class TestVoice final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVoiceIsHeard();
    void textIsNeverACommand();
    void longTextIsSpokenWholeAndCanBeStopped();
    void otherScriptsAreSpokenOrSaidToBeSilent();
    void manyAtOnce();
    void piecesLoseNothing();
    void espeakSpeaksToo();
    void languagesAndLentVoicesSoundDifferent();
};

void TestVoice::everyVoiceIsHeard()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    QVERIFY(!voiceSourceSentence().isEmpty());
    QVERIFY(!voiceNames().isEmpty());
    QStringList tried = voiceNames();
    tried << QString() << QStringLiteral("no such voice");
    for (const QString& voice : tried) {
        const auto sound = speak(QStringLiteral("Where is the captain?"), voice);
        VERIFY_OK(sound);
        QVERIFY(sound->length() > SampleRate / 2 && sound->length() < 6 * SampleRate);
        QVERIFY2(std::abs(integratedLoudness(*sound) + 20) < 3, qPrintable(voice));
    }
    const auto first = speak(QStringLiteral("The same."), {});
    const auto second = speak(QStringLiteral("The same."), voiceNames().constFirst());
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(first->samples == second->samples);
}

void TestVoice::textIsNeverACommand()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    for (const char* text : {"It's 10:30, [in] the 'old' town; a=b,c", "\\'; anullsrc [x]", "-f /etc/passwd",
                             "$(reboot) `ls` %s %n", "<speak>hello</speak>"}) {
        const auto sound = speak(QString::fromLatin1(text), {});
        VERIFY_OK(sound);
        QVERIFY2(integratedLoudness(*sound) > -40, text);
    }
    const auto pause = speak(QStringLiteral("... --- !!!"), {});
    VERIFY_OK(pause);
    QCOMPARE(integratedLoudness(*pause), -70.0);
    const auto nothing = speak({}, {});
    VERIFY_OK(nothing);
    QCOMPARE(nothing->length(), std::int64_t(0));
}

void TestVoice::longTextIsSpokenWholeAndCanBeStopped()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    const QString sentence = QStringLiteral("This is a rather long sentence that goes on. ");
    const auto one = speak(sentence, {});
    VERIFY_OK(one);
    double last = 0;
    const auto many = speak(sentence.repeated(30), {}, Progress{[&last](double f) { last = f; }, {}});
    VERIFY_OK(many);
    QVERIFY(many->length() > 20 * one->length());
    QCOMPARE(last, 1.0);
    std::stop_source stop;
    const Progress stopping{[&stop](double) { stop.request_stop(); }, stop.get_token()};
    VERIFY_FAILS(ErrorKind::Cancelled, speak(sentence.repeated(100), {}, stopping));
}

void TestVoice::otherScriptsAreSpokenOrSaidToBeSilent()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    const auto umlauts = speak(QStringLiteral("Zw\u00f6lf gro\u00dfe B\u00e4ren \u2014 \u201eja\u201c \u2019s"), {});
    VERIFY_OK(umlauts);
    QVERIFY(integratedLoudness(*umlauts) > -40);
    const auto russian =
        speak(QStringLiteral("\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043f\u0438\u0442\u0430\u043d"), {});
    if (espeakProgram().isEmpty()) {
        VERIFY_FAILS(ErrorKind::Unsupported, russian);
    } else {
        VERIFY_OK(russian);
        QVERIFY(integratedLoudness(*russian) > -40);
    }
}

void TestVoice::manyAtOnce()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    const QStringList voices = voiceNames();
    QList<SoundBuffer> alone;
    for (const QString& voice : voices)
        alone << speak(QStringLiteral("One and all."), voice).value_or(SoundBuffer{});
    QList<SoundBuffer> together(voices.size() * 3);
    // No thread begins while another one starts a program: GCC 12's thread sanitizer then ends now and then with a
    // CHECK in its own list of threads (6 runs of 8), perhaps since a program's first moments run in our memory.
    std::latch begin(together.size());
    std::vector<std::jthread> threads;
    SoundBuffer* results = together.data();
    for (qsizetype i = 0; i < together.size(); ++i)
        threads.emplace_back([=, &begin] {
            begin.arrive_and_wait();
            results[i] = speak(QStringLiteral("One and all."), voices.at(i % voices.size())).value_or(SoundBuffer{});
        });
    threads.clear();
    for (qsizetype i = 0; i < together.size(); ++i)
        QVERIFY2(together.at(i).samples == alone.at(i % voices.size()).samples,
                 qPrintable(voices.at(i % voices.size())));
}

void TestVoice::piecesLoseNothing()
{
    const QString text = QStringLiteral("First sentence. Second, a bit longer; third! ").repeated(40) +
                         QStringLiteral("x").repeated(900);
    const QStringList pieces = speakablePieces(text, 100);
    QString again;
    for (const QString& piece : pieces) {
        QVERIFY(piece.size() <= 100 && !piece.isEmpty());
        again += piece;
    }
    QCOMPARE(again.remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
    QVERIFY(speakablePieces({}, 100).isEmpty());
    QVERIFY(!plainLetters(QStringLiteral("\u4f60\u597d")));
    QCOMPARE(*plainLetters(QStringLiteral("Caf\u00e9 \u2019n\u2019 \u00c6r\u00f8")), QStringLiteral("Cafe 'n' aero"));
}

void TestVoice::espeakSpeaksToo()
{
    if (espeakProgram().isEmpty())
        QSKIP("espeak-ng is not installed");
    const auto sound = speakWithEspeak(QStringLiteral("Where is the captain? --stdout -v"), {}, {}, {});
    VERIFY_OK(sound);
    QVERIFY(sound->length() > SampleRate / 2 && sound->length() < 10 * SampleRate);
    QVERIFY(integratedLoudness(*sound) > -35);
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled,
                 speakWithEspeak(QStringLiteral("word ").repeated(20000), {}, {}, stop.get_token()));
}

void TestVoice::languagesAndLentVoicesSoundDifferent()
{
    if (espeakProgram().isEmpty()) {
        QCOMPARE(voiceLanguages(), QStringList());
        return;
    }
    for (const char* code : {"de", "en-gb", "fr-fr", "ja", "ar"})
        QVERIFY2(voiceLanguages().contains(QLatin1String(code)), code);
    const QString line = QStringLiteral("Sieben gute Freunde");
    const auto spoken = [&](const char* voice, const char* language) {
        return speak(line, QLatin1String(voice), QLatin1String(language), {}).value_or(SoundBuffer{}).samples;
    };
    const auto german = spoken("", "de");
    QVERIFY(german.size() > SampleRate);
    QVERIFY(german == spoken("", "de"));
    QVERIFY(german != spoken("", "fr-fr"));
    QVERIFY(german != spoken("f2", "de"));
    QVERIFY(spoken("m3", "de") != spoken("f2", "de"));
    QVERIFY(spoken("", "no-such-language") == spoken("", ""));
    QVERIFY(spoken("", "; rm -rf /") == spoken("", "")); // what is not in the list reaches no command line
}

QTEST_GUILESS_MAIN(TestVoice)
#include "test_voice.moc"
