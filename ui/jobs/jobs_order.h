#pragma once

#include <QSortFilterProxyModel>

/// The rows of a JobsModel in the order a person looks for them: what waits for them, what runs, what comes next, what
/// is done (newest first). Lives on main, owned by the jobs view.
class JobsOrder final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit JobsOrder(QObject* parent);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};
