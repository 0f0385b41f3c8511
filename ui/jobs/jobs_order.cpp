#include "ui/jobs/jobs_order.h"

#include "ui/jobs/jobs_model.h"

JobsOrder::JobsOrder(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

bool JobsOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto place = [](const QModelIndex& index) { return JobPlace(index.data(JobsModel::PlaceRole).toInt()); };
    if (place(left) != place(right))
        return place(left) < place(right);
    if (place(left) != JobPlace::Waiting)
        return left.row() < right.row();
    const qlonglong before = left.data(JobsModel::QueueRole).toLongLong();
    const qlonglong after = right.data(JobsModel::QueueRole).toLongLong();
    return before != after ? before < after : left.row() > right.row();
}
