#pragma once

#include "core/media/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

/// Sounds whose numbers are known, and what is heard in mixed ones. All stereo, 48 kHz, interleaved.

inline SoundBuffer tone(double hertz, double level, double seconds)
{
    SoundBuffer sound;
    for (int i = 0; i < int(seconds * SampleRate); ++i) {
        const auto value = float(level * std::sin(2 * std::numbers::pi * hertz * i / SampleRate));
        sound.samples.insert(sound.samples.end(), {value, value});
    }
    return sound;
}

/// Silence with a tone of 100 ms, the first sample of which is loud, at each of `seconds`.
inline SoundBuffer beeps(std::initializer_list<double> seconds, double length)
{
    SoundBuffer sound;
    sound.samples.resize(size_t(length * SampleRate) * 2);
    for (const double at : seconds)
        for (int i = 0; i < SampleRate / 10; ++i) {
            const auto value = float(0.6 * std::cos(2 * std::numbers::pi * 1000 * i / SampleRate));
            const size_t place = 2 * size_t(std::llround(at * SampleRate) + i);
            sound.samples[place] = sound.samples[place + 1] = value;
        }
    return sound;
}

/// Amplitude of one frequency in the left channel (Goertzel).
inline double amplitudeOf(double hertz, std::span<const float> samples)
{
    const double step = 2 * std::numbers::pi * hertz / SampleRate;
    double real = 0;
    double imaginary = 0;
    for (size_t i = 0; i < samples.size() / 2; ++i) {
        real += double(samples[2 * i]) * std::cos(step * double(i));
        imaginary += double(samples[2 * i]) * std::sin(step * double(i));
    }
    return 2 * std::hypot(real, imaginary) / double(samples.size() / 2);
}

inline double decibels(double amplitude)
{
    return 20 * std::log10(std::max(amplitude, 1e-9));
}

/// Steepest step from one sample to the next in the left channel.
inline double steepest(std::span<const float> samples)
{
    double step = 0;
    for (size_t i = 2; i < samples.size(); i += 2)
        step = std::max(step, double(std::abs(samples[i] - samples[i - 2])));
    return step;
}

/// Second in which the left channel first comes up to `level`; -1: never.
inline double firstHeard(std::span<const float> samples, double level)
{
    for (size_t i = 0; i < samples.size(); i += 2)
        if (double(std::abs(samples[i])) >= level)
            return double(i / 2) / SampleRate;
    return -1;
}
