#include "ui/takes/take_capture.h"

#include "core/document/find.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/painted_screen.h"
#include "tests/support/sound_server.h"
#include "ui/takes/capture_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

/// A take of the real screen through the dialog: from the press of Record to the shelf.
class TestTakeCapture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_shot = firstShot(*m_project);
        qunsetenv("WAYLAND_DISPLAY");
        m_screen = std::make_unique<PaintedScreen>();
        QVERIFY2(m_screen->start(), "this test needs Xvfb");
        qputenv("DISPLAY", m_screen->display().toLatin1());
        m_capture = std::make_unique<TakeCapture>(m_theme);
        m_added = std::make_unique<QSignalSpy>(m_capture.get(), &TakeCapture::added);
        m_problem = std::make_unique<QSignalSpy>(m_capture.get(), &TakeCapture::problem);
    }
    void cleanup()
    {
        m_capture.reset();
        delete dialog();
        m_project.reset();
        m_screen.reset();
    }

    void theScreenBecomesATake();
    void closingKeepsWhatWasRecorded();
    void stopBeforeTheFirstPictureEndsIt();
    void aClosingProjectEndsItAndHasItLater();
    void whatACrashLeftIsBroughtBack();
    void alsoThatOfAnotherStoryboard();
    void withoutAScreenItSaysWhy();
    void withoutAShotItSaysSo();

private:
    static CaptureDialog* dialog()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<CaptureDialog*>(widget))
                return found;
        return nullptr;
    }
    static QPushButton* button(const QString& text)
    {
        for (auto* each : dialog()->findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    static QString words() { return dialog()->findChild<QLabel*>(QStringLiteral("recorded_time"))->text(); }

    void record(const ShotId& shot)
    {
        m_capture->setProject(m_project.get());
        m_capture->record(shot, nullptr);
    }

    QString recordings() const { return m_project->folder() + QStringLiteral("/recordings"); }
    /// Something on disk as a crash leaves it.
    void leave(const ShotId& shot)
    {
        const QString place = recordings() + QLatin1Char('/') + shot.toString();
        QVERIFY(QDir().mkpath(place));
        TakeRecorder recorder;
        QSignalSpy finished(&recorder, &TakeRecorder::finished);
        VERIFY_OK(recorder.start({CaptureDevice::Kind::Screen, QStringLiteral("screen"), m_screen->display()}, {24, 1},
                                 place + QStringLiteral("/a.mkv"), 12));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    ShotId m_shot;
    std::unique_ptr<PaintedScreen> m_screen;
    std::unique_ptr<TakeCapture> m_capture;
    std::unique_ptr<QSignalSpy> m_added;
    std::unique_ptr<QSignalSpy> m_problem;
};

void TestTakeCapture::theScreenBecomesATake()
{
    record(m_shot);
    QVERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(words(), QString());
    auto* sound = dialog()->findChildren<QComboBox*>().at(1);
    QCOMPARE(sound->accessibleName(), QStringLiteral("Sound"));
    QCOMPARE(sound->currentIndex(), 0); // none, until somebody wishes it
    QVERIFY2(sound->count() >= 2, "this test needs pulseaudio");
    sound->setCurrentIndex(1);
    QTest::mouseClick(button(QStringLiteral("Record")), Qt::LeftButton);
    QVERIFY(button(QStringLiteral("Stop"))); // the light is on from the press
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("00:00:01")), 30000);
    QVERIFY(!dialog()->findChild<QComboBox*>()->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_added->size(), 1, 30000);
    QVERIFY2(m_problem->isEmpty(), qPrintable(m_problem->value(0).value(0).toString()));
    const auto takes = m_project->shelf().takes(m_shot);
    QCOMPARE(takes.size(), 1);
    QCOMPARE(takes.first().size, QSize(320, 240));
    QVERIFY(takes.first().length >= 24);
    QVERIFY(takes.first().hasSound);
    QTRY_VERIFY(!dialog());
    QVERIFY(QDir(recordings()).isEmpty()); // the project has its copy
}

void TestTakeCapture::closingKeepsWhatWasRecorded()
{
    record(m_shot);
    QTest::mouseClick(button(QStringLiteral("Record")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("00:00:0")), 30000);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(m_added->size(), 1, 30000);
    QTRY_VERIFY(!dialog());
}

void TestTakeCapture::whatACrashLeftIsBroughtBack()
{
    leave(m_shot);
    m_capture->setProject(m_project.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_added->size(), 1, 30000);
    QCOMPARE(m_project->shelf().takes(m_shot).first().length, 12);
}

void TestTakeCapture::alsoThatOfAnotherStoryboard()
{
    const auto other = m_project->addStoryboard(QStringLiteral("Other"), m_project->current().format);
    VERIFY_OK(other);
    leave(m_shot);
    VERIFY_OK(m_project->setCurrent(*other));
    QVERIFY(!findShot(m_project->current(), m_shot));
    m_capture->setProject(m_project.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_added->size(), 1, 30000);
    QVERIFY(m_problem->isEmpty());
}

/// Nothing was recorded yet: the button records again, or the dialog goes when that was asked for. (A device that is
/// faster than the press makes a take all the same.)
void TestTakeCapture::stopBeforeTheFirstPictureEndsIt()
{
    record(m_shot);
    button(QStringLiteral("Record"))->click();
    QPushButton* stop = button(QStringLiteral("Stop"));
    stop->click();
    QVERIFY(!stop->isEnabled()); // until it has ended
    QTRY_VERIFY_WITH_TIMEOUT(!dialog() || button(QStringLiteral("Record")), 30000);
    if (dialog())
        QCOMPARE(words(), QString());
    else
        m_capture->record(m_shot, nullptr);
    button(QStringLiteral("Record"))->click();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(m_project->shelf().takes(m_shot).size(), m_added->size(), 30000);
}

void TestTakeCapture::aClosingProjectEndsItAndHasItLater()
{
    record(m_shot);
    button(QStringLiteral("Record"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("00:00:0")), 30000);
    m_capture->setProject(nullptr);
    QVERIFY(!dialog()); // at once
    QCoreApplication::processEvents();
    QVERIFY(m_added->isEmpty());
    m_capture->setProject(m_project.get());
    QTRY_COMPARE_WITH_TIMEOUT(m_added->size(), 1, 30000);
    QVERIFY(m_problem->isEmpty());
}

void TestTakeCapture::withoutAScreenItSaysWhy()
{
    qputenv("WAYLAND_DISPLAY", "wayland-0");
    record(m_shot);
    QVERIFY(!button(QStringLiteral("Record"))->isEnabled());
    const auto labels = dialog()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(QLatin1String("Wayland")); }));
    qunsetenv("WAYLAND_DISPLAY");
}

void TestTakeCapture::withoutAShotItSaysSo()
{
    record({});
    QCOMPARE(m_problem->size(), 1);
    QVERIFY(!dialog());
}

int main(int argc, char** argv)
{
    if (const auto code = PaintedScreen::paintIfAsked(argc, argv))
        return *code;
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    SoundServer sounds;
    QApplication app(argc, argv);
    sounds.start({QStringLiteral("module-sine-source frequency=440 rate=48000")});
    TestTakeCapture test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_take_capture.moc"
