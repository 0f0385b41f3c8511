#include "ui/film/film_report_dialog.h"

#include "tests/core/project/project_fixture.h"
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

private:
    std::unique_ptr<FilmReportDialog> open()
    {
        auto dialog = std::make_unique<FilmReportDialog>(m_theme, JobRecord(), m_film, m_project->current(), nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
    static QPushButton* button(const QWidget& dialog, const char* name)
    {
        for (auto* found : dialog.findChildren<QPushButton*>())
            if (found->accessibleName() == QLatin1String(name))
                return found;
        qFatal("no button %s", name);
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
    button(*dialog, "Play Film")->click();
    button(*dialog, "Show in Folder")->click();
    QCOMPARE(m_opened.places, (QStringList{m_film.file, m_folder->path()}));
}

void TestFilmReport::aFilmThatIsGoneIsSaid()
{
    QVERIFY(button(*open(), "Play Film")->isEnabled()); // the control
    QFile::remove(m_film.file);
    m_opened.places.clear();
    const auto dialog = open();
    QVERIFY(!button(*dialog, "Play Film")->isEnabled());
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

QTEST_MAIN(TestFilmReport)
#include "test_film_report.moc"
