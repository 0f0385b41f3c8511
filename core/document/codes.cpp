#include "core/document/codes.h"

#include "core/document/rules.h"

#include <algorithm>
#include <optional>

namespace {

constexpr qint64 Step = 10;

QString padded(const QString& prefix, int digits, qint64 number)
{
    return prefix + QString::number(number).rightJustified(digits, QLatin1Char('0'));
}

/// "SH0030A" with prefix "SH" is number 30 and letters "A".
struct Parsed {
    qint64 number = 0;
    QString letters;
};

std::optional<Parsed> parse(const QString& prefix, const QString& code)
{
    if (!code.startsWith(prefix, Qt::CaseInsensitive))
        return std::nullopt;
    qsizetype end = prefix.size();
    while (end < code.size() && code.at(end) >= QLatin1Char('0') && code.at(end) <= QLatin1Char('9'))
        ++end;
    bool ok = false;
    const int number = QStringView(code).mid(prefix.size(), end - prefix.size()).toInt(&ok);
    const QString letters = code.mid(end);
    const auto isLetter = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
    if (!ok || !std::all_of(letters.begin(), letters.end(), isLetter))
        return std::nullopt;
    return Parsed{number, letters};
}

/// 1 -> "A", 26 -> "Z", 27 -> "AA".
QString letters(int count)
{
    QString text;
    for (; count > 0; count = (count - 1) / 26)
        text.prepend(QChar(u'A' + (count - 1) % 26));
    return text;
}

bool isFree(const QString& code, const QStringList& used)
{
    return !used.contains(code, Qt::CaseInsensitive);
}

QString lettered(const QString& base, const QStringList& used)
{
    for (int i = 1;; ++i)
        if (const QString code = base + letters(i); isFree(code, used))
            return code;
}

/// The free number nearest to the middle of (low, high), both excluded.
std::optional<QString> middle(const QString& prefix, int digits, qint64 low, qint64 high, const QStringList& used)
{
    const qint64 centre = low + (high - low) / 2;
    for (qint64 away = 0; away <= high - low; ++away)
        for (const qint64 number : {centre - away, centre + away})
            if (number > low && number < high)
                if (const QString code = padded(prefix, digits, number); isFree(code, used))
                    return code;
    return std::nullopt;
}

QString nextStep(const QString& prefix, int digits, qint64 number, const QStringList& used)
{
    for (qint64 next = (number / Step + 1) * Step;; next += Step)
        if (const QString code = padded(prefix, digits, next); isFree(code, used))
            return code;
}

} // namespace

QString sceneCode(int number)
{
    return padded(QStringLiteral("SC"), 3, number);
}
QString shotCode(int number)
{
    return padded(QStringLiteral("SH"), 4, number);
}
QString takeCode(int number)
{
    return padded(QStringLiteral("T"), 2, number);
}
QString fullCode(const Scene& scene, const Shot& shot)
{
    return scene.code + QLatin1Char('_') + shot.code;
}

QString codeBetween(const QString& prefix, int digits, const QString& before, const QString& after,
                    const QStringList& used, Numbering numbering)
{
    const auto left = before.isEmpty() ? Parsed{} : parse(prefix, before);
    const auto right = after.isEmpty() ? std::nullopt : parse(prefix, after);
    const bool isLast = after.isEmpty() || !right;
    if (left && isLast)
        return nextStep(prefix, digits, left->number, used);
    // In front of everything there is no code to hang a letter on, so a number is taken even when numbering is locked.
    if (left && (numbering == Numbering::Open || before.isEmpty()))
        if (const auto code = middle(prefix, digits, left->number, right->number, used))
            return *code;
    const QString code = lettered(left ? padded(prefix, digits, left->number) : before, used);
    return isValidCode(code) ? code : nextStep(prefix, digits, 0, used);
}
