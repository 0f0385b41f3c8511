#include "ui/tab_order.h"

#include <QLayout>
#include <QScrollArea>

static void gather(QWidget* widget, QList<QWidget*>& stops);
static void gather(QLayout* layout, QList<QWidget*>& stops);

/// Of a widget that places its rows itself, from the top down.
static void gatherRows(QWidget* widget, QList<QWidget*>& stops)
{
    QList<QWidget*> rows = widget->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    erase_if(rows, [](const QWidget* row) { return row->isWindow() || !row->layout(); });
    std::stable_sort(rows.begin(), rows.end(), [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); });
    for (QWidget* row : std::as_const(rows))
        gather(row, stops);
}

static void gather(QWidget* widget, QList<QWidget*>& stops)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        stops << widget;
    if (auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget())
        gather(area->widget(), stops);
    else if (widget->layout())
        gather(widget->layout(), stops);
    else
        gatherRows(widget, stops);
}

static void gather(QLayout* layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget())
            gather(item->widget(), stops);
        else if (item->layout())
            gather(item->layout(), stops);
    }
}

QList<QWidget*> tabStops(QWidget* root)
{
    QList<QWidget*> stops;
    gather(root, stops);
    return stops;
}

void tabThroughLayouts(QWidget* root)
{
    const QList<QWidget*> stops = tabStops(root);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}
