#include "core/document/names.h"
#include "core/render/compiler.h"
#include "core/render/conform_notes.h"
#include "core/render/text.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSet>

template<> struct EnumNames<ConformKind> {
    static constexpr std::array values{"held",    "no-take",  "missing", "rate", "size",
                                       "silence", "loudness", "caption", "made"};
};

namespace {

class Files {
public:
    explicit Files(const RenderPlan& plan)
        : m_folder(plan.folder + QLatin1Char('/'))
    {
    }
    void ask(const QString& file, const QString& shot)
    {
        if (file.isEmpty() || m_asked.contains(file))
            return;
        m_asked.insert(file);
        if (!QFileInfo(m_folder + file).isFile())
            missing.append(
                {ConformKind::Missing,
                 RenderText::tr(
                     "The file \"%1\" is not in the project folder. Until it is there again, the film shows a "
                     "card or is silent in its place.")
                     .arg(file),
                 shot.isEmpty() ? QStringList() : QStringList{shot}});
    }
    QList<ConformNote> missing;

private:
    QString m_folder;
    QSet<QString> m_asked;
};

QList<ConformNote> missingFiles(const RenderPlan& plan)
{
    Files files(plan);
    const FilmRange range = madeRange(plan);
    for (const PlanShot& shot : plan.shots)
        if (shot.start < range.start + range.length && shot.start + shot.length > range.start)
            for (const PictureSource& picture : shot.pictures)
                files.ask(picture.file, shot.code);
    for (const PictureSource& overlay : plan.overlays)
        files.ask(overlay.file, {});
    for (const PlanSound& sound : plan.sounds)
        files.ask(sound.file, {});
    return files.missing;
}

} // namespace

QList<ConformNote> conformReport(const RenderPlan& plan, const QString& cacheFolder)
{
    QList<ConformNote> notes = conformNotes(plan) + missingFiles(plan);
    for (const QString& sentence : keptSoundNotes(plan, cacheFolder))
        notes.append({ConformKind::Loudness, sentence, {}});
    return notes;
}

QList<ConformNote> madeNotes(const QStringList& sentences)
{
    QStringList known = sentences;
    known.removeDuplicates();
    QList<ConformNote> notes;
    for (const QString& sentence : std::as_const(known))
        notes.append({ConformKind::Made, sentence, {}});
    return notes;
}

QStringList sentencesOf(const QList<ConformNote>& notes)
{
    QStringList sentences;
    for (const ConformNote& note : notes)
        sentences.append(note.sentence);
    sentences.removeDuplicates();
    return sentences;
}

QJsonArray toJson(const QList<ConformNote>& notes)
{
    QJsonArray array;
    for (const ConformNote& note : notes)
        array.append(QJsonObject{{QStringLiteral("kind"), nameOf(note.kind)},
                                 {QStringLiteral("text"), note.sentence},
                                 {QStringLiteral("shots"), QJsonArray::fromStringList(note.shots)}});
    return array;
}

QList<ConformNote> conformNotesFromJson(const QJsonArray& array)
{
    QList<ConformNote> notes;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto kind = valueNamed<ConformKind>(object.value(QLatin1String("kind")).toString());
        if (!kind)
            continue;
        ConformNote note{*kind, object.value(QLatin1String("text")).toString(), {}};
        for (const QJsonValue& shot : object.value(QLatin1String("shots")).toArray())
            note.shots.append(shot.toString());
        notes.append(note);
    }
    return notes;
}
