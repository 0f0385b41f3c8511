#include "ui/takes/request_dialog.h"

#include "core/document/codes.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

RequestDialog::RequestDialog(const Take& take, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Request Record of %1").arg(takeCode(take.number)));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Tokens::Space2);
    auto* note = new QLabel(tr("What this take was asked for with, word for word. It never holds a key."), this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    column->addWidget(note);
    const QJsonDocument json = QJsonDocument::fromJson(take.request);
    auto* text = new QPlainTextEdit(
        QString::fromUtf8(json.isNull() ? take.request : json.toJson(QJsonDocument::Indented)), this);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(Theme::monospace(Tokens::TypeBody));
    text->setAccessibleName(tr("Request record"));
    text->setTabChangesFocus(true);
    column->addWidget(text, 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(close->text());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 460);
}
