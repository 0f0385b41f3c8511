#include "ui/dialogs/confirm_dialog.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

ConfirmDialog::ConfirmDialog(const Theme& theme, const QString& title, const QString& question, const QString& verb,
                             QWidget* parent)
    : DialogFrame(theme, title, verb, parent)
{
    auto* text = new QLabel(question, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    content()->addWidget(text);
    setAccessibleDescription(question);
    connect(primary(), &QPushButton::clicked, this, &QDialog::accept);
}
