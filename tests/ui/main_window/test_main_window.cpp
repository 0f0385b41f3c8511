#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "tests/ui/main_window/window_bench.h"
#include "ui/board/board_view.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/dialogs/update_script_dialog.h"
#include "ui/main_window/commands.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/storyboard_switcher.h"
#include "ui/main_window/workspace.h"
#include "ui/script/find_bar.h"

#include <QAccessible>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

class TestMainWindow final : public QObject, private WindowBench {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeWindow();
    }
    void cleanup() { closeWindow(); }

    void whatLiesOverThePictureIsRemembered()
    {
        newProject();
        QVERIFY(!action("Show Safe Areas")->isChecked());
        action("Show Safe Areas")->trigger();
        action("Next Mask")->trigger();
        cleanup();
        makeWindow(); // in the same folder
        QVERIFY(action("Show Safe Areas")->isChecked());
        QVERIFY(!action("Show Shot Code")->isChecked()); // the control
    }

    void noKeyHasTwoOwners()
    {
        QHash<QKeySequence, QString> owners;
        for (const QAction* command : m_window->findChildren<QAction*>())
            for (const QKeySequence& key : command->shortcuts()) {
                if (command->shortcutContext() != Qt::WindowShortcut || command->text().isEmpty())
                    continue;
                QVERIFY2(!owners.contains(key) || owners[key] == command->text(),
                         qPrintable(key.toString() + owners.value(key) + command->text()));
                owners.insert(key, command->text());
            }
        QVERIFY(owners.contains(QKeySequence(Qt::Key_F5)));
    }

    void namesThatStay()
    {
        QCOMPARE(m_window->accessibleName(), QStringLiteral("Boardreel"));
        newProject();
        for (const char* name : {"Board", "Timeline", "Preview", "Inspector"}) {
            QVERIFY2(dock(name)->isVisible(), name);
            QVERIFY2(hasViewNamed(dock(name), name), name);
        }
        QVERIFY(!dock("Jobs")->isVisible());
        for (const char* name : {"New Shot", "Generate", "Export Film", "Play", "Undo", "Redo"})
            QVERIFY2(toolButton(name), name);
        QVERIFY(m_window->windowTitle().startsWith(m_project->title()));
    }

    void withoutAProjectOnlyTheWelcomePageIsThere()
    {
        QVERIFY(!toolButton("New Shot")->isEnabled());
        QVERIFY(!dock("Board")->isVisible());
        newProject();
        QVERIFY(toolButton("New Shot")->isEnabled());
        action("Close Project")->trigger();
        QVERIFY(!toolButton("New Shot")->isEnabled());
        QVERIFY(!dock("Board")->isVisible());
    }

    void diagnosticsAreSavedAndThePlaceIsSaid()
    {
        const QString file = m_folder->filePath(QStringLiteral("help.zip"));
        m_diagnostics.clear();
        const auto save = [&] {
            action("Save Diagnostics...")->trigger();
            auto* dialog = m_window->findChild<QFileDialog*>();
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(file);
            dialog->close();
            QTRY_VERIFY(!m_window->findChild<QFileDialog*>());
        };
        save(); // without a project, too
        QTRY_VERIFY(m_window->findChild<QMessageBox*>());
        auto* message = m_window->findChild<QMessageBox*>();
        QVERIFY(message->text().contains(file));
        QCOMPARE(m_diagnostics, QStringList({file, QString()}));
        message->close();
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>());

        newProject();
        m_diagnosticsSaved = fail(ErrorKind::Failed, QStringLiteral("No space."));
        save();
        QTRY_COMPARE(m_window->findChild<ErrorBanner*>()->sentence(), QStringLiteral("No space."));
        QCOMPARE(m_diagnostics.last(), m_project->folder());
        QVERIFY(!m_window->findChild<QMessageBox*>());
        m_diagnosticsSaved = {};
    }

    void aShotComesAndGoesByTheToolBar()
    {
        newProject();
        const qsizetype before = shotCount(m_project->current());
        toolButton("New Shot")->click();
        QCOMPARE(shotCount(m_project->current()), before + 1);
        toolButton("Undo")->click();
        QCOMPARE(shotCount(m_project->current()), before);
        toolButton("Redo")->click();
        QCOMPARE(shotCount(m_project->current()), before + 1);
    }

    void theFirstButtonsIconKeepsTheInkOfItsGround()
    {
        newProject(); // which enables its action, and an action that changes hands its own icon to its buttons
        const auto painted = [](const QIcon& icon) { return icon.pixmap(16, 16).toImage(); };
        const QIcon shown = toolButton("Export Film")->icon();
        QCOMPARE(painted(shown), painted(m_theme.iconOnAccent(QStringLiteral("clapperboard"))));
        QVERIFY(painted(shown) != painted(m_theme.icon(QStringLiteral("clapperboard"))));
    }

    void aScriptWithoutAProjectMakesOneAndItsFirstShotIsChosen()
    {
        QVERIFY(!m_project);
        m_window->importStoryboard(QStringLiteral("Small: a film?"),
                                   breakDownText(smallScriptText(), QStringLiteral("small"), Format{}, 50),
                                   [](const Status& done) { VERIFY_OK(done); });
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
        QTRY_COMPARE(m_project->current().scenes.size(), qsizetype(2));
        QCOMPARE(m_project->folder(), QString(m_folder->path() + QStringLiteral("/Small a film")));
        QCOMPARE(m_window->findChild<BoardView*>()->currentCard(), 0);
    }

    void anAmpersandOfATitleIsSeen()
    {
        const QString title = QStringLiteral("Salt & Pepper");
        m_window->importStoryboard(title, breakDownText(smallScriptText(), title, Format{}, 50),
                                   [](const Status& done) { VERIFY_OK(done); });
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
        const auto names = [](const QMenu* menu) {
            QStringList names;
            for (const QAction* action : menu->actions())
                names << seen(action->text());
            return names;
        };
        const auto* switcher = m_window->findChild<StoryboardSwitcher*>();
        QTRY_COMPARE(seen(switcher->text()), title);
        QTRY_VERIFY(names(switcher->menu()).contains(title));
        const StoryboardId removed = m_project->current().id;
        const auto other = m_project->addStoryboard(QStringLiteral("Other"), Format{});
        VERIFY_OK(other);
        VERIFY_OK(m_project->setCurrent(*other));
        VERIFY_OK(m_project->removeStoryboard(removed));
        QTRY_VERIFY(!names(switcher->menu()).contains(title));
        QVERIFY(names(switcher->menu()->findChild<QMenu*>()).contains(title)); // which is restored from here
        for (auto* menu : m_window->findChildren<QMenu*>())
            if (seen(menu->title()) == QLatin1String("Open Recent")) {
                Q_EMIT menu->aboutToShow();
                QVERIFY(names(menu).contains(title));
                return;
            }
        QFAIL("no recent projects");
    }

    void theBannersSentenceIsSeen()
    {
        auto* banner = m_window->findChild<ErrorBanner*>();
        const QString sentence = QStringLiteral("A shot is split between its first and its last frame.");
        banner->say(sentence);
        for (const QLabel* label : banner->findChildren<QLabel*>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText); // providers are quoted in it
        QTest::qWait(50);                                                             // the tool bar gives it its size
        for (const auto* child : banner->findChildren<QWidget*>())
            if (child->isVisible())
                QVERIFY2(banner->rect().contains(child->geometry()), child->metaObject()->className());
        banner->dismiss();
    }

    void anErrorStaysInTheBannerWithItsWayOut()
    {
        auto* banner = m_window->findChild<ErrorBanner*>();
        QVERIFY(!banner->isVisible());
        int ran = 0;
        banner->say(QStringLiteral("The film could not be made."), QStringLiteral("Retry"), [&] { ++ran; });
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleDescription(), QStringLiteral("The film could not be made."));
        named<QAbstractButton>(*banner, "Retry")->click();
        QCOMPARE(ran, 1);
        QVERIFY(!banner->isVisible());
    }

    void theSmallestWindowShowsEveryViewWhole()
    {
        newProject();
        m_window->resize(900, 600);
        QTest::qWait(50);
        QCOMPARE(m_window->size(), QSize(900, 600));
        for (const char* name : {"Board", "Timeline", "Preview", "Inspector"}) {
            const QRect place(dock(name)->mapTo(m_window.get(), QPoint()), dock(name)->size());
            QVERIFY2(m_window->rect().contains(place), name);
            QVERIFY2(place.width() >= 200 && place.height() >= 140, name);
        }
    }

    void lockedNumberingIsAskedAboutBeforeItIsRenumbered()
    {
        newProject();
        toolButton("New Shot")->click();
        toolButton("New Shot")->click();
        toolButton("New Shot")->click();
        action("Move Earlier")->trigger();
        const auto codes = [this] {
            QStringList codes;
            for (const Shot& shot : m_project->current().scenes.first().shots)
                codes << shot.code;
            return codes;
        };
        const QStringList moved = codes();
        action("Lock Numbering")->toggle();
        QVERIFY(m_project->current().numberingLocked);
        const auto answer = [this](const char* button) {
            action("Renumber Storyboard")->trigger();
            auto* question = m_window->findChild<ConfirmDialog*>();
            QVERIFY(question && question->isVisible());
            named<QPushButton>(*question, button)->click();
            QTRY_VERIFY(!m_window->findChild<ConfirmDialog*>());
        };
        answer("Cancel");
        QCOMPARE(codes(), moved);
        answer("Renumber");
        QVERIFY(codes() != moved);
        QVERIFY(m_project->current().numberingLocked);
        const QStringList renumbered = codes();
        QVERIFY(std::is_sorted(renumbered.begin(), renumbered.end()));
        toolButton("Undo")->click();
        QCOMPARE(codes(), moved);
        toolButton("Undo")->click();
        QVERIFY(!action("Lock Numbering")->isChecked());
        action("Renumber Scene")->trigger(); // not locked: nothing to ask
        QVERIFY(codes() != moved);
    }

    void aNewerScriptChangesWhatItChangesAndCanBeUndone()
    {
        m_window->importStoryboard(QStringLiteral("Small"),
                                   breakDownText(smallScriptText(), QStringLiteral("small"), Format{}, 50),
                                   [](const Status& done) { VERIFY_OK(done); });
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
        QTRY_COMPARE(m_project->current().scenes.size(), qsizetype(2));
        const Storyboard before = m_project->current();
        const QString file = m_folder->filePath(QStringLiteral("newer.fountain"));
        QFile newer(file);
        QVERIFY(newer.open(QIODevice::WriteOnly));
        newer.write((smallScriptText() + QStringLiteral("\nEXT. ROOF - DAY\n\nWind.\n")).toUtf8());
        newer.close();
        m_window->updateFromScript(file);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<UpdateScriptDialog*>(), 20'000);
        for (auto* button : m_window->findChild<UpdateScriptDialog*>()->findChildren<QPushButton*>())
            if (button->isDefault())
                button->click();
        QCOMPARE(m_project->current().scenes.size(), qsizetype(3));
        QCOMPARE(m_project->current().scenes.at(0).shots.at(0).id, before.scenes.at(0).shots.at(0).id);
        toolButton("Undo")->click();
        QCOMPARE(m_project->current(), before);
        QTRY_VERIFY(!m_window->findChild<UpdateScriptDialog*>());
        m_window->updateFromScript(m_folder->filePath(QStringLiteral("absent.fountain")));
        QTRY_VERIFY(m_window->findChild<ErrorBanner*>()->isVisible());
    }

    void wordsOfTheScriptAreFoundFromAnywhere()
    {
        newProject();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        action("Find in Script")->trigger();
        QTRY_VERIFY(m_window->findChild<FindBar*>()->isVisible());
    }

    void commandsDoNotShareKeys()
    {
        QHash<QString, QString> owners;
        for (const QAction* action : m_window->actions())
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()),
                         qPrintable(key.toString() + QLatin1String(": ") + action->text()));
                owners.insert(key.toString(), action->text());
            }
        QVERIFY(owners.size() > 30);
    }

    void menusDoNotShareMnemonics()
    {
        newProject();
        int seen = 0;
        for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
            QStringList letters;
            for (const QAction* action : menu->actions())
                if (const qsizetype at = action->text().indexOf(QLatin1Char('&')); at >= 0)
                    letters << action->text().mid(at + 1, 1).toLower();
            seen += int(letters.size());
            QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
        }
        QVERIFY(seen > 30);
    }

    void namesOfCommandsDoNotDependOnTheLanguage()
    {
        struct Shout final : QTranslator {
            QString translate(const char*, const char* text, const char*, int) const override
            {
                return QString::fromUtf8(text).toUpper();
            }
            bool isEmpty() const override { return false; }
        } shout;
        QWidget window;
        qApp->installTranslator(&shout);
        const Commands commands(m_theme, &window);
        qApp->removeTranslator(&shout);
        QCOMPARE(commands[Command::NewShot]->text(), QStringLiteral("&NEW SHOT"));
        QCOMPARE(commands[Command::NewShot]->objectName(), QStringLiteral("command_New Shot"));
    }

    void menusOfButtonsAreThereForAssistiveTechnology()
    {
        newProject();
        QAccessibleInterface* button = QAccessible::queryAccessibleInterface(toolButton("Theme"));
        QVERIFY(button);
        QCOMPARE(button->role(), QAccessible::ButtonMenu);
        QCOMPARE(button->childCount(), 1);
        QAccessibleInterface* menu = button->child(0);
        QCOMPARE(menu->role(), QAccessible::PopupMenu);
        QCOMPARE(menu->childCount(), 4);
        QVERIFY(!menu->child(0)->text(QAccessible::Name).isEmpty());
        button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        auto* shown = qobject_cast<QMenu*>(menu->object());
        QTimer::singleShot(100, shown, [shown] {
            QVERIFY(shown->isVisible());
            shown->close();
        });
        QSignalSpy closed(shown, &QMenu::aboutToHide);
        QTRY_COMPARE(closed.count(), 1);
    }

private:
    void makeWindow()
    {
        WindowServices services = WindowBench::services();
        services.saveDiagnostics = [this](const QString& file, const QString& project) {
            m_diagnostics << file << project;
            return QtFuture::makeReadyFuture(m_diagnosticsSaved);
        };
        openWindow(services, {1200, 800});
    }
    static bool hasViewNamed(const QDockWidget* dock, const char* name)
    {
        const QList<QWidget*> widgets = dock->findChildren<QWidget*>();
        return std::any_of(widgets.begin(), widgets.end(),
                           [&](const QWidget* widget) { return widget->accessibleName() == QLatin1String(name); });
    }
    QToolButton* toolButton(const char* name) const { return named<QToolButton>(*m_window, name); }

    QStringList m_diagnostics; ///< what was asked for
    Status m_diagnosticsSaved;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
