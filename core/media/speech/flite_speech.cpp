#include "core/media/av_handles.h"
#include "core/media/speech/speech.h"
#include "core/media/text.h"

#include <cstdlib>
#include <mutex>

namespace {

Error speechless(const char* call, int code)
{
    return {ErrorKind::Failed, MediaText::tr("A line could not be spoken. The film is silent there; the text is kept."),
            avDetail(call, code)};
}

/// flite -> 48 kHz float, one channel -> sink. The text is an option value and is never parsed as a graph.
int openGraph(AVFilterGraph* graph, const QString& text, const QString& voice, AVFilterContext** sink)
{
    AVFilterContext* speaker = avfilter_graph_alloc_filter(graph, avfilter_get_by_name("flite"), "speaker");
    AVFilterContext* format = nullptr;
    if (!speaker)
        return AVERROR(ENOMEM);
    AvOptions options;
    options.set("text", text.toUtf8()).set("voice", voice.toUtf8());
    int code = avfilter_init_dict(speaker, options.address());
    if (code >= 0)
        code = avfilter_graph_create_filter(&format, avfilter_get_by_name("aformat"), "format",
                                            "sample_fmts=flt:sample_rates=48000:channel_layouts=mono", nullptr, graph);
    if (code >= 0)
        code = avfilter_graph_create_filter(sink, avfilter_get_by_name("abuffersink"), "out", nullptr, nullptr, graph);
    if (code >= 0)
        code = avfilter_link(speaker, 0, format, 0);
    if (code >= 0)
        code = avfilter_link(format, 0, *sink, 0);
    return code >= 0 ? avfilter_graph_config(graph, nullptr) : code;
}

} // namespace

bool haveFlite()
{
    return avfilter_get_by_name("flite") != nullptr;
}

QStringList fliteVoices()
{
    return {QStringLiteral("slt"), QStringLiteral("rms"), QStringLiteral("awb"), QStringLiteral("kal16"),
            QStringLiteral("kal")};
}

Result<SoundBuffer> speakWithFlite(const QString& plainText, const QString& voice)
{
    // flite keeps its voices in process-wide tables and counts their users without a lock, at birth and at death of a
    // graph.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    quietLibav();
    std::srand(1); // its noise comes from the process's generator: the same line has to sound the same in every film
    const AvGraph graph(avfilter_graph_alloc());
    AVFilterContext* sink = nullptr;
    if (const int code = graph ? openGraph(graph.get(), plainText, voice, &sink) : AVERROR(ENOMEM); code < 0)
        return fail(speechless("flite", code));
    SoundBuffer sound;
    const AvFrame frame(av_frame_alloc());
    while (av_buffersink_get_frame(sink, frame.get()) >= 0) {
        const auto* samples = reinterpret_cast<const float*>(frame->data[0]);
        for (int i = 0; i < frame->nb_samples; ++i)
            sound.samples.insert(sound.samples.end(), {samples[i], samples[i]});
        av_frame_unref(frame.get());
    }
    return sound;
}
