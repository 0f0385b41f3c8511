#include "ui/file_drop.h"

#include "ui/file_intake.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QWidget>

FileDrop::FileDrop(QWidget* view, Take take)
    : QObject(view)
    , m_view(view)
    , m_take(std::move(take))
{
    view->setAcceptDrops(true);
    qApp->installEventFilter(this); // its text fields would take the names of the files
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool comes = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!watched->isWidgetType() || (!comes && event->type() != QEvent::Drop))
        return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const QMimeData& data = *drop->mimeData();
    const bool isIn = m_view->isAncestorOf(static_cast<QWidget*>(watched));
    if (watched == m_view ? !FileIntake::accepts(data) : !isIn || !FileIntake::hasFiles(data))
        return false;
    drop->acceptProposedAction();
    if (!comes)
        m_take(data);
    return true;
}
