#include "core/providers/openai/openai_videos.h"

#include "tests/support/results.h"

using What = Submitted::What;

/// The contract's examples as golden bytes, in both directions.
class TestOpenAiVideos : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFormIsExact();
    void jsonIsExact();
    void dialectsLeaveOut();
    void whatCannotBeSaidIsRefused();
    void addressesKeepIdsInOneSegment();
    void submitsAreRead_data();
    void submitsAreRead();
    void aVideoIsReadWhole();
    void statesAreMapped_data();
    void statesAreMapped();
    void pollsAreRead();
    void listsAreRead();
};

namespace {

const QUrl Base(QStringLiteral("https://video.example.com/v1"));
const QDateTime Now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

RemoteRequest request()
{
    RemoteRequest request;
    request.model = QStringLiteral("wan2.2-t2v");
    request.prompt = QStringLiteral("A \"red\" door, caf\u00e9");
    request.seconds = 4;
    request.size = QSize(1280, 720);
    request.tag = QStringLiteral("6f1b2c3d-0000-4000-8000-123456789abc");
    request.values = {{QStringLiteral("seed"), QStringLiteral("42")}};
    return request;
}

HttpAnswer answer(int status, const QByteArray& body, const QList<HttpHeader>& headers = {})
{
    HttpAnswer made;
    made.end = HttpAnswer::End::Complete;
    made.touched = true;
    made.head = {status, headers};
    made.body = body;
    return made;
}

/// As the contract shows it.
QByteArray exampleVideo(const QByteArray& status = "queued")
{
    return R"({"id":"video_123","object":"video","model":"sora-2","status":")" + status +
           R"(","progress":0,"created_at":1795348800,"completed_at":null,"expires_at":1795352400,)"
           R"("prompt":"A red door","size":"1280x720","seconds":"4","remixed_from_video_id":null,"error":null})";
}

} // namespace

void TestOpenAiVideos::aFormIsExact()
{
    RemoteRequest wanted = request();
    wanted.firstFrame = RemotePicture{"\xff\xd8jpeg", "image/jpeg"};
    const auto call = OpenAiVideos::submitCall(Base, wanted);
    VERIFY_OK(call);
    QCOMPARE(call->url, QUrl(QStringLiteral("https://video.example.com/v1/videos")));
    const QByteArray line = "--boardreel-6f1b2c3d-0000-4000-8000-123456789abc";
    const auto field = [&](const QByteArray& name, const QByteArray& value) {
        return QByteArray(line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    };
    QCOMPARE(call->body,
             QByteArray(field("prompt", "A \"red\" door, caf\xc3\xa9") + field("model", "wan2.2-t2v") +
                        field("seconds", "4") + field("size", "1280x720") + field("seed", "42") + line +
                        "\r\nContent-Disposition: form-data; name=\"input_reference\"; "
                        "filename=\"first_frame.jpeg\"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8jpeg\r\n" +
                        line + "--\r\n"));
    const QList<HttpHeader> headers{
        {"Accept", "application/json"},
        {"Idempotency-Key", "6f1b2c3d-0000-4000-8000-123456789abc"},
        {"Content-Type", "multipart/form-data; boundary=boardreel-6f1b2c3d-0000-4000-8000-123456789abc"}};
    QCOMPARE(call->headers, headers);
    QCOMPARE(OpenAiVideos::submitCall(Base, wanted)->body, call->body); // what is sent again is the same
}

void TestOpenAiVideos::jsonIsExact()
{
    RemoteRequest wanted = request();
    wanted.firstFrame = RemotePicture{"png", "image/png"};
    const auto call = OpenAiVideos::submitCall(Base, wanted, {OpenAiVideos::Dialect::Body::Json});
    VERIFY_OK(call);
    QCOMPARE(call->body,
             QByteArray(R"({"input_reference":{"image_url":"data:image/png;base64,cG5n"},"model":"wan2.2-t2v",)"
                        R"("prompt":"A \"red\" door, café","seconds":"4","seed":"42","size":"1280x720"})"));
    QCOMPARE(call->headers.last(), (HttpHeader{"Content-Type", "application/json"}));
}

void TestOpenAiVideos::dialectsLeaveOut()
{
    RemoteRequest wanted = request();
    wanted.values.clear();
    wanted.tag.clear();
    const auto call = OpenAiVideos::submitCall(Base, wanted, {OpenAiVideos::Dialect::Body::Json, false, false});
    VERIFY_OK(call);
    QCOMPARE(call->body, QByteArray(R"({"model":"wan2.2-t2v","prompt":"A \"red\" door, café"})"));
    QCOMPARE(call->headers.size(), 2);
    wanted = {};
    wanted.prompt = QStringLiteral("x");
    QCOMPARE(OpenAiVideos::submitCall(Base, wanted, {OpenAiVideos::Dialect::Body::Json})->body,
             QByteArray(R"({"prompt":"x"})"));
}

void TestOpenAiVideos::whatCannotBeSaidIsRefused()
{
    RemoteRequest wanted = request();
    wanted.prompt = QStringLiteral(" \n");
    VERIFY_FAILS(ErrorKind::Usage, OpenAiVideos::submitCall(Base, wanted));
    for (const char* name : {"a\"; filename=\"x", "a\r\nb", "", "1a", "prompt", "model", "a b"}) {
        wanted = request();
        wanted.values = {{QString::fromLatin1(name), QStringLiteral("1")}};
        VERIFY_FAILS(ErrorKind::Usage, OpenAiVideos::submitCall(Base, wanted));
    }
    wanted = request();
    wanted.firstFrame = RemotePicture{"GIF89a", "image/gif"};
    VERIFY_FAILS(ErrorKind::Unsupported, OpenAiVideos::submitCall(Base, wanted));
    VERIFY_FAILS(ErrorKind::Unsupported, OpenAiVideos::submitCall(Base, wanted, {OpenAiVideos::Dialect::Body::Json}));
}

void TestOpenAiVideos::addressesKeepIdsInOneSegment()
{
    QCOMPARE(OpenAiVideos::pollCall(Base, QStringLiteral("video_123")).url.toEncoded(),
             QByteArray("https://video.example.com/v1/videos/video_123"));
    QCOMPARE(OpenAiVideos::contentUrl(Base, QStringLiteral("../../admin")).toEncoded(),
             QByteArray("https://video.example.com/v1/videos/..%2F..%2Fadmin/content"));
    QCOMPARE(OpenAiVideos::listCall(Base).url.toEncoded(),
             QByteArray("https://video.example.com/v1/videos?limit=100&order=desc"));
    QCOMPARE(OpenAiVideos::listCall(Base, QStringLiteral("a/b+c=d")).url.toEncoded(),
             QByteArray("https://video.example.com/v1/videos?limit=100&order=desc&after=a%2Fb%2Bc%3Dd"));
    const QUrl slash(QStringLiteral("http://localhost:8091/v1/"));
    QCOMPARE(OpenAiVideos::listCall(slash).url.toEncoded(),
             QByteArray("http://localhost:8091/v1/videos?limit=100&order=desc"));
}

void TestOpenAiVideos::submitsAreRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("what");
    const auto row = [](const char* tag, int status, const QByteArray& body, What what) {
        QTest::newRow(tag) << status << body << int(what);
    };
    row("example", 200, exampleVideo(), What::Accepted);
    row("small", 200, R"({"id":"v1","status":"queued","created_at":1})", What::Accepted);
    row("created", 201, R"({"id":"v1","status":"processing"})", What::Accepted);
    row("already failed", 200, exampleVideo("failed"), What::Accepted); // it has an id: polling tells the rest
    for (const char* body : {"", "{}", "[]", "<html>", R"({"status":"queued"})", R"({"id":"a b"})", R"({"id":7})",
                             R"({"id":""})", R"({"id":".."})", R"({"id":"video_1")", R"({"id":null})"})
        row(QByteArray(QByteArray("no id: ") + body).constData(), 200, body, What::Unknown);
    row("400", 400, R"({"error":{"message":"bad"}})", What::Rejected);
    row("404", 404, R"({"error":{"code":"model_not_found"}})", What::Rejected);
    row("429", 429, R"({"error":{"code":"rate_limit_exceeded"}})", What::RetryLater);
    row("429 quota", 429, R"({"error":{"code":"insufficient_quota"}})", What::Rejected);
    row("500 with an id", 500, exampleVideo(), What::Unknown);
    row("503", 503, "busy", What::Unknown);
    row("302", 302, "", What::Unknown);
}

void TestOpenAiVideos::submitsAreRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, what);
    const Submitted submitted = OpenAiVideos::readSubmit(answer(status, body), Now);
    QCOMPARE(int(submitted.what), what);
    QCOMPARE(submitted.what == What::Accepted, !submitted.video.id.isEmpty());
    QCOMPARE(submitted.what == What::Unknown, !submitted.raw.isEmpty());
    if (submitted.what == What::Rejected)
        QVERIFY(submitted.refusal.trouble == RemoteTrouble::Permanent ||
                submitted.refusal.trouble == RemoteTrouble::Billing);
    HttpAnswer cut = answer(status, body);
    cut.end = HttpAnswer::End::Lost;
    QCOMPARE(int(OpenAiVideos::readSubmit(cut, Now).what), int(What::Unknown));
    cut.touched = false;
    QCOMPARE(int(OpenAiVideos::readSubmit(cut, Now).what), int(What::NotSent));
}

void TestOpenAiVideos::aVideoIsReadWhole()
{
    const RemoteVideo video = OpenAiVideos::readSubmit(answer(200, exampleVideo()), Now).video;
    QCOMPARE(video.id, QStringLiteral("video_123"));
    QCOMPARE(video.model, QStringLiteral("sora-2"));
    QCOMPARE(video.prompt, QStringLiteral("A red door"));
    QCOMPARE(video.size, QStringLiteral("1280x720"));
    QCOMPARE(video.seconds, QStringLiteral("4"));
    QCOMPARE(video.created, Now);
    QCOMPARE(video.expires, Now.addSecs(3600));
    QVERIFY(video.error.isEmpty() && video.url.isEmpty());
}

void TestOpenAiVideos::statesAreMapped_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("state");
    QTest::addColumn<double>("progress"); // -1: not said
    const auto row = [](const QByteArray& members, RemoteState state, double progress = -1) {
        QTest::newRow(members.constData()) << members << int(state) << progress;
    };
    using enum RemoteState;
    for (const char* word : {"queued", "pending", "submitted", "created"})
        row(QByteArray(R"("status":")") + word + '"', Queued);
    for (const char* word : {"in_progress", "processing", "running", "RUNNING"})
        row(QByteArray(R"("status":")") + word + '"', Running);
    for (const char* word : {"completed", "succeeded", "success"})
        row(QByteArray(R"("status":")") + word + '"', Done);
    for (const char* word : {"cancelled", "canceled"})
        row(QByteArray(R"("status":")") + word + '"', Cancelled);
    row(R"("status":"expired")", Expired);
    row(R"("status":"error")", Failed);
    row(R"("status":"failed","error":{"code":"server_error","message":"out of memory"})", Failed);
    row(R"("status":"failed","error":null)", Failed);
    row(R"("status":"failed","error":"out of memory")", Failed);
    for (const char* code : {"moderation_blocked", "content_policy_violation", "sentinel_block", "input_moderation",
                             "contentFilter", "content_filter"})
        row(QByteArray(R"("status":"failed","error":{"code":")") + code + R"("})", Moderated);
    row(R"("status":"completed","error":{"code":"content_filter"})", Done);
    for (const char* odd : {R"("status":"thinking")", R"("status":null)", R"("status":3)", R"("x":1)"})
        row(odd, Unclear);
    row(R"("status":"in_progress","progress":33)", Running, 0.33);
    row(R"("status":"in_progress","progress":"50")", Running, 0.5);
    row(R"("status":"in_progress","progress":-5)", Running);
    row(R"("status":"in_progress","progress":1e9)", Running);
    row(R"("status":"in_progress","progress":"half")", Running);
}

void TestOpenAiVideos::statesAreMapped()
{
    QFETCH(QByteArray, members);
    QFETCH(int, state);
    QFETCH(double, progress);
    const HttpAnswer said = answer(200, R"({"id":"v1",)" + members + '}');
    const Polled polled = OpenAiVideos::readPoll(said, Base, QStringLiteral("v1"), Now);
    QVERIFY(polled.video);
    QCOMPARE(int(polled.video->state), state);
    QCOMPARE(polled.video->progress.value_or(-1), progress);
    if (members.contains("out of memory"))
        QCOMPARE(polled.video->error, QStringLiteral("out of memory"));
}

void TestOpenAiVideos::pollsAreRead()
{
    const QString id = QStringLiteral("video_123");
    const auto poll = [&](const HttpAnswer& said) { return OpenAiVideos::readPoll(said, Base, id, Now); };
    const auto trouble = [&](const HttpAnswer& said) {
        const Polled polled = poll(said);
        return polled.video ? -1 : int(polled.refusal.trouble);
    };
    QCOMPARE(poll(answer(200, exampleVideo())).next, std::chrono::milliseconds(10'000));
    for (const auto& [hint, ms] : {std::pair("2500", 2500), {"1", 1000}, {"999999", 60'000}, {"x", 10'000}})
        QCOMPARE(poll(answer(200, exampleVideo(), {{"openai-poll-after-ms", hint}})).next.count(), ms);
    const QUrl near(QStringLiteral("http://127.0.0.1:8091/v1"));
    QCOMPARE(OpenAiVideos::readPoll(answer(200, exampleVideo()), near, id, Now).next.count(), 2000);
    QCOMPARE(trouble(answer(200, R"({"id":"video_999","status":"completed"})")), int(RemoteTrouble::Odd));
    QCOMPARE(trouble(answer(200, "<html>")), int(RemoteTrouble::Odd));
    QCOMPARE(trouble(answer(302, "")), int(RemoteTrouble::Odd));
    QCOMPARE(trouble(answer(404, "{}")), int(RemoteTrouble::Vanished));
    QCOMPARE(trouble(answer(500, "{}")), int(RemoteTrouble::Later));
    QCOMPARE(trouble(answer(401, "{}")), int(RemoteTrouble::Key));
    HttpAnswer lost = answer(200, exampleVideo("failed"));
    lost.end = HttpAnswer::End::Late;
    QCOMPARE(trouble(lost), int(RemoteTrouble::Later));
    const auto busy = poll(answer(429, "{}", {{"Retry-After", "7"}}));
    QCOMPARE(busy.refusal.wait, std::optional(std::chrono::milliseconds(7000)));
}

void TestOpenAiVideos::listsAreRead()
{
    const QByteArray page = R"({"object":"list","data":[)" + exampleVideo() +
                            R"(,{"id":"a b"},7,{"id":"video_122","status":"completed"}],"first_id":"video_123",)"
                            R"("last_id":"video_122","has_more":true})";
    const Listed listed = OpenAiVideos::readList(answer(200, page), Now);
    QVERIFY(listed.isSupported && !listed.refusal);
    QCOMPARE(listed.videos.size(), 2);
    QCOMPARE(listed.videos[0].prompt, QStringLiteral("A red door"));
    QCOMPARE(listed.after, QStringLiteral("video_122"));
    const Listed empty = OpenAiVideos::readList(answer(200, R"({"data":[],"has_more":true})"), Now);
    QVERIFY(empty.isSupported && !empty.refusal && empty.videos.isEmpty() && empty.after.isEmpty());
    for (const int status : {404, 405, 501})
        QVERIFY(!OpenAiVideos::readList(answer(status, "{}"), Now).isSupported);
    for (const HttpAnswer& said : {answer(500, "{}"), answer(200, "<html>"), answer(200, "{}"), answer(401, "{}")}) {
        const Listed refused = OpenAiVideos::readList(said, Now); // says nothing about what is there
        QVERIFY(refused.isSupported && refused.refusal);
    }
}

QTEST_GUILESS_MAIN(TestOpenAiVideos)
#include "test_openai_videos.moc"
