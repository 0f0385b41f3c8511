#include "core/media/reading/plain_tone_map.h"

#include "core/media/text.h"

extern "C" {
#include <libavutil/mastering_display_metadata.h>
}

#include <algorithm>
#include <cmath>

namespace {

constexpr int Codes = 65536;
constexpr int Steps = 4096; ///< of the square root of light, which spares the dark

/// SMPTE ST 2084, in units of 100 cd/m2.
float lightOfPq(double code)
{
    constexpr double M1 = 2610.0 / 16384, M2 = 2523.0 / 32, C1 = 3424.0 / 4096, C2 = 2413.0 / 128, C3 = 2392.0 / 128;
    const double root = std::pow(code, 1 / M2);
    return float(100 * std::pow(std::max(root - C1, 0.0) / (C2 - C3 * root), 1 / M1));
}

/// ARIB STD-B67 on a screen of 1000 cd/m2.
float lightOfHlg(double code)
{
    constexpr double A = 0.17883277, B = 0.28466892, C = 0.55991073;
    const double scene = code <= 0.5 ? code * code / 3 : (std::exp((code - C) / A) + B) / 12;
    return float(10 * std::pow(scene, 1.2));
}

float hable(float x)
{
    return (x * (x * 0.15F + 0.05F) + 0.004F) / (x * (x * 0.15F + 0.5F) + 0.06F) - 0.02F / 0.3F;
}

/// The brightest the picture says it is, in units of 100 cd/m2.
float peakOf(const AVFrame& frame)
{
    if (const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL))
        if (const auto most = reinterpret_cast<const AVContentLightMetadata*>(data->data)->MaxCLL)
            return float(most) / 100;
    if (const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA)) {
        const auto* screen = reinterpret_cast<const AVMasteringDisplayMetadata*>(data->data);
        if (screen->has_luminance && screen->max_luminance.den > 0 && screen->max_luminance.num > 0)
            return float(av_q2d(screen->max_luminance)) / 100;
    }
    return 10;
}

AvFrame rgbFrame(const AVFrame& like)
{
    AvFrame frame(av_frame_alloc());
    if (!frame)
        return {};
    frame->format = AV_PIX_FMT_RGB48;
    frame->width = like.width;
    frame->height = like.height;
    return av_frame_get_buffer(frame.get(), 0) < 0 ? AvFrame() : std::move(frame);
}

} // namespace

void PlainToneMap::prepare(AVColorTransferCharacteristic transfer)
{
    if (m_transfer == transfer)
        return;
    m_transfer = transfer;
    m_light.resize(Codes);
    for (int i = 0; i < Codes; ++i)
        m_light[std::size_t(i)] =
            transfer == AVCOL_TRC_SMPTE2084 ? lightOfPq(i / (Codes - 1.0)) : lightOfHlg(i / (Codes - 1.0));
    m_codes.resize(Steps);
    for (int i = 0; i < Steps; ++i)
        m_codes[std::size_t(i)] = std::uint16_t(std::lround(65535 * std::pow(i / (Steps - 1.0), 2 / 2.4)));
}

Result<AvFrame> PlainToneMap::process(const AVFrame& frame)
{
    const auto noMemory = [] {
        return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for this picture."));
    };
    prepare(frame.color_trc);
    const AvFrame rgb = rgbFrame(frame);
    if (!rgb)
        return noMemory();
    BR_CHECK(m_toRgb.toRgb(frame, *rgb));
    const float peak = std::max(peakOf(frame), 1.0F);
    const float top = hable(peak);
    for (int y = 0; y < rgb->height; ++y) {
        auto* at = reinterpret_cast<std::uint16_t*>(rgb->data[0] + std::ptrdiff_t(y) * rgb->linesize[0]);
        for (int x = 0; x < rgb->width; ++x, at += 3) {
            const float r = m_light[at[0]], g = m_light[at[1]], b = m_light[at[2]];
            // From the primaries of BT.2020 to those of BT.709.
            const float to[3] = {1.660491F * r - 0.587641F * g - 0.072850F * b,
                                 -0.124550F * r + 1.132900F * g - 0.008349F * b,
                                 -0.018151F * r - 0.100579F * g + 1.118730F * b};
            const float most = std::max({to[0], to[1], to[2], 1e-6F});
            const float scale = hable(most) / top / most;
            for (int i = 0; i < 3; ++i) {
                const float light = std::clamp(to[i] * scale, 0.0F, 1.0F);
                at[i] = m_codes[std::size_t(std::sqrt(light) * (Steps - 1) + 0.5F)];
            }
        }
    }
    BR_TRY(AvFrame picture, m_toPicture.toPicture(*rgb, {frame.width / 2 * 2, frame.height / 2 * 2}));
    picture->pts = frame.pts;
    return picture;
}
