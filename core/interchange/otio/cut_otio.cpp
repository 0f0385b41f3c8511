#include "core/interchange/otio/cut_otio.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

QJsonObject schema(const char* name, QJsonObject members)
{
    members.insert(QStringLiteral("OTIO_SCHEMA"), QLatin1String(name));
    return members;
}

QJsonObject moment(std::int64_t value, double rate)
{
    return schema("RationalTime.1", {{QStringLiteral("value"), qint64(value)}, {QStringLiteral("rate"), rate}});
}

QJsonObject range(std::int64_t start, std::int64_t length, double rate)
{
    return schema("TimeRange.1", {{QStringLiteral("start_time"), moment(start, rate)},
                                  {QStringLiteral("duration"), moment(length, rate)}});
}

QJsonObject item(const char* kind, const QString& name, const QJsonObject& sourceRange, QJsonObject members)
{
    members.insert(QStringLiteral("name"), name);
    members.insert(QStringLiteral("source_range"), sourceRange.isEmpty() ? QJsonValue() : QJsonValue(sourceRange));
    members.insert(QStringLiteral("effects"), QJsonArray());
    members.insert(QStringLiteral("markers"), QJsonArray());
    members.insert(QStringLiteral("enabled"), true);
    if (!members.contains(QStringLiteral("metadata")))
        members.insert(QStringLiteral("metadata"), QJsonObject());
    return schema(kind, members);
}

QJsonObject clip(const QString& name, const QJsonObject& sourceRange, const QJsonObject& reference,
                 const QJsonObject& metadata)
{
    const QString active = QStringLiteral("DEFAULT_MEDIA");
    return item("Clip.2", name, sourceRange,
                {{QStringLiteral("media_references"), QJsonObject{{active, reference}}},
                 {QStringLiteral("active_media_reference_key"), active},
                 {QStringLiteral("metadata"), metadata}});
}

QJsonObject fileReference(const QString& file, const QJsonValue& available)
{
    return schema("ExternalReference.1", {{QStringLiteral("target_url"), file},
                                          {QStringLiteral("available_range"), available},
                                          {QStringLiteral("name"), file.section(QLatin1Char('/'), -1)},
                                          {QStringLiteral("metadata"), QJsonObject()}});
}

QJsonObject pictureClip(const CutPicture& picture, Rate rate)
{
    const QJsonObject metadata{
        {QStringLiteral("boardreel"), QJsonObject{{QStringLiteral("description"), picture.note}}}};
    const QJsonObject still = range(0, picture.length, toDouble(rate));
    if (picture.file.isEmpty())
        return clip(picture.name, still,
                    schema("MissingReference.1", {{QStringLiteral("name"), picture.name},
                                                  {QStringLiteral("available_range"), QJsonValue::Null},
                                                  {QStringLiteral("metadata"), QJsonObject()}}),
                    metadata);
    if (picture.fileLength == 0)
        return clip(picture.name, still, fileReference(picture.file, QJsonValue::Null), metadata);
    const double own = toDouble(picture.fileRate);
    return clip(picture.name, range(picture.fileIn, convertFrames(picture.length, rate, picture.fileRate), own),
                fileReference(picture.file, range(0, picture.fileLength, own)), metadata);
}

bool hasFramesAfter(const CutPicture& picture, Frames frames, Rate rate)
{
    return picture.fileLength == 0 ||
           picture.fileIn + convertFrames(picture.length + frames, rate, picture.fileRate) <= picture.fileLength;
}

bool hasFramesBefore(const CutPicture& picture, Frames frames, Rate rate)
{
    return picture.fileLength == 0 || picture.fileIn >= convertFrames(frames, rate, picture.fileRate);
}

QJsonObject track(const char* kind, const QString& name, const QJsonArray& children)
{
    return item("Track.1", name, {},
                {{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("children"), children}});
}

QJsonObject pictureTrack(const Cut& cut)
{
    QJsonArray children;
    for (qsizetype i = 0; i < cut.pictures.size(); ++i) {
        const CutPicture& now = cut.pictures[i];
        const bool dissolves = i > 0 && now.dissolveBefore + now.dissolveBehind > 0 &&
                               hasFramesAfter(cut.pictures[i - 1], now.dissolveBehind, cut.rate) &&
                               hasFramesBefore(now, now.dissolveBefore, cut.rate);
        if (dissolves)
            children.append(
                schema("Transition.1", {{QStringLiteral("name"), QString()},
                                        {QStringLiteral("transition_type"), QStringLiteral("SMPTE_Dissolve")},
                                        {QStringLiteral("in_offset"), moment(now.dissolveBefore, toDouble(cut.rate))},
                                        {QStringLiteral("out_offset"), moment(now.dissolveBehind, toDouble(cut.rate))},
                                        {QStringLiteral("metadata"), QJsonObject()}}));
        children.append(pictureClip(now, cut.rate));
    }
    return track("Video", QStringLiteral("Story"), children);
}

/// Sounds that do not overlap share a track.
struct Lane {
    QJsonArray children;
    std::int64_t end = 0;
};

QList<Lane> lanesOf(QList<CutSound> sounds)
{
    std::stable_sort(sounds.begin(), sounds.end(),
                     [](const CutSound& a, const CutSound& b) { return a.start < b.start; });
    QList<Lane> lanes;
    for (CutSound sound : std::as_const(sounds)) {
        if (sound.start < 0) { // what lies before the film is not heard
            sound.sourceIn -= sound.start;
            sound.length += sound.start;
            sound.start = 0;
        }
        if (sound.length <= 0)
            continue;
        auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& l) { return l.end <= sound.start; });
        if (lane == lanes.end())
            lane = lanes.insert(lanes.end(), Lane());
        if (sound.start > lane->end)
            lane->children.append(item("Gap.1", QString(), range(0, sound.start - lane->end, SampleRate), {}));
        lane->children.append(clip(sound.name, range(sound.sourceIn, sound.length, SampleRate),
                                   fileReference(sound.file, QJsonValue::Null), {}));
        lane->end = sound.start + sound.length;
    }
    return lanes;
}

} // namespace

QByteArray toOtio(const Cut& cut)
{
    QJsonArray tracks{pictureTrack(cut)};
    for (const Lane& lane : lanesOf(cut.sounds))
        tracks.append(track("Audio", QStringLiteral("Sound %1").arg(tracks.size()), lane.children));
    const QJsonObject stack = item("Stack.1", QStringLiteral("tracks"), {}, {{QStringLiteral("children"), tracks}});
    QJsonObject timeline = schema("Timeline.1", {{QStringLiteral("name"), cut.title},
                                                 {QStringLiteral("global_start_time"), QJsonValue::Null},
                                                 {QStringLiteral("metadata"), QJsonObject()},
                                                 {QStringLiteral("tracks"), stack}});
    return QJsonDocument(timeline).toJson();
}
