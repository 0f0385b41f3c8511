#include "ui/history/restore_dialog.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

RestoreDialog::RestoreDialog(const Theme& theme, const QString& name, const QStringList& changes, QWidget* parent)
    : DialogFrame(theme, tr("Restore"), tr("Restore"), parent)
{
    const bool any = !changes.isEmpty();
    auto* intro = new QLabel(
        any ? tr("Since \"%1\" this has changed:").arg(name) : tr("Nothing has changed since \"%1\".").arg(name), this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    auto* list = new QListWidget(this);
    list->setAccessibleName(tr("What changed"));
    list->setWordWrap(true);
    list->addItems(changes);
    list->setCurrentRow(0);
    list->setVisible(any);
    content()->addWidget(list, 1);
    auto* promise =
        new QLabel(tr("Restoring takes these changes back. Undo brings them again, and every take is kept."), this);
    promise->setProperty("role", QStringLiteral("muted"));
    promise->setWordWrap(true);
    promise->setVisible(any);
    content()->addWidget(promise);
    primary()->setEnabled(any);
    connect(primary(), &QPushButton::clicked, this, &QDialog::accept);
    resize(480, any ? 320 : sizeHint().height());
}
