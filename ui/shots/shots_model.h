#pragma once

#include "core/project/project.h"
#include "ui/shots/shot_cells.h"

#include <QAbstractTableModel>

class BoardModel;
class Selection;
class Theme;

/// The current storyboard as a table, a shot a row, in the film's order. Follows diffs row by row, so that a view keeps
/// its place, its focus and what is being typed. Lives on main, owned by the shots view.
class ShotsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { FirstOfSceneRole = Qt::UserRole, PlayingRole, OmittedRole };

    ShotsModel(const Theme& theme, Selection& selection, QObject* parent);
    void setProject(Project* project); ///< null = none
    const BoardModel& board() const { return *m_board; }
    ShotId id(int row) const { return m_rows[row]; }
    int rowOf(const ShotId& shot) const; ///< -1: not there
    /// Rows are on their way: what a view hears about its selection meanwhile is nobody's choice.
    bool isArranging() const { return m_arranging; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// One step of undo. In the row of a chosen shot it changes all chosen shots.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void arranged();
    void problem(const QString& sentence);

private:
    void arrange();
    void place(int row, const ShotId& shot, const QHash<ShotId, int>& wanted);
    void touch(int row);
    void followPlayhead();
    QVariant textOf(int row, ShotColumn column) const;

    const Theme& m_theme;
    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    BoardModel* m_board;
    QList<ShotId> m_rows;
    ShotId m_playing;
    bool m_arranging = false;
};
