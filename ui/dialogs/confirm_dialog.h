#pragma once

#include "ui/dialogs/dialog_frame.h"

/// One question before something that cannot be seen coming: connect to accepted().
class ConfirmDialog final : public DialogFrame {
    Q_OBJECT
public:
    ConfirmDialog(const Theme& theme, const QString& title, const QString& question, const QString& verb,
                  QWidget* parent);
    void setOtherVerb(const QString& verb) { setCancelVerb(verb); } ///< what "Cancel" stands for here
};
