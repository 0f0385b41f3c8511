#include "core/generation/generation_request.h"
#include "core/render/shot_resolver.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

class TestGenerationRequest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void localRequestsCarryThePlan();
    void remoteRequestsCarryThePrompt();
    void jsonKeepsEverything();
    void equalShotsGiveEqualRequests();
    void modelsAreChosenAndChecked();
    void damagedRequestsAreRefused();

private:
    Shot& shot() { return shotOf(m_board, 0); }
    Provider m_local;
    Provider m_remote;
    Storyboard m_board;
};

void TestGenerationRequest::init()
{
    m_board = sampleBoard();
    shot().generation.negative = QStringLiteral("text");
    shot().generation.seed = (std::int64_t(1) << 60) + 1;
    shot().generation.values = {{QStringLiteral("steps"), QStringLiteral("30")}};
    const auto model = [](const char* id) {
        Model made;
        made.id = QString::fromLatin1(id);
        return made;
    };
    m_local.id = QStringLiteral("animatic");
    m_local.local = true;
    m_local.models = {model("animatic")};
    m_remote.id = QStringLiteral("far");
    m_remote.name = QStringLiteral("Far");
    m_remote.models = {model("one"), model("two")};
}

void TestGenerationRequest::localRequestsCarryThePlan()
{
    const auto request = makeRequest(m_board, shot().id, m_local, QStringLiteral("animatic"));
    VERIFY_OK(request);
    QVERIFY(request->plan.has_value());
    QCOMPARE(request->plan->length, shot().length);
    QCOMPARE(request->inputKey, animaticKey(m_board, shot()));
    QCOMPARE(request->code, QStringLiteral("SC010_SH0010"));
}

void TestGenerationRequest::remoteRequestsCarryThePrompt()
{
    const auto request = makeRequest(m_board, shot().id, m_remote, QStringLiteral("mine"));
    VERIFY_OK(request);
    QVERIFY(!request->plan.has_value());
    QVERIFY(request->prompt.contains(QStringLiteral("Shot 1 shows a door.")));
    QCOMPARE(request->inputKey.size(), 64);
    shot().description = QStringLiteral("A window.");
    QVERIFY(makeRequest(m_board, shot().id, m_remote, QStringLiteral("mine"))->inputKey != request->inputKey);
}

void TestGenerationRequest::jsonKeepsEverything()
{
    for (const Provider& provider : {m_local, m_remote}) {
        const auto request = makeRequest(m_board, shot().id, provider, QStringLiteral("mine"));
        VERIFY_OK(request);
        const auto back = requestFromJson(freeze(*request).json);
        VERIFY_OK(back);
        QVERIFY(*back == *request);
    }
}

void TestGenerationRequest::equalShotsGiveEqualRequests()
{
    const auto freezeNow = [this] { return freezeRequest(m_board, shot().id, m_local, QStringLiteral("animatic")); };
    const auto first = freezeNow();
    VERIFY_OK(first);
    QCOMPARE(freezeNow()->key, first->key);
    QCOMPARE(freezeNow()->json, first->json);
    m_board.title = QStringLiteral("Another title"); // no part of the shot
    QCOMPARE(freezeNow()->key, first->key);
    shot().length += 1;
    QVERIFY(freezeNow()->key != first->key);
}

void TestGenerationRequest::modelsAreChosenAndChecked()
{
    const auto modelOf = [this](const QString& asked) {
        return makeRequest(m_board, shot().id, m_remote, QStringLiteral("mine"), asked)
            .map([](const GenerationRequest& r) { return r.model; });
    };
    QCOMPARE(*modelOf({}), QStringLiteral("one"));
    shot().generation.model = QStringLiteral("two");
    QCOMPARE(*modelOf({}), QStringLiteral("two"));
    QCOMPARE(*modelOf(QStringLiteral("one")), QStringLiteral("one"));
    shot().generation.model = QStringLiteral("of another provider");
    QCOMPARE(*modelOf({}), QStringLiteral("one"));
    VERIFY_FAILS(ErrorKind::Usage, modelOf(QStringLiteral("three")));
    m_remote.models.clear();
    VERIFY_FAILS(ErrorKind::Usage, modelOf({}));
    VERIFY_FAILS(ErrorKind::NotFound, makeRequest(m_board, idNumber<ShotId>(4711), m_local, {}));
}

void TestGenerationRequest::damagedRequestsAreRefused()
{
    const QByteArray good = freezeRequest(m_board, shot().id, m_local, QStringLiteral("animatic"))->json;
    VERIFY_OK(requestFromJson(good));
    VERIFY_FAILS(ErrorKind::Damaged, requestFromJson(good.left(good.size() / 2)));
    VERIFY_FAILS(ErrorKind::Damaged, requestFromJson("{}"));
    QByteArray newer = good;
    VERIFY_FAILS(ErrorKind::Damaged, requestFromJson(newer.replace("\"schema\":1", "\"schema\":2")));
    QByteArray broken = good;
    VERIFY_FAILS(ErrorKind::Damaged, requestFromJson(broken.replace("\"kind\":\"card\"", "\"kind\":\"cart\"")));
}

QTEST_GUILESS_MAIN(TestGenerationRequest)
#include "test_generation_request.moc"
