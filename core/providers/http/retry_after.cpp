#include "core/providers/http/retry_after.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

using std::chrono::milliseconds;

namespace {

constexpr milliseconds Longest = std::chrono::hours(24);

std::optional<milliseconds> wait(double ms)
{
    if (!(ms >= 0)) // a negative wait and NaN are nonsense
        return {};
    return milliseconds(qint64(std::min(ms, double(Longest.count()))));
}

std::optional<double> number(const QByteArray& text)
{
    static const QRegularExpression plain(QStringLiteral("^[0-9]{1,15}(\\.[0-9]{1,9})?$"));
    const QString trimmed = QString::fromLatin1(text.trimmed());
    return plain.match(trimmed).hasMatch() ? std::optional(trimmed.toDouble()) : std::nullopt;
}

} // namespace

QDateTime httpDate(const QByteArray& text)
{
    const QString trimmed = QString::fromLatin1(text).simplified();
    const QLocale english = QLocale::c();
    QDateTime date = english.toDateTime(trimmed, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        date = english.toDateTime(trimmed, QStringLiteral("ddd MMM d HH:mm:ss yyyy"));
    if (!date.isValid()) {
        // Two digits of a year are 19xx to Qt, where the day of the week would be another.
        const QString withoutDay = trimmed.mid(trimmed.indexOf(QLatin1Char(',')) + 1).trimmed();
        date = english.toDateTime(withoutDay, QStringLiteral("dd-MMM-yy HH:mm:ss 'GMT'"));
        if (date.isValid() && date.date().year() < 1970)
            date = date.addYears(100);
    }
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<milliseconds> retryAfter(const HttpHead& head, const QDateTime& now)
{
    if (const auto ms = number(head.header("retry-after-ms")))
        return wait(*ms);
    const QByteArray text = head.header("retry-after");
    if (const auto seconds = number(text))
        return wait(*seconds * 1000);
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return {};
    const QDateTime serverNow = httpDate(head.header("date"));
    return wait(std::max(0.0, double((serverNow.isValid() ? serverNow : now).msecsTo(until))));
}
