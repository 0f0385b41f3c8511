#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "tests/support/results.h"
#include "ui/dialogs/update_script_dialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

class TestUpdateScriptDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_board = breakDownText(m_script, QStringLiteral("x"), Format{}, 50);
        Take take;
        take.id = TakeId::create();
        take.shot = m_board.scenes[0].shots[0].id;
        take.cost = Money{1'250'000, QStringLiteral("USD"), MoneySource::Provider};
        m_shelf = {};
        m_shelf.add(take);
        QString newer = m_script;
        newer.replace(QStringLiteral("slowly"), QStringLiteral("at once"));
        newer += QStringLiteral("\nINT. ATTIC - DAY\n\nDust.\n");
        const auto update = compareScript(m_board, m_shelf, QStringLiteral("newer"), newer);
        VERIFY_OK(update);
        m_update = *update;
        m_dialog = std::make_unique<UpdateScriptDialog>(m_theme, m_update, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }

    void showsWhatChangesAndWhatItTouches()
    {
        QCOMPARE(rows()->topLevelItemCount(), 2);
        const QTreeWidgetItem* changed = rows()->topLevelItem(0);
        QCOMPARE(changed->text(0), QStringLiteral("SC010 INT. HALL - DAY"));
        QCOMPARE(changed->text(1), QStringLiteral("Changed"));
        QCOMPARE(changed->childCount(), 1);
        QVERIFY(changed->child(0)->text(2).contains(QStringLiteral("1.25 USD")));
        QCOMPARE(rows()->topLevelItem(1)->text(1), QStringLiteral("New"));
        rows()->setCurrentItem(changed->child(0));
        const QString words = m_dialog->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY(words.contains(QStringLiteral("slowly")) && words.contains(QStringLiteral("at once")));
    }

    void onlyCheckedScenesAreAskedFor()
    {
        QSet<qsizetype> asked;
        connect(m_dialog.get(), &UpdateScriptDialog::updateRequested, this,
                [&](const auto& accepted) { asked = accepted; });
        rows()->setFocus();
        rows()->setCurrentItem(rows()->topLevelItem(0));
        QTest::keyClick(rows(), Qt::Key_Space);
        QCOMPARE(all()->checkState(), Qt::PartiallyChecked);
        primary()->click();
        QCOMPARE(asked, QSet<qsizetype>{1});
        const auto after = applyScriptUpdate(m_board, m_shelf, m_update, asked);
        VERIFY_OK(after);
        QCOMPARE(after->scenes.size(), m_board.scenes.size() + 1);
        QCOMPARE(after->scenes[0].shots[0].description, m_board.scenes[0].shots[0].description);
    }

    void nothingChosenIsNothingToDo()
    {
        all()->click();
        QVERIFY(!primary()->isEnabled());
        QCOMPARE(rows()->topLevelItem(1)->checkState(0), Qt::Unchecked);
        all()->click();
        QVERIFY(primary()->isEnabled());
        QCOMPARE(rows()->topLevelItem(1)->checkState(0), Qt::Checked);
    }

    void everyControlHasAName()
    {
        for (const QWidget* control :
             std::initializer_list<const QWidget*>{rows(), all(), primary(), m_dialog->findChild<QPlainTextEdit*>()})
            QVERIFY(!control->accessibleName().isEmpty());
    }

private:
    QTreeWidget* rows() const { return m_dialog->findChild<QTreeWidget*>(); }
    QCheckBox* all() const { return m_dialog->findChild<QCheckBox*>(); }
    QPushButton* primary() const
    {
        for (auto* button : m_dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                return button;
        return nullptr;
    }

    const QString m_script =
        QStringLiteral("INT. HALL - DAY\n\nShe opens the heavy door slowly.\n\nBOB\nWho is there?\n");
    Theme m_theme;
    Storyboard m_board;
    TakeShelf m_shelf;
    ScriptUpdate m_update;
    std::unique_ptr<UpdateScriptDialog> m_dialog;
};

QTEST_MAIN(TestUpdateScriptDialog)
#include "test_update_script_dialog.moc"
