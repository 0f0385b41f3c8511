#include "tests/app/cli_process.h"
#include "tests/support/results.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

/// Money on the command line: nothing is spent without a price, a limit or consent, and there is no way around a cap.
class TestCliMoney final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProcess>();
        m_project = m_cli->smallProject();
        QCOMPARE(m_cli
                     ->run({QStringLiteral("accounts"), QStringLiteral("add"), QStringLiteral("mine"),
                            QStringLiteral("--provider"), QStringLiteral("openai-compatible"),
                            QStringLiteral("--base-url"), QStringLiteral("http://127.0.0.1:9/v1")})
                     .code,
                 0);
    }

    void anUnknownPriceIsNotZero()
    {
        const auto row = estimate().first().toObject();
        QCOMPARE(row.value(QStringLiteral("free")).toBool(), false);
        QCOMPARE(row.value(QStringLiteral("estimated")).toObject().value(QStringLiteral("source")).toString(),
                 QStringLiteral("unknown"));
        QVERIFY(row.value(QStringLiteral("seconds")).toInt() > 0);
        QCOMPARE(generate({}).code, 5);
        QCOMPARE(generate({"--max-cost", "100"}).code, 5); // what nobody knows is below no limit
        QCOMPARE(jobs(), 0);
        QCOMPARE(generate({"--yes"}).code, 0);
        QCOMPARE(jobs(), 1);
    }

    void aLimitHolds()
    {
        setPrice();
        const auto cost = estimate().first().toObject().value(QStringLiteral("estimated")).toObject();
        const qint64 micro = cost.value(QStringLiteral("micro")).toInteger();
        QVERIFY(micro > 0 && micro % 100'000 == 0);
        QCOMPARE(cost.value(QStringLiteral("source")).toString(), QStringLiteral("user"));
        QCOMPARE(generate({"--max-cost", "0.01"}).code, 5);
        QCOMPARE(generate({"--max-cost", "100 EUR"}).code, 5);
        QCOMPARE(generate({"--max-cost", "100", "--dry-run"}).code, 0);
        QCOMPARE(jobs(), 0);
        QCOMPARE(generate({"--max-cost", "100 USD"}).code, 0);
        QCOMPARE(generate({"--max-cost", "100"}).code, 0); // the same request, under way already
        QCOMPARE(jobs(), 1);
        QCOMPARE(totals().value(QStringLiteral("reserved")).toInteger(), micro);
        QCOMPARE(totals().value(QStringLiteral("jobs")).toInt(), 1);
    }

    void theEstimateHasASum()
    {
        const auto ask = [this](const char* json) {
            QList<const char*> words{"--shots", "all", "--account", "mine", "--model", "wan"};
            return money("estimate", json ? words + QList<const char*>{json} : words);
        };
        const auto unknown = ask("--json").json().object();
        QCOMPARE(unknown.value(QStringLiteral("unknown")).toInt(), 3);
        QCOMPARE(unknown.value(QStringLiteral("totals")).toArray().size(), 0);
        QCOMPARE(unknown.value(QStringLiteral("free")).toBool(), false);
        setPrice();
        const auto known = ask("--json").json().object();
        QCOMPARE(known.value(QStringLiteral("unknown")).toInt(), 0);
        qint64 sum = 0;
        for (const auto& row : known.value(QStringLiteral("shots")).toArray())
            sum += row.toObject()[QStringLiteral("estimated")].toObject()[QStringLiteral("micro")].toInteger();
        const auto total = known.value(QStringLiteral("totals")).toArray().first().toObject();
        QVERIFY(sum > 0);
        QCOMPARE(total.value(QStringLiteral("high")).toInteger(), sum);
        QCOMPARE(total.value(QStringLiteral("low")).toInteger(), sum);
        QCOMPARE(total.value(QStringLiteral("currency")).toString(), QStringLiteral("USD"));
        const QByteArray plain = ask(nullptr).out;
        QCOMPARE(plain.count('\n'), 4);
        QVERIFY2(plain.split('\n').at(3).startsWith("All  3 shots, $"), plain.constData());
    }

    void thereIsNoWayAroundACap()
    {
        QCOMPARE(money("caps", {"set", "day", "0.05", "usd"}).code, 0);
        QCOMPARE(generate({"--yes"}).code, 5); // unknown, and a cap stands
        setPrice();
        for (const QList<const char*>& words : {QList<const char*>{}, {"--yes"}, {"--max-cost", "100"}, {"--again"}})
            QCOMPARE(generate(words).code, 5);
        QCOMPARE(jobs(), 0);
        const auto caps = money("caps", {"list", "--json"}).json().array();
        QCOMPARE(caps.size(), 1);
        QCOMPARE(
            caps.first().toObject().value(QStringLiteral("left")).toObject().value(QStringLiteral("micro")).toInt(),
            50'000);
        QCOMPARE(money("caps", {"clear", "day", "USD"}).code, 0);
        QCOMPARE(generate({}).code, 0); // the control
        QCOMPARE(jobs(), 1);
    }

    void roundedLengthsAreAgreedTo()
    {
        setPrice();
        QCOMPARE(generate({"--set", "seconds=20"}).code, 5);
        QCOMPARE(jobs(), 0);
        QCOMPARE(generate({"--set", "seconds=20", "--yes"}).code, 0);
        QCOMPARE(totals().value(QStringLiteral("reserved")).toInt(), 2'000'000);
    }

    void aCurrencyWithoutACapNeedsAWord()
    {
        QCOMPARE(money("caps", {"set", "day", "5", "usd"}).code, 0);
        QCOMPARE(money("prices", {"set", "mine", "wan", "0.1", "EUR"}).code, 0);
        const auto refused = generate({});
        QCOMPARE(refused.code, 5);
        QVERIFY2(refused.err.contains("USD") && refused.err.contains("EUR"), refused.err.constData());
        QCOMPARE(jobs(), 0);
        QCOMPARE(generate({"--yes"}).code, 0);
        QCOMPARE(jobs(), 1);
    }

    void tryingAgainTakesThePriceOfToday()
    {
        setPrice();
        QCOMPARE(generate({}).code, 0);
        const qint64 before = totals().value(QStringLiteral("reserved")).toInteger();
        const QByteArray id = lastJob();
        QCOMPARE(money("jobs", {"cancel", id.constData()}).code, 0);
        QCOMPARE(money("prices", {"set", "mine", "wan", "0.3", "USD"}).code, 0);
        QCOMPARE(money("caps", {"set", "day", "0.05", "usd"}).code, 0);
        QCOMPARE(money("jobs", {"retry", id.constData()}).code, 5);
        QCOMPARE(jobs(), 1);
        QCOMPARE(money("caps", {"clear", "day", "USD"}).code, 0);
        const auto again = money("jobs", {"retry", id.constData()});
        QCOMPARE(again.code, 0);
        QVERIFY2(again.err.contains("today"), again.err.constData());
        QCOMPARE(totals().value(QStringLiteral("reserved")).toInteger(), 3 * before);
    }

    void tryingAgainAtAnUnknownPriceNeedsAWord()
    {
        QCOMPARE(generate({"--yes"}).code, 0);
        const QByteArray id = lastJob();
        QCOMPARE(money("jobs", {"cancel", id.constData()}).code, 0);
        QCOMPARE(money("jobs", {"retry", id.constData()}).code, 5);
        QCOMPARE(jobs(), 1);
        QCOMPARE(money("jobs", {"retry", id.constData(), "--yes"}).code, 0);
        QCOMPARE(jobs(), 2);
        QCOMPARE(money("jobs", {"list", "--yes"}).code, 2);
    }

    void theTableIsForASpreadsheet()
    {
        setPrice();
        QCOMPARE(generate({}).code, 0);
        QCOMPARE(money("spend", {"--csv", "spent.csv"}).code, 0);
        QFile file(m_cli->path(QStringLiteral("spent.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(csv.count("\r\n"), 2);
        QVERIFY(csv.contains(",mine,openai-compatible,wan,"));
    }

    void wrongWordsAreRefused()
    {
        QCOMPARE(money("caps", {"set", "week", "5", "USD"}).code, 2);
        QCOMPARE(money("caps", {"set", "day", "1,000", "USD"}).code, 2);
        QCOMPARE(money("caps", {"set", "day", "5"}).code, 2);
        QCOMPARE(money("prices", {"set", "mine", "wan", "-1", "USD"}).code, 2);
        QCOMPARE(money("prices", {"set", "mine", "wan", "1", "USD", "--per", "frame"}).code, 2);
        QCOMPARE(money("spend", {"--by", "moon"}).code, 2);
        QCOMPARE(generate({"--max-cost", "cheap"}).code, 2);
        QCOMPARE(generate({"--max-cost", "5", "--yes"}).code, 2);
        QCOMPARE(generate({"--set", "seconds"}).code, 2);
        QCOMPARE(generate({"--set", "seconds=soon"}).code, 2);
    }

private:
    CliProcess::Ran money(const char* verb, const QList<const char*>& words) const
    {
        QStringList all{QString::fromLatin1(verb), m_project};
        for (const char* word : words)
            all << QString::fromLatin1(word);
        return m_cli->run(all);
    }
    /// One shot, by the account's model.
    CliProcess::Ran generate(const QList<const char*>& words) const
    {
        return money("generate",
                     QList<const char*>{"--shots", "SC010_SH0010", "--account", "mine", "--model", "wan"} + words);
    }
    QJsonArray estimate() const
    {
        return money("estimate", {"--shots", "SC010_SH0010", "--account", "mine", "--model", "wan", "--json"})
            .json()
            .object()
            .value(QStringLiteral("shots"))
            .toArray();
    }
    void setPrice() const { QCOMPARE(money("prices", {"set", "mine", "wan", "0.1", "USD"}).code, 0); }
    int jobs() const { return int(money("jobs", {"list", "--json"}).json().array().size()); }
    QByteArray lastJob() const
    {
        return money("jobs", {"list", "--json"})
            .json()
            .array()
            .last()
            .toObject()
            .value(QStringLiteral("id"))
            .toString()
            .toLatin1();
    }
    QJsonObject totals() const
    {
        const auto spent = money("spend", {"--by", "model", "--json"}).json().object();
        return spent.value(QStringLiteral("totals")).toArray().first().toObject();
    }

    std::unique_ptr<CliProcess> m_cli;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliMoney)
#include "test_cli_money.moc"
