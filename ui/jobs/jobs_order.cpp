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
    return place(left) == JobPlace::Waiting ? left.row() > right.row() : left.row() < right.row();
}
