#pragma once

#include "core/project/project.h"

#include <QTableView>

class Selection;
class ShotCommands;
class ShotsModel;
class Theme;
class ThumbnailLoader;

/// The storyboard as a table: the board's twin for the keyboard and for assistive technology. The chosen rows are the
/// shots that all views share; cells are edited in place, for all chosen rows at once. Lives on main, owned by its
/// dock; everything it is made with is not owned.
class ShotsView final : public QTableView {
    Q_OBJECT
public:
    ShotsView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, ShotCommands& commands,
              QWidget* parent = nullptr);
    void setProject(Project* project);
    const ShotsModel& shots() const { return *m_model; }

    QByteArray columns() const; ///< widths and order, to be kept
    void setColumns(const QByteArray& columns);

Q_SIGNALS:
    void menuRequested(const QPoint& globalPosition);
    void opened(const ShotId& shot); ///< Enter or a double click where nothing can be edited
    void problem(const QString& sentence);

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyboardSearch(const QString&) override {} ///< letters are commands

private:
    void prepareColumns();
    void followSelection();
    void openOrEdit(const QModelIndex& index);
    bool goAcross(int key);
    const Theme& m_theme;
    Selection& m_selection;
    ShotCommands& m_commands;
    ShotsModel* m_model;
    bool m_following = false;
};
