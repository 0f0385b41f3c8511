#pragma once

#include "core/project/project.h"

#include <QWidget>
#include <optional>

class QKeySequence;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class Theme;

/// Everything that can be undone or done again, step by step, and the restore points of the current storyboard. A click
/// or Enter goes to a step; a restore point says first what changed since. Lives on main, owned by its dock.
class HistoryView final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(const Theme& theme, QWidget* parent = nullptr);
    void setProject(Project* project);

    void savePoint(); ///< asks for a name

Q_SIGNALS:
    void stepChosen(int step); ///< as in the undo stack
    void problem(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPoints();
    void refreshSteps();
    void refreshPoints();
    void showStep(QListWidgetItem* item, int row);
    void goTo(QListWidgetItem* item);
    void addPointAction(const QString& text, const char* icon, const QKeySequence& key, void (HistoryView::*run)());
    std::optional<RestorePoint> chosenPoint() const;
    void restore();
    void renamePoint();
    void removePoint();
    void say(const Status& done);
    void offer(const RestorePoint& point, const Storyboard& state);

    const Theme& m_theme;
    Project* m_project = nullptr; // not owned
    QListWidget* m_steps;
    QListWidget* m_points;
    QLabel* m_noPoints;
    QToolButton* m_restore = nullptr;
};
