#include "core/base/timecode.h"

QString toSmpteTimecode(Frames frames, Rate rate)
{
    const bool drops = rate.den == 1001 && (rate.num == 30000 || rate.num == 60000);
    if (!drops)
        return toTimecode(frames, rate);
    // Two numbers (four at 59.94) are left out at the start of every minute but each tenth one.
    const std::int64_t base = rate.num / 1000, dropped = base / 15;
    const std::int64_t minute = base * 60 - dropped, tenMinutes = minute * 10 + dropped;
    const std::int64_t count = frames < 0 ? -frames : frames;
    const std::int64_t rest = count % tenMinutes;
    const std::int64_t minutes = rest < base * 60 ? 0 : (rest - dropped) / minute;
    const std::int64_t number = count + dropped * (9 * (count / tenMinutes) + minutes);
    QString text = toTimecode(frames < 0 ? -number : number, rate);
    text[text.size() - 3] = QLatin1Char(';');
    return text;
}
