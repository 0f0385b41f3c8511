#include "core/media/av_handles.h"
#include "core/media/speech/speech.h"
#include "core/media/text.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtEndian>

namespace {

constexpr int LongestMs = 60000;

/// espeak-ng's name of a language that is written in the script of the first letter beyond Latin.
QString languageOf(const QString& text)
{
    for (const QChar c : text) {
        switch (c.script()) {
        case QChar::Script_Cyrillic:
            return QStringLiteral("ru");
        case QChar::Script_Greek:
            return QStringLiteral("el");
        case QChar::Script_Han:
            return QStringLiteral("cmn");
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return QStringLiteral("ja");
        case QChar::Script_Hangul:
            return QStringLiteral("ko");
        case QChar::Script_Arabic:
            return QStringLiteral("ar");
        case QChar::Script_Hebrew:
            return QStringLiteral("he");
        case QChar::Script_Devanagari:
            return QStringLiteral("hi");
        default:
            break;
        }
    }
    return QStringLiteral("en-us");
}

/// One channel of whole-number samples as the program's one shape of sound.
SoundBuffer stereoFrom(const QByteArray& samples, int rate)
{
    AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
    SwrContext* made = nullptr;
    swr_alloc_set_opts2(&made, &mono, AV_SAMPLE_FMT_FLT, SampleRate, &mono, AV_SAMPLE_FMT_S16, rate, 0, nullptr);
    const AvResample resample(made);
    SoundBuffer sound;
    if (!resample || swr_init(made) < 0)
        return sound;
    const int count = int(samples.size() / 2);
    std::vector<float> output(std::size_t(swr_get_out_samples(made, count) + 256));
    auto* begin = reinterpret_cast<std::uint8_t*>(output.data());
    const auto* input = reinterpret_cast<const std::uint8_t*>(samples.constData());
    int got = std::max(swr_convert(made, &begin, int(output.size()), &input, count), 0);
    begin = reinterpret_cast<std::uint8_t*>(output.data() + got);
    got += std::max(swr_convert(made, &begin, int(output.size()) - got, nullptr, 0), 0);
    for (int i = 0; i < got; ++i)
        sound.samples.insert(sound.samples.end(), {output[std::size_t(i)], output[std::size_t(i)]});
    return sound;
}

} // namespace

QString espeakProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("espeak-ng"));
}

QStringList espeakLanguages()
{
    if (espeakProgram().isEmpty())
        return {};
    QProcess process;
    process.start(espeakProgram(), {QStringLiteral("--voices")});
    process.waitForFinished(5000);
    static const QRegularExpression row(QStringLiteral("^\\s*\\d+\\s+([a-z][a-z0-9-]*)\\s"),
                                        QRegularExpression::MultilineOption);
    QStringList codes;
    auto matches = row.globalMatch(QString::fromUtf8(process.readAllStandardOutput()));
    while (matches.hasNext())
        codes << matches.next().captured(1);
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

Result<SoundBuffer> speakWithEspeak(const QString& text, const QString& language, const QString& variant,
                                    std::stop_token stop)
{
    const auto silent = [](const QString& detail) {
        return fail(ErrorKind::Failed,
                    MediaText::tr("espeak-ng could not speak a line. The film is silent there; the text is kept."),
                    detail);
    };
    QString voice = language.isEmpty() ? languageOf(text) : language;
    if (!variant.isEmpty())
        voice += QLatin1Char('+') + variant;
    QProcess process;
    process.start(espeakProgram(), {QStringLiteral("--stdin"), QStringLiteral("--stdout"), QStringLiteral("-b"),
                                    QStringLiteral("1"), QStringLiteral("-v"), voice});
    process.write(text.toUtf8());
    process.closeWriteChannel();
    const QDeadlineTimer deadline(LongestMs);
    while (!process.waitForFinished(50)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (!stop.stop_requested() && !deadline.hasExpired())
            continue;
        process.kill();
        process.waitForFinished(1000);
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, MediaText::tr("Speaking was stopped."));
        return silent(QStringLiteral("no end after a minute"));
    }
    const QByteArray wav = process.readAllStandardOutput();
    const auto data = wav.indexOf("data");
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || data < 28 || wav.size() < data + 8)
        return silent(process.errorString() + QString::fromUtf8(process.readAllStandardError()));
    const auto rate = int(qFromLittleEndian<quint32>(wav.constData() + 24));
    if (rate < 8000 || rate > 192000)
        return silent(QStringLiteral("rate %1").arg(rate));
    return stereoFrom(wav.mid(data + 8), rate);
}
