#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"

#include <QRandomGenerator>

/// The seed of a property test: BOARDREEL_SEED, else a new one. Printed, so that a failure can be run again.
quint32 testSeed();

/// Makes storyboards that use every member of every value, and edits of every kind. One per test, seeded.
class RandomBoard final {
public:
    explicit RandomBoard(quint32 seed)
        : m_random(seed)
    {
    }

    /// A sound board with all there is: sequences, elements, tracks, markers, transitions, takes circled and rejected.
    Storyboard board(int scenes, int shotsPerScene);
    Shot shot(const Storyboard& board); ///< with new ids, not in the board; no code yet
    Panel panel(PanelRole role);
    Clip clip(const Storyboard& board, TrackKind kind);

    /// One random edit; about one in ten asks for nonsense. lastEdit() names it.
    Result<Storyboard> edit(const Storyboard& board);
    const QString& lastEdit() const { return m_lastEdit; }

    int below(int limit) { return m_random.bounded(limit); }
    QString words(int atMost); ///< from several scripts, with quotes and line breaks of the mind

private:
    Result<Storyboard> sceneEdit(const Storyboard& board);
    Result<Storyboard> shotEdit(const Storyboard& board);
    Result<Storyboard> cutEdit(const Storyboard& board);
    Result<Storyboard> panelEdit(const Storyboard& board);
    Result<Storyboard> trackEdit(const Storyboard& board);
    Result<Storyboard> elementEdit(const Storyboard& board);
    Result<Storyboard> boardEdit(const Storyboard& board);

    Anchor anchor(const Storyboard& board);
    Element element();
    Marker marker(const Storyboard& board);
    UnitRect rect();
    Result<Storyboard> named(const char* name, Result<Storyboard> result);
    ShotId anyShot(const Storyboard& board);
    SceneId anyScene(const Storyboard& board);

    QRandomGenerator m_random;
    QString m_lastEdit;
    int m_names = 0;
};
