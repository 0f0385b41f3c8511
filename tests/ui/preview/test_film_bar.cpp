#include "ui/preview/film_bar.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

/// The line under the picture: places and frames, by mouse, by keys and for who does not see it.
class TestFilmBar final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<FilmBar>(&m_theme, nullptr);
        m_bar->resize(500, 20);
        m_bar->setFilm(240, {0, 60, 120}, {24, 1});
        m_bar->show();
    }
    void placesAndFramesAgree();
    void dragsSeekAndTellingDoesNot();
    void keysStepAndWhatIsReadSaysTheTime();
    void inAndOutAreDrawn();

private:
    Theme m_theme;
    std::unique_ptr<FilmBar> m_bar;
};

void TestFilmBar::placesAndFramesAgree()
{
    for (Frames frame = 0; frame < 240; ++frame)
        QCOMPARE(m_bar->frameAt(m_bar->xOf(frame) + 1), frame);
    QCOMPARE(m_bar->frameAt(-50), 0);
    QCOMPARE(m_bar->frameAt(5000), 239);
}

void TestFilmBar::dragsSeekAndTellingDoesNot()
{
    QSignalSpy sought(m_bar.get(), &FilmBar::sought);
    m_bar->setPosition(100);
    QCOMPARE(sought.size(), 0);
    QTest::mousePress(m_bar.get(), Qt::LeftButton, {}, {m_bar->xOf(30) + 1, 10});
    QCOMPARE(sought.takeLast().first().value<Frames>(), 30);
    QMouseEvent move(QEvent::MouseMove, QPointF(m_bar->xOf(90) + 1, 10), QPointF(), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_bar.get(), &move);
    QCOMPARE(sought.takeLast().first().value<Frames>(), 90);
    QVERIFY(m_bar->isSliderDown());
    QTest::mouseRelease(m_bar.get(), Qt::LeftButton, {}, {m_bar->xOf(90) + 1, 10});
    QVERIFY(!m_bar->isSliderDown());
    QCoreApplication::sendEvent(m_bar.get(), &move);
    QCOMPARE(sought.size(), 0);
}

void TestFilmBar::keysStepAndWhatIsReadSaysTheTime()
{
    QSignalSpy sought(m_bar.get(), &FilmBar::sought);
    m_bar->setPosition(48);
    QTest::keyClick(m_bar.get(), Qt::Key_Right);
    QCOMPARE(sought.takeLast().first().value<Frames>(), 49);
    QTest::keyClick(m_bar.get(), Qt::Key_PageDown);
    QCOMPARE(m_bar->value(), 49 + 24); // a second later
    QTest::keyClick(m_bar.get(), Qt::Key_PageUp);
    QCOMPARE(m_bar->value(), 49);
    m_bar->setPosition(48);
    const auto* access = QAccessible::queryAccessibleInterface(m_bar.get());
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Name), m_bar->accessibleName());
    QVERIFY(!m_bar->accessibleName().isEmpty());
    QCOMPARE(access->text(QAccessible::Description), QStringLiteral("00:00:02:00"));
}

void TestFilmBar::inAndOutAreDrawn()
{
    const auto litColumns = [this] {
        const QImage image = m_bar->grab().toImage();
        const QColor accent = m_theme.tokens().accent;
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, image.height() / 2) == accent ? 1 : 0;
        return count;
    };
    QVERIFY(!m_bar->chosen());
    QCOMPARE(litColumns(), 0);
    m_bar->setChosen(60, 120);
    const int half = m_bar->xOf(120) - m_bar->xOf(60);
    QVERIFY(std::abs(litColumns() - half) < 6);
    QVERIFY(m_bar->toolTip().contains(QStringLiteral("Out: 00:00:04:23"))); // its last frame
    m_bar->setChosen(60, {});
    QCOMPARE(m_bar->chosen()->second, 240);
    m_bar->setChosen({}, {});
    QCOMPARE(litColumns(), 0);
}

QTEST_MAIN(TestFilmBar)
#include "test_film_bar.moc"
