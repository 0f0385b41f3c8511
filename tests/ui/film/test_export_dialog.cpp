#include "tests/ui/film/export_bench.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/media/film_format.h"
#include "tests/ui/film/turn_meter.h"
#include "ui/film/report_view.h"
#include "ui/tab_order.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

/// The Export Film dialog as a person uses it.
class TestExportDialog final : public QObject, private ExportBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_project.reset(); }

    void itSaysWhatIsMissingAndFreezesThePlan();
    void onlyWhatCanBeWrittenIsOffered();
    void aPartBetweenTheMarks();
    void whatDoesNotFitIsOffAndSaysWhy();
    void theReportLeadsToItsShots();
    void aFilmWithoutFaultsSaysSo();
    void whatWasChosenIsRemembered();
    void aPressBeforeThePlanIsThereCounts();
    void anEditAfterThePressTakesItBack();
    void arrowsWalkThroughThePresets();
    void tabReachesEverything();
    void aLongFilmDoesNotBlockTheWindow();
};

void TestExportDialog::itSaysWhatIsMissingAndFreezesThePlan()
{
    const auto dialog = open();
    auto* file = named<QLineEdit>(*dialog, "File");
    const auto type = [&](const QString& name) {
        file->setText(name); // as assistive technology does
    };
    QTRY_VERIFY(isPlanned(*dialog));
    QVERIFY(exportButton(*dialog)->isEnabled());
    type(m_folder->path() + QStringLiteral("/nowhere/film.mp4"));
    QTRY_VERIFY(!exportButton(*dialog)->isEnabled());      // the disk is asked beside the window
    type(m_folder->path() + QStringLiteral("/film.webm")); // not what MP4 is written to
    QVERIFY(!exportButton(*dialog)->isEnabled());
    type(m_folder->path() + QStringLiteral("/film.mp4"));
    QVERIFY(exportButton(*dialog)->isEnabled());

    pick(*dialog, "Part", int(FilmPart::Scenes));
    QVERIFY(!exportButton(*dialog)->isEnabled()); // none is chosen yet
    named<QListWidget>(*dialog, "Scenes")->item(1)->setCheckState(Qt::Checked);
    QVERIFY(exportButton(*dialog)->isEnabled());
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1);
    QCOMPARE(m_asked.file, QString(m_folder->path() + QStringLiteral("/film.mp4")));
    QCOMPARE(m_asked.plan.shots.size(), m_project->current().scenes[1].shots.size());
    QCOMPARE(m_asked.plan.project, m_project->id());
}

void TestExportDialog::onlyWhatCanBeWrittenIsOffered()
{
    const auto dialog = open();
    const auto* formats = named<QComboBox>(*dialog, "Format");
    int writable = 0;
    for (const FilmFormat& format : filmFormats()) {
        QCOMPARE(formats->findData(QString::fromLatin1(format.id)) >= 0, canWrite(format));
        writable += canWrite(format) ? 1 : 0;
    }
    QCOMPARE(formats->count(), writable);
    pickFormat(*dialog, "gif");
    QVERIFY(!formats->accessibleDescription().isEmpty());
    QVERIFY(named<QLineEdit>(*dialog, "File")->text().endsWith(QLatin1String(".gif")));
}

void TestExportDialog::aPartBetweenTheMarks()
{
    const auto unmarked = open();
    const QModelIndex row = named<QComboBox>(*unmarked, "Part")->model()->index(int(FilmPart::InToOut), 0);
    QVERIFY(!(row.flags() & Qt::ItemIsEnabled));
    const auto dialog = open(FilmMarks{12, 36});
    pick(*dialog, "Part", int(FilmPart::InToOut));
    QTRY_COMPARE(fact(*dialog, "Frames"), QStringLiteral("24"));
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1);
    QCOMPARE(madeRange(m_asked.plan), (FilmRange{12, 24}));
}

void TestExportDialog::whatDoesNotFitIsOffAndSaysWhy()
{
    const auto dialog = open();
    auto* size = named<QComboBox>(*dialog, "Size");
    auto* watermark = named<QLineEdit>(*dialog, "Watermark");
    auto* code = named<QCheckBox>(*dialog, "Shot code");
    auto* loudness = named<QComboBox>(*dialog, "Loudness");
    named<QToolButton>(*dialog, "More")->click();
    QVERIFY(size->isEnabled() && watermark->isEnabled() && code->isEnabled()); // the control
    code->click();
    pickFormat(*dialog, "wav");
    QVERIFY(!size->isEnabled() && !watermark->isEnabled() && !code->isEnabled() && loudness->isEnabled());
    QVERIFY(!size->accessibleDescription().isEmpty());
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1);
    QVERIFY(!m_asked.plan.output.burnIns.code);
    const auto again = open();
    pickFormat(*again, "h264");
    QVERIFY(named<QComboBox>(*again, "Size")->isEnabled());
    QVERIFY(named<QCheckBox>(*again, "Shot code")->isChecked()); // it was chosen, and is not lost
}

void TestExportDialog::theReportLeadsToItsShots()
{
    const auto dialog = open();
    auto* report = named<QTreeWidget>(*dialog, "Report");
    QTRY_VERIFY(report->topLevelItemCount() > 0);
    QTreeWidgetItem* note = report->topLevelItem(0); // no shot has a take
    QVERIFY(note->childCount() > 1);
    ShotId asked;
    connect(dialog.get(), &ExportDialog::shotRequested, this, [&](const ShotId& shot) { asked = shot; });
    report->setCurrentItem(note);
    report->setFocus();
    QTest::keyClick(report, Qt::Key_Return);
    QVERIFY(note->isExpanded() && asked.isNull()); // several: nobody knows yet which
    report->setCurrentItem(note->child(1));
    QTest::keyClick(report, Qt::Key_Return);
    QCOMPARE(asked, playingShots(m_project->current()).at(1));
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_asked.times, 0);
}

void TestExportDialog::aFilmWithoutFaultsSaysSo()
{
    ReportView report(m_theme, nullptr);
    report.setMessage(QStringLiteral("circle-check"), QStringLiteral("Nothing."));
    QCOMPARE(report.accessibleDescription(), QStringLiteral("Nothing."));
    report.setNotes({{ConformKind::Missing, QStringLiteral("Gone."), {QStringLiteral("SC999_SH0010")}}},
                    m_project->current());
    QCOMPARE(report.topLevelItemCount(), 1);
    QVERIFY(report.accessibleDescription().isEmpty());
    QSignalSpy asked(&report, &ReportView::shotRequested);
    Q_EMIT report.itemClicked(report.topLevelItem(0), 0);
    QCOMPARE(asked.count(), 0); // that shot is not there any more
}

void TestExportDialog::whatWasChosenIsRemembered()
{
    {
        const auto dialog = open();
        named<QRadioButton>(*dialog, "Square")->click();
        pick(*dialog, "Captions", int(CaptionUse::File));
        named<QToolButton>(*dialog, "More")->click();
        named<QLineEdit>(*dialog, "Watermark")->setFocus();
        QTest::keyClicks(named<QLineEdit>(*dialog, "Watermark"), QStringLiteral("Draft"));
        dialog->reject();
    }
    const auto dialog = open();
    QVERIFY(named<QRadioButton>(*dialog, "Square")->isChecked());
    QCOMPARE(named<QComboBox>(*dialog, "Captions")->currentIndex(), int(CaptionUse::File));
    QCOMPARE(named<QLineEdit>(*dialog, "Watermark")->text(), QStringLiteral("Draft"));
    QVERIFY(named<QLineEdit>(*dialog, "Watermark")->isVisible());
    const QTemporaryDir other;
    m_project = smallProject(other);
    auto fresh = open();
    QVERIFY(named<QRadioButton>(*fresh, "Web")->isChecked()); // another project, another choice
    QVERIFY(named<QLineEdit>(*fresh, "Watermark")->text().isEmpty());
    fresh.reset();
    m_project.reset();
}

void TestExportDialog::aPressBeforeThePlanIsThereCounts()
{
    const auto dialog = open();
    QVERIFY(!isPlanned(*dialog)); // it is on its way, and the window is not waiting for it
    exportButton(*dialog)->click();
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1);
    QVERIFY(!dialog->isVisible());
    QTest::qWait(400);
    QCOMPARE(m_asked.times, 1);
}

void TestExportDialog::anEditAfterThePressTakesItBack()
{
    const auto dialog = open();
    auto* file = named<QLineEdit>(*dialog, "File");
    exportButton(*dialog)->click();
    QVERIFY(!exportButton(*dialog)->isEnabled()); // it waits for the plan
    file->setText(m_folder->filePath(QStringLiteral("hal")));
    QVERIFY(exportButton(*dialog)->isEnabled());
    QTRY_VERIFY(isPlanned(*dialog));
    QTest::qWait(600);
    QCOMPARE(m_asked.times, 0); // nobody asked for a film of that name
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1); // the control
}

void TestExportDialog::arrowsWalkThroughThePresets()
{
    const auto dialog = open();
    auto* web = named<QRadioButton>(*dialog, "Web");
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    web->setFocus();
    QTest::keyClick(web, Qt::Key_Right);
    QVERIFY(named<QRadioButton>(*dialog, "Vertical")->isChecked());
    QCOMPARE(named<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1920));
    named<QRadioButton>(*dialog, "Square")->setChecked(true); // as assistive technology does
    QCOMPARE(named<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1080));
    named<QRadioButton>(*dialog, "Vertical")->setChecked(true);
    QTRY_COMPARE(named<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1920));
}

namespace {

Storyboard longBoard(Storyboard board)
{
    constexpr int Scenes = 40, Shots = 50;
    board.scenes.clear();
    for (int i = 0; i < Scenes; ++i) {
        Scene scene;
        scene.id = SceneId::create();
        scene.code = sceneCode(i * 10 + 10);
        for (int j = 0; j < Shots; ++j) {
            Shot shot;
            shot.id = ShotId::create();
            shot.code = shotCode(j * 10 + 10);
            shot.description = QStringLiteral("He waits.");
            shot.dialogue = {{QStringLiteral("ANNA"), {}, {}, QStringLiteral("Nobody comes before it is dark.")}};
            shot.length = 48;
            scene.shots << shot;
        }
        board.scenes << scene;
    }
    return board;
}

} // namespace

/// Opened, planned, changed: no turn of the event loop takes 50 ms.
void TestExportDialog::tabReachesEverything()
{
    const auto dialog = open();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTRY_VERIFY(isPlanned(*dialog));
    const QStringList stops = tabWalk(named<QComboBox>(*dialog, "Format"));
    for (const char* name : {"Format", "Part", "Captions", "File", "Cancel", "Export Film"})
        QVERIFY2(stops.contains(QLatin1String(name)), qPrintable(stops.join(QLatin1Char('|'))));
    for (const QWidget* stop : tabStops(dialog.get()))
        if (stop->isVisible() && stop->isEnabled() && !qobject_cast<const QAbstractButton*>(stop)) // tiles are one stop
            QVERIFY2(stops.contains(stop->accessibleName()), qPrintable(stop->accessibleName()));
}

void TestExportDialog::aLongFilmDoesNotBlockTheWindow()
{
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr double MostMs = 50;
#else
    constexpr double MostMs = 600;
#endif
    VERIFY_OK(m_project->apply(longBoard(m_project->current()), QStringLiteral("Long")));
    QTest::qWait(500); // saved
    std::unique_ptr<ExportDialog> dialog;
    const auto turned = [](const std::function<void()>& work) {
        TurnMeter meter;
        work();
        meter.endTurn();
        QTest::qWait(50);
        return meter.worst();
    };
    const double opening = turned([&] { dialog = open(); });
    double after = turned([&] { QTRY_VERIFY_WITH_TIMEOUT(isPlanned(*dialog), 30'000); });
    QCOMPARE(fact(*dialog, "Frames"), QLocale().toString(2000 * 48));
    after = std::max(after, turned([&] { pick(*dialog, "Captions", int(CaptionUse::Track)); }));
    after = std::max(after, turned([&] { QTest::qWait(1500); }));
    after =
        std::max(after, turned([&] { // the lines are spoken, and the film is planned again
                     QTRY_VERIFY_WITH_TIMEOUT(named<QTreeWidget>(*dialog, "Report")->topLevelItemCount() > 0, 30'000);
                 }));
    QVERIFY2(after < MostMs, qPrintable(QString::number(after)));
    // The first dialog of a program also makes its fonts and styles; the second one is the film's alone.
    dialog.reset();
    const double again = turned([&] { dialog = open(); });
    QVERIFY2(again < 3 * MostMs, qPrintable(QStringLiteral("%1, at first %2").arg(again).arg(opening)));
    const double busy = turned([&] {
        const double end = TurnMeter::now() + 2 * MostMs;
        while (TurnMeter::now() < end) {
        }
    });
    QVERIFY(busy > MostMs); // the control: what blocks is seen
}

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
