#include "core/project/board_command.h"

BoardCommand::BoardCommand(Show show, Step step, const QString& mergeKey, Cause cause)
    : QUndoCommand(step->label)
    , m_show(std::move(show))
    , m_step(std::move(step))
    , m_mergeKey(mergeKey)
    , m_cause(cause)
{
}

void BoardCommand::undo()
{
    m_cause = Cause::History;
    m_show(m_step->before, m_cause);
}

void BoardCommand::redo()
{
    m_show(m_step->after, m_cause);
}

int BoardCommand::id() const
{
    return m_mergeKey.isEmpty() ? -1 : 1;
}

bool BoardCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const BoardCommand*>(other); // only commands with our id() come here
    if (next->m_mergeKey != m_mergeKey || next->m_step->before.id != m_step->before.id)
        return false;
    UndoStep merged = *m_step;
    merged.after = next->m_step->after;
    merged.changed = next->m_step->changed;
    setObsolete(merged.after == merged.before);
    m_step = std::make_shared<const UndoStep>(std::move(merged));
    return true;
}
