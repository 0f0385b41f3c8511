#include "tests/support/widgets.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QtTest>

/// Every way in is one press away, by name and by keyboard.
class TestWelcomePage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyButtonAsksForItsOwnThing()
    {
        QSignalSpy paste(&m_page, &WelcomePage::pasteRequested), import(&m_page, &WelcomePage::importRequested);
        QSignalSpy create(&m_page, &WelcomePage::newRequested), open(&m_page, &WelcomePage::openRequested);
        const std::pair<const char*, QSignalSpy*> ways[] = {{"Paste a Script", &paste},
                                                            {"Import a Script", &import},
                                                            {"New Project", &create},
                                                            {"Open Project", &open}};
        for (const auto& [name, spy] : ways) {
            QAbstractButton* button = named<QAbstractButton>(m_page, name);
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
            button->click();
            QCOMPARE(spy->count(), 1);
        }
        QCOMPARE(paste.count() + import.count() + create.count() + open.count(), 4);
    }

    void samplesAndRecentProjectsSayWhichOne()
    {
        m_page.setSamples({{QStringLiteral("one"), QStringLiteral("Film One"), QStringLiteral("A film"), {}},
                           {QStringLiteral("two"), QStringLiteral("Film Two"), QStringLiteral("Another"), {}}});
        m_page.setRecent({{QStringLiteral("/films/x"), QStringLiteral("Mine"), QStringLiteral("/films/x"), {}}});
        QSignalSpy sample(&m_page, &WelcomePage::sampleRequested), recent(&m_page, &WelcomePage::recentRequested);
        named<QAbstractButton>(m_page, "Film Two")->click();
        QCOMPARE(sample.value(0).value(0).toString(), QStringLiteral("two"));
        QTest::keyClick(named<QAbstractButton>(m_page, "Film One"), Qt::Key_Space);
        QCOMPARE(sample.value(1).value(0).toString(), QStringLiteral("one"));
        named<QAbstractButton>(m_page, "Mine")->click();
        QCOMPARE(recent.value(0).value(0).toString(), QStringLiteral("/films/x"));
    }

    void anAmpersandOfATitleIsSeen()
    {
        m_page.setRecent({{QStringLiteral("/x"), QStringLiteral("Salt & Pepper"), QStringLiteral("/x"), {}}});
        QCOMPARE(seen(named<QAbstractButton>(m_page, "Salt & Pepper")->text()), QStringLiteral("Salt & Pepper"));
    }

    void nothingStartsTwiceWhileOpening()
    {
        QSignalSpy create(&m_page, &WelcomePage::newRequested);
        m_page.setBusy(true);
        named<QAbstractButton>(m_page, "New Project")->click();
        QCOMPARE(create.count(), 0);
        m_page.setBusy(false);
        named<QAbstractButton>(m_page, "New Project")->click();
        QCOMPARE(create.count(), 1);
    }

private:
    Theme m_theme;
    WelcomePage m_page{m_theme, nullptr};
};

QTEST_MAIN(TestWelcomePage)
#include "test_welcome_page.moc"
