#pragma once

#include "core/base/when_done.h"
#include "core/document/storyboard.h"
#include "core/project/work.h"
#include "ui/dialogs/dialog_frame.h"

#include <QThreadPool>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

/// What the dialogs share that show a new storyboard before it is made: its title, how much it is, and its parts as a
/// list. It is computed off the main thread; what is made is what was shown, for the newest choices. Whoever makes it
/// answers with made(): until then the dialog keeps all that was typed and chosen, for when it cannot be made.
class ProposalDialog : public DialogFrame {
    Q_OBJECT
public:
    ~ProposalDialog() override;
    /// The answer to storyboardRequested(): closes the dialog, or says in it why not.
    void made(const Status& done);

Q_SIGNALS:
    void storyboardRequested(const QString& title, const Storyboard& board);

protected:
    /// `name` is the title as long as none is typed; `format` is the storyboard's it will have.
    ProposalDialog(const Theme& theme, const QString& heading, const QString& verb, const QString& name,
                   const Format& format, QWidget* parent);

    /// The title, `choices` (may be null), the summary and the list, whose column `wide` takes the room there is.
    QVBoxLayout* buildProposal(QWidget* choices, const QString& listName, const QStringList& columns, int wide);
    /// Runs `work` on the pool and hands what it returns to `show`, unless something newer was proposed meanwhile.
    template<class Work, class Show> void propose(Work work, Show show);
    void proposeNothing();
    /// `rows` are its first parts of `parts` in all; the list takes them.
    void showBoard(const Storyboard& board, const QList<QTreeWidgetItem*>& rows, qsizetype parts);
    void accept() override;

    const QString m_name;
    const Format m_format;
    QLineEdit* const m_title;

private:
    void finish();

    QLabel* m_summary;
    QTreeWidget* m_list;
    QThreadPool m_pool;
    Storyboard m_board; ///< what is shown
    int m_asked = 0;    ///< only the newest proposal is shown
    int m_shown = 0;
    bool m_accepted = false; ///< waits for the newest proposal
};

template<class Work, class Show> void ProposalDialog::propose(Work work, Show show)
{
    const int asked = ++m_asked;
    m_pool.clear(); // older ones that have not begun
    whenDone(runOn(m_pool, std::move(work)), this, [this, asked, show](const auto& proposal) {
        if (asked != m_asked)
            return;
        m_shown = asked;
        show(proposal);
        if (m_accepted)
            finish();
    });
}
