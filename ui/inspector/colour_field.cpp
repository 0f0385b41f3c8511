#include "ui/inspector/colour_field.h"

#include <QColorDialog>

ColourField::ColourField(QWidget* parent)
    : QPushButton(parent)
{
    connect(this, &QPushButton::clicked, this, &ColourField::choose);
}

void ColourField::show(const QColor& colour)
{
    QPixmap swatch(16, 16);
    swatch.fill(colour);
    setIcon(swatch);
    setText(colour.name());
}

void ColourField::choose()
{
    auto* dialog = new QColorDialog(QColor(text()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, &ColourField::chosen);
    dialog->open();
}
