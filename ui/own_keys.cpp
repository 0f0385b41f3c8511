#include "ui/own_keys.h"

#include <QKeyEvent>
#include <QWidget>

OwnKeys::OwnKeys(const QList<QAction*>& actions, QWidget* list)
    : QObject(list)
    , m_actions(actions)
{
    list->installEventFilter(this);
}

bool OwnKeys::eventFilter(QObject* list, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(list, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const QKeySequence pressed(QKeyCombination(key->modifiers() & ~Qt::KeypadModifier, Qt::Key(key->key())));
    for (QAction* action : m_actions) {
        if (action->shortcut().isEmpty() || action->shortcut() != pressed)
            continue;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            action->trigger();
        return true;
    }
    return QObject::eventFilter(list, event);
}
