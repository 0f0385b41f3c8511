#include "core/project/board_command.h"

BoardCommand::BoardCommand(Show show, Storyboard before, Storyboard after, const QString& label,
                           const QString& mergeKey)
    : QUndoCommand(label)
    , m_show(std::move(show))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_mergeKey(mergeKey)
{
}

void BoardCommand::undo()
{
    m_cause = Cause::History;
    m_show(m_before, m_cause);
}

void BoardCommand::redo()
{
    m_show(m_after, m_cause);
}

int BoardCommand::id() const
{
    return m_mergeKey.isEmpty() ? -1 : 1;
}

bool BoardCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const BoardCommand*>(other); // only commands with our id() come here
    if (next->m_mergeKey != m_mergeKey || next->m_before.id != m_before.id)
        return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}
