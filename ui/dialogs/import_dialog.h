#pragma once

#include "ui/dialogs/proposal_dialog.h"

#include <QTimer>

class QPlainTextEdit;
class QSlider;

/// A script and the storyboard it would become: scenes, shots and length, finer or coarser with one control, before
/// anything is made. Of a very long text only the beginning is shown, unchangeable; the whole is used.
class ImportDialog final : public ProposalDialog {
    Q_OBJECT
public:
    /// An empty `text` is a page to paste or write into.
    ImportDialog(const Theme& theme, const QString& name, const QString& text, const Format& format, QWidget* parent);

private:
    QWidget* buildDetail();
    void showText(const QString& text);
    void refresh();
    void showProposal(const Storyboard& board);
    void accept() override;

    QPlainTextEdit* m_text;
    QSlider* m_detail;
    QTimer m_later;
    QString m_whole; ///< the text, when only its beginning is shown
    bool m_titleTyped = false;
};
