#include "core/interchange/subtitles.h"

namespace {

/// "01:02:03,004"
QString clock(Frames frame, Rate rate, QChar point)
{
    const std::int64_t ms = rescale(frame, 1000LL * rate.den, rate.num);
    const auto padded = [](std::int64_t number, int digits) {
        return QString::number(number).rightJustified(digits, QLatin1Char('0'));
    };
    return padded(ms / 3'600'000, 2) + QLatin1Char(':') + padded(ms / 60'000 % 60, 2) + QLatin1Char(':') +
           padded(ms / 1000 % 60, 2) + point + padded(ms % 1000, 3);
}

QString times(const Caption& caption, Rate rate, QChar point)
{
    return clock(caption.start, rate, point) + QStringLiteral(" --> ") +
           clock(caption.start + caption.length, rate, point);
}

/// An empty line would end the caption.
QString body(const QString& text)
{
    return text.trimmed().split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(QLatin1Char('\n'));
}

} // namespace

QString subRip(const QList<Caption>& captions, Rate rate)
{
    QString text;
    for (qsizetype i = 0; i < captions.size(); ++i)
        text += QStringLiteral("%1\n%2\n").arg(i + 1).arg(times(captions[i], rate, QLatin1Char(','))) +
                body(captions[i].text) + QStringLiteral("\n\n");
    return text;
}

QString webVtt(const QList<Caption>& captions, Rate rate)
{
    QString text = QStringLiteral("WEBVTT\n\n");
    for (const Caption& caption : captions) {
        QString shown = body(caption.text);
        shown.replace(QLatin1Char('&'), QLatin1String("&amp;")).replace(QLatin1Char('<'), QLatin1String("&lt;"));
        shown.replace(QLatin1Char('>'), QLatin1String("&gt;"));
        text += times(caption, rate, QLatin1Char('.')) + QLatin1Char('\n') + shown + QStringLiteral("\n\n");
    }
    return text;
}
