#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"
#include "tests/support/widgets.h"
#include "ui/jobs/clip_list.h"
#include "ui/jobs/decision_dialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>

/// An unknown outcome is ended by a person's word only, and by each word as it says. The judge is the provider's bill.
class TestDecisionDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(FakeProvider().isRunning(), "python3 is needed for the fake provider"); }

    void consentIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("consents");
        QTest::newRow("the amount") << "0.4" << true << true;
        QTest::newRow("as it is written") << "0.40" << true << true;
        QTest::newRow("with its currency") << " 0.40 usd " << true << true;
        QTest::newRow("nothing") << "" << true << false;
        QTest::newRow("less") << "0.04" << true << false;
        QTest::newRow("more") << "4" << true << false;
        QTest::newRow("another currency") << "0.40 EUR" << true << false;
        QTest::newRow("a word where the price is known") << "again" << true << false;
        QTest::newRow("the word") << "again" << false << true;
        QTest::newRow("an amount nobody knows") << "0" << false << false;
        QTest::newRow("nothing at an unknown price") << "" << false << false;
    }

    void consentIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(bool, known);
        JobRecord job;
        job.estimated = known ? Money{400'000, QStringLiteral("USD"), MoneySource::Table} : Money{};
        QTEST(DecisionDialog::isConsent(typed, job), "consents");
        QVERIFY(DecisionDialog::isConsent(DecisionDialog::consentFor(job), job));
    }

    void sendAgainIsBilledOnceMore()
    {
        RemoteFixture f(QStringLiteral("D"));
        const JobId id = unknownJob(f);
        QPointer dialog = new DecisionDialog(m_theme, *f.engine, f.at(id), nullptr);
        dialog->show();
        choose(dialog, "Send again");
        QVERIFY(!primaryButton(*dialog)->isEnabled());
        consent(dialog)->setText(QStringLiteral("0.05"));
        QVERIFY(!primaryButton(*dialog)->isEnabled());
        consent(dialog)->setText(QStringLiteral("0.10"));
        QCOMPARE(primaryButton(*dialog)->text(), QStringLiteral("Send Again"));
        for (int clicks = 0; clicks < 5 && dialog; ++clicks)
            primaryButton(*dialog)->click();
        QTRY_VERIFY(!dialog);
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
        QCOMPARE(f.billed().size(), 2); // what may have been, and exactly one more
        QCOMPARE(f.attempts(id).first().consent, QStringLiteral("0.10"));
    }

    void writeOffSendsNothing()
    {
        RemoteFixture f(QStringLiteral("D"));
        const JobId id = unknownJob(f);
        QPointer dialog = new DecisionDialog(m_theme, *f.engine, f.at(id), nullptr);
        choose(dialog, "Write off");
        primaryButton(*dialog)->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(f.stateOf(id), QStringLiteral("WrittenOff"));
        QCOMPARE(f.billed().size(), 1);
    }

    void aTypedIdIsUsed()
    {
        RemoteFixture f(QStringLiteral("D"));
        const JobId id = unknownJob(f);
        QPointer dialog = new DecisionDialog(m_theme, *f.engine, f.at(id), nullptr);
        dialog->show();
        QVERIFY(!primaryButton(*dialog)->isEnabled());
        auto* typed = named<QLineEdit>(*dialog, "Provider's id");
        typed->setText(QStringLiteral("not an id"));
        QVERIFY(!primaryButton(*dialog)->isEnabled());
        typed->setText(f.billed().first());
        QVERIFY(primaryButton(*dialog)->isEnabled());
        primaryButton(*dialog)->click();
        QTRY_VERIFY(!dialog);
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
        QCOMPARE(f.billed().size(), 1);
    }

private:
    static void choose(QWidget* in, const char* name) { named<QRadioButton>(*in, name)->setChecked(true); }
    static QLineEdit* consent(QWidget* in) { return named<QLineEdit>(*in, "Type 0.10 USD to agree"); }

    /// Charged at the provider, its answer lost, and no list to look it up.
    static JobId unknownJob(RemoteFixture& f)
    {
        if (!f.start())
            qFatal("no engine");
        f.provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
        const JobId id = f.admitted();
        if (!f.reaches(id, QStringLiteral("Attention")))
            qFatal("no question: %s", qPrintable(f.stateOf(id)));
        return id;
    }

    Theme m_theme;
};

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QApplication app(argc, argv);
    TestDecisionDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_decision_dialog.moc"
