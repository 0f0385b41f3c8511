#include "core/document/names.h"
#include "core/media/film_format.h"
#include "core/render/compiler.h"
#include "core/render/conform_notes.h"
#include "core/render/text.h"
#include "core/render/voice_cache.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>
#include <QSet>
#include <algorithm>

template<> struct EnumNames<ConformKind> {
    static constexpr std::array values{"held",    "no-take",  "missing", "rate",    "size",
                                       "silence", "loudness", "voice",   "caption", "made"};
};

namespace {

class Files {
public:
    explicit Files(const RenderPlan& plan)
        : m_folder(plan.folder + QLatin1Char('/'))
    {
    }
    void askForSound(const QString& file)
    {
        if (isMissing(file))
            add({}, file,
                RenderText::tr(
                    "The file \"%1\" is not in the project folder. Until it is there again, the film shows a "
                    "card or is silent in its place.")
                    .arg(shortFileName(file)));
    }
    void ask(const PictureSource& picture, const QString& shot)
    {
        if (shot.isEmpty())
            askForSound(picture.file);
        else if (isMissing(picture.file, shot))
            add({shot}, picture.file,
                (picture.kind == PictureKind::Take
                     ? RenderText::tr("The file of the take of %1 is not in the project folder (%2). Until it is there "
                                      "again, the film shows a card or is silent in its place.")
                     : RenderText::tr("The file of a panel of %1 is not in the project folder (%2). Until it is there "
                                      "again, the film shows a card in its place."))
                    .arg(shot, shortFileName(picture.file)));
    }
    QList<ConformNote> missing;

private:
    /// Asked once for each shot that shows it, and for what is only heard.
    bool isMissing(const QString& file, const QString& shot = {})
    {
        QSet<QString>& shots = m_asked[file];
        const bool asked = shot.isEmpty() ? !shots.isEmpty() : shots.contains(shot);
        shots.insert(shot);
        return !asked && !file.isEmpty() && !QFileInfo(m_folder + file).isFile();
    }
    void add(const QStringList& shots, const QString& file, const QString& sentence)
    {
        missing.append({ConformKind::Missing,
                        sentence,
                        shots,
                        {file},
                        RenderText::tr("The file is not in the project folder. Until it is there again, the film shows "
                                       "a card or is silent in its place.")});
    }

    QString m_folder;
    QHash<QString, QSet<QString>> m_asked; ///< the shots, by file
};

QList<ConformNote> missingFiles(const RenderPlan& plan)
{
    Files files(plan);
    for (const qsizetype index : madeShots(plan))
        for (const PictureSource& picture : plan.shots[index].pictures)
            files.ask(picture, plan.shots[index].code);
    for (const PictureSource& overlay : plan.overlays)
        files.ask(overlay, {});
    for (const PlanSound& sound : plan.sounds)
        files.askForSound(sound.file);
    return files.missing;
}

/// How long a shot's lines are when spoken, with the pauses between them; none where one was never spoken.
std::optional<std::int64_t> spokenLength(const PlanSound& voice, const VoiceCache& voices)
{
    QList<std::int64_t> lengths;
    for (const SpokenLine& line : voice.lines) {
        const auto length = voices.lengthOf(line);
        if (!length)
            return {};
        lengths.append(*length);
    }
    return lengths.isEmpty() ? std::nullopt : std::optional(spreadLines(lengths, voice.length).last() + lengths.last());
}

/// Adds one note to the one that it shares a reason with.
void join(ConformNote& group, const ConformNote& note)
{
    group.shots += note.shots;
    group.details += note.details;
    QStringList names = group.shots.isEmpty() ? group.details : group.shots;
    names.removeDuplicates();
    if (group.shots.isEmpty())
        group.sentence = RenderText::tr("%n file(s) (%1): %2", nullptr, int(names.size()));
    else
        group.sentence = RenderText::tr("%n shot(s) (%1): %2", nullptr, int(names.size()));
    group.sentence = group.sentence.arg(fewOf(names), group.reason);
}

} // namespace

QString shortFileName(const QString& file)
{
    constexpr int Told = 8;
    const QFileInfo name(file);
    return name.completeBaseName().size() < 64 ? file
                                               : name.path() + QLatin1Char('/') + name.completeBaseName().left(Told) +
                                                     QStringLiteral("....") + name.suffix();
}

QString fewOf(const QStringList& names)
{
    constexpr int Named = 3;
    const QString first = names.mid(0, Named).join(QLatin1String(", "));
    const int more = int(names.size()) - Named;
    return more > 0 ? RenderText::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

QList<ConformNote> groupedNotes(const QList<ConformNote>& notes)
{
    QList<ConformNote> groups;
    for (const ConformNote& note : notes) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const ConformNote& each) {
            return !note.reason.isEmpty() && each.kind == note.kind && each.reason == note.reason &&
                   each.shots.isEmpty() == note.shots.isEmpty();
        });
        if (group == groups.end())
            groups.append(note);
        else
            join(*group, note);
    }
    for (ConformNote& group : groups)
        group.reason.clear();
    return groups;
}

QList<ConformNote> voiceNotes(const RenderPlan& plan, const QString& cacheFolder)
{
    const FilmFormat* format = filmFormat(plan.output.video.codec);
    if (format && !*format->sound)
        return {};
    const VoiceCache voices(voiceFolder(cacheFolder));
    const FilmRange range = madeRange(plan);
    const std::int64_t from = framesToSamples(range.start, plan.output.video.rate);
    const std::int64_t to = framesToSamples(range.start + range.length, plan.output.video.rate);
    QList<ConformNote> notes;
    for (const PlanSound& sound : plan.sounds) {
        const bool isMade = sound.start < to && sound.start + sound.length > from;
        const auto needed = isMade ? spokenLength(sound, voices) : std::nullopt;
        if (!needed || *needed <= sound.length)
            continue;
        const auto seconds = [](std::int64_t samples) {
            return QLocale().toString(double(samples) / SampleRate, 'f', 1);
        };
        notes.append({ConformKind::Voice,
                      RenderText::tr("The lines of %1 need %2 seconds and the shot has %3: the last words are cut off. "
                                     "Make the shot longer.")
                          .arg(sound.name, seconds(*needed), seconds(sound.length)),
                      {sound.name},
                      {RenderText::tr("%1 s in %2 s").arg(seconds(*needed), seconds(sound.length))},
                      RenderText::tr("The lines need more time than the shot has, the last words are cut off. Make the "
                                     "shot longer.")});
    }
    return groupedNotes(notes);
}

int takesThere(const RenderPlan& plan)
{
    const QList<qsizetype> shots = madeShots(plan);
    return int(std::count_if(shots.begin(), shots.end(), [&](qsizetype index) {
        const PlanShot& shot = plan.shots[index];
        return shot.hasTake && QFileInfo(plan.folder + QLatin1Char('/') + shot.pictures.first().file).isFile();
    }));
}

QList<ConformNote> conformReport(const RenderPlan& plan, const QString& cacheFolder)
{
    // What is lost first: nobody wants that film.
    QList<ConformNote> notes = groupedNotes(missingFiles(plan)) + conformNotes(plan) + voiceNotes(plan, cacheFolder);
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
    for (const ConformNote& note : notes) {
        QJsonObject object{{QStringLiteral("kind"), nameOf(note.kind)},
                           {QStringLiteral("text"), note.sentence},
                           {QStringLiteral("shots"), QJsonArray::fromStringList(note.shots)}};
        if (!note.details.isEmpty())
            object.insert(QStringLiteral("details"), QJsonArray::fromStringList(note.details));
        array.append(object);
    }
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
        for (const QJsonValue& detail : object.value(QLatin1String("details")).toArray())
            note.details.append(detail.toString());
        notes.append(note);
    }
    return notes;
}
