#include "tests/ui/main_window/import_window.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/inspector/panels_section.h"
#include "ui/main_window/workspace.h"
#include "ui/selection.h"
#include "ui/timeline/timeline_canvas.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

/// How a creator's files come into the window: dropped, pasted, chosen in a menu; and what is said when they cannot.
class TestWaysIn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_in = std::make_unique<ImportWindow>(); }
    void cleanup() { m_in.reset(); }
    void filesAreDroppedOnACard();
    void filesAreDroppedOnTheShotsOwnViews_data();
    void filesAreDroppedOnTheShotsOwnViews();
    void filesAreNotTextOfAField();
    void filesAreDroppedOnTheTimeline();
    void aPictureIsPastedWhereverOneIs_data();
    void aPictureIsPastedWhereverOneIs();
    void copiedFilesArePasted();
    void theMenuAsksForFiles();
    void aSoundComesInAtThePlayhead();
    void theSameFileIsKeptOnce();
    void whatCannotComeInIsSaid();

private:
    std::unique_ptr<ImportWindow> m_in;
};

void TestWaysIn::filesAreDroppedOnACard()
{
    m_in->openFilm();
    BoardView* board = &m_in->board();
    QVERIFY(m_in->shot(1).panels.isEmpty());
    const auto all = files({smallStill(m_in->at("a.png")), smallClip(m_in->at("b.mp4")), smallTone(m_in->at("c.wav"))});
    QVERIFY(drop(board->viewport(), board->cardRect(1).center(), *all));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->project()->current().tracks.size(), 1, 30'000); // the last of the three
    QCOMPARE(m_in->shot(1).panels.size(), 1);
    QCOMPARE(m_in->project()->shelf().takes(m_in->shot(1).id).size(), 1);
    QCOMPARE(m_in->project()->current().tracks.first().clips.first().anchor.shot, std::optional(m_in->shot(1).id));
    QVERIFY(m_in->shot(0).panels.isEmpty() && m_in->project()->shelf().takes(m_in->shot(0).id).isEmpty());
    // Beside the cards a picture becomes a shot of its own.
    const qsizetype before = shotCount(m_in->project()->current());
    QVERIFY(
        drop(board->viewport(), board->viewport()->rect().bottomRight() - QPoint(4, 4), *files({m_in->at("a.png")})));
    QTRY_COMPARE_WITH_TIMEOUT(shotCount(m_in->project()->current()), before + 1, 30'000);
    QTRY_COMPARE(m_in->project()->current().scenes.last().shots.last().panels.size(), 1);
    QVERIFY2(m_in->said().isEmpty(), qPrintable(m_in->said()));
}

void TestWaysIn::filesAreDroppedOnTheShotsOwnViews_data()
{
    QTest::addColumn<QString>("dock");
    QTest::addRow("takes") << QStringLiteral("Takes");
    QTest::addRow("inspector, with its panels") << QStringLiteral("Inspector");
}

void TestWaysIn::filesAreDroppedOnTheShotsOwnViews()
{
    QFETCH(const QString, dock);
    m_in->openFilm();
    m_in->board().choose(1);
    auto* place = m_in->find<QDockWidget>(dock);
    place->show();
    place->raise();
    QTest::qWait(50);
    QWidget* view = dock == QLatin1String("Inspector") ? m_in->find<PanelsSection>() : place->widget();
    if (auto* area = place->findChild<QScrollArea*>())
        area->ensureWidgetVisible(view);
    QVERIFY(drop(view, view->rect().center(), *files({smallClip(m_in->at("b.mp4")), smallStill(m_in->at("a.png"))})));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(1).panels.size(), 1, 30'000);
    QCOMPARE(m_in->project()->shelf().takes(m_in->shot(1).id).size(), 1);
    QMimeData words; // the control: what is no file goes by
    words.setText(QStringLiteral("kettle"));
    QVERIFY(!drop(view, QPoint(3, 3), words));
}

void TestWaysIn::filesAreNotTextOfAField()
{
    m_in->openFilm();
    auto* inspector = m_in->find<QDockWidget>(QStringLiteral("Inspector"));
    inspector->raise();
    QTest::qWait(50);
    QWidget* paragraph = named<QPlainTextEdit>(*inspector, "Description")->viewport();
    auto* line = named<QLineEdit>(*inspector, "Length");
    const QString description = m_in->shot(0).description, length = line->text();
    int panels = 0;
    for (QWidget* field : {paragraph, static_cast<QWidget*>(line)}) {
        inspector->findChild<QScrollArea*>()->ensureWidgetVisible(field);
        const QString file = smallStill(m_in->at("a.png"));
        const auto data = files({file});
        data->setText(file); // as file managers do
        QVERIFY(drop(field, field->rect().center(), *data));
        ++panels;
        QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(0).panels.size(), panels, 30'000);
    }
    QCOMPARE(m_in->shot(0).description, description);
    QCOMPARE(line->text(), length);
    QMimeData words; // the control: text is
    words.setText(QStringLiteral("kettle"));
    QVERIFY(drop(paragraph, paragraph->rect().center(), words));
    QCOMPARE(m_in->shot(0).description.size(), description.size() + 6);
}

void TestWaysIn::filesAreDroppedOnTheTimeline()
{
    m_in->openFilm();
    m_in->find<QDockWidget>(QStringLiteral("Timeline"))->raise();
    auto* canvas = m_in->find<TimelineCanvas>();
    const Frames first = m_in->shot(0).length;
    const auto dropAt = [&](Frames frame, const QString& file) {
        return drop(canvas, {canvas->geometryOf().xOf(frame), TimelineGeometry::RulerHeight + 4}, *files({file}));
    };
    QVERIFY(dropAt(0, smallTone(m_in->at("c.wav"))));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->project()->current().tracks.size(), 1, 30'000);
    QCOMPARE(m_in->project()->current().tracks.first().kind, TrackKind::Sound);
    QVERIFY(dropAt(first + 3, smallStill(m_in->at("a.png"))));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->project()->current().tracks.size(), 2, 30'000);
    const Track overlays = m_in->project()->current().tracks.first();
    QCOMPARE(overlays.kind, TrackKind::Overlay);
    QCOMPARE(resolve(m_in->project()->current(), overlays.clips.first().anchor), std::optional(first + 3));
    m_in->project()->undoStack()->undo(); // track and clip are one step
    QCOMPARE(m_in->project()->current().tracks.size(), 1);
    QVERIFY(dropAt(0, smallText(m_in->at("words.txt"), "no media")));
    QTRY_VERIFY_WITH_TIMEOUT(m_in->said().contains(QLatin1String("words.txt")), 30'000);
}

void TestWaysIn::aPictureIsPastedWhereverOneIs_data()
{
    QTest::addColumn<QString>("dock");
    for (const char* dock : {"Board", "Timeline", "Takes", "Inspector"})
        QTest::addRow("%s", dock) << QString::fromLatin1(dock);
}

/// By its key, with the keyboard in each view.
void TestWaysIn::aPictureIsPastedWhereverOneIs()
{
    QFETCH(const QString, dock);
    m_in->openFilm();
    m_in->board().choose(1);
    m_in->find<Workspace>()->goTo(dock);
    QTest::qWait(50);
    auto* place = m_in->find<QDockWidget>(dock);
    QWidget* focus = QApplication::focusWidget();
    QVERIFY2(focus && place->isAncestorOf(focus), "the view has no keyboard");
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(Qt::darkMagenta);
    QApplication::clipboard()->setImage(image);
    QTest::keyClick(focus, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(1).panels.size(), 1, 30'000);
    QCOMPARE(QImage(m_in->project()->folder() + QLatin1Char('/') + m_in->shot(1).panels.first().file).pixelColor(5, 5),
             QColor(Qt::darkMagenta));
    m_in->project()->undoStack()->undo();
    QVERIFY(m_in->shot(1).panels.isEmpty());
}

void TestWaysIn::copiedFilesArePasted()
{
    m_in->openFilm();
    QApplication::clipboard()->setMimeData(
        files({smallStill(m_in->at("a.png")), smallClip(m_in->at("b.mp4"))}).release());
    m_in->action("Paste Picture")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_in->project()->shelf().takes(m_in->shot(0).id).size(), 1, 30'000);
    QCOMPARE(m_in->shot(0).panels.size(), 1);
}

void TestWaysIn::theMenuAsksForFiles()
{
    m_in->openFilm();
    const auto choose = [this](const char* command, const QString& file) {
        m_in->action(command)->trigger();
        auto* dialog = m_in->find<QFileDialog>();
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected({file});
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY(!m_in->find<QFileDialog>());
    };
    choose("Import Pictures, Clips and Sounds...", smallStill(m_in->at("a.png")));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(0).panels.size(), 1, 30'000);
    choose("Import Script...", smallText(m_in->at("late.fountain"), "EXT. ROOF - DAY\n\nWind.\n"));
    QTRY_VERIFY_WITH_TIMEOUT(m_in->find<ImportDialog>(), 30'000);
    const qsizetype boards = m_in->project()->storyboards().size();
    QTRY_VERIFY(button(*m_in->find<ImportDialog>(), "Make Storyboard")->isEnabled());
    button(*m_in->find<ImportDialog>(), "Make Storyboard")->click();
    QTRY_COMPARE(m_in->project()->storyboards().size(), boards + 1);
    QTRY_VERIFY(!m_in->find<ImportDialog>());
}

/// As in every editor of films; the chosen shot is where pictures and takes go.
void TestWaysIn::aSoundComesInAtThePlayhead()
{
    m_in->openFilm();
    m_in->board().choose(1);
    auto* selection = m_in->find<Selection>();
    selection->setPlayhead(5);
    m_in->action("Import Pictures, Clips and Sounds...")->trigger();
    auto* dialog = m_in->find<QFileDialog>();
    QVERIFY(dialog);
    Q_EMIT dialog->filesSelected({smallTone(m_in->at("c.wav")), smallStill(m_in->at("a.png"))});
    dialog->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(1).panels.size(), 1, 30'000); // the last of the two
    QCOMPARE(m_in->project()->current().tracks.size(), 1);
    const Anchor anchor = m_in->project()->current().tracks.first().clips.first().anchor;
    QCOMPARE(anchor, (Anchor{m_in->shot(0).id, 5}));
    QCOMPARE(selection->shots(), QList<ShotId>{m_in->shot(1).id}); // the control: another one is chosen
}

void TestWaysIn::theSameFileIsKeptOnce()
{
    m_in->openFilm();
    const QString still = smallStill(m_in->at("a.png"));
    BoardView* board = &m_in->board();
    for (const int card : {0, 1, 1})
        QVERIFY(drop(board->viewport(), board->cardRect(card).center(), *files({still})));
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(0).panels.size() + m_in->shot(1).panels.size(), 3, 30'000);
    QCOMPARE(m_in->mediaFiles(), 1);
    QCOMPARE(m_in->shot(0).panels.first().file, m_in->shot(1).panels.last().file);
}

void TestWaysIn::whatCannotComeInIsSaid()
{
    m_in->openFilm();
    const int steps = m_in->project()->undoStack()->count();
    BoardView* board = &m_in->board();
    const QString torn = smallText(m_in->at("torn.png"), "\x89PNG\r\n\x1a\nnothing more");
    QVERIFY(drop(board->viewport(), board->cardRect(0).center(), *files({torn, smallStill(m_in->at("a.png"))})));
    QTRY_VERIFY_WITH_TIMEOUT(m_in->said().contains(QLatin1String("torn.png")), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_in->shot(0).panels.size(), 1, 30'000); // the others come in all the same
    QCOMPARE(m_in->project()->undoStack()->count(), steps + 1);
    QVERIFY(!m_in->find<ImportDialog>()); // a damaged picture is no script
}

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestWaysIn)
#include "test_ways_in.moc"
