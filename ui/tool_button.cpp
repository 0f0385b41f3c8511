#include "ui/tool_button.h"

#include <QBoxLayout>

QToolButton* addToolButton(QBoxLayout* row, const QIcon& icon, const QString& name, const QString& tip,
                           Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton(row->parentWidget());
    button->setToolButtonStyle(style);
    if (style == Qt::ToolButtonTextBesideIcon) // a style sheet leaves no room between the two
        button->setText(QLatin1Char(' ') + name);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setIcon(icon);
    row->addWidget(button);
    return button;
}
