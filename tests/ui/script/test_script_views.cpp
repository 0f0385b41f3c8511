#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "ui/moved_shots.h"
#include "ui/script/outline_view.h"
#include "ui/script/script_text.h"
#include "ui/script/script_view.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

/// Outline and script show the same shots as the board, and choosing in one chooses in all.
class TestScriptViews final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = emptyProject(*m_folder);
    }
    void cleanup()
    {
        m_selection.setShots({});
        m_project.reset();
    }

    void theOutlineFollowsAndChooses()
    {
        OutlineView outline(m_selection);
        outline.setProject(m_project.get());
        outline.show();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        QCOMPARE(outline.topLevelItemCount(), 2);
        QCOMPARE(outline.topLevelItem(0)->text(0), QStringLiteral("INT. KITCHEN - DAY"));
        outline.setCurrentItem(outline.topLevelItem(1)->child(0));
        QCOMPARE(m_selection.currentShot(), m_project->current().scenes[1].shots[0].id);
        m_selection.setShots({firstShot(*m_project)});
        QCOMPARE(outline.currentItem(), outline.topLevelItem(0)->child(0));
        outline.topLevelItem(0)->setText(0, QStringLiteral("INT. CELLAR - NIGHT"));
        QTRY_COMPARE(m_project->current().scenes[0].slugline, QStringLiteral("INT. CELLAR - NIGHT"));
        m_project->undoStack()->undo();
        QCOMPARE(outline.topLevelItem(0)->text(0), QStringLiteral("INT. KITCHEN - DAY"));
    }

    void scenesMoveByKeysAndStayChosen()
    {
        OutlineView outline(m_selection);
        outline.setProject(m_project.get());
        outline.show();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        const SceneId first = m_project->current().scenes[0].id;
        const int steps = m_project->undoStack()->count();
        outline.setCurrentItem(outline.topLevelItem(0));
        outline.topLevelItem(1)->setExpanded(true);
        QTest::keyClick(&outline, Qt::Key_Up, Qt::AltModifier); // nowhere to go
        QCOMPARE(m_project->undoStack()->count(), steps);
        QTest::keyClick(&outline, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_project->current().scenes[1].id, first);
        QCOMPARE(outline.currentItem(), outline.topLevelItem(1));
        QVERIFY(outline.topLevelItem(0)->isExpanded()); // as it was left
        QTest::keyClick(&outline, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_project->current().scenes[0].id, first);
        QSignalSpy moved(&outline, &OutlineView::moveRequested);
        outline.setCurrentItem(outline.topLevelItem(0)->child(0));
        QTest::keyClick(&outline, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(moved.count(), 1);
    }

    void scenesAndShotsLandWhereTheyAreDropped()
    {
        OutlineView outline(m_selection);
        outline.setProject(m_project.get());
        outline.resize(300, 400);
        outline.show();
        ShotCommands commands(m_selection, nullptr);
        commands.setProject(m_project.get());
        connect(&outline, &OutlineView::dropRequested, &commands, &ShotCommands::moveTo);
        VERIFY_OK(importText(*m_project, smallScriptText()));
        const Storyboard start = m_project->current();
        const SceneId kitchen = start.scenes[0].id;
        const ShotId kettle = start.scenes[0].shots[0].id;
        const auto row = [&](int scene) { return outline.visualItemRect(outline.topLevelItem(scene)); };

        QMimeData scene;
        scene.setData(QStringLiteral("application/x-boardreel-scene"), kitchen.toString().toLatin1());
        const int steps = m_project->undoStack()->count();
        dropOn(outline, scene, row(0).center()); // where it is
        dropOn(outline, scene, row(1).topLeft() + QPoint(40, 1));
        QCOMPARE(m_project->undoStack()->count(), steps);
        dropOn(outline, scene, row(1).bottomLeft() + QPoint(40, 0));
        QTRY_COMPARE(m_project->current().scenes[1].id, kitchen);
        dropOn(outline, scene, row(0).topLeft() + QPoint(40, 1));
        QTRY_COMPARE(m_project->current().scenes[0].id, kitchen);
        dropOn(outline, scene, QPoint(40, 390)); // below everything
        QTRY_COMPARE(m_project->current().scenes[1].id, kitchen);
        m_project->undoStack()->undo();

        const std::unique_ptr<QMimeData> shot(shotsToDrag({kettle}));
        outline.topLevelItem(1)->setExpanded(false);
        dropOn(outline, *shot, row(1).center());
        QTRY_COMPARE(m_project->current().scenes[1].shots.last().id, kettle);
        m_project->undoStack()->undo();
        outline.topLevelItem(1)->setExpanded(true);
        const QRect roses = outline.visualItemRect(outline.topLevelItem(1)->child(0));
        dropOn(outline, *shot, roses.topLeft() + QPoint(40, 1));
        QTRY_COMPARE(m_project->current().scenes[1].shots[0].id, kettle);
        QCOMPARE(m_project->current().scenes[1].shots.size(), start.scenes[1].shots.size() + 1);
        QVERIFY2(!dropOn(outline, QMimeData(), roses.center()), "anything is taken for a shot");
    }

    /// A scene stands for its first shot, but Delete there means the scene.
    void aSceneIsDeletedWithItsShots()
    {
        OutlineView outline(m_selection);
        outline.setProject(m_project.get());
        outline.show();
        VERIFY_OK(importText(*m_project, smallScriptText() + QStringLiteral("\nINT. HALL - DAY\n\nDust.\n")));
        QAction window(&outline);
        window.setShortcuts({Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete});
        outline.addAction(&window);
        QSignalSpy shots(&window, &QAction::triggered);
        outline.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&outline));
        outline.setFocus();
        const Storyboard start = m_project->current();
        outline.setCurrentItem(outline.topLevelItem(1));
        QTest::keyClick(&outline, Qt::Key_Delete, Qt::KeypadModifier);
        QCOMPARE(m_project->current().scenes.size(), 2);
        QCOMPARE(outline.currentItem(), outline.topLevelItem(1)); // the one behind
        QCOMPARE(m_selection.currentShot(), start.scenes[2].shots[0].id);
        QTest::keyClick(&outline, Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(outline.currentItem(), outline.topLevelItem(0)); // the one before: there is none behind
        QCOMPARE(m_project->current().scenes.size(), 1);
        ShotCommands commands(m_selection, nullptr);
        commands.setProject(m_project.get());
        commands.undo();
        QCOMPARE(m_selection.currentShot(), start.scenes[2].shots.last().id);
        QCOMPARE(shots.size(), 0);
        QTest::keyClick(&outline, Qt::Key_Delete); // the control: with a shot chosen the key is the window's
        QCOMPARE(shots.size(), 1);
    }

    void whereItLandsIsSeen()
    {
        OutlineView outline(m_selection);
        outline.setProject(m_project.get());
        outline.resize(300, 400);
        outline.show();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        outline.topLevelItem(1)->setExpanded(true);
        const QRect roses = outline.visualItemRect(outline.topLevelItem(1)->child(0));
        const QPoint above = roses.topLeft() + QPoint(150, -1);
        const std::unique_ptr<QMimeData> shot(shotsToDrag({firstShot(*m_project)}));
        const auto colour = [&] { return outline.viewport()->grab().toImage().pixelColor(above); };
        const QColor before = colour();
        enter(outline, *shot);
        QDragMoveEvent move(roses.topLeft() + QPoint(40, 1), Qt::MoveAction, shot.get(), Qt::LeftButton, {});
        QApplication::sendEvent(outline.viewport(), &move);
        QVERIFY(move.isAccepted());
        QCOMPARE(colour(), m_theme.tokens().accent);
        QDragLeaveEvent leave;
        QApplication::sendEvent(outline.viewport(), &leave);
        QCOMPARE(colour(), before);
    }

    void theChosenShotsWordsAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("LF") << smallScriptText();
        QTest::newRow("CR LF") << smallScriptText().replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    }

    void theChosenShotsWordsAreMarked()
    {
        QFETCH(QString, text);
        VERIFY_OK(importText(*m_project, text));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        const auto* words = script.findChild<ScriptText*>();
        const Shot rain = m_project->current().scenes[1].shots[0];
        m_selection.setShots({rain.id});
        QCOMPARE(words->extraSelections().size(), 1);
        const QString marked = words->extraSelections()[0].cursor.selectedText();
        QVERIFY(marked.endsWith(QStringLiteral("Rain falls on the roses.")));
        m_selection.setShots({});
        QVERIFY(words->extraSelections().isEmpty());
    }

    void aClickAndEnterChooseTheShotThere()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        script.resize(400, 400);
        script.show();
        auto* words = script.findChild<ScriptText*>();
        const auto at = [&](const char* what) {
            QTextCursor cursor(words->document());
            cursor.setPosition(int(words->words().indexOf(QLatin1String(what))));
            return cursor;
        };
        const QPoint kettle = words->cursorRect(at("kettle")).center();
        QTest::mouseClick(words->viewport(), Qt::LeftButton, {}, kettle);
        QCOMPARE(m_selection.currentShot(), firstShot(*m_project));
        words->setTextCursor(at("roses"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(m_selection.currentShot(), m_project->current().scenes[1].shots[0].id);
    }

    void theMarginShowsTheChosenShot()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        script.resize(400, 400);
        const auto* words = script.findChild<ScriptText*>();
        const auto bar = [&](const char* what) {
            QTextCursor cursor(words->document());
            cursor.setPosition(int(words->words().indexOf(QLatin1String(what))));
            return words->viewport()->grab().toImage().pixelColor(2, words->cursorRect(cursor).center().y());
        };
        script.show();
        const Tokens& t = m_theme.tokens();
        QCOMPARE(bar("kettle"), t.controlBorder);
        m_selection.setShots({firstShot(*m_project)});
        QCOMPARE(bar("kettle"), t.accent);
        QCOMPARE(bar("roses"), t.controlBorder);
    }

    void wordsAreFoundRoundTheEnds()
    {
        VERIFY_OK(importText(*m_project, smallScriptText()));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        script.show();
        QVERIFY(QTest::qWaitForWindowActive(&script));
        auto* words = script.findChild<ScriptText*>();
        auto* field = script.findChild<QLineEdit*>();
        words->setFocus();
        QVERIFY(!field->isVisible());
        script.find();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("ettl"));
        QCOMPARE(field->accessibleDescription(), QStringLiteral("1 of 1"));
        field->clear();
        QCOMPARE(field->accessibleDescription(), QString());
        words->moveCursor(QTextCursor::End);
        field->setText(QStringLiteral("day")); // in either case, from the start again
        const auto current = [&] { return words->textCursor().selectionStart(); };
        const int first = int(words->words().indexOf(QStringLiteral("DAY")));
        const int second = int(words->words().lastIndexOf(QStringLiteral("DAY")));
        QCOMPARE(current(), first);
        QCOMPARE(words->extraSelections().size(), 2);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(current(), second);
        QCOMPARE(field->accessibleDescription(), QStringLiteral("2 of 2"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(current(), first);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(current(), second);
        field->setText(QStringLiteral("zebra"));
        QCOMPARE(field->accessibleDescription(), QStringLiteral("None"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(words->hasFocus());
        QVERIFY(words->extraSelections().isEmpty());
    }

    void withoutAScriptThereAreWaysToOne()
    {
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        script.show();
        QSignalSpy imports(&script, &ScriptView::importRequested), pastes(&script, &ScriptView::pasteRequested);
        const auto buttons = script.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        for (QPushButton* button : buttons) {
            QVERIFY(button->isVisible());
            button->click();
        }
        QCOMPARE(imports.size() + pastes.size(), 2);
        QCOMPARE(imports.size(), 1);
        VERIFY_OK(importText(*m_project, smallScriptText()));
        QVERIFY(!buttons[0]->isVisible());
        QVERIFY(script.findChild<ScriptText*>()->isVisible());
        m_project->undoStack()->undo();
        QVERIFY(buttons[0]->isVisible());
    }

    void aLongScriptStaysFluid()
    {
        QString text;
        for (int page = 0; page < 200; ++page) // of 50 lines or so
            for (int i = 0; i < 5; ++i)
                text += QStringLiteral("INT. ROOM %1 - DAY\n\nA kettle boils on the stove.\n\nANNA\nGood morning, and "
                                       "welcome.\n\nThe rain falls.\n\n")
                            .arg(page * 5 + i);
        VERIFY_OK(importText(*m_project, text));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        script.resize(400, 600);
        script.show();
        QVERIFY(QTest::qWaitForWindowExposed(&script));
        auto* words = script.findChild<ScriptText*>();
        words->clearFocus();
        const QList<Scene> scenes = m_project->current().scenes;
        QCOMPARE(scenes.size(), 1000);
        qint64 worst = 0;
        for (const int scene : {999, 0, 500, 250, 750}) {
            QElapsedTimer clock;
            clock.start();
            m_selection.setShots({scenes[scene].shots[0].id});
            words->viewport()->repaint();
            worst = std::max(worst, clock.elapsed());
            QVERIFY(words->viewport()->rect().contains(words->cursorRect().center()));
        }
        QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
    }

private:
    static void enter(const OutlineView& outline, const QMimeData& data)
    {
        QDragEnterEvent event({1, 1}, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(outline.viewport(), &event); // Qt sends the rest to who took it
    }
    static bool dropOn(const OutlineView& outline, const QMimeData& data, const QPoint& point)
    {
        enter(outline, data);
        QDropEvent drop(point, Qt::MoveAction, &data, Qt::LeftButton, {});
        drop.ignore();
        QApplication::sendEvent(outline.viewport(), &drop);
        QTest::qWait(1);
        return drop.isAccepted();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
};

QTEST_MAIN(TestScriptViews)
#include "test_script_views.moc"
