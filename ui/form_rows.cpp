#include "ui/form_rows.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QSpinBox>

void showRow(QFormLayout* form, QWidget* field, bool shown)
{
    if (form->isRowVisible(field) == shown)
        return;
    if (!shown) { // put in anew, a row has no place
        int row = 0;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(field, &row, &role);
        const QFormLayout::TakeRowResult taken = form->takeRow(row);
        const std::unique_ptr<QLayoutItem> label(taken.labelItem), item(taken.fieldItem);
        if (role == QFormLayout::SpanningRole)
            form->insertRow(row, field);
        else
            form->insertRow(row, label ? label->widget() : nullptr, field);
    }
    form->setRowVisible(field, shown);
}

void countFrames(QSpinBox* field)
{
    const auto say = [field](int value) {
        field->setSuffix(value == 1 ? QCoreApplication::translate("FormRows", " frame")
                                    : QCoreApplication::translate("FormRows", " frames"));
    };
    QObject::connect(field, &QSpinBox::valueChanged, field, say);
    say(field->value());
}
