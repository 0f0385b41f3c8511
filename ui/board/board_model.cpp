#include "ui/board/board_model.h"

#include "core/document/codes.h"

void BoardModel::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    if (project) {
        connect(project, &Project::storyboardChanged, this, &BoardModel::follow);
        connect(project, &Project::currentChanged, this, &BoardModel::rebuild);
    }
    rebuild();
}

void BoardModel::follow(const StoryboardId& id, const Diff& diff)
{
    if (id != m_board.id)
        return;
    // A shot that stays in its place only changes what is on its card; everything else is a new arrangement.
    const Storyboard now = m_project->current();
    bool sameOrder = diff.scenes.isEmpty() && diff.shots.removed.isEmpty() && !diff.head;
    QList<ShotId> written;
    for (const auto& row : diff.shots.written) {
        const int card = cardOf(row.value.id);
        sameOrder = sameOrder && card >= 0 && m_board.scenes.at(m_cards.at(card).first).id == row.parent &&
                    m_cards.at(card).second == row.index;
        written << row.value.id;
    }
    if (!sameOrder)
        return rebuild();
    m_board = now;
    if (!written.isEmpty())
        Q_EMIT changed(written);
}

void BoardModel::rebuild()
{
    m_board = m_project ? m_project->current() : Storyboard{};
    m_cards.clear();
    m_numbers.clear();
    for (int scene = 0; scene < m_board.scenes.size(); ++scene) // at(): the lists stay shared with the project's
        for (int shot = 0; shot < m_board.scenes.at(scene).shots.size(); ++shot) {
            m_numbers.insert(m_board.scenes.at(scene).shots.at(shot).id, int(m_cards.size()));
            m_cards << std::pair(scene, shot);
        }
    Q_EMIT arranged();
}

const Shot& BoardModel::shot(int card) const
{
    return m_board.scenes[m_cards[card].first].shots[m_cards[card].second];
}

const Scene& BoardModel::sceneOfCard(int card) const
{
    return m_board.scenes[m_cards[card].first];
}

QString BoardModel::fullCode(int card) const
{
    return ::fullCode(sceneOfCard(card), shot(card));
}

QList<int> BoardModel::cardsInScenes() const
{
    QList<int> counts;
    for (const Scene& scene : m_board.scenes)
        counts << int(scene.shots.size());
    return counts;
}

Frames BoardModel::sceneLength(int scene) const
{
    Frames length = 0;
    for (const Shot& shot : m_board.scenes[scene].shots)
        length += shot.status == ShotStatus::Omitted ? 0 : shot.length;
    return length;
}
