#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/shot_list_in.h"
#include "core/interchange/shot_list_in/cell_values.h"
#include "core/interchange/text.h"

#include <QHash>
#include <QRegularExpression>

namespace {

constexpr qsizetype MostWarnings = 200;
constexpr int CodeStep = 10;

/// Builds the board row by row. A cell that is not understood becomes a line of the shot's notes.
class ShotListReader {
public:
    ShotListReader(const ShotListTable& table, const QList<ShotField>& fields, const Format& format)
        : m_table(table)
        , m_fields(fields)
    {
        m_made.board.id = StoryboardId::create();
        m_made.board.format = format;
    }

    ImportedShotList run(const QString& name)
    {
        m_made.board.title = name;
        warnOfWhatIsLeftOut();
        for (const CsvRow& row : m_table.rows) {
            m_row = &row;
            readRow();
        }
        if (m_warnings > MostWarnings)
            m_made.warnings << InterchangeText::tr("%n more warning(s) are not listed.", nullptr,
                                                   int(m_warnings - MostWarnings));
        return m_made;
    }

private:
    void warn(const QString& sentence)
    {
        if (++m_warnings <= MostWarnings)
            m_made.warnings << sentence;
    }

    void warnOfWhatIsLeftOut()
    {
        QStringList columns;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i)
            if (m_fields.value(i) == ShotField::LeaveOut)
                columns << m_table.columns[i];
        if (!columns.isEmpty())
            warn(InterchangeText::tr("Left out: %1.").arg(columns.join(QLatin1String(", "))));
        if (!m_table.rowsAbove.isEmpty())
            warn(InterchangeText::tr("Left out above the names of the columns: %1.")
                     .arg(m_table.rowsAbove.join(QLatin1String("; "))));
    }

    QString cell(ShotField field) const
    {
        const qsizetype column = m_fields.indexOf(field);
        return column < 0 ? QString() : m_row->cells.value(column);
    }

    /// The cell stays in the notes; `trouble` says why it could not stand where it belongs.
    void keepInNotes(ShotField field, const QString& trouble)
    {
        const QString column = m_table.columns.value(m_fields.indexOf(field));
        m_kept << QString(column + QLatin1String(": ") + cell(field));
        warn(InterchangeText::tr("Row %1, %2: %3 It is in the notes of the shot.")
                 .arg(m_row->number)
                 .arg(column, trouble.arg(cell(field).simplified().left(60))));
    }

    void readRow()
    {
        m_kept.clear();
        Scene& scene = sceneOfRow();
        Shot shot;
        shot.id = ShotId::create();
        shot.code = shotCodeOfRow(scene);
        shot.description = cell(ShotField::Description);
        readFraming(shot.framing);
        readCast(shot);
        shot.dialogue = cell(ShotField::Dialogue).isEmpty()
                            ? QList<DialogueLine>()
                            : dialogueFromCell(cell(ShotField::Dialogue), onlySpeaker(shot));
        readStatus(shot);
        readGeneration(shot.generation);
        readLength(shot);
        readNotes(shot);
        scene.shots << shot;
    }

    QString sluglineOfRow() const
    {
        QString slugline = cell(ShotField::Slugline);
        if (const QString inside = cell(ShotField::InsideOutside).trimmed(); !inside.isEmpty())
            slugline =
                QStringLiteral("%1. %2").arg(inside.endsWith(QLatin1Char('.')) ? inside.chopped(1) : inside, slugline);
        if (const QString time = cell(ShotField::DayTime).trimmed(); !time.isEmpty())
            slugline += QLatin1String(" - ") + time;
        return slugline;
    }

    /// "Scene 12" -> "12": what the list calls the scene, as a code; empty when it cannot be one.
    static QString codeIn(const QString& cell)
    {
        static const QRegularExpression word(QStringLiteral("^(?:scene|szene|sc\\.|shot|einstellung|#)\\s*#?\\s*"),
                                             QRegularExpression::CaseInsensitiveOption);
        QString code = cell.trimmed();
        code.remove(word);
        return isValidCode(code) ? code : QString();
    }

    Scene& sceneOfRow()
    {
        QList<Scene>& scenes = m_made.board.scenes;
        const QString named = cell(ShotField::Scene).trimmed();
        const QString slugline = sluglineOfRow();
        const bool sameName = named.isEmpty() || named == m_sceneName;
        const bool samePlace =
            !named.isEmpty() || slugline.isEmpty() || scenes.isEmpty() || slugline == scenes.last().slugline;
        if (!scenes.isEmpty() && sameName && samePlace) {
            if (scenes.last().slugline.isEmpty())
                scenes.last().slugline = slugline;
            else if (!slugline.isEmpty() && slugline != scenes.last().slugline)
                m_kept << slugline;
            return scenes.last();
        }
        Scene scene;
        scene.id = SceneId::create();
        scene.slugline = slugline;
        scene.code = codeIn(named);
        if (scene.code.isEmpty() && !named.isEmpty())
            (scene.slugline.isEmpty() ? scene.slugline : scene.notes) = named;
        if (m_sceneCodes.contains(scene.code.toCaseFolded())) {
            warn(InterchangeText::tr("Row %1: scene %2 was there before; it is a scene of its own here.")
                     .arg(m_row->number)
                     .arg(scene.code));
            scene.notes = scene.code;
            scene.code.clear();
        }
        for (int number = CodeStep * int(scenes.size() + 1); scene.code.isEmpty(); number += CodeStep)
            if (!m_sceneCodes.contains(sceneCode(number).toCaseFolded()))
                scene.code = sceneCode(number);
        m_sceneCodes.insert(scene.code.toCaseFolded(), true);
        m_shotCodes.clear();
        m_sceneName = named;
        scenes << scene;
        return scenes.last();
    }

    QString shotCodeOfRow(const Scene& scene)
    {
        QString named = cell(ShotField::Shot).trimmed();
        if (named.startsWith(scene.code + QLatin1Char('_')))
            named = named.mid(scene.code.size() + 1);
        QString code = codeIn(named);
        if (code.isEmpty() && !named.isEmpty())
            keepInNotes(ShotField::Shot, InterchangeText::tr("\"%1\" cannot be a shot's code."));
        if (m_shotCodes.contains(code.toCaseFolded())) {
            keepInNotes(ShotField::Shot, InterchangeText::tr("\"%1\" is used before in this scene."));
            code.clear();
        }
        for (int number = CodeStep * int(scene.shots.size() + 1); code.isEmpty(); number += CodeStep)
            if (!m_shotCodes.contains(shotCode(number).toCaseFolded()))
                code = shotCode(number);
        m_shotCodes.insert(code.toCaseFolded(), true);
        return code;
    }

    void readFraming(Framing& framing)
    {
        for (const ShotField field : {ShotField::Size, ShotField::Angle}) {
            if (cell(field).trimmed().isEmpty())
                continue;
            const auto read = framingFromCell(cell(field));
            if (read && read->framing.size != ShotSize::Unset && framing.size == ShotSize::Unset)
                framing.size = read->framing.size;
            if (read && read->framing.angle != CameraAngle::Unset)
                framing.angle = read->framing.angle;
            if (!read)
                keepInNotes(field, InterchangeText::tr("\"%1\" is no size or angle that is known here."));
            else if (!read->saysAll)
                m_kept << cell(field);
        }
        if (!cell(ShotField::Movement).trimmed().isEmpty()) {
            const auto read = movementFromCell(cell(ShotField::Movement));
            if (read) {
                framing.move = read->framing.move;
                framing.direction = read->framing.direction;
            }
            if (!read)
                keepInNotes(ShotField::Movement, InterchangeText::tr("\"%1\" is no camera move that is known here."));
            else if (!read->saysAll)
                m_kept << cell(ShotField::Movement);
        }
        if (!cell(ShotField::Lens).trimmed().isEmpty()) {
            const auto lens = lensFromCell(cell(ShotField::Lens));
            framing.lensMm = lens.value_or(0);
            if (!lens)
                keepInNotes(ShotField::Lens, InterchangeText::tr("\"%1\" is no single focal length."));
        }
    }

    void readCast(Shot& shot)
    {
        static const QRegularExpression between(QStringLiteral("\\s*[,;/\\n]\\s*"));
        for (const QString& name : cell(ShotField::Cast).split(between, Qt::SkipEmptyParts)) {
            Element element;
            element.id = ElementId::create();
            element.name = QString(name).remove(QLatin1Char('@')).simplified();
            if (!problemOf(element).isEmpty()) {
                keepInNotes(ShotField::Cast, InterchangeText::tr("\"%1\" holds what cannot be a name."));
                continue;
            }
            const QString key = element.name.toCaseFolded();
            if (!m_cast.contains(key)) {
                m_made.board.elements << element;
                m_cast.insert(key, element.id);
            }
            if (!shot.elements.contains(m_cast.value(key)))
                shot.elements << m_cast.value(key);
        }
    }

    QString onlySpeaker(const Shot& shot) const
    {
        if (shot.elements.size() != 1)
            return {};
        const qsizetype at = indexOf(m_made.board.elements, shot.elements.first());
        return at < 0 ? QString() : m_made.board.elements[at].name;
    }

    void readStatus(Shot& shot)
    {
        if (cell(ShotField::Status).trimmed().isEmpty())
            return;
        if (const auto status = statusFromCell(cell(ShotField::Status)))
            shot.status = *status;
        else
            keepInNotes(ShotField::Status, InterchangeText::tr("\"%1\" is no status that is known here."));
    }

    void readGeneration(GenerationSettings& settings)
    {
        settings.prompt = cell(ShotField::Prompt);
        settings.negative = cell(ShotField::Negative);
        settings.account = cell(ShotField::Account);
        settings.model = cell(ShotField::Model);
        if (cell(ShotField::Seed).trimmed().isEmpty())
            return;
        bool ok = false;
        const qint64 seed = cell(ShotField::Seed).trimmed().toLongLong(&ok);
        if (ok)
            settings.seed = seed;
        else
            keepInNotes(ShotField::Seed, InterchangeText::tr("\"%1\" is no whole number."));
    }

    void readLength(Shot& shot)
    {
        const Rate rate = m_made.board.format.rate;
        Frames length = 0;
        for (const ShotField field : {ShotField::Duration, ShotField::Frames}) {
            if (cell(field).trimmed().isEmpty() || length > 0)
                continue;
            const auto unit = field == ShotField::Frames ? LengthUnit::Frames : LengthUnit::Seconds;
            length = lengthFromCell(cell(field), rate, unit).value_or(0);
            if (length <= 0)
                keepInNotes(field, InterchangeText::tr("\"%1\" is no length; the shot lasts as long as its words."));
        }
        if (length <= 0)
            length = microsecondsToFrames(1000 * qint64(estimateMs(shot.description, shot.dialogue)), rate);
        shot.length = std::max<Frames>(1, length);
    }

    void readNotes(Shot& shot)
    {
        QStringList notes;
        if (const QString own = cell(ShotField::Notes); !own.isEmpty())
            notes << own;
        notes += m_kept;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i)
            if (m_fields.value(i) == ShotField::Note && !m_row->cells[i].trimmed().isEmpty())
                notes << QString(m_table.columns[i] + QLatin1String(": ") + m_row->cells[i]);
        shot.notes = notes.join(QLatin1Char('\n'));
    }

    const ShotListTable& m_table;
    const QList<ShotField>& m_fields;
    const CsvRow* m_row = nullptr; ///< the one that is read
    ImportedShotList m_made;
    QStringList m_kept; ///< what of this row had no place
    QString m_sceneName;
    QHash<QString, bool> m_sceneCodes;
    QHash<QString, bool> m_shotCodes; ///< of the last scene
    QHash<QString, ElementId> m_cast;
    qsizetype m_warnings = 0;
};

} // namespace

ImportedShotList shotListBoard(const ShotListTable& table, const QList<ShotField>& fields, const QString& name,
                               const Format& format)
{
    return ShotListReader(table, fields, format).run(name);
}
