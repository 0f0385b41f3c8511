#include "ui/inspector/panel_editing.h"

#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"

#include <QGuiApplication>
#include <QSignalSpy>

/// A picture that another program saves becomes the panel's, and the old one can be had back.
class TestPanelEditing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        QVERIFY(drawing(Qt::red, {64, 36}).save(m_folder->filePath(QStringLiteral("red.png"))));
        VERIFY_OK(waited(m_project->addPanel(firstShot(*m_project), m_folder->filePath(QStringLiteral("red.png")),
                                             PanelRole::Start)));
        m_editing = std::make_unique<PanelEditing>(nullptr);
        m_editing->open = [this](const QString& file) {
            m_opened << file;
            return true;
        };
        m_editing->setProject(m_project.get());
        m_editing->edit(firstShot(*m_project), panel().id);
    }
    void cleanup()
    {
        m_editing.reset();
        m_project.reset();
        m_opened.clear();
    }

    void whatIsSavedThereIsShownHere_data()
    {
        QTest::addColumn<bool>("byRenaming"); // many programs write beside and rename
        QTest::newRow("in place") << false;
        QTest::newRow("by renaming") << true;
    }

    void whatIsSavedThereIsShownHere()
    {
        QFETCH(bool, byRenaming);
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_editing->workingCopy(panel().id), m_opened.first());
        const Panel before = panel();
        for (const QSize size : {QSize(80, 45), QSize(96, 54)}) { // saved more than once
            const QString target = byRenaming ? m_opened.first() + QStringLiteral(".new") : m_opened.first();
            QVERIFY(drawing(Qt::blue, size).save(target, "PNG"));
            if (byRenaming)
                QVERIFY(QFile::remove(m_opened.first()) && QFile::rename(target, m_opened.first()));
            QTRY_COMPARE_WITH_TIMEOUT(panel().size, size, 15'000);
        }
        QVERIFY(panel().file != before.file);
        QVERIFY(QFile::exists(m_project->folder() + QLatin1Char('/') + before.file)); // kept for undo
        m_project->undoStack()->undo();
        m_project->undoStack()->undo();
        QCOMPARE(panel(), before);
    }

    void whatIsNoPictureChangesNothing()
    {
        const QSignalSpy problems(m_editing.get(), &PanelEditing::problem);
        const Panel before = panel();
        QFile file(m_opened.first());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("half a pict");
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, 15'000);
        QCOMPARE(panel(), before);
    }

private:
    static QImage drawing(Qt::GlobalColor colour, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        return image;
    }
    Panel panel() const { return findShot(m_project->current(), firstShot(*m_project))->panels.first(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<PanelEditing> m_editing;
    QStringList m_opened;
};

BOARDREEL_INSPECTING_TEST_MAIN(QGuiApplication, TestPanelEditing)
#include "test_panel_editing.moc"
