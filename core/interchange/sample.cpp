#include "core/interchange/sample.h"

#include "core/document/find.h"
#include "core/document/names.h"
#include "core/document/transitions.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/sample_music.h"
#include "core/interchange/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> damaged(const QString& detail)
{
    return fail(ErrorKind::Damaged,
                InterchangeText::tr("This sample film is not complete in this copy of Boardreel. Your projects are "
                                    "safe; please install Boardreel again."),
                detail);
}

Result<QByteArray> dataOf(const QString& sample, const QString& file)
{
    QFile data(u":/boardreel/samples/%1/%2"_s.arg(sample, file));
    if (!data.open(QIODevice::ReadOnly))
        return damaged(data.fileName());
    return data.readAll();
}

Result<QJsonObject> sheetOf(const QString& sample)
{
    if (!sampleNames().contains(sample))
        return fail(ErrorKind::NotFound,
                    InterchangeText::tr("There is no sample film called \"%1\". Choose one of: %2.")
                        .arg(sample, sampleNames().join(QLatin1String(", "))));
    BR_TRY(const QByteArray bytes, dataOf(sample, u"sample.json"_s));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? Result<QJsonObject>(document.object()) : damaged(sample + "/sample.json"_L1);
}

template<class Enum> Status readName(const QJsonObject& from, const QString& key, Enum& value)
{
    if (!from.contains(key))
        return {};
    const auto named = valueNamed<Enum>(from[key].toString());
    if (!named)
        return damaged(key + "="_L1 + from[key].toString());
    value = *named;
    return {};
}

/// [x, y, width] in ten-thousandths; the height follows, since both picture and frame are 16:9.
UnitRect rectOf(const QJsonArray& numbers)
{
    return {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[2].toInt()};
}

/// Makes one sample: the script broken down, then dressed by sample.json shot by shot.
class SampleMaker {
public:
    explicit SampleMaker(const QString& name) { m_sample.name = name; }

    Result<SampleProject> run()
    {
        BR_TRY(const QJsonObject sheet, sheetOf(m_sample.name));
        BR_TRY(const QByteArray script, dataOf(m_sample.name, u"script.fountain"_s));
        m_sample.title = sheet["title"_L1].toString();
        m_sample.summary = sheet["summary"_L1].toString();
        m_sample.board = breakDown(parseFountain(QString::fromUtf8(script)), u"script.fountain"_s, Format{}, 50);
        const QJsonObject shots = sheet["shots"_L1].toObject();
        for (auto it = shots.begin(); it != shots.end(); ++it)
            BR_CHECK(dressShot(it.key(), it.value().toObject()));
        for (Element& element : m_sample.board.elements)
            element.description = sheet["elements"_L1].toObject()[element.name].toString(element.description);
        for (const QJsonValue& marker : sheet["markers"_L1].toArray())
            BR_CHECK(addMarkerFrom(marker.toObject()));
        fitTransitions(m_sample.board);
        addMusic(sheet["music"_L1].toObject());
        putInFilmOrder();
        return m_sample;
    }

private:
    Result<Shot*> shotNamed(const QString& code)
    {
        const auto ids = shotsByCodes(m_sample.board, code);
        if (!ids || ids->size() != 1)
            return damaged(u"no shot %1"_s.arg(code));
        const ShotPlace place = *placeOf(m_sample.board, ids->first());
        return &m_sample.board.scenes[place.scene].shots[place.shot];
    }

    Status dressShot(const QString& code, const QJsonObject& from)
    {
        BR_TRY(Shot* const shot, shotNamed(code));
        BR_CHECK(readName(from, u"size"_s, shot->framing.size));
        BR_CHECK(readName(from, u"angle"_s, shot->framing.angle));
        BR_CHECK(readName(from, u"move"_s, shot->framing.move));
        BR_CHECK(readName(from, u"direction"_s, shot->framing.direction));
        BR_CHECK(readName(from, u"status"_s, shot->status));
        shot->framing.lensMm = from["lens"_L1].toInt(shot->framing.lensMm);
        shot->length = from["frames"_L1].toInt(int(shot->length));
        if (from.contains("notes"_L1))
            shot->notes = from["notes"_L1].toString();
        if (const QJsonObject transition = from["transition"_L1].toObject(); !transition.isEmpty()) {
            BR_CHECK(readName(transition, u"kind"_s, shot->transitionIn.kind));
            shot->transitionIn.frames = transition["frames"_L1].toInt();
        }
        for (const QJsonValue& drawing : from["drawings"_L1].toArray())
            BR_CHECK(addDrawing(*shot, drawing.toObject()));
        return {};
    }

    Status addDrawing(const Shot& shot, const QJsonObject& from)
    {
        SampleDrawing drawing;
        drawing.shot = shot.id;
        drawing.panel.id = PanelId::create();
        drawing.panel.caption = from["caption"_L1].toString();
        BR_CHECK(readName(from, u"role"_s, drawing.panel.role));
        if (from.contains("at"_L1))
            drawing.panel.at = from["at"_L1].toInt();
        if (from.contains("from"_L1)) {
            drawing.panel.move =
                StillMove{rectOf(from["from"_L1].toArray()), rectOf(from["to"_L1].toArray()), Easing::EaseInOut};
            BR_CHECK(readName(from, u"easing"_s, drawing.panel.move->easing));
        }
        const QString file = from["file"_L1].toString();
        BR_TRY(drawing.bytes, dataOf(m_sample.name, file));
        drawing.suffix = file.section(u'.', -1);
        m_sample.drawings << drawing;
        return {};
    }

    Status addMarkerFrom(const QJsonObject& from)
    {
        BR_TRY(const Shot* const shot, shotNamed(from["shot"_L1].toString()));
        Marker marker;
        marker.id = MarkerId::create();
        marker.anchor = {shot->id, from["offset"_L1].toInt()};
        marker.name = from["name"_L1].toString();
        marker.colour = from["colour"_L1].toString();
        marker.note = from["note"_L1].toString();
        m_sample.board.markers << marker;
        return {};
    }

    void addMusic(const QJsonObject& from)
    {
        if (from.isEmpty())
            return;
        QList<QList<int>> chords;
        for (const QJsonValue& chord : from["chords"_L1].toArray()) {
            chords << QList<int>();
            for (const QJsonValue& note : chord.toArray())
                chords.last() << note.toInt();
        }
        const Frames length = filmLength(m_sample.board);
        SampleSound sound;
        sound.clip.id = ClipId::create();
        sound.clip.name = InterchangeText::tr("Music");
        sound.clip.length = length;
        sound.clip.gainMillibel = from["gain"_L1].toInt();
        sound.clip.fadeIn = std::min<Frames>(24, length / 2);
        sound.clip.fadeOut = std::min<Frames>(48, length / 2);
        sound.bytes = chordBed(chords, from["chordMs"_L1].toInt(),
                               int(framesToMicroseconds(length, m_sample.board.format.rate) / 1000));
        sound.suffix = u"wav"_s;
        m_sample.sounds << sound;
    }

    void putInFilmOrder()
    {
        const auto start = [this](const SampleDrawing& d) { return startOf(m_sample.board, d.shot).value_or(0); };
        std::stable_sort(m_sample.drawings.begin(), m_sample.drawings.end(),
                         [&](const auto& a, const auto& b) { return start(a) < start(b); });
    }

    SampleProject m_sample;
};

} // namespace

QStringList sampleNames()
{
    return {u"last_light"_s, u"locked_out"_s, u"one_window"_s};
}

Result<SampleCard> sampleCard(const QString& name)
{
    BR_TRY(const QJsonObject sheet, sheetOf(name));
    BR_TRY(const QByteArray picture, dataOf(name, sheet["picture"_L1].toString()));
    return SampleCard{name, sheet["title"_L1].toString(), sheet["summary"_L1].toString(), picture};
}

Result<SampleProject> loadSample(const QString& name)
{
    return SampleMaker(name).run();
}
