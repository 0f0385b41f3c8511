#include "core/document/checks.h"

#include "core/document/find.h"
#include "core/document/rules.h"
#include "core/document/text.h"
#include "core/document/transitions.h"

#include <QHash>
#include <QSet>
#include <QStringTokenizer>
#include <algorithm>

namespace {

constexpr qsizetype Few = 8;

/// What an edit left as it was at both ends of a scene is sound; between them lies what has to be looked at.
struct NewShots {
    NewShots(const QList<Shot>& shots, const QList<Shot>* sound)
        : end(shots.size())
    {
        if (!sound)
            return;
        if (shots.size() == sound->size() && shots.constData() == sound->constData()) { // shared
            first = end;
            codes = false;
            return;
        }
        qsizetype soundEnd = sound->size();
        while (first < std::min(end, soundEnd) && shots[first] == sound->at(first))
            ++first;
        for (; end > first && soundEnd > first && shots[end - 1] == sound->at(soundEnd - 1); --end)
            --soundEnd;
        codes = end != soundEnd;
        for (qsizetype i = first; i < end && !codes; ++i)
            codes = shots[i].code != sound->at(i).code;
    }

    qsizetype first = 0;
    qsizetype end;
    bool codes = true; ///< some shot has a code it did not have
};

/// One run over a board. Collects the ids first, then looks at everything that points somewhere.
class Check final {
public:
    Check(const Storyboard& board, const Storyboard* sound)
        : m_board(board)
    {
        for (qsizetype i = 0; sound && i < sound->scenes.size(); ++i)
            m_soundShots.insert(sound->scenes[i].id, &sound->scenes[i].shots);
    }

    QStringList run()
    {
        const qsizetype shots = shotCount(m_board); // growing sets of thousands of ids cost more than filling them
        m_shots.reserve(shots);
        m_panels.reserve(2 * shots);
        if (m_board.id.isNull())
            found(DocumentText::tr("The storyboard has no id."));
        found(problemOf(m_board.format));
        found(problemOf(m_board.closing));
        checkSequencesAndElements();
        for (const Scene& scene : m_board.scenes)
            checkScene(scene);
        for (const Track& track : m_board.tracks)
            checkTrack(track);
        for (const Marker& marker : m_board.markers) {
            found(problemOf(marker));
            unique(m_markers, marker.id, [&] { return DocumentText::tr("Two markers have the same id."); });
            checkAnchor(marker.anchor);
        }
        if (!transitionsFit(m_board))
            found(DocumentText::tr("A transition is longer than the shots on both sides of it have room for."));
        return m_problems;
    }

private:
    void found(const QString& problem)
    {
        if (!problem.isEmpty())
            m_problems << problem;
    }

    /// `problem()` makes the sentence when there is need: a check runs at every edit, over thousands of shots.
    template<class Key, class Problem> void unique(QSet<Key>& seen, const Key& key, Problem problem)
    {
        const auto before = seen.size();
        seen.insert(key);
        if (seen.size() == before)
            found(problem());
    }

    void checkPanels(const QList<Panel>& panels)
    {
        for (const Panel& panel : panels)
            unique(m_panels, panel.id, [&] { return DocumentText::tr("Two panels have the same id."); });
    }

    void checkSequencesAndElements()
    {
        for (const Sequence& sequence : m_board.sequences) {
            if (sequence.id.isNull())
                found(DocumentText::tr("A sequence has no id."));
            unique(m_sequences, sequence.id, [&] { return DocumentText::tr("Two sequences have the same id."); });
        }
        QSet<QString> names;
        for (const Element& element : m_board.elements) {
            found(problemOf(element));
            unique(m_elements, element.id, [&] { return DocumentText::tr("Two elements have the same id."); });
            unique(names, element.name.toCaseFolded(),
                   [&] { return DocumentText::tr("Two elements are called \"%1\".").arg(element.name); });
            checkPanels(element.references);
        }
        for (const Scene& scene : m_board.scenes)
            for (const Shot& shot : scene.shots)
                unique(m_shots, shot.id, [&] {
                    return DocumentText::tr("Two shots have the same id, one of them is %1.").arg(shot.code);
                });
    }

    void checkScene(const Scene& scene)
    {
        found(problemOf(scene));
        unique(m_scenes, scene.id,
               [&] { return DocumentText::tr("Two scenes have the same id, one of them is %1.").arg(scene.code); });
        unique(m_sceneCodes, scene.code.toCaseFolded(),
               [&] { return DocumentText::tr("Two scenes have the code %1.").arg(scene.code); });
        if (scene.sequence && !m_sequences.contains(*scene.sequence))
            found(DocumentText::tr("Scene %1 belongs to a sequence that is not there.").arg(scene.code));
        const NewShots fresh(scene.shots, m_soundShots.value(scene.id));
        for (qsizetype i = fresh.first; i < fresh.end; ++i)
            found(problemOf(scene.shots[i]));
        if (fresh.codes)
            checkCodes(scene, fresh);
        for (const Shot& shot : scene.shots) {
            checkPanels(shot.panels);
            for (const Caption& caption : shot.captions)
                unique(m_captions, caption.id, [&] {
                    return DocumentText::tr("Two captions have the same id, one of them is in %1.").arg(shot.code);
                });
            const auto exists = [this](const ElementId& id) { return m_elements.contains(id); };
            if (!std::all_of(shot.elements.begin(), shot.elements.end(), exists))
                found(DocumentText::tr("Shot %1 names an element that is not there.").arg(shot.code));
        }
    }

    void checkCodes(const Scene& scene, const NewShots& fresh)
    {
        const auto twice = [&](const Shot& shot) {
            return DocumentText::tr("Two shots of scene %1 have the code %2.").arg(scene.code, shot.code);
        };
        if (fresh.end - fresh.first > Few) {
            QSet<QString> codes;
            codes.reserve(scene.shots.size());
            for (const Shot& shot : scene.shots)
                unique(codes, shot.code.toCaseFolded(), [&] { return twice(shot); });
            return;
        }
        // Folding and hashing thousands of codes would be most of what an edit costs.
        for (qsizetype i = fresh.first; i < fresh.end; ++i)
            for (qsizetype j = 0; j < scene.shots.size(); ++j)
                if ((j < i || j >= fresh.end) &&
                    scene.shots[i].code.compare(scene.shots[j].code, Qt::CaseInsensitive) == 0)
                    found(twice(scene.shots[std::max(i, j)]));
    }

    void checkTrack(const Track& track)
    {
        found(problemOf(track));
        unique(m_tracks, track.id, [&] { return DocumentText::tr("Two tracks have the same id."); });
        for (const Clip& clip : track.clips) {
            found(problemOf(clip, track.kind));
            unique(m_clips, clip.id, [&] { return DocumentText::tr("Two clips have the same id."); });
            checkAnchor(clip.anchor);
        }
    }

    void checkAnchor(const Anchor& anchor)
    {
        if (anchor.shot && !m_shots.contains(*anchor.shot))
            found(DocumentText::tr("A clip or marker is anchored to a shot that is not there."));
    }

    const Storyboard& m_board;
    QHash<SceneId, const QList<Shot>*> m_soundShots; ///< of a board that is known to be sound
    QStringList m_problems;
    QSet<SequenceId> m_sequences;
    QSet<ElementId> m_elements;
    QSet<SceneId> m_scenes;
    QSet<QString> m_sceneCodes;
    QSet<ShotId> m_shots;
    QSet<PanelId> m_panels;
    QSet<CaptionId> m_captions;
    QSet<TrackId> m_tracks;
    QSet<ClipId> m_clips;
    QSet<MarkerId> m_markers;
};

} // namespace

QStringList brokenInvariants(const Storyboard& board)
{
    return Check(board, nullptr).run();
}

QStringList brokenInvariants(const Storyboard& board, const Storyboard& sound)
{
    return Check(board, &sound).run();
}

bool isSafeRelativePath(const QString& path)
{
    const auto isBad = [](QChar c) { // control characters, without asking Unicode's tables about every letter
        return c < QLatin1Char(' ') || (c >= QChar(0x7f) && c <= QChar(0x9f)) || c == QLatin1Char('\\');
    };
    if (path.isEmpty() || path.size() > 1024 || std::any_of(path.begin(), path.end(), isBad))
        return false;
    if (path.size() >= 2 && path.at(1) == QLatin1Char(':')) // "C:"
        return false;
    for (const QStringView part : QStringTokenizer(path, u'/'))
        if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String(".."))
            return false;
    return true;
}
