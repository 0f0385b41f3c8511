#include "core/base/frame_time.h"

#include "core/base/text.h"

#include <QStringList>
#include <cmath>

__extension__ using Wide = __int128; // products of 64-bit numbers do not overflow in it

std::int64_t rescale(std::int64_t value, std::int64_t num, std::int64_t den)
{
    const Wide product = Wide(value) * num;
    const Wide half = den / 2;
    return static_cast<std::int64_t>(product >= 0 ? (product + half) / den : (product - half) / den);
}

namespace {

std::int64_t rescaleDown(std::int64_t value, std::int64_t num, std::int64_t den)
{
    const Wide product = Wide(value) * num;
    const auto quotient = product / den;
    return static_cast<std::int64_t>(product % den < 0 ? quotient - 1 : quotient);
}

} // namespace

std::int64_t framesToSamples(Frames frames, Rate rate, int sampleRate)
{
    return rescale(frames, std::int64_t(sampleRate) * rate.den, rate.num);
}

Frames samplesToFrames(std::int64_t samples, Rate rate, int sampleRate)
{
    // framesToSamples rounds to the nearest sample, so ask for the last frame whose start is not after this one.
    Frames frame = rescaleDown(samples, rate.num, std::int64_t(sampleRate) * rate.den);
    if (framesToSamples(frame + 1, rate, sampleRate) <= samples)
        ++frame;
    else if (framesToSamples(frame, rate, sampleRate) > samples)
        --frame;
    return frame;
}

std::int64_t framesToMicroseconds(Frames frames, Rate rate)
{
    return rescale(frames, std::int64_t(1000000) * rate.den, rate.num);
}

Frames frameShowingAt(std::int64_t microseconds, Rate rate)
{
    return samplesToFrames(microseconds, rate, 1000000);
}

Frames microsecondsToFrames(std::int64_t microseconds, Rate rate)
{
    return rescale(microseconds, rate.num, std::int64_t(1000000) * rate.den);
}

Frames convertFrames(Frames frames, Rate from, Rate to)
{
    return rescale(frames, std::int64_t(to.num) * from.den, std::int64_t(to.den) * from.num);
}

QString toTimecode(Frames frames, Rate rate)
{
    const std::int64_t base = (rate.num + rate.den / 2) / rate.den;
    const std::int64_t count = frames < 0 ? -frames : frames;
    const std::int64_t seconds = count / base;
    const auto two = [](std::int64_t n) { return QString::number(n).rightJustified(2, QLatin1Char('0')); };
    return QString(frames < 0 ? QStringLiteral("-") : QString()) + two(seconds / 3600) + QLatin1Char(':') +
           two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60) + QLatin1Char(':') + two(count % base);
}

Result<Rate> parseRate(const QString& text)
{
    const auto refused = [&] {
        return fail(ErrorKind::Usage, BaseText::tr("\"%1\" is not a frame rate. Use a number from 1 to 240 such as 24, "
                                                   "25, 29.97 or 30000/1001.")
                                          .arg(text));
    };
    const QStringList parts = text.trimmed().split(QLatin1Char('/'));
    bool ok = false;
    if (parts.size() == 2) {
        bool denOk = false;
        const Rate rate{parts[0].toInt(&ok), parts[1].toInt(&denOk)};
        if (!ok || !denOk || rate.num <= 0 || rate.den <= 0 || rate.num < rate.den ||
            rate.num > 240 * std::int64_t(rate.den))
            return refused();
        return rate;
    }
    const double value = parts.size() == 1 ? parts[0].toDouble(&ok) : 0;
    if (!ok || !(value >= 1 && value <= 240))
        return refused();
    const double whole = std::round(value);
    if (std::abs(value - whole) < 1e-9)
        return Rate{int(whole), 1};
    const double up = std::ceil(value);
    if (std::abs(value - up * 1000.0 / 1001.0) < 0.006)
        return Rate{int(up) * 1000, 1001};
    return Rate{int(std::round(value * 1000)), 1000};
}

QString toString(Rate rate)
{
    return rate.den == 1 ? QString::number(rate.num) : QStringLiteral("%1/%2").arg(rate.num).arg(rate.den);
}

double toDouble(Rate rate)
{
    return double(rate.num) / rate.den;
}
