#pragma once

#include "core/project/project.h"

#include <QObject>

/// The cards of the board: the current storyboard's shots in order, numbered from 0 through all scenes (the omitted
/// ones too). Follows the project's diffs. Lives on main, owned by the board.
class BoardModel final : public QObject {
    Q_OBJECT
public:
    explicit BoardModel(QObject* parent)
        : QObject(parent)
    {
    }
    void setProject(Project* project); ///< null = none

    const Storyboard& board() const { return m_board; }
    int cardCount() const { return int(m_cards.size()); }
    const Shot& shot(int card) const;
    const Scene& sceneOfCard(int card) const;
    ShotId id(int card) const { return shot(card).id; }
    int cardOf(const ShotId& shot) const { return m_numbers.value(shot, -1); } ///< -1: not on the board
    QList<int> cardsInScenes() const;
    QString fullCode(int card) const;
    Frames sceneLength(int scene) const; ///< without omitted shots

Q_SIGNALS:
    void arranged();                          ///< cards came, went or moved
    void changed(const QList<ShotId>& shots); ///< only what is on these cards changed

private:
    void follow(const StoryboardId& id, const Diff& diff);
    void rebuild();

    Project* m_project = nullptr; // not owned
    Storyboard m_board;
    QList<std::pair<int, int>> m_cards; // scene, shot
    QHash<ShotId, int> m_numbers;
};
