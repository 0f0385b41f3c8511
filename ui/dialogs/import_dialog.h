#pragma once

#include "core/document/storyboard.h"
#include "ui/dialogs/dialog_frame.h"

#include <QThreadPool>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSlider;
class QTreeWidget;

/// A script and the storyboard it would become: scenes, shots and length, finer or coarser with one control, before
/// anything is made. The proposal is computed off the main thread. Of a very long text only the beginning is shown,
/// unchangeable; the whole is used.
class ImportDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// An empty `text` is a page to paste or write into. `format` is the storyboard's it will have.
    ImportDialog(const Theme& theme, const QString& name, const QString& text, const Format& format, QWidget* parent);
    ~ImportDialog() override;

Q_SIGNALS:
    void storyboardRequested(const QString& title, const Storyboard& board);

private:
    QWidget* buildProposal();
    void showText(const QString& text);
    void propose();
    void showProposal(const Storyboard& board);
    void listScenes(const Storyboard& board);
    void accept() override;
    void finish();

    Format m_format;
    QString m_name;
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
    QSlider* m_detail;
    QLabel* m_summary;
    QTreeWidget* m_scenes;
    QTimer m_later;
    QThreadPool m_pool;
    QString m_whole;    ///< the text, when only its beginning is shown
    Storyboard m_board; ///< the proposal shown last
    int m_asked = 0;    ///< only the newest proposal is shown
    int m_shown = 0;
    bool m_accepted = false; ///< waits for the newest proposal
    bool m_titleTyped = false;
};
