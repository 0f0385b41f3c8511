#include "core/jobs/outcome.h"

#include "core/jobs/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QString FileKey = QStringLiteral("file");
const QString HashKey = QStringLiteral("sha256");
const QString SizeKey = QStringLiteral("size");
const QString RateKey = QStringLiteral("rate");
const QString FramesKey = QStringLiteral("frames");
const QString NotesKey = QStringLiteral("notes");
const QString ConformKey = QStringLiteral("conform");
const QString SoundKey = QStringLiteral("hasSound");
const QString InputKey = QStringLiteral("inputKey");
const QString SegmentsKey = QStringLiteral("segments");
const QString CachedKey = QStringLiteral("segmentsFromCache");

template<class Outcome> QJsonObject common(const Outcome& outcome)
{
    return {{FileKey, outcome.file},
            {HashKey, outcome.sha256},
            {SizeKey, QJsonArray{outcome.size.width(), outcome.size.height()}},
            {RateKey, toString(outcome.rate)},
            {FramesKey, qint64(outcome.frames)}};
}

QByteArray written(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::unexpected<Error> unreadable(const QString& detail)
{
    return fail(ErrorKind::Damaged,
                JobsText::tr("The record of a finished job cannot be read. Its file is safe in the project folder; "
                             "please make the job again."),
                detail);
}

/// The members that clips and films share; the file must be named and hashed, everything else may be zero.
template<class Outcome> Result<QJsonObject> readCommon(const QByteArray& json, Outcome& outcome)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    outcome.file = object.value(FileKey).toString();
    outcome.sha256 = object.value(HashKey).toString();
    if (outcome.file.isEmpty() || outcome.sha256.size() != 64)
        return unreadable(QStringLiteral("outcome without file or hash"));
    const QJsonArray size = object.value(SizeKey).toArray();
    outcome.size = QSize(size.at(0).toInt(), size.at(1).toInt());
    BR_TRY(outcome.rate, parseRate(object.value(RateKey).toString()));
    outcome.frames = object.value(FramesKey).toInteger();
    return object;
}

} // namespace

QByteArray toJson(const ClipOutcome& outcome)
{
    QJsonObject object = common(outcome);
    object.insert(NotesKey, QJsonArray::fromStringList(outcome.notes));
    object.insert(SoundKey, outcome.hasSound);
    object.insert(InputKey, outcome.inputKey);
    return written(object);
}

Result<ClipOutcome> clipOutcomeFromJson(const QByteArray& json)
{
    ClipOutcome outcome;
    BR_TRY(const QJsonObject object, readCommon(json, outcome));
    for (const QJsonValue& note : object.value(NotesKey).toArray())
        outcome.notes.append(note.toString());
    outcome.hasSound = object.value(SoundKey).toBool();
    outcome.inputKey = object.value(InputKey).toString();
    return outcome;
}

QByteArray toJson(const FilmOutcome& outcome)
{
    QJsonObject object = common(outcome);
    object.insert(ConformKey, toJson(outcome.notes));
    object.insert(SegmentsKey, outcome.segments);
    object.insert(CachedKey, outcome.segmentsFromCache);
    return written(object);
}

Result<FilmOutcome> filmOutcomeFromJson(const QByteArray& json)
{
    FilmOutcome outcome;
    BR_TRY(const QJsonObject object, readCommon(json, outcome));
    outcome.notes = conformNotesFromJson(object.value(ConformKey).toArray());
    outcome.segments = object.value(SegmentsKey).toInt();
    outcome.segmentsFromCache = object.value(CachedKey).toInt();
    return outcome;
}
