#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "ui/script/outline_view.h"
#include "ui/script/script_view.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

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
        VERIFY_OK(m_project->importScriptText(QStringLiteral("small"), smallScriptText()));
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
        VERIFY_OK(m_project->importScriptText(QStringLiteral("small"), smallScriptText()));
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

    void theChosenShotsWordsAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("LF") << smallScriptText();
        QTest::newRow("CR LF") << smallScriptText().replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    }

    void theChosenShotsWordsAreMarked()
    {
        QFETCH(QString, text);
        VERIFY_OK(m_project->importScriptText(QStringLiteral("small"), text));
        ScriptView script(m_theme, m_selection);
        script.setProject(m_project.get());
        const Shot rain = m_project->current().scenes[1].shots[0];
        m_selection.setShots({rain.id});
        QCOMPARE(script.extraSelections().size(), 1);
        QVERIFY(script.extraSelections()[0].cursor.selectedText().contains(QStringLiteral("Rain falls on the roses.")));
        m_selection.setShots({});
        QVERIFY(script.extraSelections().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
};

QTEST_MAIN(TestScriptViews)
#include "test_script_views.moc"
