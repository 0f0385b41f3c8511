#include "core/generation/model_fit.h"

#include <algorithm>

int secondsFor(const Model& model, Frames length, Rate rate)
{
    const qint64 least = std::clamp<qint64>((length * rate.den + rate.num - 1) / rate.num, 1, MaxSeconds);
    for (const int seconds : model.seconds)
        if (seconds >= least)
            return seconds;
    return model.seconds.isEmpty() ? int(least) : model.seconds.last();
}

QSize sizeFor(const Model& model, QSize film)
{
    if (model.sizes.isEmpty() || model.sizes.contains(film))
        return film;
    const auto shape = [&](QSize size) { // |w/h - W/H| over a common denominator that sorts alike
        return std::abs(qint64(size.width()) * film.height() - qint64(film.width()) * size.height()) * 1'000'000 /
               (qint64(size.height()) * film.height());
    };
    const auto pixels = [](QSize size) { return qint64(size.width()) * size.height(); };
    const auto worse = [&](QSize a, QSize b) {
        if (shape(a) != shape(b))
            return shape(a) > shape(b);
        const bool aFits = pixels(a) >= pixels(film), bFits = pixels(b) >= pixels(film);
        if (aFits != bFits)
            return bFits;
        return aFits ? pixels(a) > pixels(b) : pixels(a) < pixels(b);
    };
    QSize best = model.sizes.first();
    for (const QSize size : model.sizes)
        if (worse(best, size))
            best = size;
    return best;
}
