#include "ui/preview/shuttle_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

ShuttleKeys::ShuttleKeys(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ShuttleKeys::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // comes before what the key does
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_K)
            m_stop = true;
        break;
    case QEvent::KeyRelease: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->isAutoRepeat() || (key->key() != Qt::Key_J && key->key() != Qt::Key_K && key->key() != Qt::Key_L))
            break;
        if (key->key() == Qt::Key_K)
            m_stop = false;
        Q_EMIT letGo();
        break;
    }
    case QEvent::ApplicationStateChange: // a release that goes to another program is never seen here
    case QEvent::WindowDeactivate:
        if (m_stop) {
            m_stop = false;
            Q_EMIT letGo();
        }
        break;
    default:
        break;
    }
    return false;
}
