#include "ui/choice_access.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLabel>

namespace {
class ChoiceAccess final : public QAccessibleWidget {
public:
    explicit ChoiceAccess(QComboBox* box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }
    QComboBox* box() const { return static_cast<QComboBox*>(object()); }
    /// Qt's own dialogs have labels that nothing ties to the box they stand before.
    QString labelBefore() const
    {
        const QLabel* label = nullptr;
        for (const QObject* sibling : box()->parent() ? box()->parent()->children() : QObjectList{}) {
            if (sibling == box())
                break;
            if (const auto* before = qobject_cast<const QLabel*>(sibling))
                label = before;
        }
        return label ? label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')) : QString();
    }

    int childCount() const override { return 1; }
    QAccessibleInterface* child(int index) const override
    {
        if (index != 0)
            return nullptr;
        box()->view()->setAccessibleName(text(QAccessible::Name));
        return QAccessible::queryAccessibleInterface(box()->view());
    }
    int indexOfChild(const QAccessibleInterface* item) const override
    {
        return item && item->object() == box()->view() ? 0 : -1;
    }
    QString text(QAccessible::Text kind) const override
    {
        QString own = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Name && own.isEmpty())
            own = labelBefore();
        const bool chosen = kind == QAccessible::Value || (kind == QAccessible::Description && own.isEmpty());
        return !chosen ? own : box()->currentIndex() < 0 ? box()->placeholderText() : box()->currentText();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        return state;
    }
    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name == showMenuAction())
            box()->view()->isVisible() ? box()->hidePopup() : box()->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessibleInterface* makeChoiceAccess(const QString& className, QObject* object)
{
    auto* box = className == QLatin1String("QComboBox") ? qobject_cast<QComboBox*>(object) : nullptr;
    return box && !box->isEditable() ? new ChoiceAccess(box) : nullptr;
}
} // namespace

void installChoiceAccess()
{
    QAccessible::installFactory(makeChoiceAccess); // once: Qt knows those it has
}
