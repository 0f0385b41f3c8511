#include "tests/ui/film/export_bench.h"

#include "core/media/voice.h"
#include "core/render/blend.h"
#include "core/render/film_plan.h"
#include "tests/support/own_inspector.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QToolButton>
#include <QTreeWidget>

/// What the Export Film dialog says of a film is the film that it asks for.
class TestExportTruth final : public QObject, private ExportBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_project.reset(); }

    void aTileIsLitWhileItSaysTheTruth();
    void aNameAloneIsMeantInTheFolderBefore();
    void noScenesHaveNoFigures();
    void aSlateIsNoShotWithoutATake();
    void aTakeWhoseFileIsGoneIsNotCounted();
    void reasonsReachTheFieldThatHasTheFocus();
    void captionsLastAsLongAsWhatIsSaid();
};

void TestExportTruth::aTileIsLitWhileItSaysTheTruth()
{
    const auto dialog = open();
    const auto* web = named<QRadioButton>(*dialog, "Web");
    const QSize size = presetsFor(m_project->current()).first().output.video.size;
    QVERIFY(web->isChecked());
    QTRY_COMPARE(fact(*dialog, "Size"), sizeText(size));
    pickFormat(*dialog, "hevc");
    QVERIFY(web->isChecked()); // as large and as fast
    pickFormat(*dialog, "gif");
    QVERIFY(!web->isChecked());
    QTRY_COMPARE(fact(*dialog, "Size"), QStringLiteral("480x270"));
    QCOMPARE(fact(*dialog, "Frames a second"), QLocale().toString(12));
    named<QRadioButton>(*dialog, "Web")->click();
    QVERIFY(web->isChecked());
    QTRY_COMPARE(fact(*dialog, "Size"), sizeText(size));
    pickFormat(*dialog, "wav");
    QTRY_COMPARE(fact(*dialog, "Size"), QStringLiteral("none"));
}

void TestExportTruth::aNameAloneIsMeantInTheFolderBefore()
{
    const QString there = m_folder->filePath(QStringLiteral("alone.mp4"));
    QVERIFY(QFile(there).open(QIODevice::WriteOnly));
    const auto dialog = open();
    auto* file = named<QLineEdit>(*dialog, "File");
    file->clear();
    QTRY_VERIFY(!exportButton(*dialog)->isEnabled());
    file->setText(m_folder->filePath(QStringLiteral("nowhere/film.mp4"))); // nothing can go there
    QTRY_VERIFY(!exportButton(*dialog)->isEnabled());
    file->setText(QStringLiteral("other.mp4"));
    QTRY_VERIFY(exportButton(*dialog)->isEnabled());
    file->setText(QStringLiteral("/proc/film.mp4")); // nobody may, whoever it is
    QTRY_VERIFY(!exportButton(*dialog)->isEnabled());
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(QStringLiteral("\"/proc\"")); }));
    file->setText(QStringLiteral("other.mp4"));
    QTRY_VERIFY(file->accessibleDescription().contains(m_folder->path())); // which folder that is
    file->setText(QStringLiteral("alone.mp4"));
    QTRY_VERIFY(file->accessibleDescription().contains(QStringLiteral("replaced")));
    exportButton(*dialog)->click();
    QTRY_COMPARE(m_asked.times, 1);
    QCOMPARE(m_asked.file, there);
}

void TestExportTruth::noScenesHaveNoFigures()
{
    const auto dialog = open();
    QTRY_VERIFY(isPlanned(*dialog));
    QTRY_VERIFY(named<QTreeWidget>(*dialog, "Report")->topLevelItemCount() > 0);
    pick(*dialog, "Part", int(FilmPart::Scenes));
    QTest::qWait(600);
    QVERIFY(!isPlanned(*dialog));
    QCOMPARE(named<QTreeWidget>(*dialog, "Report")->topLevelItemCount(), 0);
    named<QListWidget>(*dialog, "Scenes")->item(1)->setCheckState(Qt::Checked);
    QTRY_VERIFY(isPlanned(*dialog)); // the control
}

void TestExportTruth::aSlateIsNoShotWithoutATake()
{
    const auto dialog = open();
    QTRY_COMPARE(fact(*dialog, "Shots with a take"), QStringLiteral("0 of 3"));
    const QString without = fact(*dialog, "Frames");
    named<QToolButton>(*dialog, "More")->click();
    for (auto* box : dialog->findChildren<QCheckBox*>())
        if (box->text().startsWith(QLatin1String("Slate")))
            box->click();
    QTRY_VERIFY(fact(*dialog, "Frames") != without);
    QCOMPARE(fact(*dialog, "Shots with a take"), QStringLiteral("0 of 3"));
}

/// It went while the project was open.
void TestExportTruth::aTakeWhoseFileIsGoneIsNotCounted()
{
    const QString clip = m_folder->filePath(QStringLiteral("clip.mp4"));
    auto writer = SegmentWriter::open(clip, VideoSettings{{96, 54}, {24, 1}}).value();
    for (int i = 0; i < 6; ++i)
        VERIFY_OK(writer->add(*solidPicture({96, 54}, Qt::gray)));
    VERIFY_OK(writer->finish());
    VALUE(const Take take, m_project->addTake(firstShot(*m_project), clip));
    {
        const auto dialog = open();
        QTRY_COMPARE(fact(*dialog, "Shots with a take"), QStringLiteral("1 of 3"));
    }
    QVERIFY(QFile::remove(m_project->folder() + QLatin1Char('/') + take.file));
    const auto dialog = open();
    QTRY_COMPARE(fact(*dialog, "Shots with a take"), QStringLiteral("0 of 3"));
    const auto* report = named<QTreeWidget>(*dialog, "Report");
    QTRY_VERIFY(report->topLevelItemCount() > 1);
    QVERIFY(report->topLevelItem(0)->text(0).contains(QStringLiteral("the take of SC010_SH0010")));
}

void TestExportTruth::reasonsReachTheFieldThatHasTheFocus()
{
    QVERIFY(QFile(m_folder->filePath(QStringLiteral("there.mp4"))).open(QIODevice::WriteOnly));
    const auto dialog = open();
    auto* file = named<QLineEdit>(*dialog, "File");
    QVERIFY(file->accessibleDescription().isEmpty());
    file->setText(m_folder->filePath(QStringLiteral("there.mp4")));
    QTRY_VERIFY(!file->accessibleDescription().isEmpty());
    for (const char* name : {"Shot code", "Timecode", "Take"})
        QVERIFY(named<QCheckBox>(*dialog, name)->accessibleDescription().isEmpty());
    pickFormat(*dialog, "wav");
    for (const char* name : {"Shot code", "Timecode", "Take"})
        QVERIFY(!named<QCheckBox>(*dialog, name)->accessibleDescription().isEmpty());
}

/// The frozen plan is the one of the command line: its lines were spoken first.
void TestExportTruth::captionsLastAsLongAsWhatIsSaid()
{
    if (voiceSource() == VoiceSource::None)
        QSKIP("no voice on this machine");
    Storyboard board = m_project->current();
    Shot& shot = board.scenes[0].shots[0];
    shot.dialogue = {{QStringLiteral("ANNA"),
                      {},
                      {},
                      QStringLiteral("Nobody comes before it is dark, and then all of them come at once, with their "
                                     "lamps and their dogs, and want to be told why it is still cold in here.")}};
    shot.length = 600;
    VERIFY_OK(m_project->apply(board, QStringLiteral("Long line")));
    const auto captions = [&](const QString& cache) {
        OutputSpec output = defaultOutput(board);
        output.captions = CaptionUse::Track;
        return makeFilmPlan(m_project->current(), m_project->shelf(), output, m_project->folder(), {},
                            spokenLengthsIn(cache))
            .captions;
    };
    const QList<Caption> estimated = captions(m_project->cacheFolder());
    const auto dialog = open();
    pick(*dialog, "Captions", int(CaptionUse::Track));
    exportButton(*dialog)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_asked.times, 1, 30'000);
    QVERIFY(m_asked.plan.captions.size() > 1);
    QCOMPARE(m_asked.plan.captions, captions(m_project->cacheFolder())); // spoken by now
    QVERIFY(m_asked.plan.captions != estimated);                         // the control
}

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestExportTruth)
#include "test_export_truth.moc"
