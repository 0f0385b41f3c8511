#pragma once

#include "core/document/storyboard.h"

#include <QUndoCommand>
#include <functional>

/// The only undo command there is: swaps one storyboard between before and after. Edits with the same key in a row
/// merge; ones that end where they began disappear. A new storyboard's `before` is itself in the bin, so that undo
/// loses nothing. Owned by the undo stack; main thread.
class BoardCommand final : public QUndoCommand {
public:
    /// Whether a swap is the edit itself or somebody going through the history.
    enum class Cause { Edit, History };
    using Show = std::function<void(const Storyboard& board, Cause cause)>;

    BoardCommand(Show show, Storyboard before, Storyboard after, const QString& label, const QString& mergeKey);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    Show m_show;
    Storyboard m_before;
    Storyboard m_after;
    QString m_mergeKey;
    Cause m_cause = Cause::Edit;
};
