#include "ui/row_list.h"

#include <QApplication>

void retire(QWidget* widget, QWidget* heir)
{
    widget->blockSignals(true);
    for (QObject* part : widget->findChildren<QObject*>())
        part->blockSignals(true);
    const QWidget* focused = QApplication::focusWidget();
    if (heir && focused && widget->isAncestorOf(focused)) {
        const auto fields = heir->findChildren<QWidget*>();
        const auto same = std::find_if(fields.begin(), fields.end(), [&](const QWidget* field) {
            return field->accessibleName() == focused->accessibleName();
        });
        (same == fields.end() ? heir : *same)->setFocus();
    }
    widget->hide();
    widget->setEnabled(false); // assistive technology presses what is not seen, too
    widget->deleteLater();
}
