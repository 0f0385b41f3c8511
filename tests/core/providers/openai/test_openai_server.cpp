#include "core/providers/download/download.h"
#include "core/providers/openai/openai_videos.h"

#include "core/media/media_info.h"

#include "core/base/log.h"

#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"
#include "tests/support/results.h"

using What = Submitted::What;

static const QByteArray Key = QByteArrayLiteral("sk-canary-1234567890");

/// The adapter, the client and the download together against the fake provider: from a request to a clip that plays.
class TestOpenAiServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    /// In no file that was written, no argument, no environment.
    void cleanupTestCase() { QCOMPARE(leaksBesideLog(Key, m_folder.path()), QStringList()); }
    void fromRequestToClip_data();
    void fromRequestToClip();
    void aLostAnswerIsFoundInTheList();
    void aRepeatedTagIsBilledOnceByAbilityA();
    void withoutAListNothingIsFound();
    void strangeIdsAreNeverFollowed();

private:
    QTemporaryDir m_folder;
    Submitted submit(const FakeProvider& provider, const RemoteRequest& request)
    {
        auto call = OpenAiVideos::submitCall(provider.base(), request);
        if (!call)
            return {};
        call->limits.answer = std::chrono::seconds(5);
        return OpenAiVideos::readSubmit(m_client.exchange(provider.account(Key), *call),
                                        QDateTime::currentDateTimeUtc());
    }
    Listed list(const FakeProvider& provider)
    {
        const HttpCall call = OpenAiVideos::listCall(provider.base());
        return OpenAiVideos::readList(m_client.exchange(provider.account(Key), call), QDateTime::currentDateTimeUtc());
    }
    HttpClient m_client;
};

static RemoteRequest door()
{
    RemoteRequest request;
    request.model = QStringLiteral("fake-1");
    request.prompt = QStringLiteral("A red door, caf\u00e9");
    request.seconds = 1;
    request.size = QSize(160, 90);
    request.tag = QStringLiteral("6f1b2c3d-0000-4000-8000-123456789abc");
    return request;
}

void TestOpenAiServer::initTestCase()
{
    installLog(Verbosity::Verbose, m_folder.path());
    QVERIFY2(FakeProvider().isRunning(), "python3 is needed for the fake provider");
}

void TestOpenAiServer::fromRequestToClip_data()
{
    QTest::addColumn<bool>("json");
    QTest::newRow("form") << false;
    QTest::newRow("json") << true;
}

void TestOpenAiServer::fromRequestToClip()
{
    QFETCH(bool, json);
    using OpenAiVideos::Dialect;
    FakeProvider provider;
    RemoteRequest request = door();
    request.firstFrame = RemotePicture{QByteArray("\x89PNG\r\n\x1a\n--boardreel-", 20), "image/png"};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto call =
        OpenAiVideos::submitCall(provider.base(), request, {json ? Dialect::Body::Json : Dialect::Body::Multipart});
    VERIFY_OK(call);
    const Submitted made = OpenAiVideos::readSubmit(m_client.exchange(provider.account(Key), *call), now);
    QCOMPARE(int(made.what), int(What::Accepted));
    QCOMPARE(provider.charges().size(), 1);
    QCOMPARE(provider.charges()[0].value(QStringLiteral("prompt")).toString(), request.prompt);
    Polled polled;
    for (int n = 0; n < 5 && !(polled.video && polled.video->state == RemoteState::Done); ++n) {
        const HttpCall poll = OpenAiVideos::pollCall(provider.base(), made.video.id);
        polled =
            OpenAiVideos::readPoll(m_client.exchange(provider.account(Key), poll), provider.base(), made.video.id, now);
        QVERIFY(polled.video);
    }
    QCOMPARE(int(polled.video->state), int(RemoteState::Done));
    QVERIFY(polled.video->expires > now);
    DownloadCall wanted{provider.account(Key),
                        OpenAiVideos::contentUrl(provider.base(), made.video.id),
                        m_folder.filePath(json ? QStringLiteral("json.part") : QStringLiteral("form.part")),
                        {},
                        {}};
    wanted.limits.freeSpace = [](const QString&) { return 1LL << 40; };
    const auto got = download(m_client, wanted);
    VERIFY_OK(got);
    QVERIFY2(got->end == Download::End::Done, qPrintable(got->detail));
    const auto info = probe(wanted.part);
    VERIFY_OK(info);
    QCOMPARE(info->size, QSize(160, 90));
}

void TestOpenAiServer::aLostAnswerIsFoundInTheList()
{
    FakeProvider provider;
    const RemoteRequest request = door();
    provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
    QCOMPARE(int(submit(provider, request).what), int(What::Unknown));
    const Listed listed = list(provider);
    QCOMPARE(listed.videos.size(), 1);
    QCOMPARE(listed.videos[0].prompt, request.prompt);
    QCOMPARE(listed.videos[0].id, provider.charges()[0].value(QStringLiteral("id")).toString());
    QCOMPARE(provider.charges().size(), 1);
}

void TestOpenAiServer::aRepeatedTagIsBilledOnceByAbilityA()
{
    for (const auto& [ability, charges] : {std::pair("A", 1), {"B", 2}}) { // B is the control: the key means nothing
        FakeProvider provider({QStringLiteral("--ability"), QString::fromLatin1(ability)});
        provider.order(QStringLiteral("submit"), QStringLiteral("drop"));
        QCOMPARE(int(submit(provider, door()).what), int(What::Unknown));
        const Submitted again = submit(provider, door());
        QCOMPARE(int(again.what), int(What::Accepted));
        QCOMPARE(provider.charges().size(), charges);
    }
}

void TestOpenAiServer::withoutAListNothingIsFound()
{
    FakeProvider provider({QStringLiteral("--ability"), QStringLiteral("D")});
    QVERIFY(!list(provider).isSupported);
}

void TestOpenAiServer::strangeIdsAreNeverFollowed()
{
    FakeProvider provider;
    for (const char* id : {"..", "a b", "x\\ny", "../../etc/passwd?x=1", ""}) {
        provider.order(QStringLiteral("submit"), QStringLiteral("id:") + QString::fromLatin1(id));
        const Submitted made = submit(provider, door());
        QVERIFY2(made.what == What::Unknown && !made.raw.isEmpty(), id); // charged: a person sees the answer
    }
    provider.order(QStringLiteral("submit"), QStringLiteral("id:../../admin"));
    const Submitted made = submit(provider, door());
    QCOMPARE(int(made.what), int(What::Accepted));
    const HttpCall poll = OpenAiVideos::pollCall(provider.base(), made.video.id);
    m_client.exchange(provider.account(Key), poll);
    QCOMPARE(provider.requests().last().value(QStringLiteral("path")).toString(),
             QStringLiteral("/v1/videos/..%2F..%2Fadmin"));
}

QTEST_GUILESS_MAIN(TestOpenAiServer)
#include "test_openai_server.moc"
