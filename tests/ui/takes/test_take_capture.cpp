#include "ui/takes/take_capture.h"

#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/painted_screen.h"
#include "ui/takes/capture_dialog.h"

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
    }
    void cleanup()
    {
        delete dialog();
        m_project.reset();
    }

    void theScreenBecomesATake();
    void closingKeepsWhatWasRecorded();
    void whatACrashLeftIsBroughtBack();
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

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    ShotId m_shot;
};

void TestTakeCapture::theScreenBecomesATake()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    qputenv("DISPLAY", server.display().toLatin1());
    TakeCapture capture;
    capture.setProject(m_project.get());
    QSignalSpy added(&capture, &TakeCapture::added);
    QSignalSpy problem(&capture, &TakeCapture::problem);
    capture.record(m_shot, nullptr);
    QVERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(words(), QString());
    QTest::mouseClick(button(QStringLiteral("Record")), Qt::LeftButton);
    QVERIFY(button(QStringLiteral("Stop"))); // the light is on from the press
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("00:00:01")), 30000);
    QVERIFY(!dialog()->findChild<QComboBox*>()->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 30000);
    QVERIFY2(problem.isEmpty(), qPrintable(problem.value(0).value(0).toString()));
    const auto takes = m_project->shelf().takes(m_shot);
    QCOMPARE(takes.size(), 1);
    QCOMPARE(takes.first().size, QSize(320, 240));
    QVERIFY(takes.first().length >= 24);
    QTRY_VERIFY(!dialog());
    QVERIFY(QDir(CaptureDialog::folderIn(m_project->folder())).isEmpty()); // the project has its copy
}

void TestTakeCapture::closingKeepsWhatWasRecorded()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    qputenv("DISPLAY", server.display().toLatin1());
    TakeCapture capture;
    capture.setProject(m_project.get());
    QSignalSpy added(&capture, &TakeCapture::added);
    capture.record(m_shot, nullptr);
    QTest::mouseClick(button(QStringLiteral("Record")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(words().contains(QLatin1String("00:00:0")), 30000);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 30000);
    QTRY_VERIFY(!dialog());
}

void TestTakeCapture::whatACrashLeftIsBroughtBack()
{
    PaintedScreen server;
    QVERIFY2(server.start(), "this test needs Xvfb");
    const QString place = CaptureDialog::folderIn(m_project->folder()) + QLatin1Char('/') + m_shot.toString();
    QVERIFY(QDir().mkpath(place));
    {
        TakeRecorder recorder;
        QSignalSpy finished(&recorder, &TakeRecorder::finished);
        QVERIFY(recorder.start({CaptureDevice::Kind::Screen, QStringLiteral("screen"), server.display()}, {24, 1},
                               place + QStringLiteral("/a.mkv"), 12));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    }
    TakeCapture capture;
    QSignalSpy added(&capture, &TakeCapture::added);
    capture.setProject(m_project.get());
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 30000);
    QCOMPARE(m_project->shelf().takes(m_shot).first().length, 12);
}

void TestTakeCapture::withoutAScreenItSaysWhy()
{
    qputenv("WAYLAND_DISPLAY", "wayland-0");
    TakeCapture capture;
    capture.setProject(m_project.get());
    capture.record(m_shot, nullptr);
    QVERIFY(!button(QStringLiteral("Record"))->isEnabled());
    const auto labels = dialog()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(QLatin1String("Wayland")); }));
    qunsetenv("WAYLAND_DISPLAY");
}

void TestTakeCapture::withoutAShotItSaysSo()
{
    TakeCapture capture;
    capture.setProject(m_project.get());
    QSignalSpy problem(&capture, &TakeCapture::problem);
    capture.record({}, nullptr);
    QCOMPARE(problem.size(), 1);
    QVERIFY(!dialog());
}

int main(int argc, char** argv)
{
    if (const auto code = PaintedScreen::paintIfAsked(argc, argv))
        return *code;
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QApplication app(argc, argv);
    TestTakeCapture test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_take_capture.moc"
