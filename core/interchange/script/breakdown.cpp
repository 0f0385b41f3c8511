#include "core/interchange/breakdown.h"

#include "core/document/codes.h"
#include "core/document/transitions.h"
#include "core/interchange/script/beat_grouping.h"
#include "core/interchange/script/emphasis.h"
#include "core/interchange/script/framing_words.h"
#include "core/interchange/script/script_elements.h"
#include "core/interchange/script/script_outline.h"
#include "core/interchange/script/transition_words.h"

namespace {

constexpr int CodeStep = 10;

QString titleOf(const ScriptOutline& outline, const QString& name)
{
    for (const QString& line : outline.titlePage) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (line.left(colon).trimmed().compare(QLatin1String("title"), Qt::CaseInsensitive) == 0) {
            const QString title = withoutEmphasis(line.mid(colon + 1)).simplified();
            if (!title.isEmpty())
                return title;
        }
    }
    return name;
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
        m_board.title = titleOf(m_outline, name);
        m_board.script.name = name;
        for (const OutlineSection& section : m_outline.sections)
            m_board.sequences << Sequence{SequenceId::create(), section.title, section.synopsis};
        for (const OutlineScene& scene : m_outline.scenes)
            addScene(scene);
        dropEmptyParents();
        fitTransitions(m_board);
        return m_board;
    }

private:
    void addScene(const OutlineScene& from)
    {
        Scene scene;
        scene.id = SceneId::create();
        scene.code = sceneCode(CodeStep * int(m_board.scenes.size() + 1));
        scene.slugline = from.slugline;
        scene.synopsis = from.synopsis;
        scene.notes = from.notes;
        if (from.section)
            scene.sequence = m_board.sequences[*from.section].id;
        for (const ScriptBeat& beat : groupedBeats(from.beats, m_detail, m_source)) {
            Shot shot = shotOf(from, beat);
            shot.code = shotCode(CodeStep * int(scene.shots.size() + 1));
            propose(shot, scene.shots.isEmpty());
            scene.shots << shot;
        }
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
        for (const QString& words : beat.transitions) {
            const ReadTransition read = readTransition(words, m_board.format.rate);
            if (read.transition.kind != TransitionKind::Cut)
                shot.transitionIn = read.transition;
            if (!read.saysAll)
                shot.notes = shot.notes.isEmpty() ? words : QString(words + QLatin1Char('\n') + shot.notes);
        }
        return shot;
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
    Storyboard m_board;
};

} // namespace

Storyboard breakDown(const ParsedScript& script, const QString& name, const Format& format, int detail)
{
    return BoardMaker(script, format, detail).run(name);
}
