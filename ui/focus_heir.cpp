#include "ui/focus_heir.h"

#include <QFocusEvent>
#include <QWidget>

static FocusHeir* heirOf(const QWidget* whole)
{
    return whole->findChild<FocusHeir*>(QString(), Qt::FindDirectChildrenOnly);
}

void FocusHeir::set(QWidget* whole, QWidget* part)
{
    FocusHeir* heir = heirOf(whole);
    if (!heir) {
        heir = new FocusHeir(whole);
        whole->installEventFilter(heir);
    }
    heir->m_part = part;
}

bool FocusHeir::has(const QWidget* whole)
{
    const FocusHeir* heir = heirOf(whole);
    return heir && heir->m_part;
}

bool FocusHeir::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_part)
        m_part->setFocus(static_cast<QFocusEvent*>(event)->reason());
    return false;
}
