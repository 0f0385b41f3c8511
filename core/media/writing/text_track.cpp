#include "core/media/writing/text_track.h"

#include "core/media/text.h"

#include <QtEndian>
#include <cstring>

namespace {

/// The look of 3GPP text (TS 26.245): white, centred, at the bottom, over nothing.
QByteArray movTextLook()
{
    QByteArray look;
    const auto put = [&look](std::initializer_list<int> bytes) {
        for (const int byte : bytes)
            look.append(char(byte));
    };
    put({0, 0, 0, 0, 1, 0xff});                             // flags, centred, bottom
    put({0, 0, 0, 0});                                      // background
    put({0, 0, 0, 0, 0, 0, 0, 0});                          // box: the player's
    put({0, 0, 0, 0, 0, 1, 0, 18, 0xff, 0xff, 0xff, 0xff}); // style: all, font 1, plain, 18, white
    put({0, 0, 0, 18, 'f', 't', 'a', 'b', 0, 1, 0, 1, 5, 'S', 'e', 'r', 'i', 'f'});
    return look;
}

AvParameters parametersOf(bool isMovText)
{
    AvParameters parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_SUBTITLE;
    parameters->codec_id = isMovText ? AV_CODEC_ID_MOV_TEXT : AV_CODEC_ID_WEBVTT;
    if (isMovText) {
        const QByteArray look = movTextLook();
        parameters->extradata =
            static_cast<std::uint8_t*>(av_mallocz(std::size_t(look.size()) + AV_INPUT_BUFFER_PADDING_SIZE));
        std::memcpy(parameters->extradata, look.constData(), std::size_t(look.size()));
        parameters->extradata_size = int(look.size());
    }
    return parameters;
}

} // namespace

Status TextTrack::open(OutputFile& file, const MuxInput& input)
{
    if (input.captions.isEmpty())
        return {};
    m_captions = input.captions;
    m_isMovText = input.container != QLatin1String("webm");
    m_frame = {input.rate.den, input.rate.num};
    BR_TRY(m_stream, file.addStream(*parametersOf(m_isMovText), m_frame));
    return {};
}

Status TextTrack::writeUntil(OutputFile& file, Frames until)
{
    const AvPacket packet(av_packet_alloc());
    for (; m_next < m_captions.size() && m_captions[m_next].start <= until; ++m_next) {
        const MuxCaption& caption = m_captions[m_next];
        QByteArray bytes = caption.text.toUtf8().left(0xffff);
        if (m_isMovText) {
            QByteArray size(2, '\0');
            qToBigEndian(quint16(bytes.size()), size.data());
            bytes.prepend(size);
        }
        if (!packet || av_new_packet(packet.get(), int(bytes.size())) < 0)
            return fail(ErrorKind::Failed, MediaText::tr("There is not enough memory for the captions."));
        std::memcpy(packet->data, bytes.constData(), std::size_t(bytes.size()));
        packet->pts = packet->dts = caption.start;
        packet->duration = caption.length;
        packet->flags |= AV_PKT_FLAG_KEY;
        BR_CHECK(file.write(*packet, *m_stream, m_frame));
    }
    return {};
}
