#include "core/interchange/shot_list_in.h"

#include <QHash>

namespace {

/// Names of columns as they are seen in shot lists, in small letters without what is no letter.
const QHash<QString, ShotField>& knownNames()
{
    const auto names = [](ShotField field, const char* words) {
        QList<std::pair<QString, ShotField>> pairs;
        for (const QString& word : QString::fromUtf8(words).split(QLatin1Char(' ')))
            pairs << std::pair(word, field);
        return pairs;
    };
    static const QHash<QString, ShotField> known = [&] {
        QHash<QString, ShotField> all;
        for (const auto& group :
             {names(ShotField::Scene, "scene scenenumber sceneno scenenr sc scn szene bild"),
              names(ShotField::Slugline, "location slugline sceneheading setting set place scenelocation drehort ort"),
              names(ShotField::InsideOutside, "intext ie interiorexterior innenaussen"),
              names(ShotField::DayTime, "daynight dn timeofday tageszeit"),
              names(ShotField::Shot, "shot shotnumber shotno shotnr shotid setup einstellung"),
              names(ShotField::Description, "description shotdescription action desc subject content visual visuals "
                                            "what beschreibung handlung"),
              names(ShotField::Size, "shotsize size framing frame shottype type fieldsize einstellungsgroesse"),
              names(ShotField::Angle, "angle cameraangle shotangle perspektive"),
              names(ShotField::Movement, "movement move cameramovement cameramove motion kamerabewegung"),
              names(ShotField::Lens, "lens focallength lensmm optik brennweite"),
              names(ShotField::Cast, "cast characters character actors talent figuren darsteller"),
              names(ShotField::Dialogue, "dialogue dialog dialoguesound sound audio speech voiceover vo ton"),
              names(ShotField::Duration, "duration length seconds secs sec dur runtime dauer laenge"),
              names(ShotField::Frames, "frames framecount durationframes"),
              names(ShotField::Notes, "notes note comments comment remarks notizen bemerkung"),
              names(ShotField::Status, "status state progress"),
              names(ShotField::Prompt, "prompt"),
              names(ShotField::Negative, "negative negativeprompt"),
              names(ShotField::Account, "provider account"),
              names(ShotField::Model, "model"),
              names(ShotField::Seed, "seed"),
              names(ShotField::LeaveOut, "aspect takes chosentake cost")})
            for (const auto& [name, field] : group)
                all.insert(name, field);
        return all;
    }();
    return known;
}

QString lettersOf(const QString& name)
{
    QString letters;
    for (const QChar c : name.toLower())
        if (c.isLetter())
            letters += c;
    return letters.replace(QChar(0xE4), QLatin1String("ae"))
        .replace(QChar(0xF6), QLatin1String("oe"))
        .replace(QChar(0xFC), QLatin1String("ue"))
        .replace(QChar(0xDF), QLatin1String("ss"));
}

} // namespace

QList<ShotField> guessedFields(const QStringList& columns)
{
    QList<ShotField> fields;
    for (const QString& column : columns) {
        ShotField field = knownNames().value(lettersOf(column), ShotField::Note);
        if (field != ShotField::LeaveOut && fields.contains(field))
            field = field == ShotField::Duration ? ShotField::LeaveOut : ShotField::Note; // said twice in other units
        fields << field;
    }
    return fields;
}
