#include "core/media/av_handles.h"
#include "core/media/sound.h"

#include <cmath>
#include <cstring>

namespace {

constexpr double Silence = -70;
constexpr int Piece = 4800; ///< sample frames a push

/// A graph of three: our samples, the EBU R128 scanner, and a sink that carries its numbers.
struct Meter {
    AvGraph graph{avfilter_graph_alloc()};
    AVFilterContext* source = nullptr;
    AVFilterContext* sink = nullptr;
    double integrated = Silence;

    bool open();
    bool push(const float* samples, int count, std::int64_t at);
    void collect();
};

bool Meter::open()
{
    quietLibav();
    const AVFilter* scanner = avfilter_get_by_name("ebur128");
    AVFilterContext* scan = nullptr;
    return graph && scanner &&
           avfilter_graph_create_filter(&source, avfilter_get_by_name("abuffer"), "in",
                                        "sample_rate=48000:sample_fmt=flt:channel_layout=stereo:time_base=1/48000",
                                        nullptr, graph.get()) >= 0 &&
           avfilter_graph_create_filter(&scan, scanner, "scan", "metadata=1:framelog=verbose", nullptr, graph.get()) >=
               0 &&
           avfilter_graph_create_filter(&sink, avfilter_get_by_name("abuffersink"), "out", nullptr, nullptr,
                                        graph.get()) >= 0 &&
           avfilter_link(source, 0, scan, 0) >= 0 && avfilter_link(scan, 0, sink, 0) >= 0 &&
           avfilter_graph_config(graph.get(), nullptr) >= 0;
}

bool Meter::push(const float* samples, int count, std::int64_t at)
{
    const AvFrame frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = SampleRate;
    frame->nb_samples = count;
    frame->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    frame->pts = at;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return false;
    std::memcpy(frame->data[0], samples, sizeof(float) * 2 * std::size_t(count));
    return av_buffersrc_add_frame(source, frame.get()) >= 0;
}

void Meter::collect()
{
    const AvFrame frame(av_frame_alloc());
    while (av_buffersink_get_frame(sink, frame.get()) >= 0) {
        if (const AVDictionaryEntry* value = av_dict_get(frame->metadata, "lavfi.r128.I", nullptr, 0))
            integrated = strtod(value->value, nullptr);
        av_frame_unref(frame.get());
    }
}

} // namespace

double integratedLoudness(const SoundBuffer& sound)
{
    Meter meter;
    if (!meter.open())
        return Silence;
    // The scanner looks at blocks of 400 ms: anything shorter is measured with its own repetition.
    std::vector<float> repeated;
    const float* samples = sound.samples.data();
    std::int64_t length = sound.length();
    if (length > 0 && length < SampleRate / 2) {
        while (std::int64_t(repeated.size()) < SampleRate)
            repeated.insert(repeated.end(), sound.samples.begin(), sound.samples.end());
        samples = repeated.data();
        length = std::int64_t(repeated.size() / 2);
    }
    for (std::int64_t at = 0; at < length; at += Piece) {
        if (!meter.push(samples + 2 * at, int(std::min<std::int64_t>(Piece, length - at)), at))
            return Silence;
        meter.collect();
    }
    if (av_buffersrc_add_frame(meter.source, nullptr) >= 0)
        meter.collect();
    return std::isfinite(meter.integrated) ? std::max(meter.integrated, Silence) : Silence;
}
