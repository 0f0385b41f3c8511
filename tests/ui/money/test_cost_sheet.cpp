#include "core/jobs/job_engine.h"
#include "core/store/account_book.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/dialogs/generate_dialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

/// The cost sheet in front of a real ledger: jobs are admitted and stand still.
class TestCostSheet final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void theButtonSaysItsVerbAndSum();
    void everyShotHasItsPrice();
    void anUnknownPriceAsks();
    void anOldPriceIsSaid();
    void capsAreSeenBeforehand();
    void aCurrencyWithoutACapStops();
    void whatTheModelCannotMakeStops();
    void roundedLengthsAsk();
    void twentyDoubleClicksAreOneCharge();
    void heldEnterIsOneCharge();
    void anEnterFromBeforeSpendsNothing();
    void theQuoteIsWhatIsSent();
    void aRetryIsAnotherTryOfItsJob();

private:
    MoneyBook book() const { return MoneyBook(m_ledger); }
    /// The sheet, with the remote account and its model chosen.
    std::unique_ptr<GenerateDialog> sheet(const QList<ShotId>& selected = {});
    void typePrice(GenerateDialog& dialog, const char* amount);
    int charges() const
    {
        int rows = 0;
        for (const JobRecord& job : m_engine->jobs(m_project->id()))
            rows += int(waited(m_ledger->charges(job.id)).value().size());
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Ledger> m_ledger;
    std::unique_ptr<JobEngine> m_engine;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
};

void TestCostSheet::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    VALUE(m_ledger, Ledger::open(m_folder->path()));
    JobEngine::Options options;
    options.stepsFor = [](const JobRecord&) { return nullptr; };
    m_engine = std::make_unique<JobEngine>(m_ledger, options);
    VERIFY_OK(waited(AccountBook(m_ledger).set(
        {QStringLiteral("mine"), QStringLiteral("openai-compatible"), QStringLiteral("https://example.org/v1")})));
    VALUE(m_project,
          Project::create(m_folder->filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, m_engine.get()));
    VERIFY_OK(importText(*m_project, smallScriptText()));
    Storyboard board = m_project->current();
    for (Scene& scene : board.scenes)
        for (Shot& shot : scene.shots)
            shot.length = 96; // 4 s
    VERIFY_OK(m_project->apply(board, QStringLiteral("lengths")));
}

void TestCostSheet::cleanup()
{
    m_project.reset();
    m_engine.reset();
    m_ledger.reset();
}

std::unique_ptr<GenerateDialog> TestCostSheet::sheet(const QList<ShotId>& selected)
{
    auto dialog = std::make_unique<GenerateDialog>(m_theme, *m_project, selected, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    auto* account = named<QComboBox>(*dialog, "Made by");
    if (!QTest::qWaitFor([&] { return account->count() == 2; }))
        qFatal("the account is not offered");
    account->setCurrentIndex(1);
    Q_EMIT account->activated(1);
    named<QComboBox>(*dialog, "Model")->setEditText(QStringLiteral("wan"));
    connect(dialog.get(), &GenerateDialog::generateRequested, this,
            [this](const Quote& quote, const Spending& spending) { m_project->generate(quote, spending); });
    dialog->show();
    return dialog;
}

void TestCostSheet::typePrice(GenerateDialog& dialog, const char* amount)
{
    auto* price = named<QLineEdit>(dialog, "Price");
    price->clear();
    QTest::keyClicks(price, QString::fromLatin1(amount));
}

void TestCostSheet::theButtonSaysItsVerbAndSum()
{
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    QVERIFY(!primaryButton(*dialog)->isEnabled()); // the sum that stands there is an old one
    QTRY_COMPARE(primaryButton(*dialog)->text(), QStringLiteral("Generate 3 shot(s), up to $1.20"));
    QVERIFY(primaryButton(*dialog)->isEnabled());
    QCOMPARE(primaryButton(*dialog)->accessibleName(), primaryButton(*dialog)->text());
    QVERIFY(named<QLabel>(*dialog, "Cost")->text().startsWith(QStringLiteral("$1.20, by the price you typed on ")));
    QVERIFY(!named<QLabel>(*dialog, "Cost")->text().contains(QStringLiteral("90 days")));
}

void TestCostSheet::everyShotHasItsPrice()
{
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    const auto* list = dialog->findChild<QTreeWidget*>();
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    QTRY_COMPARE(list->topLevelItem(0)->text(3), QStringLiteral("$0.40"));
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("wan"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("4"));
}

void TestCostSheet::anUnknownPriceAsks()
{
    const auto dialog = sheet();
    QTRY_COMPARE(primaryButton(*dialog)->text(), QStringLiteral("Generate 3 shot(s) at an unknown price"));
    QVERIFY(!primaryButton(*dialog)->isEnabled());
    auto* agree = named<QCheckBox>(*dialog, "The price is not known, so this may cost any amount: I agree");
    QVERIFY(agree->isVisible());
    agree->click();
    QVERIFY(primaryButton(*dialog)->isEnabled());
    typePrice(*dialog, "0.1"); // another sum: agreed was to the other one
    QVERIFY(!agree->isChecked());
    QTRY_VERIFY(!agree->isVisible());
    named<QLineEdit>(*dialog, "Price")->clear();
    QTest::keyClicks(named<QLineEdit>(*dialog, "Price"), QStringLiteral("1,000")); // one to some, a thousand to others
    QTRY_VERIFY(agree->isVisible());
    agree->click();
    QVERIFY(!primaryButton(*dialog)->isEnabled());
}

void TestCostSheet::anOldPriceIsSaid()
{
    const Price price{Price::Unit::Second, {100'000, QStringLiteral("USD"), MoneySource::User}, 100'000, {}};
    const auto then = [] { return QDateTime::currentDateTimeUtc().addDays(-91); };
    VERIFY_OK(waited(MoneyBook(m_ledger, then).setPrice({QStringLiteral("mine"), QStringLiteral("wan"), price})));
    const auto dialog = sheet();
    QTRY_VERIFY(named<QLabel>(*dialog, "Cost")->text().contains(QStringLiteral("over 90 days old")));
}

void TestCostSheet::capsAreSeenBeforehand()
{
    VERIFY_OK(waited(book().setCap({CapScope::Day, {}, {1'000'000, QStringLiteral("USD"), MoneySource::User}})));
    const auto dialog = sheet();
    QTRY_COMPARE(named<QLabel>(*dialog, "Caps")->text(), QStringLiteral("A day: $1.00 of $1.00 left"));
    typePrice(*dialog, "0.1");
    QTRY_COMPARE(primaryButton(*dialog)->text(), QStringLiteral("Generate 3 shot(s), up to $1.20"));
    QVERIFY(!primaryButton(*dialog)->isEnabled());
    typePrice(*dialog, "0.05");
    QTRY_VERIFY(primaryButton(*dialog)->isEnabled());
}

void TestCostSheet::aCurrencyWithoutACapStops()
{
    const Price price{Price::Unit::Second, {100'000, QStringLiteral("EUR"), MoneySource::User}, 100'000, {}};
    VERIFY_OK(waited(book().setPrice({QStringLiteral("mine"), QStringLiteral("wan"), price})));
    {
        const auto uncapped = sheet(); // the control: without any cap it is nobody's business
        QTRY_VERIFY(primaryButton(*uncapped)->isEnabled());
    }
    VERIFY_OK(waited(book().setCap({CapScope::Day, {}, {9'000'000, QStringLiteral("USD"), MoneySource::User}})));
    {
        const auto dialog = sheet();
        QTRY_COMPARE(primaryButton(*dialog)->text().contains(QStringLiteral("1.20")), true);
        QTRY_VERIFY(!primaryButton(*dialog)->isEnabled());
    }
    VERIFY_OK(waited(book().setCap({CapScope::Day, {}, {9'000'000, QStringLiteral("EUR"), MoneySource::User}})));
    const auto dialog = sheet();
    QTRY_VERIFY(primaryButton(*dialog)->isEnabled());
}

void TestCostSheet::whatTheModelCannotMakeStops()
{
    Storyboard board = m_project->current();
    board.scenes[0].shots[0].generation.values.insert(QStringLiteral("size"), QStringLiteral("large"));
    VERIFY_OK(m_project->apply(board, QStringLiteral("size")));
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    QTRY_VERIFY(named<QLabel>(*dialog, "Cost")->text() == QStringLiteral("-"));
    QVERIFY(!primaryButton(*dialog)->isEnabled());
}

void TestCostSheet::roundedLengthsAsk()
{
    Storyboard board = m_project->current();
    board.scenes[0].shots[0].generation.values.insert(QStringLiteral("seconds"), QStringLiteral("8"));
    VERIFY_OK(m_project->apply(board, QStringLiteral("seconds")));
    const auto dialog = sheet({firstShot(*m_project)});
    typePrice(*dialog, "0.1");
    QTRY_COMPARE(primaryButton(*dialog)->text(), QStringLiteral("Generate 3 shot(s), up to $1.60"));
    QVERIFY(!primaryButton(*dialog)->isEnabled());
    named<QCheckBox>(*dialog, "I agree to what is written beside the shots")->click();
    QVERIFY(primaryButton(*dialog)->isEnabled());
}

void TestCostSheet::twentyDoubleClicksAreOneCharge()
{
    const auto dialog = sheet();
    auto* shots = named<QComboBox>(*dialog, "Shots");
    shots->setCurrentIndex(1);
    Q_EMIT shots->activated(1);
    typePrice(*dialog, "0.1");
    auto* button = primaryButton(*dialog);
    QTRY_VERIFY(button->isEnabled());
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QTest::mouseRelease(button, Qt::LeftButton);
    }
    QTRY_COMPARE(m_engine->jobs(m_project->id()).size(), 3); // one a shot
    QTest::qWait(100);
    QCOMPARE(m_engine->jobs(m_project->id()).size(), 3);
    QCOMPARE(charges(), 3);
}

void TestCostSheet::heldEnterIsOneCharge()
{
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    auto* button = primaryButton(*dialog);
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    QCoreApplication::sendEvent(button, &first);
    for (int held = 0; held < 5'000 / 30; ++held) { // five seconds of a usual repeat
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
        QCoreApplication::sendEvent(button, &again);
        QCoreApplication::sendEvent(dialog.get(), &again);
    }
    QTRY_COMPARE(m_engine->jobs(m_project->id()).size(), 3);
    QCOMPARE(charges(), 3);
    QVERIFY(!dialog->isVisible());
}

void TestCostSheet::anEnterFromBeforeSpendsNothing()
{
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    auto* button = primaryButton(*dialog);
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    for (int held = 0; held < 20; ++held) { // the key that opened the sheet is still down
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
        QCoreApplication::sendEvent(button, &again);
        QCoreApplication::sendEvent(dialog.get(), &again);
    }
    QVERIFY(dialog->isVisible());
    QTest::keyClick(button, Qt::Key_Return); // the control: pressed anew, it is meant
    QVERIFY(!dialog->isVisible());
}

void TestCostSheet::theQuoteIsWhatIsSent()
{
    const auto dialog = sheet();
    typePrice(*dialog, "0.1");
    QTRY_VERIFY(primaryButton(*dialog)->isEnabled());
    std::optional<TypedPrice> kept;
    connect(dialog.get(), &GenerateDialog::generateRequested, this,
            [&](const Quote&, const Spending&, const std::optional<TypedPrice>& price) { kept = price; });
    primaryButton(*dialog)->click();
    QTRY_COMPARE(m_engine->jobs(m_project->id()).size(), 3);
    const JobRecord job = m_engine->jobs(m_project->id()).first();
    QCOMPARE(job.account, QStringLiteral("mine"));
    QCOMPARE(job.model, QStringLiteral("wan"));
    QCOMPARE(job.estimated->micro, 400'000);
    QVERIFY(job.estimated->source == MoneySource::User);
    QVERIFY(!job.batch.isEmpty());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->model, QStringLiteral("wan"));
    const auto request = requestFromJson(job.request);
    VERIFY_OK(request);
    QCOMPARE(request->seconds, 4);
}

void TestCostSheet::aRetryIsAnotherTryOfItsJob()
{
    const ShotId shot = firstShot(*m_project);
    const auto buy = [&](const std::optional<JobRecord>& failed) {
        const qsizetype before = m_engine->jobs(m_project->id()).size();
        auto dialog = std::make_unique<GenerateDialog>(m_theme, *m_project, QList<ShotId>{shot}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(dialog.get(), &GenerateDialog::generateRequested, this,
                [this](const Quote& quote, const Spending& spending) { m_project->generate(quote, spending); });
        dialog->show();
        if (failed) {
            dialog->proposeRetry(*failed);
        } else {
            auto* account = named<QComboBox>(*dialog, "Made by");
            QTRY_COMPARE(account->count(), 2);
            account->setCurrentIndex(1);
            Q_EMIT account->activated(1);
            named<QComboBox>(*dialog, "Model")->setEditText(QStringLiteral("wan"));
            named<QComboBox>(*dialog, "Shots")->setCurrentIndex(2);
            Q_EMIT named<QComboBox>(*dialog, "Shots")->activated(2);
        }
        QTRY_COMPARE(named<QComboBox>(*dialog, "Model")->currentText(), QStringLiteral("wan"));
        QTRY_COMPARE(primaryButton(*dialog)->text(), QStringLiteral("Generate 1 shot(s), up to $0.40"));
        primaryButton(*dialog)->click();
        QTRY_COMPARE(m_engine->jobs(m_project->id()).size(), before + 1);
    };
    const Price price{Price::Unit::Second, {100'000, QStringLiteral("USD"), MoneySource::User}, 100'000, {}};
    VERIFY_OK(waited(book().setPrice({QStringLiteral("mine"), QStringLiteral("wan"), price})));
    buy({});
    JobRecord failed = m_engine->jobs(m_project->id()).first();
    QVERIFY(failed.retryOf.isNull()); // the control: not a retry
    const JobRecord queued = failed;
    failed.state = JobState::ProviderFailed;
    VERIFY_OK(waited(m_ledger->advance(queued, failed, QStringLiteral("test"), {}, {})));
    buy(failed);
    const JobRecord again = m_engine->jobs(m_project->id()).last();
    QVERIFY(again.id != failed.id);
    QCOMPARE(again.retryOf, failed.id);
    QCOMPARE(again.shot, shot);
    QCOMPARE(again.account, QStringLiteral("mine"));
}

QTEST_MAIN(TestCostSheet)
#include "test_cost_sheet.moc"
