#include "core/media/writing/encoder_options.h"

extern "C" {
#include <libavutil/cpu.h>
}

#include <QByteArray>
#include <algorithm>

namespace {

/// x264's names of speed in the order of their speed.
constexpr const char* Presets[] = {"veryslow", "slower",   "slow",      "medium",   "fast",
                                   "faster",   "veryfast", "superfast", "ultrafast"};

/// 0 the slowest, 8 the quickest.
int speedOf(const VideoSettings& settings)
{
    const auto* found = std::find_if(std::begin(Presets), std::end(Presets),
                                     [&](const char* name) { return settings.preset == QLatin1String(name); });
    return found == std::end(Presets) ? 6 : int(found - std::begin(Presets));
}

/// The other coders' scale of quality reaches from 0 to 63; as good as x264's `crf`, about.
std::int64_t widerCrf(int crf)
{
    return std::min(63, crf * 3 / 2 + 2);
}

void setX264(const VideoSettings& settings, AvOptions& options)
{
    options.set("preset", settings.preset.toUtf8()).set("crf", settings.crf).set("a53cc", std::int64_t(0));
    if (settings.isLive)
        options.set("tune", "zerolatency");
    QByteArrayList words;
    // Of what the quickest preset leaves out, three save more bytes than they cost time. A film of 25.9 MB (51.7 dB) in
    // 3.7 s is one of 10.8 MB (51.5 dB) in 4.4 s with them; superfast: 8.8 MB (50.9 dB), 6.4 s.
    if (settings.preset == QLatin1String("ultrafast") && !settings.isLive)
        words << "bframes=3:cabac=1:subme=1";
    // With AVX-512, x264 (164) looks at memory that it never wrote where a row of macroblocks is not whole groups of
    // eight, and what lies there decides about bits: the same pictures would become other bytes each time.
    constexpr int Macroblock = 16;
    constexpr int Group = 8;
    const int row = (settings.size.width() + Macroblock - 1) / Macroblock;
    if (row % Group != 0 && (av_get_cpu_flags() & AV_CPU_FLAG_AVX512))
        words << "asm=AVX2,FMA3,BMI2";
    if (!words.isEmpty())
        options.set("x264-params", words.join(':'));
}

void setX265(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    // Threads that depend on the machine would make other bytes on another one.
    const QByteArray words =
        "log-level=error:info=0:pools=none:frame-threads=1:open-gop=0:keyint=" + QByteArray::number(encoder.gop_size);
    options.set("preset", settings.preset.toUtf8()).set("crf", settings.crf).set("x265-params", words);
}

void setVpx(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    encoder.bit_rate = 0; // constant quality
    options.set("crf", widerCrf(settings.crf)).set("deadline", "good").set("row-mt", std::int64_t(0));
    options.set("cpu-used", std::clamp<std::int64_t>(speedOf(settings) - 2, 0, 5));
}

void setAv1(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    options.set("crf", widerCrf(settings.crf));
    if (QByteArray(encoder.codec->name) == "libsvtav1")
        options.set("preset", std::int64_t(4 + speedOf(settings))).set("svtav1-params", "lp=1");
    else
        options.set("cpu-used", std::clamp<std::int64_t>(speedOf(settings), 2, 8)).set("row-mt", std::int64_t(0));
}

void setProRes(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    encoder.pix_fmt = AV_PIX_FMT_YUV422P10;
    options.set("profile", settings.crf <= 16 ? "hq" : "standard").set("vendor", "apl0");
}

void setDnxhr(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    encoder.pix_fmt = AV_PIX_FMT_YUV422P;
    options.set("profile", settings.crf <= 16 ? "dnxhr_hq" : "dnxhr_sq");
}

} // namespace

void setEncoderOptions(const VideoSettings& settings, AVCodecContext& encoder, AvOptions& options)
{
    encoder.pix_fmt = AV_PIX_FMT_YUV420P;
    if (settings.codec == QLatin1String("hevc"))
        setX265(settings, encoder, options);
    else if (settings.codec == QLatin1String("vp9"))
        setVpx(settings, encoder, options);
    else if (settings.codec == QLatin1String("av1"))
        setAv1(settings, encoder, options);
    else if (settings.codec == QLatin1String("prores"))
        setProRes(settings, encoder, options);
    else if (settings.codec == QLatin1String("dnxhr"))
        setDnxhr(settings, encoder, options);
    else
        setX264(settings, options);
}
