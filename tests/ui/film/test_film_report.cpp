#include "ui/film/film_report_dialog.h"

#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/film/report_view.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSignalSpy>

/// What the desktop was asked to open.
class OpenedPlaces final : public QObject {
    Q_OBJECT
public:
    OpenedPlaces() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~OpenedPlaces() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList places;

public Q_SLOTS:
    void take(const QUrl& url) { places << url.toLocalFile(); }
};

/// A finished film, its report and its file.
class TestFilmReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_film.file = m_folder->filePath(QStringLiteral("film.mp4"));
        m_film.frames = 48;
        m_film.notes = {{ConformKind::Held, QStringLiteral("Held."), {QStringLiteral("SC010_SH0010")}}};
        QFile file(m_film.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    void cleanup() { m_project.reset(); }

    void itPlaysAndShowsWhereItLies();
    void aFilmThatIsGoneIsSaid();
    void aNoteLeadsToItsShot();
    void aSharedReasonOpensToItsShots();

private:
    std::unique_ptr<FilmReportDialog> open()
    {
        auto dialog = std::make_unique<FilmReportDialog>(m_theme, JobRecord(), m_film, m_project->current(), nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    FilmOutcome m_film;
    Theme m_theme;
    OpenedPlaces m_opened;
};

void TestFilmReport::itPlaysAndShowsWhereItLies()
{
    const auto dialog = open();
    named<QPushButton>(*dialog, "Play Film")->click();
    named<QPushButton>(*dialog, "Show in Folder")->click();
    QCOMPARE(m_opened.places, (QStringList{m_film.file, m_folder->path()}));
}

void TestFilmReport::aFilmThatIsGoneIsSaid()
{
    QVERIFY(named<QPushButton>(*open(), "Play Film")->isEnabled()); // the control
    QFile::remove(m_film.file);
    m_opened.places.clear();
    const auto dialog = open();
    QVERIFY(!named<QPushButton>(*dialog, "Play Film")->isEnabled());
    VERIFY_FAILS(ErrorKind::NotFound, playFilm(m_film.file));
    QCOMPARE(m_opened.places, QStringList());
}

void TestFilmReport::aNoteLeadsToItsShot()
{
    const auto dialog = open();
    auto* report = dialog->findChild<ReportView*>();
    QCOMPARE(report->topLevelItemCount(), 1);
    QSignalSpy asked(dialog.get(), &FilmReportDialog::shotRequested);
    report->setFocus();
    report->setCurrentItem(report->topLevelItem(0));
    QTest::keyClick(report, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<ShotId>(), firstShot(*m_project));
    QVERIFY(!dialog->isVisible());
}

void TestFilmReport::aSharedReasonOpensToItsShots()
{
    m_film.notes = {{ConformKind::Held,
                     QStringLiteral("2 shots: held."),
                     {QStringLiteral("SC010_SH0010"), QStringLiteral("SC090_SH0010")},
                     {QStringLiteral("6 frames"), QStringLiteral("7 frames")}},
                    {ConformKind::Missing, QStringLiteral("2 files."), {}, {QStringLiteral("a"), QStringLiteral("b")}}};
    const auto dialog = open();
    auto* report = dialog->findChild<ReportView*>();
    QCOMPARE(report->topLevelItemCount(), 2);
    QTreeWidgetItem* held = report->topLevelItem(0);
    QCOMPARE(held->childCount(), 2);
    QVERIFY(held->child(0)->text(0).startsWith(QLatin1String("SC010_SH0010  6 frames  ")));
    QVERIFY(held->child(1)->text(0).contains(QLatin1String("7 frames")));
    QVERIFY(!held->child(0)->isDisabled() && held->child(1)->isDisabled()); // that one is gone
    QCOMPARE(report->topLevelItem(1)->childCount(), 2);
    QSignalSpy asked(dialog.get(), &FilmReportDialog::shotRequested);
    Q_EMIT report->itemClicked(report->topLevelItem(1)->child(0), 0);
    QCOMPARE(asked.count(), 0);
    Q_EMIT report->itemClicked(held->child(0), 0);
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestFilmReport)
#include "test_film_report.moc"
