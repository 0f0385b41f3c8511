#include "ui/history/history_view.h"

#include "core/document/edits.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

/// The history dock shows the steps and goes to them; restore points are saved, explained and restored.
class TestHistoryView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_view = std::make_unique<HistoryView>(m_theme);
        m_view->setProject(m_project.get());
        connect(m_view.get(), &HistoryView::stepChosen, m_project->undoStack(), &QUndoStack::setIndex);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_project.reset();
    }

    void stepsAreListedAndGoneTo()
    {
        setLength(50, QStringLiteral("Longer"));
        setLength(20, QStringLiteral("Shorter"));
        QCOMPARE(texts(*steps()),
                 QStringList({QStringLiteral("Start"), QStringLiteral("Longer"), QStringLiteral("Shorter")}));
        QCOMPARE(steps()->currentRow(), 2);
        steps()->setFocus();
        QTest::keyClick(steps(), Qt::Key_Up); // looking is not going
        QCOMPARE(m_project->undoStack()->index(), 2);
        QTest::keyClick(steps(), Qt::Key_Return);
        QCOMPARE(m_project->undoStack()->index(), 1);
        QCOMPARE(steps()->item(1)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Longer, now"));
        QCOMPARE(steps()->item(2)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Shorter, undone"));
        QTest::mouseClick(steps()->viewport(), Qt::LeftButton, {}, steps()->visualItemRect(steps()->item(0)).center());
        QCOMPARE(m_project->undoStack()->index(), 0);
        setLength(70, QStringLiteral("Another way"));
        QCOMPARE(texts(*steps()), QStringList({QStringLiteral("Start"), QStringLiteral("Another way")}));
    }

    void aHiddenListCostsNothing()
    {
        m_view->hide();
        setLength(50, QStringLiteral("Longer"));
        QCOMPARE(steps()->count(), 1);
        m_view->show();
        QCOMPARE(steps()->count(), 2);
    }

    void aRestorePointSaysWhatChanged()
    {
        const Storyboard before = m_project->current();
        m_view->savePoint();
        auto* name = m_view->findChild<QInputDialog*>();
        QVERIFY(name);
        name->setTextValue(QStringLiteral("Before the cut"));
        name->accept();
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(points()->count(), 1);
        QVERIFY(points()->item(0)->text().startsWith(QStringLiteral("Before the cut")));

        VERIFY_OK(m_project->apply(removeShot(before, firstShot(*m_project)), QStringLiteral("Cut")));
        auto* dialog = askedToRestore();
        QVERIFY(dialog);
        const auto* changes = dialog->findChild<QListWidget*>();
        QCOMPARE(changes->count(), 1);
        QVERIFY2(changes->item(0)->text().contains(QStringLiteral("SC010_SH0010")),
                 qPrintable(changes->item(0)->text()));
        dialog->reject();
        QVERIFY(m_project->current() != before);
        dialog = askedToRestore();
        primaryButton(*dialog)->click();
        QCOMPARE(m_project->current(), before);
        QCOMPARE(m_project->undoStack()->undoText(), QStringLiteral("Restore \"Before the cut\""));
        dialog = askedToRestore(); // nothing left to restore
        QVERIFY(!primaryButton(*dialog)->isEnabled());
    }

    void restorePointsAreRenamedAndRemoved()
    {
        const Storyboard before = m_project->current();
        for (const char* name : {"First", "Second"})
            VERIFY_OK(m_project->addRestorePoint(before.id, QLatin1String(name)));
        VERIFY_OK(waited(m_project->flush()));
        pressOnFirstPoint(Qt::Key_F2);
        auto* name = m_view->findChild<QInputDialog*>();
        QVERIFY(name);
        QCOMPARE(name->textValue(), QStringLiteral("First"));
        name->setTextValue(QStringLiteral("  Before   the cut "));
        name->accept();
        VERIFY_OK(waited(m_project->flush()));
        QVERIFY2(points()->item(0)->text().startsWith(QStringLiteral("Before the cut ")),
                 qPrintable(points()->item(0)->text()));

        pressOnFirstPoint(Qt::Key_Delete);
        auto* question = m_view->findChild<ConfirmDialog*>();
        QVERIFY(question);
        QVERIFY(question->accessibleDescription().contains(QStringLiteral("Before the cut")));
        question->reject();
        QCOMPARE(m_project->restorePoints().size(), 2); // asked, and not meant
        pressOnFirstPoint(Qt::Key_Delete);
        question = m_view->findChild<ConfirmDialog*>();
        QVERIFY(question);
        primaryButton(*question)->click();
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(points()->count(), 1);
        QVERIFY(points()->item(0)->text().startsWith(QStringLiteral("Second")));
        QCOMPARE(m_project->current(), before);
    }

    /// The window has the key for shots; removing goes on from one to the one behind, at the end to the one before.
    void deleteGoesOnThroughThePoints()
    {
        QAction window(m_view.get());
        window.setShortcut(Qt::Key_Delete);
        m_view->addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        for (const char* name : {"A", "B", "C"})
            VERIFY_OK(m_project->addRestorePoint(m_project->current().id, QLatin1String(name)));
        VERIFY_OK(waited(m_project->flush()));
        QCOMPARE(points()->currentRow(), 2); // the new one
        points()->setFocus();
        points()->setCurrentRow(1);
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        for (const char* next : {"C ", "A "}) {
            QTest::keyClick(points(), Qt::Key_Delete, *next == 'A' ? Qt::KeypadModifier : Qt::NoModifier);
            auto* question = m_view->findChild<ConfirmDialog*>();
            QVERIFY(question);
            primaryButton(*question)->click();
            VERIFY_OK(waited(m_project->flush()));
            QVERIFY2(points()->currentItem()->text().startsWith(QLatin1String(next)),
                     qPrintable(points()->currentItem()->text()));
            QTRY_VERIFY(!m_view->findChild<ConfirmDialog*>());
        }
        QCOMPARE(shots.size(), 0);
    }

    /// Steps are not deleted, and the shot that is chosen somewhere else is not meant.
    void deleteOnAStepMeansNothing()
    {
        QAction window(m_view.get());
        window.setShortcut(Qt::Key_Delete);
        m_view->addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const Storyboard before = m_project->current();
        steps()->setFocus();
        QTest::keyClick(steps(), Qt::Key_Delete);
        QCOMPARE(shots.size(), 0);
        QCOMPARE(m_project->current(), before);
        m_view->findChild<QToolButton*>()->setFocus(); // the control: elsewhere it is the window's
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(shots.size(), 1);
    }

    void aClosedProjectLeavesNothing()
    {
        m_view->setProject(nullptr);
        QCOMPARE(steps()->count(), 0);
        QCOMPARE(points()->count(), 0);
        m_project.reset(); // nobody listens any more
        m_view->savePoint();
        QVERIFY(!m_view->findChild<QInputDialog*>());
    }

private:
    QListWidget* steps() const { return named<QListWidget>(*m_view, "Steps"); }
    QListWidget* points() const { return named<QListWidget>(*m_view, "Restore Points"); }
    static QStringList texts(const QListWidget& list)
    {
        QStringList texts;
        for (int i = 0; i < list.count(); ++i)
            texts << list.item(i)->text();
        return texts;
    }
    void setLength(Frames length, const QString& label)
    {
        VERIFY_OK(m_project->apply(setShotLength(m_project->current(), firstShot(*m_project), length), label));
    }
    /// The dialog that asks before the last restore point is restored.
    QDialog* askedToRestore()
    {
        for (auto* old : m_view->findChildren<QDialog*>())
            delete old;
        points()->setFocus();
        QTest::keyClick(points(), Qt::Key_Return);
        QDialog* dialog = nullptr;
        const bool came = QTest::qWaitFor([&] { return (dialog = m_view->findChild<QDialog*>()) != nullptr; });
        return came ? dialog : nullptr;
    }
    /// As if no dialog had been open before.
    void pressOnFirstPoint(Qt::Key key)
    {
        for (auto* old : m_view->findChildren<QDialog*>())
            delete old;
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        points()->setFocus();
        points()->setCurrentRow(0);
        QTest::keyClick(points(), key);
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<HistoryView> m_view;
};

QTEST_MAIN(TestHistoryView)
#include "test_history_view.moc"
