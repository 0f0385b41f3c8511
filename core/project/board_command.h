#pragma once

#include "core/store/history.h"

#include <QUndoCommand>
#include <functional>

/// The only undo command there is: swaps one storyboard between before and after. Edits with the same key in a row
/// merge; ones that end where they began disappear. A new storyboard's `before` is itself in the bin, so that undo
/// loses nothing. The stack is the history: what is on disk is made from its steps. Owned by the stack; main thread.
class BoardCommand final : public QUndoCommand {
public:
    /// Whether a swap is the edit itself or somebody going through the history.
    enum class Cause { Edit, History };
    using Show = std::function<void(const Storyboard& board, Cause cause)>;

    using Step = std::shared_ptr<const UndoStep>;

    /// The cause of the first redo() tells an edit from a step that comes back from disk.
    BoardCommand(Show show, Step step, const QString& mergeKey, Cause cause);
    const Step& step() const { return m_step; }

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    Show m_show;
    Step m_step;
    QString m_mergeKey;
    Cause m_cause;
};
