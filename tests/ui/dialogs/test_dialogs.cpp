#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/generate_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/key_list_dialog.h"
#include "ui/dialogs/shot_list_dialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTreeWidget>

class TestDialogs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
    }
    void cleanup() { m_project.reset(); }

    void aProposalGetsFinerWithTheSlider()
    {
        ImportDialog dialog(m_theme, QStringLiteral("Small"), smallScriptText(), Format{}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* make = button(dialog, "Make Storyboard");
        auto* scenes = dialog.findChild<QTreeWidget*>();
        QTRY_COMPARE(scenes->topLevelItemCount(), 2);
        QVERIFY(make->isEnabled());
        dialog.findChild<QSlider*>()->setValue(0);
        QTRY_COMPARE(scenes->topLevelItem(0)->text(1), QStringLiteral("1"));
        dialog.findChild<QSlider*>()->setValue(100);
        QTRY_VERIFY(scenes->topLevelItem(0)->text(1).toInt() > 1);
        QList<Storyboard> made;
        connect(&dialog, &ImportDialog::storyboardRequested, this,
                [&](const QString&, const Storyboard& board) { made << board; });
        dialog.findChild<QSlider*>()->setValue(0); // the proposal for it is on its way when the button is pressed
        make->click();
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(made[0].script.text, smallScriptText());
        QCOMPARE(made[0].scenes[0].shots.size(), 1);
    }

    void aQuestionHasRoomForItsAnswer()
    {
        QWidget window;
        window.show();
        auto* question = askForText(&window, QStringLiteral("Reject T01"), QStringLiteral("Reason"), {});
        QTRY_VERIFY(question->width() >= 400);
    }

    void aVeryLongTextIsShownInPartAndUsedWhole()
    {
        const QString text =
            QStringLiteral("INT. HALL - DAY\n\n%1\n").arg(QStringLiteral("He waits. ").repeated(60'000));
        ImportDialog dialog(m_theme, QStringLiteral("Long"), text, Format{}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* editor = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(editor->isReadOnly());
        QVERIFY(editor->toPlainText().size() < 10'000);
        QList<Storyboard> made;
        connect(&dialog, &ImportDialog::storyboardRequested, this,
                [&](const QString&, const Storyboard& board) { made << board; });
        QTRY_VERIFY(button(dialog, "Make Storyboard")->isEnabled());
        button(dialog, "Make Storyboard")->click();
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(made[0].script.text, text);
        qsizetype words = 0;
        for (const Shot& shot : made[0].scenes[0].shots)
            words += shot.description.count(QStringLiteral("waits"));
        QCOMPARE(words, 60'000);
    }

    void whatIsNoScriptIsSaidInTheDialog()
    {
        const QString text = QStringLiteral("INT. HALL - DAY\n\nX.\n\n").repeated(11'000);
        ImportDialog dialog(m_theme, QStringLiteral("Many"), text, Format{}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* scenes = dialog.findChild<QTreeWidget*>();
        QTRY_VERIFY_WITH_TIMEOUT(scenes->topLevelItemCount() > 0, 20'000);
        QVERIFY(scenes->topLevelItemCount() < 2'000);
        QVERIFY(!button(dialog, "Make Storyboard")->isEnabled());
    }

    void anEmptyPageMakesNothing()
    {
        ImportDialog dialog(m_theme, QStringLiteral("Pasted text"), QString(), Format{}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!button(dialog, "Make Storyboard")->isEnabled());
        dialog.findChild<QPlainTextEdit*>()->setPlainText(smallScriptText());
        QTRY_VERIFY(button(dialog, "Make Storyboard")->isEnabled());
    }

    void columnsOfAShotListAreMapped()
    {
        const auto table =
            readShotList(QStringLiteral("Scene,Shot,What,Text,Cost\n1,1,Rain,a door,3\n1,2,Sun,huge,\n"));
        VERIFY_OK(table);
        ShotListDialog dialog(m_theme, QStringLiteral("List"), *table, Format{}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* shots = dialog.findChild<QTreeWidget*>();
        QTRY_COMPARE(shots->topLevelItemCount(), 2);
        QCOMPARE(shots->topLevelItem(0)->text(1), QStringLiteral("Rain"));
        auto* warnings = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(warnings->toPlainText().contains(QStringLiteral("Cost"))); // left out, and said so
        auto* text = named<QComboBox>(dialog, "Text");
        QCOMPARE(text->currentText(), QStringLiteral("Keep in Notes"));
        text->setCurrentIndex(int(ShotField::Description));
        Q_EMIT text->activated(text->currentIndex());
        QTRY_COMPARE(shots->topLevelItem(0)->text(1), QStringLiteral("a door"));
        QCOMPARE(named<QComboBox>(dialog, "What")->currentText(), QStringLiteral("Keep in Notes"));
        QList<Storyboard> made;
        connect(&dialog, &ShotListDialog::storyboardRequested, this,
                [&](const QString&, const Storyboard& board) { made << board; });
        text->setCurrentIndex(int(ShotField::Size));
        Q_EMIT text->activated(text->currentIndex()); // on its way when the button is pressed
        button(dialog, "Import Shots")->click();
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(made[0].scenes[0].shots[0].notes, QStringLiteral("Text: a door\nWhat: Rain"));
        QCOMPARE(made[0].scenes[0].shots.size(), 2);
    }

    void theCostSheetCountsBeforeAnythingStarts()
    {
        GenerateDialog dialog(m_theme, *m_project, {firstShot(*m_project)}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* shots = named<QComboBox>(dialog, "Shots");
        auto* count = named<QLabel>(dialog, "Takes");
        QTRY_COMPARE(count->text(), QString::number(shotCount(m_project->current())));
        shots->setCurrentIndex(2);
        Q_EMIT shots->activated(2);
        QTRY_COMPARE(count->text(), QStringLiteral("1"));
        Quote asked;
        connect(&dialog, &GenerateDialog::generateRequested, this, [&](const Quote& quote) { asked = quote; });
        button(dialog, "Generate")->click(); // free work has no sum to say
        QCOMPARE(asked.shots.size(), 1);
        QCOMPARE(asked.shots.first().code, QStringLiteral("SC010_SH0010"));
        QVERIFY(asked.total().isFree());
    }

    void aCommandIsFoundByItsWordsAndRuns()
    {
        QAction first(QStringLiteral("&New Shot")), second(QStringLiteral("Export &Film..."));
        QSignalSpy ran(&second, &QAction::triggered), other(&first, &QAction::triggered);
        auto* dialog = new KeyListDialog(QStringLiteral("Find"), {&first, &second}, nullptr);
        dialog->show();
        auto* search = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("film"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran.count(), 1);
        QCOMPARE(other.count(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
