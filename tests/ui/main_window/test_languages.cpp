#include "core/interchange/script_update.h"
#include "core/interchange/shot_list_in.h"
#include "core/media/film_writer.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/pseudo_language.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/dialogs/progress_dialog.h"
#include "ui/dialogs/shot_list_dialog.h"
#include "ui/dialogs/update_script_dialog.h"
#include "ui/main_window/error_banner.h"
#include "ui/main_window/main_window.h"
#include "ui/takes/compare_dialog.h"
#include "ui/takes/request_dialog.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

/// Every dock and dialog, at the smallest window, in a language whose words are 40 % longer, from left to right and
/// from right to left: nothing is cut off, and nothing is left in English. What belongs to the film is in brackets,
/// too.
class TestLanguages final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->installTranslator(&m_language); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/[XXXXXX]"));
        WindowServices services;
        services.paths.config = services.paths.movies = services.paths.data = m_folder->path();
        services.open = [](const QString& folder) { return Project::open(folder, nullptr); };
        services.adopt = [this](const std::shared_ptr<Project>& project) { m_project = project; };
        m_window = std::make_unique<MainWindow>(m_theme, services);
        m_window->resize(900, 600);
        m_window->show();
    }
    void cleanup()
    {
        m_window->close();
        m_project.reset();
        m_window.reset();
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
    QDockWidget* dock(const char* name) const { return m_window->findChild<QDockWidget*>(QString::fromLatin1(name)); }
    QAction* command(const char* name) const
    {
        return m_window->findChild<QAction*>(QStringLiteral("command_") + QString::fromLatin1(name));
    }

    PseudoLanguage m_language;
    Theme m_theme;
    QStringList m_findings; ///< of the test that runs
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    std::unique_ptr<MainWindow> m_window;
};

namespace {
QString filmText()
{
    return QStringLiteral("INT. [KITCHEN] - DAY\n\n[A kettle boils.]\n\n[ANNA]\n[Good morning.]\n\nEXT. [GARDEN] - "
                          "DAY\n\n[Rain falls on the roses.]\n");
}

/// English words that nobody put through tr(); our name, times, codes, sizes, keys and places are none.
bool isEnglish(QString text)
{
    static const QRegularExpression word(QStringLiteral("[a-z]{3}"));
    return !text.contains(QLatin1Char('[')) && word.match(text.remove(QLatin1String("Boardreel"))).hasMatch();
}

QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (widget.isWindow())
        texts << widget.windowTitle();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        texts << box->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->placeholderText();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int column = 0; column < view->model()->columnCount(); ++column)
            if (const QVariant head = view->model()->headerData(column, Qt::Horizontal);
                head.typeId() == QMetaType::QString)
                texts << head.toString();
    return texts;
}

/// The widgets that ask for the most room, the inmost last.
QString widest(const QWidget& root)
{
    const QWidget* found = nullptr;
    for (const QWidget* child : root.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!child->isHidden() && (!found || child->minimumSizeHint().width() > found->minimumSizeHint().width()))
            found = child;
    if (!found)
        return {};
    return QStringLiteral("%1 \"%2\" %3 > %4")
        .arg(QString::fromLatin1(found->metaObject()->className()), found->accessibleName())
        .arg(found->minimumSizeHint().width())
        .arg(widest(*found));
}

/// What is wrong with the place of a widget; empty when nothing is.
QString cutOff(const QWidget& widget)
{
    const QSize size = widget.size();
    QSize needed;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {}; // elides itself
        needed = label->wordWrap() ? QSize(label->minimumSizeHint().width(), label->heightForWidth(size.width()))
                                   : label->sizeHint();
    } else if (qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QCheckBox*>(&widget) ||
               qobject_cast<const QToolButton*>(&widget)) {
        needed = widget.sizeHint();
    }
    if (needed.width() > size.width() || needed.height() > size.height())
        return QStringLiteral("%1x%2, needs %3x%4")
            .arg(size.width())
            .arg(size.height())
            .arg(needed.width())
            .arg(needed.height());
    const auto* area = qobject_cast<const QScrollArea*>(&widget);
    if (area && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
        area->widget()->width() > area->viewport()->width())
        return QStringLiteral("its content is %1 wide, %2 are seen, because of %3")
            .arg(area->widget()->width())
            .arg(area->viewport()->width())
            .arg(widest(*area->widget()));
    return {};
}

QStringList findingsIn(QWidget* root, const QString& where)
{
    QStringList findings;
    QList<QWidget*> widgets = root->findChildren<QWidget*>();
    widgets.prepend(root);
    for (const QWidget* widget : std::as_const(widgets)) {
        const bool isFilm = widget->metaObject()->className() == QByteArrayLiteral("PictureCard"); // a sample
        if (!widget->isVisible() || widget->size().isEmpty() || isFilm)
            continue;
        const QStringList texts = textsOf(*widget);
        const QString name = QStringLiteral("%1: %2 \"%3\"")
                                 .arg(where, QString::fromLatin1(widget->metaObject()->className()),
                                      QStringList(texts).join(QLatin1Char('|')).left(120));
        if (const QString wrong = cutOff(*widget); !wrong.isEmpty())
            findings << name + QStringLiteral(" is cut off: ") + wrong;
        for (const QString& text : texts)
            if (isEnglish(text))
                findings << name + QStringLiteral(" is not translated: ") + text;
    }
    return findings;
}
} // namespace

void TestLanguages::check(QWidget* root, const QString& where)
{
    QTest::qWait(30); // layouts settle
    m_findings += findingsIn(root, where);
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

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
