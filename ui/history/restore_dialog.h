#pragma once

#include "ui/dialogs/dialog_frame.h"

/// Says what changed since a restore point before the storyboard goes back to it: accepted() is the creator's yes.
/// Lives on main, deletes itself.
class RestoreDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `changes` are lines of changesInWords(), from the restore point to now.
    RestoreDialog(const Theme& theme, const QString& name, const QStringList& changes, QWidget* parent);
};
