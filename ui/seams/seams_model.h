#pragma once

#include "core/render/seams/seams.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>

/// The cuts of a film in order; each is filled when it has been measured. Lives on main, owned by the seams dialog.
class SeamsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { JumpRole = Qt::UserRole, RowRole }; ///< "jump" or nothing; the row of this model, through a proxy
    using QAbstractListModel::QAbstractListModel;

    void setCuts(const QList<Seam>& seams, Rate rate); ///< not measured yet
    void fill(const Seam& seam);                       ///< the next one is
    int measured() const { return m_measured; }
    int jumps() const;
    bool isMeasured(int row) const { return row < m_measured; }
    const Seam& seam(int row) const { return m_seams[row]; }
    const QList<Seam>& seams() const { return m_seams; }
    QString titleOf(int row) const;                               ///< "SC010_SH0010 to SC010_SH0020"
    QString timecodeOf(int row) const;                            ///< of the cut
    QPixmap before(int row) const { return pictures(row).first; } ///< null: not measured, or there is none
    QPixmap after(int row) const { return pictures(row).second; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    using Pictures = std::pair<QPixmap, QPixmap>;
    Pictures pictures(int row) const;
    QString spoken(int row) const;
    QList<Seam> m_seams;
    /// Of the rows that were looked at last; a film's cuts are many, and a seam keeps its pictures coded.
    mutable QCache<int, Pictures> m_pictures{60};
    int m_measured = 0;
    Rate m_rate;
};
