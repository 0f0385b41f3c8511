#include "core/providers/provider.h"

#include "tests/support/results.h"

#include <QJsonArray>
#include <QJsonDocument>

class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builtInOffersTheAnimatic();
    void modelsForTextComeFirst();
    void serversOfOneContractHaveModelsOfTheirOwn();
    void writesTheJsonOfTheCommandLine();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
};

namespace {

/// A catalogue that loads; `replace` turns its one place `from` into `to`.
QByteArray catalogueWith(const QByteArray& from = {}, const QByteArray& to = {})
{
    QByteArray json = R"({"schema":1,"providers":[{"id":"p","name":"P","ability":"B","local":false,"models":[
        {"id":"one","name":"One","modes":["image"],"seconds":[4,8],"sizes":["1280x720"],
         "pricePerSecond":{"micro":100000,"currency":"USD","date":"2026-11-01"},"endDate":"2027-01-31"},
        {"id":"two","name":"Two","modes":["text","image"],"free":true}]}]})";
    if (!from.isEmpty())
        json.replace(from, to);
    return json;
}

} // namespace

void TestCatalogue::builtInOffersTheAnimatic()
{
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    const Provider* animatic = catalogue->find(QStringLiteral("animatic"));
    QVERIFY(animatic);
    QVERIFY(animatic->local);
    const Model* model = animatic->model(QStringLiteral("animatic"));
    QVERIFY(model && model->free);
    QCOMPARE(model->modes, QStringList({QStringLiteral("text"), QStringLiteral("image")}));
    QVERIFY(model->seconds.isEmpty() && model->sizes.isEmpty());
    QVERIFY(!catalogue->find(QStringLiteral("nobody")));
    QVERIFY(!animatic->model(QStringLiteral("nothing")));
}

void TestCatalogue::modelsForTextComeFirst()
{
    const auto catalogue = Catalogue::load(catalogueWith());
    VERIFY_OK(catalogue);
    const Provider& provider = catalogue->providers().first();
    QCOMPARE(provider.models.first().id, QStringLiteral("two"));
    QCOMPARE(provider.ability, Ability::B);
    const Model* one = provider.model(QStringLiteral("one"));
    QCOMPARE(one->seconds, QList<int>({4, 8}));
    QCOMPARE(one->sizes, QList<QSize>({QSize(1280, 720)}));
    const Money money{100000, QStringLiteral("USD"), MoneySource::Table};
    QCOMPARE(*one->price, (Price{Price::Unit::Second, money, 100000, QDate(2026, 11, 1)}));
    QCOMPARE(*one->endDate, QDate(2027, 1, 31));
}

void TestCatalogue::serversOfOneContractHaveModelsOfTheirOwn()
{
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    const Provider* server = catalogue->find(QStringLiteral("openai-compatible"));
    QVERIFY(server && !server->local && server->typedModels);
    QCOMPARE(server->ability, Ability::B);
    const auto model = server->takes(QStringLiteral("minimax/h3"));
    QVERIFY(model && !model->free && !model->price && model->seconds.isEmpty() && model->sizes.isEmpty());
    QVERIFY(!server->takes(QString()));
    QVERIFY(!server->takes(QStringLiteral("no spaces")));
    const Provider* animatic = catalogue->find(QStringLiteral("animatic"));
    QVERIFY(animatic->takes(QStringLiteral("animatic")));
    QVERIFY(!animatic->takes(QStringLiteral("minimax/h3")));
}

void TestCatalogue::writesTheJsonOfTheCommandLine()
{
    const auto catalogue = Catalogue::load(catalogueWith());
    VERIFY_OK(catalogue);
    const QJsonObject written = toJson(catalogue->providers().first());
    const QJsonObject expected =
        QJsonDocument::fromJson(R"({"id":"p","name":"P","local":false,"typedModels":false,"models":[
        {"id":"two","name":"Two","modes":["text","image"],"seconds":[],"sizes":[],"free":true,"endDate":null,
         "price":{"micro":0,"currency":"","source":"table"}},
        {"id":"one","name":"One","modes":["image"],"seconds":[4,8],"sizes":["1280x720"],"free":false,
         "price":{"micro":100000,"least":100000,"currency":"USD","per":"second","date":"2026-11-01","source":"table"},"endDate":"2027-01-31"}]})")
            .object();
    QCOMPARE(written, expected);
}

void TestCatalogue::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const QByteArray& from, const QByteArray& to) {
        QTest::newRow(name) << catalogueWith(from, to);
    };
    QTest::newRow("not json") << QByteArray("{");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no providers") << QByteArray(R"({"schema":1,"providers":[]})");
    row("newer", "\"schema\":1", "\"schema\":2");
    row("typing error", "\"seconds\"", "\"secnods\"");
    row("unknown member of a provider", "\"local\"", "\"locale\"");
    row("no id", "\"id\":\"p\"", "\"id\":\"\"");
    row("strange id", "\"id\":\"one\"", "\"id\":\"../one\\u0000\"");
    row("no name", "\"name\":\"One\"", "\"name\":\" \"");
    row("two models of one id", "\"id\":\"two\"", "\"id\":\"one\"");
    row("unknown mode", "[\"image\"]", "[\"smell\"]");
    row("no modes", "[\"image\"]", "[]");
    row("modes not a list", "[\"image\"]", "\"image\"");
    row("half a second", "[4,8]", "[4.5,8]");
    row("falling seconds", "[4,8]", "[8,4]");
    row("size without height", "\"1280x720\"", "\"1280\"");
    row("half a millionth", "100000", "0.5");
    row("negative price", "100000", "-1");
    row("price without currency", "\"USD\"", "\"\"");
    row("price without a day", ",\"date\":\"2026-11-01\"", "");
    row("least above the most", "\"micro\":100000", "\"micro\":100000,\"least\":100001");
    row("a formula for a currency", "\"USD\"", "\"=1+1\"");
    row("free and priced", "\"endDate\":\"2027-01-31\"", "\"free\":true");
    row("no such day", "2027-01-31", "2027-02-31");
    row("ability C", "\"ability\":\"B\"", "\"ability\":\"C\"");
    row("local maybe", "\"local\":false", "\"local\":\"maybe\"");
}

void TestCatalogue::refusesWhatItDoesNotUnderstand()
{
    VERIFY_OK(Catalogue::load(catalogueWith())); // the control: untouched, it loads
    QFETCH(QByteArray, json);
    QVERIFY(json != catalogueWith());
    VERIFY_FAILS(ErrorKind::Damaged, Catalogue::load(json));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
