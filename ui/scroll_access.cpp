#include "ui/scroll_access.h"

#include <QAccessibleWidget>

namespace {

/// Views of items, texts and areas with an access of their own were asked before.
QAccessibleInterface* makeScrollAccess(const QString& className, QObject* object)
{
    const bool scrolls = className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea");
    return scrolls ? new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAccess()
{
    QAccessible::installFactory(makeScrollAccess); // once: Qt knows those it has
}
