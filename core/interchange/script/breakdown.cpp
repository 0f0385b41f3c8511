#include "core/interchange/breakdown.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/transitions.h"
#include "core/interchange/script/beat_grouping.h"
#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/framing_words.h"
#include "core/interchange/script/script_elements.h"
#include "core/interchange/script/script_marks.h"
#include "core/interchange/script/script_outline.h"
#include "core/interchange/script/transition_words.h"
#include "core/interchange/text.h"

namespace {

/// Fills the gaps between codes that are given; without any, all count in steps of 10.
template<class Value> void fillCodes(QList<Value>& values, const QString& prefix, int digits, QString (*codeOf)(int))
{
    QStringList used;
    QSet<QString> folded;
    for (Value& value : values) {
        if (value.code.isEmpty() || folded.contains(value.code.toCaseFolded())) {
            value.code.clear(); // copied in an editor
            continue;
        }
        folded.insert(value.code.toCaseFolded());
        used << value.code;
    }
    const bool noneGiven = used.isEmpty();
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].code.isEmpty())
            continue;
        if (noneGiven) {
            values[i].code = codeOf(int(i + 1) * 10);
            continue;
        }
        const auto next =
            std::find_if(values.begin() + i, values.end(), [](const Value& v) { return !v.code.isEmpty(); });
        values[i].code = codeBetween(prefix, digits, i > 0 ? values[i - 1].code : QString(),
                                     next == values.end() ? QString() : next->code, used, Numbering::Open);
        used << values[i].code;
    }
}

class BoardMaker {
public:
    BoardMaker(const ParsedScript& script, const Format& format, int detail)
        : m_source(script.source)
        , m_outline(outlineOf(script))
        , m_elements(m_outline)
        , m_detail(detail)
    {
        m_board.id = StoryboardId::create();
        m_board.format = format;
        m_board.elements = m_elements.elements();
        m_board.titlePage = m_outline.titlePage;
        m_board.script.text = script.source;
    }

    Storyboard run(const QString& name)
    {
        m_board.title = titleIn(m_outline.titlePage);
        if (m_board.title.isEmpty())
            m_board.title = name;
        m_board.script.name = name;
        for (const OutlineSection& section : m_outline.sections)
            m_board.sequences << Sequence{SequenceId::create(), section.title, section.synopsis};
        for (const OutlineScene& scene : m_outline.scenes)
            if (m_shots <= MostShots)
                addScene(scene);
        fillCodes(m_board.scenes, QStringLiteral("SC"), 3, sceneCode);
        end();
        dropEmptyParents();
        fitTransitions(m_board);
        return m_board;
    }

private:
    void addScene(const OutlineScene& from)
    {
        Scene scene;
        scene.id = SceneId::create();
        scene.slugline = from.slugline;
        scene.synopsis = from.synopsis;
        scene.notes = from.notes;
        if (from.marked && isValidCode(from.number))
            scene.code = from.number;
        else if (!from.number.isEmpty())
            scene.notes = joinedLines(QLatin1Char('#') + from.number + QLatin1Char('#'), scene.notes);
        if (from.section)
            scene.sequence = m_board.sequences[*from.section].id;
        for (const ScriptBeat& beat : from.marked ? from.beats : groupedBeats(from.beats, m_detail, m_source)) {
            const auto given = readShotMark(beat.mark, m_board.format.rate);
            Shot shot = shotOf(from, beat);
            readTransitions(shot, beat.transitions, given ? given->transitionIn : Transition());
            if (given) {
                shot.code = given->code;
                shot.framing = given->framing;
                shot.length = given->length;
                shot.status = given->status;
            } else {
                propose(shot, scene.shots.isEmpty());
            }
            scene.shots << shot;
            if (++m_shots > MostShots)
                break;
        }
        fillCodes(scene.shots, QStringLiteral("SH"), 4, shotCode);
        m_board.scenes << scene;
    }

    Shot shotOf(const OutlineScene& scene, const ScriptBeat& beat) const
    {
        Shot shot;
        shot.id = ShotId::create();
        shot.description = beat.action;
        shot.dialogue = beat.dialogue;
        shot.notes = beat.notes;
        shot.script = beat.range;
        shot.framing = framingFromWords(beat.action);
        shot.elements = m_elements.of(scene, beat);
        shot.length = std::max<Frames>(
            1, microsecondsToFrames(1000 * qint64(estimateMs(beat.action, beat.dialogue)), m_board.format.rate));
        return shot;
    }

    /// The words decide; `given` refines the kind they name.
    void readTransitions(Shot& shot, const QStringList& transitions, const Transition& given) const
    {
        for (const QString& words : transitions) {
            const ReadTransition read = readTransition(words, m_board.format.rate);
            const TransitionKind kind = read.transition.kind;
            const bool refined = kind != TransitionKind::Cut && kind == given.kind;
            if (kind != TransitionKind::Cut)
                shot.transitionIn = refined ? given : read.transition;
            if (!read.saysAll && !refined)
                shot.notes = joinedLines(words, shot.notes);
        }
    }

    static QString joinedLines(const QString& first, const QString& second)
    {
        return second.isEmpty() ? first : QString(first + QLatin1Char('\n') + second);
    }

    /// What stands behind the last shot is how the film ends.
    void end()
    {
        const auto given = readEndMark(m_outline.endMark, m_board.format.rate);
        for (const QString& words : m_outline.ending) {
            const ReadTransition read = readTransition(words, m_board.format.rate);
            const TransitionKind kind = read.transition.kind;
            const bool refined = given && kind != TransitionKind::Cut && kind == given->kind;
            if (kind != TransitionKind::Cut)
                m_board.closing = refined ? *given : read.transition;
            if (read.saysAll || refined)
                continue;
            Scene& last = m_board.scenes.last();
            QString& notes = last.shots.isEmpty() ? last.notes : last.shots.last().notes;
            notes = notes.isEmpty() ? words : joinedLines(notes, words);
        }
    }

    /// The usual coverage where the writer leaves the size open: a scene opens wide, a speaker is seen close.
    static void propose(Shot& shot, bool first)
    {
        if (shot.framing.size != ShotSize::Unset)
            return;
        const bool seen =
            !shot.dialogue.isEmpty() && !shot.dialogue.first().extension.contains(QLatin1Char('.')); // not V.O., O.S.
        if (seen && shot.description.isEmpty())
            shot.framing.size = ShotSize::MCU;
        else if (first)
            shot.framing.size = ShotSize::WS;
        else if (!shot.description.isEmpty())
            shot.framing.size = ShotSize::MS;
    }

    /// A section that only holds sections is in their titles already.
    void dropEmptyParents()
    {
        for (qsizetype i = m_board.sequences.size() - 2; i >= 0; --i) {
            const bool parent = m_outline.sections[i + 1].depth > m_outline.sections[i].depth;
            const bool used = std::any_of(m_board.scenes.begin(), m_board.scenes.end(), [&](const Scene& scene) {
                return scene.sequence == m_board.sequences[i].id;
            });
            if (parent && !used && m_board.sequences[i].synopsis.isEmpty())
                m_board.sequences.removeAt(i);
        }
    }

    const QString m_source;
    const ScriptOutline m_outline;
    const ScriptElements m_elements;
    const int m_detail;
    qsizetype m_shots = 0;
    Storyboard m_board;
};

} // namespace

Storyboard breakDown(const ParsedScript& script, const QString& name, const Format& format, int detail)
{
    return BoardMaker(script, format, detail).run(name);
}

Storyboard breakDownText(const QString& text, const QString& name, const Format& format, int detail)
{
    return breakDown(looksLikeFountain(text) ? parseFountain(text) : parsePlainText(text), name, format, detail);
}

Status checkBreakdown(const Storyboard& board)
{
    if (shotCount(board) > MostShots)
        return fail(
            ErrorKind::Usage,
            InterchangeText::tr("This script makes more than %1 shots, which is more than one storyboard holds. "
                                "Nothing has changed; make it coarser, or cut it into episodes.")
                .arg(MostShots));
    const auto isLong = [](const QString& text) { return text.size() > LongestShotText; };
    for (const Scene& scene : board.scenes) {
        bool tooLong = isLong(scene.slugline) || isLong(scene.synopsis) || isLong(scene.notes);
        for (const Shot& shot : scene.shots)
            tooLong = tooLong || isLong(shot.description) || isLong(shot.notes) ||
                      std::any_of(shot.dialogue.begin(), shot.dialogue.end(), [&](const DialogueLine& line) {
                          return isLong(line.character) || isLong(line.parenthetical) || isLong(line.text);
                      });
        if (tooLong)
            return fail(ErrorKind::Usage,
                        InterchangeText::tr("Scene %1 of this script holds a single text of more than %2 characters. "
                                            "Nothing has changed; make it finer, or break the text into paragraphs.")
                            .arg(scene.code)
                            .arg(LongestShotText));
    }
    return {};
}
