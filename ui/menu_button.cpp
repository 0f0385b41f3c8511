#include "ui/menu_button.h"

#include <QAccessibleWidget>
#include <QMenu>

namespace {
class MenuButtonAccess final : public QAccessibleWidget {
public:
    explicit MenuButtonAccess(MenuButton* button)
        : QAccessibleWidget(button, QAccessible::ButtonMenu)
    {
    }
    MenuButton* button() const { return static_cast<MenuButton*>(object()); }
    int childCount() const override { return button()->menu() ? 1 : 0; }
    QAccessibleInterface* child(int index) const override
    {
        return index == 0 && button()->menu() ? QAccessible::queryAccessibleInterface(button()->menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* item) const override
    {
        return item && item->object() == button()->menu() ? 0 : -1;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expanded = button()->menu() && button()->menu()->isVisible();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return own.isEmpty() && kind == QAccessible::Name ? button()->text() : own;
    }
    QStringList actionNames() const override { return {pressAction(), showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name == setFocusAction())
            return QAccessibleWidget::doAction(name);
        if (button()->isEnabled()) // later: a menu keeps whoever opens it until it is closed
            QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
    }
};

QAccessibleInterface* makeMenuButtonAccess(const QString& className, QObject* object)
{
    auto* button = className == QLatin1String("MenuButton") ? qobject_cast<MenuButton*>(object) : nullptr;
    return button ? new MenuButtonAccess(button) : nullptr;
}
} // namespace

MenuButton::MenuButton(QWidget* parent)
    : QToolButton(parent)
{
    static const bool once = [] {
        QAccessible::installFactory(makeMenuButtonAccess);
        return true;
    }();
    Q_UNUSED(once)
    setPopupMode(QToolButton::InstantPopup);
}
