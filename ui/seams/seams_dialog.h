#pragma once

#include "core/project/project.h"
#include "core/render/seams/seams.h"
#include "ui/dialogs/dialog_frame.h"

#include <QFuture>
#include <QThreadPool>
#include <stop_token>

class QCheckBox;
class QLabel;
class QListView;
class QProgressBar;
class QSortFilterProxyModel;
class SeamsModel;
class Selection;

/// The cuts of the film with the pictures either side, and what jumps at them; Enter or a click takes the playhead
/// there. Measures in the background as soon as it is made; the window goes on working beside it. Owned by the window.
class SeamsDialog final : public DialogFrame {
    Q_OBJECT
public:
    SeamsDialog(const Theme& theme, Project& project, Selection& selection, QWidget* parent);
    ~SeamsDialog() override; ///< what is being measured is stopped and waited for

    void exportSheet(const QString& file); ///< .pdf or .png; what went wrong is said, also by who listens to writes()

Q_SIGNALS:
    void measured(); ///< all cuts are
    /// A sheet; it is finished also when this is closed before.
    void writes(const QFuture<Status>& sheet, const QString& file);

private:
    QWidget* buildHead();
    void measure();
    void take(int run, const Seam& seam);
    void end(int run, const Result<QList<Seam>>& result);
    void goTo(const QModelIndex& index);
    void chooseSheet();
    void filmChanged();
    void refresh();

    Project& m_project;
    Selection& m_selection;
    RenderPlan m_plan; ///< what is or was measured
    SeamsModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLabel* m_summary;
    QCheckBox* m_only;
    QPushButton* m_again;
    QProgressBar* m_bar;
    QListView* m_list;
    QLabel* m_details;
    std::stop_source m_stop;
    QThreadPool m_pool;
    int m_run = 0; ///< answers of an earlier one are late
    bool m_isBusy = false;
    bool m_isWriting = false;
    bool m_isOld = false; ///< the film has changed since it was measured
    QString m_error;
};
