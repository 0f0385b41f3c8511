#include "ui/film/export_dialog.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/media/film_format.h"
#include "tests/core/project/project_fixture.h"
#include "tests/ui/film/turn_meter.h"
#include "ui/film/report_view.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

/// The Export Film dialog as a person uses it.
class TestExportDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
    }
    void cleanup() { m_project.reset(); }

    void itSaysWhatIsMissingAndFreezesThePlan();
    void onlyWhatCanBeWrittenIsOffered();
    void aPartBetweenTheMarks();
    void whatDoesNotFitIsOffAndSaysWhy();
    void theReportLeadsToItsShots();
    void aFilmWithoutFaultsSaysSo();
    void whatWasChosenIsRemembered();
    void aPressBeforeThePlanIsThereCounts();
    void arrowsWalkThroughThePresets();
    void aLongFilmDoesNotBlockTheWindow();

private:
    struct Asked {
        RenderPlan plan;
        QString file;
        int times = 0;
    };
    std::unique_ptr<ExportDialog> open(const FilmMarks& marks = {})
    {
        auto dialog = std::make_unique<ExportDialog>(
            m_theme, *m_project, ExportStart{m_folder->path(), m_folder->path(), marks, 0}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(dialog.get(), &ExportDialog::exportRequested, this,
                [this](const RenderPlan& plan, const QString& file, CacheUse) {
                    m_asked = {plan, file, m_asked.times + 1};
                });
        m_asked = {};
        dialog->show();
        return dialog;
    }
    static QString fact(const QWidget& dialog, const char* name) { return field<QLabel>(dialog, name)->text(); }
    static bool isPlanned(const QWidget& dialog) { return fact(dialog, "Frames") != QStringLiteral("..."); }
    template<class Widget> static Widget* field(const QWidget& dialog, const char* name)
    {
        for (Widget* widget : dialog.findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        qFatal("no field %s", name);
    }
    static void pick(const QWidget& dialog, const char* name, int index)
    {
        auto* box = field<QComboBox>(dialog, name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static void pickFormat(const QWidget& dialog, const char* id)
    {
        const int index = field<QComboBox>(dialog, "Format")->findData(QLatin1String(id));
        QVERIFY(index >= 0);
        pick(dialog, "Format", index);
    }
    static QPushButton* exportButton(const QWidget& dialog) { return field<QPushButton>(dialog, "Export Film"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Asked m_asked;
};

void TestExportDialog::itSaysWhatIsMissingAndFreezesThePlan()
{
    const auto dialog = open();
    auto* file = field<QLineEdit>(*dialog, "File");
    const auto type = [&](const QString& name) {
        file->setText(name); // as assistive technology does
    };
    QTRY_VERIFY(isPlanned(*dialog));
    QVERIFY(exportButton(*dialog)->isEnabled());
    type(m_folder->path() + QStringLiteral("/nowhere/film.mp4"));
    QVERIFY(!exportButton(*dialog)->isEnabled());
    type(m_folder->path() + QStringLiteral("/film.webm")); // not what MP4 is written to
    QVERIFY(!exportButton(*dialog)->isEnabled());
    type(m_folder->path() + QStringLiteral("/film.mp4"));
    QVERIFY(exportButton(*dialog)->isEnabled());

    pick(*dialog, "Part", int(FilmPart::Scenes));
    QVERIFY(!exportButton(*dialog)->isEnabled()); // none is chosen yet
    field<QListWidget>(*dialog, "Scenes")->item(1)->setCheckState(Qt::Checked);
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
    const auto* formats = field<QComboBox>(*dialog, "Format");
    int writable = 0;
    for (const FilmFormat& format : filmFormats()) {
        QCOMPARE(formats->findData(QString::fromLatin1(format.id)) >= 0, canWrite(format));
        writable += canWrite(format) ? 1 : 0;
    }
    QCOMPARE(formats->count(), writable);
    pickFormat(*dialog, "gif");
    QVERIFY(!formats->accessibleDescription().isEmpty());
    QVERIFY(field<QLineEdit>(*dialog, "File")->text().endsWith(QLatin1String(".gif")));
}

void TestExportDialog::aPartBetweenTheMarks()
{
    const auto unmarked = open();
    const QModelIndex row = field<QComboBox>(*unmarked, "Part")->model()->index(int(FilmPart::InToOut), 0);
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
    auto* size = field<QComboBox>(*dialog, "Size");
    auto* watermark = field<QLineEdit>(*dialog, "Watermark");
    auto* code = field<QCheckBox>(*dialog, "Shot code");
    auto* loudness = field<QComboBox>(*dialog, "Loudness");
    field<QToolButton>(*dialog, "More")->click();
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
    QVERIFY(field<QComboBox>(*again, "Size")->isEnabled());
    QVERIFY(field<QCheckBox>(*again, "Shot code")->isChecked()); // it was chosen, and is not lost
}

void TestExportDialog::theReportLeadsToItsShots()
{
    const auto dialog = open();
    auto* report = field<QTreeWidget>(*dialog, "Report");
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
        field<QRadioButton>(*dialog, "Square")->click();
        pick(*dialog, "Captions", int(CaptionUse::File));
        field<QToolButton>(*dialog, "More")->click();
        field<QLineEdit>(*dialog, "Watermark")->setFocus();
        QTest::keyClicks(field<QLineEdit>(*dialog, "Watermark"), QStringLiteral("Draft"));
        dialog->reject();
    }
    const auto dialog = open();
    QVERIFY(field<QRadioButton>(*dialog, "Square")->isChecked());
    QCOMPARE(field<QComboBox>(*dialog, "Captions")->currentIndex(), int(CaptionUse::File));
    QCOMPARE(field<QLineEdit>(*dialog, "Watermark")->text(), QStringLiteral("Draft"));
    QVERIFY(field<QLineEdit>(*dialog, "Watermark")->isVisible());
    const QTemporaryDir other;
    m_project = smallProject(other);
    auto fresh = open();
    QVERIFY(field<QRadioButton>(*fresh, "Web")->isChecked()); // another project, another choice
    QVERIFY(field<QLineEdit>(*fresh, "Watermark")->text().isEmpty());
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

void TestExportDialog::arrowsWalkThroughThePresets()
{
    const auto dialog = open();
    auto* web = field<QRadioButton>(*dialog, "Web");
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    web->setFocus();
    QTest::keyClick(web, Qt::Key_Right);
    QVERIFY(field<QRadioButton>(*dialog, "Vertical")->isChecked());
    QCOMPARE(field<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1920));
    field<QRadioButton>(*dialog, "Square")->setChecked(true); // as assistive technology does
    QCOMPARE(field<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1080));
    field<QRadioButton>(*dialog, "Vertical")->setChecked(true);
    QTRY_COMPARE(field<QComboBox>(*dialog, "Size")->currentData().toSize(), QSize(1080, 1920));
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
void TestExportDialog::aLongFilmDoesNotBlockTheWindow()
{
    constexpr double MostMs = 50;
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
    QVERIFY(field<QTreeWidget>(*dialog, "Report")->topLevelItemCount() > 0);
    QVERIFY2(after < MostMs, qPrintable(QString::number(after)));
    // The first dialog of a program also makes its fonts and styles; the second one is the film's alone.
    dialog.reset();
    const double again = turned([&] { dialog = open(); });
    QVERIFY2(again < 3 * MostMs, qPrintable(QStringLiteral("%1, at first %2").arg(again).arg(opening)));
    const double busy = turned([&] {
        const std::clock_t end = std::clock() + CLOCKS_PER_SEC / 10;
        while (std::clock() < end) {
        }
    });
    QVERIFY(busy > MostMs); // the control: what blocks is seen
}

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
