#include "core/media/reading/first_picture.h"

#include "core/media/picture_frame.h"
#include "core/media/reading/video_shape.h"
#include "core/media/text.h"

namespace {

Result<AvFrame> decodeFirst(InputFile& file)
{
    BR_TRY(AvCodec decoder, file.openDecoder(*file.video(), 1));
    AvPacket packet(av_packet_alloc());
    AvFrame frame(av_frame_alloc());
    for (bool more = true; more;) {
        BR_TRY(more, file.read(*packet));
        if (more && packet->stream_index != file.video()->index)
            continue;
        avcodec_send_packet(decoder.get(), more ? packet.get() : nullptr);
        if (avcodec_receive_frame(decoder.get(), frame.get()) >= 0) {
            dropUnknownTags(*frame);
            return frame;
        }
    }
    return fail(ErrorKind::Damaged,
                MediaText::tr("No picture in \"%1\" can be decoded. It may be damaged.").arg(file.name()));
}

/// AVIF and HEIC come in the container of films and say so in their brand.
bool isStillContainer(const AVFormatContext& context)
{
    if (QByteArray(context.iformat->name).endsWith("_pipe"))
        return true;
    const AVDictionaryEntry* brand = av_dict_get(context.metadata, "major_brand", nullptr, 0);
    const QByteArray name(brand ? brand->value : "");
    return name == "avif" || name == "mif1" || name == "heic" || name == "heix";
}

} // namespace

Result<Picture> firstPicture(InputFile& file)
{
    if (!file.video())
        return fail(ErrorKind::Unsupported, MediaText::tr("\"%1\" holds no picture.").arg(file.name()));
    BR_TRY(const AvFrame frame, decodeFirst(file));
    const VideoShape shape = shapeOf(file.context(), *file.video());
    FrameConverter converter;
    BR_TRY(AvFrame picture, converter.toPicture(*frame, shape.square));
    if (shape.isTurned())
        picture = turned(*picture, shape);
    return Picture::adopt(picture.release());
}

MediaKind kindOf(InputFile& file)
{
    if (isStillContainer(file.context()))
        return MediaKind::Still;
    return file.video() ? MediaKind::Clip : MediaKind::Sound;
}
