#include "ui/dialogs/key_list_dialog.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTreeWidget>

static QString plainText(const QAction* action)
{
    return action->text().remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

KeyListDialog::KeyListDialog(const QString& title, const QList<QAction*>& commands, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (QAction* command : commands) {
        if (command->isSeparator() || plainText(command).isEmpty())
            continue;
        m_commands << command;
        QStringList keys;
        for (const QKeySequence& key : command->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        auto* row = new QTreeWidgetItem(m_list, {plainText(command), keys.join(QStringLiteral("   "))});
        row->setDisabled(!command->isEnabled());
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space3, Tokens::Space3, Tokens::Space3, Tokens::Space3);
    column->setSpacing(Tokens::Space2);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &KeyListDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &KeyListDialog::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &KeyListDialog::run);
    resize(460, 520);
    filter({});
}

bool KeyListDialog::eventFilter(QObject* watched, QEvent* event)
{
    // Up and down walk through the list while the search line keeps the focus.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            QTreeWidgetItem* next =
                key == Qt::Key_Up ? m_list->itemAbove(m_list->currentItem()) : m_list->itemBelow(m_list->currentItem());
            if (next)
                m_list->setCurrentItem(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void KeyListDialog::filter(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_list->topLevelItem(i);
        row->setHidden(!row->text(0).contains(text.trimmed(), Qt::CaseInsensitive));
        if (!first && !row->isHidden() && !row->isDisabled())
            first = row;
    }
    m_list->setCurrentItem(first);
}

void KeyListDialog::run()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || m_list->currentItem()->isHidden())
        return;
    const QPointer<QAction> command = m_commands[row];
    close();
    if (command)
        command->trigger();
}
