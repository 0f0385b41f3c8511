#include "core/document/checks.h"
#include "core/document/json.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Values to JSON text and back.
class TestJson final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boardsComeBackAsTheyWere();
    void takesAndDifferencesComeBackAsTheyWere();
    void moneyIsWrittenAsDocumented();
    void whatIsUnsetIsLeftOut();
    void everythingUnknownOrIllTypedIsRefused_data();
    void everythingUnknownOrIllTypedIsRefused();
};

namespace {

/// Through bytes, as a file or the clipboard would carry it.
QJsonObject carried(const QJsonObject& object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

} // namespace

void TestJson::boardsComeBackAsTheyWere()
{
    RandomBoard random(testSeed());
    for (int i = 0; i < 5; ++i) {
        const Storyboard board = random.board(4, 4);
        const auto back = storyboardFromJson(carried(toJson(board)));
        VERIFY_OK(back);
        QVERIFY(*back == board);
        const Scene& scene = board.scenes.first();
        QVERIFY(sceneFromJson(carried(toJson(scene))) == scene);
        for (const Shot& shot : scene.shots) {
            const auto read = shotFromJson(carried(toJson(shot)));
            VERIFY_OK(read);
            QVERIFY(*read == shot);
            for (const Panel& panel : shot.panels)
                QVERIFY(panelFromJson(carried(toJson(panel))) == panel);
        }
    }
}

void TestJson::takesAndDifferencesComeBackAsTheyWere()
{
    RandomBoard random(testSeed());
    const Storyboard a = random.board(3, 3);
    Storyboard b = a;
    for (int i = 0; i < 30; ++i)
        if (const auto edited = random.edit(b))
            b = *edited;
    const Diff changes = diff(a, b);
    const auto back = diffFromJson(carried(toJson(changes)));
    VERIFY_OK(back);
    QVERIFY(applied(a, *back) == b);

    Take take;
    take.id = TakeId::create();
    take.shot = ShotId::create();
    take.number = 3;
    take.origin = TakeOrigin::Provider;
    take.cost = Money{1250000, QStringLiteral("USD"), MoneySource::Provider};
    take.size = {1920, 1080};
    take.rate = {30000, 1001};
    take.length = 120;
    take.name = QStringLiteral("kitchen.mov");
    take.request = QByteArray("{\"a\":1}\0\xff", 9);
    take.created = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789), Qt::UTC);
    const auto read = takeFromJson(carried(toJson(take)));
    VERIFY_OK(read);
    QVERIFY(*read == take);
    QVERIFY(takeFromJson(carried(toJson(Take()))) == Take());
}

void TestJson::moneyIsWrittenAsDocumented()
{
    const Money price{1250000, QStringLiteral("USD"), MoneySource::Table};
    QCOMPARE(QJsonDocument(toJson(price)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"currency":"USD","micro":1250000,"source":"table"})"));
    QVERIFY(moneyFromJson(toJson(price)) == price);
    QVERIFY(toJson(Money()).contains(QLatin1String("currency")));
}

void TestJson::whatIsUnsetIsLeftOut()
{
    Shot shot;
    shot.id = ShotId::create();
    const QJsonObject object = toJson(shot);
    for (const char* name : {"description", "dialogue", "panels", "circled", "captions", "notes"})
        QVERIFY2(!object.contains(QLatin1String(name)), name);
    for (const char* name : {"id", "length", "status", "framing", "customCaptions"})
        QVERIFY2(object.contains(QLatin1String(name)), name);
    QCOMPARE(object.value(QLatin1String("status")).toString(), QStringLiteral("todo"));
}

void TestJson::everythingUnknownOrIllTypedIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* what, const char* name, const QJsonValue& value) {
        QTest::newRow(what) << QString::fromLatin1(name) << value;
    };
    row("unknown member", "surprise", 1);
    row("number as text", "length", QStringLiteral("12"));
    row("fraction", "length", 1.5);
    row("beyond 64 bits", "length", 1e30);
    row("null", "length", QJsonValue());
    row("unknown name", "status", QStringLiteral("finished"));
    row("name as number", "status", 2);
    row("not an id", "id", QStringLiteral("42"));
    row("list as object", "panels", QJsonObject());
    row("text in a list of objects", "panels", QJsonArray{QStringLiteral("x")});
    row("incomplete object in a list", "panels",
        QJsonArray{QJsonObject{{QStringLiteral("role"), QStringLiteral("start")}}});
    row("truth as number", "customCaptions", 1);
    row("object as text", "framing", QStringLiteral("CU"));
}

void TestJson::everythingUnknownOrIllTypedIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    RandomBoard random(1);
    QJsonObject object = toJson(random.shot(random.board(1, 1)));
    VERIFY_OK(shotFromJson(object)); // the control: without the fault it is read
    object.insert(name, value);
    const auto read = shotFromJson(object);
    VERIFY_FAILS(ErrorKind::Damaged, read);
    QVERIFY2(read.error().detail.contains(name), qPrintable(read.error().detail));
    object.remove(QStringLiteral("length"));
    object.remove(name);
    VERIFY_FAILS(ErrorKind::Damaged, shotFromJson(object));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
