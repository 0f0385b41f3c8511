#pragma once

#include <QString>
#include <QUuid>

/// A stable identity, apart from the code a person sees. Ids of different things do not convert into each other.
/// Text form: a lower-case UUID without braces. A default-constructed id is null and names nothing.
template<class Tag> class Id {
public:
    Id() = default;
    explicit Id(const QUuid& uuid)
        : m_uuid(uuid)
    {
    }

    static Id create() { return Id(QUuid::createUuid()); }
    /// Null when the text is not a UUID.
    static Id fromString(const QString& text) { return Id(QUuid::fromString(text)); }

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id& a, const Id& b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ProjectId = Id<struct ProjectTag>;
using StoryboardId = Id<struct StoryboardTag>;
using SequenceId = Id<struct SequenceTag>;
using SceneId = Id<struct SceneTag>;
using ShotId = Id<struct ShotTag>;
using PanelId = Id<struct PanelTag>;
using ElementId = Id<struct ElementTag>;
using TrackId = Id<struct TrackTag>;
using ClipId = Id<struct ClipTag>;
using MarkerId = Id<struct MarkerTag>;
using CaptionId = Id<struct CaptionTag>;
using TakeId = Id<struct TakeTag>;
using FilmId = Id<struct FilmTag>;
using JobId = Id<struct JobTag>;
