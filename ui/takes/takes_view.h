#pragma once

#include "core/project/project.h"

#include <QPointer>
#include <QWidget>

class CompareDialog;
class NumberField;
class QFormLayout;
class QLabel;
class QListView;
class QToolButton;
class Selection;
class TakesModel;
class Theme;
class ThumbnailLoader;

/// The takes of the current shot: look at one after the other in the preview, at the same playhead (arrows, 1 to 9),
/// compare two side by side (C), circle (Enter), reject with a reason (X). Lives on main, owned by its dock.
class TakesView final : public QWidget {
    Q_OBJECT
public:
    TakesView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, QWidget* parent = nullptr);
    void setProject(Project* project);
    const TakesModel& model() const { return *m_model; }

public Q_SLOTS:
    /// A take that is no longer rejected, after somebody went through the history.
    void chooseReturned(const Storyboard& before, const Storyboard& now);

Q_SIGNALS:
    void problem(const QString& sentence);

protected:
    bool eventFilter(QObject* list, QEvent* event) override;

private:
    QWidget* buildButtons(const Theme& theme);
    void followSelection();
    void followTake();
    void refresh();
    void showStart();
    void lookAt(int row);
    void compare();
    void circle();
    void circleRow(int row);
    void reject();
    void rejectRow(int row, QWidget* over, const std::function<void()>& then = {});
    void setAside();
    void reveal();
    void showRequest();
    void apply(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey = {});
    int row() const;     ///< -1: none
    int usedRow() const; ///< of the take that the film shows; the number of rows: none

    const Theme& m_theme;
    Selection& m_selection;
    Project* m_project = nullptr; // not owned
    TakesModel* m_model;
    QListView* m_list;
    QLabel* m_empty;
    QWidget* m_full;
    QFormLayout* m_form;
    NumberField* m_start; ///< how much of the take that the film uses lies before the shot
    TakeId m_used;
    Frames m_handle = 0; ///< of that take, in frames of the storyboard
    QPointer<CompareDialog> m_comparing;
    QToolButton* m_compare = nullptr;
    QToolButton* m_circle = nullptr;
    QToolButton* m_reject = nullptr;
    QToolButton* m_reveal = nullptr;
    QToolButton* m_request = nullptr;
};
