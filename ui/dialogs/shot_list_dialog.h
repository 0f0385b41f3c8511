#pragma once

#include "core/interchange/shot_list_in.h"
#include "ui/dialogs/dialog_frame.h"

#include <QThreadPool>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTreeWidget;

/// A shot list and the storyboard it would become: what each column means (left), the first shots and what could not be
/// understood (right), before anything is made. The board is computed off the main thread.
class ShotListDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `format` is the storyboard's it will have.
    ShotListDialog(const Theme& theme, const QString& name, const ShotListTable& table, const Format& format,
                   QWidget* parent);
    ~ShotListDialog() override;

Q_SIGNALS:
    void storyboardRequested(const QString& title, const Storyboard& board);

private:
    QWidget* buildColumns();
    QWidget* buildPreview();
    void choose(qsizetype column);
    void refresh();
    void showBoard(const ImportedShotList& list);
    void accept() override;
    void finish();

    ShotListTable m_table;
    Format m_format;
    QString m_name;
    QLineEdit* m_title;
    QList<QComboBox*> m_fields; ///< one a column
    QLabel* m_summary;
    QTreeWidget* m_shots;
    QLabel* m_warningsLabel;
    QPlainTextEdit* m_warnings;
    QThreadPool m_pool;
    Storyboard m_board; ///< what is shown
    int m_asked = 0;    ///< only the newest board is shown
    int m_shown = 0;
    bool m_accepted = false; ///< waits for the newest board
};
