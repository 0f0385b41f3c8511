#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/seams/seams_dialog.h"
#include "ui/seams/seams_model.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool MemoryIsTold = false; // what was freed is kept, and books beside it
#else
constexpr bool MemoryIsTold = true;
#endif

/// The list of cuts: measured while one looks, walked with the keyboard, exported as a sheet.
class TestSeamsDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_selection.setPlayhead(0);
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_project.reset();
    }

    void everyCutIsMeasured()
    {
        QCOMPARE(list()->model()->rowCount(), 2);
        QTRY_COMPARE(m_measured->count(), 1);
        QCOMPARE(model()->measured(), 2);
        QVERIFY(!model()->before(0).isNull() && !model()->after(1).isNull());
        QVERIFY(button(*m_dialog, "Export Sheet...")->isEnabled());
        QVERIFY(m_dialog->grab().width() > 0);
    }

    void enterAndAClickTakeThePlayheadThere()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        const ShotId last = m_project->current().scenes[1].shots[0].id;
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_selection.playhead(), *startOf(m_project->current(), last));
        QVERIFY(m_dialog->isVisible()); // Enter pressed no button
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(0, 0)).center());
        const ShotId second = m_project->current().scenes[0].shots[1].id;
        QCOMPARE(m_selection.playhead(), *startOf(m_project->current(), second));
        // A cut that has moved since is found where it is now.
        Shot first = *findShot(m_project->current(), firstShot(*m_project));
        first.length += 12;
        VERIFY_OK(m_project->apply(setShot(m_project->current(), first), QStringLiteral("Longer")));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(m_selection.playhead(), *startOf(m_project->current(), second));
    }

    void aRowSaysAllThatIsSeen()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        const QString said = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const char* part : {"SC010_SH0010 to SC010_SH0020", "Exposure", "Colour", "Level", "Rate", "Frozen"})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        QVERIFY(
            list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("new scene")));
    }

    void jumpsCanBeSeenAlone()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        Seam jump = model()->seam(0);
        jump.stops = 2;
        jump.card = false;
        model()->setCuts({jump, model()->seam(1)}, {24, 1});
        model()->fill(jump);
        m_dialog->findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(list()->model()->rowCount(), 1);
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QVERIFY(hasLabel(QStringLiteral("The picture gets 2.0 stops brighter at this cut.")));
        m_dialog->findChild<QCheckBox*>()->setChecked(false);
        QCOMPARE(list()->model()->rowCount(), 2);
    }

    void anEditSaysToMeasureAgain()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        QVERIFY(!hasLabel(QStringLiteral("The film has changed since its cuts were measured.")));
        VERIFY_OK(m_project->apply(removeShot(m_project->current(), firstShot(*m_project)), QStringLiteral("Remove")));
        QVERIFY(hasLabel(QStringLiteral("The film has changed since its cuts were measured.")));
        QCOMPARE(list()->model()->rowCount(), 2);
        button(*m_dialog, "Measure Again")->click();
        QTRY_COMPARE(m_measured->count(), 2);
        QCOMPARE(list()->model()->rowCount(), 1);
        QVERIFY(!hasLabel(QStringLiteral("The film has changed since its cuts were measured.")));
    }

    void theSheetIsWrittenWhereOneSays()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        button(*m_dialog, "Export Sheet...")->click();
        auto* where = m_dialog->findChild<QFileDialog*>();
        QVERIFY(where);
        QSignalSpy writes(m_dialog.get(), &SeamsDialog::writes);
        const QString file = m_folder->filePath(QStringLiteral("cuts.pdf"));
        Q_EMIT where->fileSelected(file);
        where->close();
        QCOMPARE(writes.count(), 1);
        QVERIFY(!sheetButton()->isEnabled()); // and says why
        QCOMPARE(sheetButton()->text(), QStringLiteral("Writing the Sheet..."));
        QTRY_VERIFY(sheetButton()->isEnabled());
        QVERIFY(QFile(file).size() > 1000);
        m_dialog->exportSheet(m_folder->filePath(QStringLiteral("no/such/folder/cuts.png")));
        QTRY_VERIFY(hasLabel({})); // says why
    }

    void neitherClosingNorMeasuringAgainLosesASheet()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        const QString file = m_folder->filePath(QStringLiteral("cuts.pdf"));
        const QString other = m_folder->filePath(QStringLiteral("again.pdf"));
        m_dialog->exportSheet(file);
        button(*m_dialog, "Measure Again")->click();
        QTRY_COMPARE(m_measured->count(), 2);
        QTRY_VERIFY(sheetButton()->isEnabled());
        QVERIFY(QFile(file).size() > 1000 && !hasLabel({}));
        QFuture<Status> sheet;
        connect(m_dialog.get(), &SeamsDialog::writes, m_dialog.get(),
                [&sheet](const QFuture<Status>& one) { sheet = one; });
        m_dialog->exportSheet(other);
        m_dialog.reset();
        sheet.waitForFinished();
        VERIFY_OK(sheet.result());
        QVERIFY(QFile(other).size() > 1000);
    }

    void aSheetOfAnOldMeasuringSaysSoStill()
    {
        QTRY_COMPARE(m_measured->count(), 1);
        VERIFY_OK(m_project->apply(removeShot(m_project->current(), firstShot(*m_project)), QStringLiteral("Remove")));
        const QString old = QStringLiteral("The film has changed since its cuts were measured.");
        QVERIFY(hasLabel(old));
        m_dialog->exportSheet(m_folder->filePath(QStringLiteral("cuts.png")));
        QTRY_VERIFY(sheetButton()->isEnabled());
        QVERIFY(hasLabel(old));
    }

    /// A thousand cuts walked from end to end: their pictures as pixels would be 295 MB.
    void manyCutsTakeLittleMemory()
    {
        if (!MemoryIsTold)
            QSKIP("a sanitizer hides how much memory is taken");
        QTRY_COMPARE(m_measured->count(), 1);
        const Seam seam = model()->seam(0);
        const int cuts = 1000;
        model()->setCuts(QList<Seam>(cuts, seam), {24, 1});
        const qint64 before = residentBytes();
        for (int i = 0; i < cuts; ++i)
            model()->fill(seam);
        for (int i = 0; i < cuts; ++i)
            QVERIFY(!model()->before(i).isNull() && !model()->after(i).isNull());
        const qint64 grown = residentBytes() - before;
        QVERIFY2(grown < 60'000'000, qPrintable(QString::number(grown)));
    }

    void closingStopsTheWork()
    {
        open(); // a second one, closed while it measures
        QElapsedTimer time;
        time.start();
        m_dialog.reset();
        QVERIFY(time.elapsed() < 5000);
    }

private:
    void open()
    {
        m_dialog = std::make_unique<SeamsDialog>(m_theme, *m_project, m_selection, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_measured = std::make_unique<QSignalSpy>(m_dialog.get(), &SeamsDialog::measured);
        m_dialog->show();
    }
    static qint64 residentBytes()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
    }
    QListView* list() const { return m_dialog->findChild<QListView*>(); }
    SeamsModel* model() const { return m_dialog->findChild<SeamsModel*>(); }
    /// Its text says what it does just now.
    QPushButton* sheetButton() const { return primaryButton(*m_dialog); }
    /// A visible label with this text; with none: a sentence of trouble.
    bool hasLabel(const QString& text) const
    {
        for (const auto* label : m_dialog->findChildren<QLabel*>())
            if (label->isVisible() &&
                (text.isEmpty() ? label->property("role") == QLatin1String("bad") : label->text() == text))
                return true;
        return false;
    }

    Theme m_theme;
    Selection m_selection;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<SeamsDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_measured;
};

QTEST_MAIN(TestSeamsDialog)
#include "test_seams_dialog.moc"
