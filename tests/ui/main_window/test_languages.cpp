#include "core/interchange/script_update.h"
#include "core/interchange/shot_list_in.h"
#include "core/media/film_writer.h"
#include "tests/support/own_inspector.h"
#include "tests/support/pseudo_language.h"
#include "tests/ui/main_window/window_bench.h"
#include "tests/ui/main_window/window_findings.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/dialogs/progress_dialog.h"
#include "ui/dialogs/shot_list_dialog.h"
#include "ui/dialogs/update_script_dialog.h"
#include "ui/main_window/error_banner.h"
#include "ui/takes/compare_dialog.h"
#include "ui/takes/request_dialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

/// Every dock and dialog, at the smallest window, in a language whose words are 40 % longer, from left to right and
/// from right to left: nothing is cut off, and nothing is left in English. What belongs to the film is in brackets,
/// too.
class TestLanguages final : public QObject, private WindowBench {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->installTranslator(&m_language); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/[XXXXXX]"));
        openWindow(services(), {900, 600});
    }
    void cleanup()
    {
        closeWindow();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        const QStringList findings = std::exchange(m_findings, {});
        for (const QString& finding : findings)
            qWarning("%s", qPrintable(finding));
        QCOMPARE(findings.size(), qsizetype(0));
    }

    void theRulesFindWhatTheyAreFor();
    void everyDock_data() { directions(); }
    void everyDock();
    void everyMenu();
    void everyCommandsDialog_data() { directions(); }
    void everyCommandsDialog();
    void theOtherDialogs_data() { directions(); }
    void theOtherDialogs();
    void fromRightToLeftTheWindowIsMirrored();
    void theToolBarHoldsAllItsButtons();

private:
    static void directions()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void openFilm();
    void newFilm();
    void fillFilm();
    void checkDocks(const QString& state);
    void check(QWidget* root, const QString& where);
    QAction* command(const char* name) const
    {
        return m_window->findChild<QAction*>(QStringLiteral("command_") + QString::fromLatin1(name));
    }

    PseudoLanguage m_language;
    QStringList m_findings; ///< of the test that runs
};

namespace {
QString filmText()
{
    return QStringLiteral("INT. [KITCHEN] - DAY\n\n[A kettle boils.]\n\n[ANNA]\n[Good morning.]\n\nEXT. [GARDEN] - "
                          "DAY\n\n[Rain falls on the roses.]\n");
}

} // namespace

void TestLanguages::check(QWidget* root, const QString& where)
{
    QStringList findings;
    const auto isFine = [&] {
        QTest::qWait(30); // layouts settle, on a busy machine not at once
        findings = findingsIn(root, where);
        return findings.isEmpty();
    };
    (void)QTest::qWaitFor(isFine, 3000);
    m_findings += findings;
}

void TestLanguages::theRulesFindWhatTheyAreFor()
{
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    auto* button = new QPushButton(QStringLiteral("[Fine]"), &window);
    layout->addWidget(button);
    window.show();
    QCOMPARE(findingsIn(&window, {}), QStringList());
    button->setText(QStringLiteral("Forgotten"));
    QTest::qWait(10);
    QCOMPARE(findingsIn(&window, {}).size(), 1);
    button->setText(QStringLiteral("[A long verb in a small place]"));
    button->setFixedWidth(40);
    QTest::qWait(10);
    QCOMPARE(findingsIn(&window, {}).size(), 1);
}

void TestLanguages::openFilm()
{
    newFilm();
    fillFilm();
}

void TestLanguages::newFilm()
{
    command("New Project")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
}

void TestLanguages::fillFilm()
{
    VERIFY_OK(importText(*m_project, filmText()));
    const ShotId shot = firstShot(*m_project);
    const QString file = m_folder->filePath(QStringLiteral("[clip].mp4"));
    QImage grey(96, 54, QImage::Format_RGB32);
    grey.fill(Qt::gray);
    auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
    VERIFY_OK(writer->add(Picture::fromImage(grey).value()));
    VERIFY_OK(writer->finish());
    for (int i = 0; i < 2; ++i)
        VERIFY_OK(waited(m_project->addTake(shot, file)));
    QImage picture(64, 36, QImage::Format_RGB32);
    picture.fill(Qt::red);
    VERIFY_OK(waited(m_project->addPanel(shot, picture, PanelRole::Start)));
    VERIFY_OK(m_project->addRestorePoint(m_project->current().id, QStringLiteral("[point]")));
}

void TestLanguages::everyDock()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    check(m_window.get(), QStringLiteral("Welcome"));
    newFilm();
    checkDocks(QStringLiteral("empty"));
    fillFilm();
    m_window->findChild<ErrorBanner*>()->dismiss();
    check(m_window.get(), QStringLiteral("Window"));
    checkDocks(QStringLiteral("no shot"));
    command("Select All Shots")->trigger();
    for (auto* section : m_window->findChildren<QToolButton*>())
        if (section->property("fold").toBool() && !section->isChecked())
            section->click();
    checkDocks(QStringLiteral("shots"));
    command("Close Project")->trigger();
}

/// Each where it stands in the window, all of them open.
void TestLanguages::checkDocks(const QString& state)
{
    const QList<QDockWidget*> docks = m_window->findChildren<QDockWidget*>();
    QVERIFY(docks.size() >= 10);
    for (QDockWidget* dock : docks)
        dock->show();
    for (QDockWidget* dock : docks) {
        dock->raise();
        check(dock, dock->objectName() + QStringLiteral(", ") + state);
    }
    QCOMPARE(m_window->size(), QSize(900, 600));
    if (m_project->current().script.text.isEmpty())
        return; // the ways to a script take more room than a script
    QList<QDockWidget*> seen = docks;
    seen.removeIf([](const QDockWidget* dock) { return dock->visibleRegion().isEmpty(); });
    for (const QDockWidget* dock : seen)
        for (const QDockWidget* other : seen)
            if (dock < other && dock->geometry().intersects(other->geometry()))
                m_findings << QStringLiteral("%1: %2 lies over %3 (%4 and %5 wide at least)")
                                  .arg(state, dock->objectName(), other->objectName())
                                  .arg(dock->minimumSizeHint().width())
                                  .arg(other->minimumSizeHint().width());
}

void TestLanguages::everyMenu()
{
    openFilm();
    QStringList english;
    int seen = 0;
    const std::function<void(QMenu*)> read = [&](QMenu* menu) {
        Q_EMIT menu->aboutToShow();
        for (const QAction* action : menu->actions()) {
            ++seen;
            if (isEnglish(action->text()) || isEnglish(action->toolTip()))
                english << menu->title() + QStringLiteral(" > ") + action->text();
            if (action->menu())
                read(action->menu());
        }
    };
    for (const QAction* action : m_window->menuBar()->actions()) {
        QVERIFY2(!isEnglish(action->text()), qPrintable(action->text()));
        read(action->menu());
    }
    QCOMPARE(english, QStringList());
    QVERIFY(seen > 70);
}

/// The dialogs are opened by whatever command opens one, so that a new one is found by itself.
void TestLanguages::everyCommandsDialog()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    openFilm();
    QGuiApplication::clipboard()->setText(filmText());
    command("Lock Numbering")->toggle(); // then renumbering asks
    int opened = 0;
    for (QAction* action : m_window->findChildren<QAction*>()) {
        const QString name = action->objectName();
        if (!name.startsWith(QLatin1String("command_")) || !action->isEnabled())
            continue;
        if (QStringList{QStringLiteral("command_Quit"), QStringLiteral("command_Close Project"),
                        QStringLiteral("command_New Project"), QStringLiteral("command_Full Screen")}
                .contains(name))
            continue;
        action->trigger();
        QTest::qWait(20);
        for (QDialog* dialog : m_window->findChildren<QDialog*>()) {
            if (!dialog->isVisible())
                continue;
            ++opened;
            if (!qobject_cast<QFileDialog*>(dialog)) // Qt's own
                check(dialog, name);
            else
                QVERIFY2(!isEnglish(dialog->windowTitle()), qPrintable(dialog->windowTitle()));
            dialog->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QVERIFY2(opened >= 15, qPrintable(QString::number(opened)));
}

void TestLanguages::theOtherDialogs()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    openFilm();
    const auto look = [&](QDialog* dialog, const char* name) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        check(dialog, QString::fromLatin1(name));
        delete dialog;
    };
    const ShotId shot = firstShot(*m_project);
    const QList<Take> takes = m_project->shelf().takes(shot);
    look(new CompareDialog(m_theme, *m_project, shot, {takes[0].id, takes[1].id}, m_window.get()), "Compare");
    look(new RequestDialog(takes[0], m_window.get()), "Request");
    look(new ConfirmDialog(m_theme, QObject::tr("Title"), QObject::tr("A question"), QObject::tr("Do It"),
                           m_window.get()),
         "Confirm");
    look(new ProgressDialog(QObject::tr("Title"), QObject::tr("Copying"), m_window.get()), "Progress");
    const auto update = compareScript(m_project->current(), m_project->shelf(), QStringLiteral("[newer]"),
                                      filmText().replace(QStringLiteral("boils"), QStringLiteral("sings")));
    VERIFY_OK(update);
    look(new UpdateScriptDialog(m_theme, *update, m_window.get()), "Update");
    const auto table = readShotList(QStringLiteral("[Scene],[Shot],[Words]\n[1],[1],[A door]\n"));
    VERIFY_OK(table);
    look(new ShotListDialog(m_theme, QStringLiteral("[List]"), *table, Format{}, m_window.get()), "Shot List");
    m_window->findChild<ErrorBanner*>()->say(QObject::tr("Something went wrong and this is what to do about it."),
                                             QObject::tr("Do It"), [] {});
    check(m_window.get(), QStringLiteral("Banner"));
}

void TestLanguages::fromRightToLeftTheWindowIsMirrored()
{
    const auto inspectorIsRight = [this] {
        QTest::qWait(50);
        return dock("Inspector")->mapTo(m_window.get(), QPoint()).x() >
               dock("Board")->mapTo(m_window.get(), QPoint()).x();
    };
    openFilm();
    QVERIFY(inspectorIsRight());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    command("Reset Layout")->trigger();
    QVERIFY(!inspectorIsRight());
}

void TestLanguages::theToolBarHoldsAllItsButtons()
{
    newFilm();
    const auto* bar = m_window->findChild<QToolBar*>(QStringLiteral("tools"));
    const auto missing = [&] {
        QTest::qWait(50);
        QStringList names;
        for (QAction* action : bar->actions())
            if (const QWidget* widget = bar->widgetForAction(action); widget && !widget->isVisible())
                names << widget->accessibleName();
        return names;
    };
    const auto isWithWords = [&](const char* name) {
        const auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(command(name)));
        return button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    };
    VERIFY_OK(
        m_project->apply(setTitle(m_project->current(), QStringLiteral("[") + QStringLiteral("Rose ").repeated(20)),
                         QStringLiteral("[t]")));
    QTRY_COMPARE(missing(), QStringList());
    QVERIFY(isWithWords("Export Film..."));
    m_window->resize(1600, 900);
    QTRY_COMPARE(missing(), QStringList());
    QVERIFY(isWithWords("New Shot"));
}

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestLanguages)
#include "test_languages.moc"
