#include "core/providers/remote/remote_match.h"

#include <QtTest>

class TestRemoteMatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatEchoesTheRequest();
    void equalOnesAreAllNamed();
    void aTagSettlesIt();
    void clocksMayDiffer();
    void aPageAddsWhatIsNew();
};

namespace {

const QDateTime Intent(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const RemoteWindow Window = windowOf(Intent, Intent.addSecs(180), Intent.addSecs(300));

RemoteRequest request()
{
    RemoteRequest request;
    request.model = QStringLiteral("m1");
    request.prompt = QStringLiteral("A red door");
    request.seconds = 4;
    request.size = QSize(1280, 720);
    request.tag = QStringLiteral("tag-1");
    return request;
}

RemoteVideo video(const QString& id = QStringLiteral("v1"))
{
    RemoteVideo video;
    video.id = id;
    video.model = QStringLiteral("m1");
    video.prompt = QStringLiteral("A red door");
    video.seconds = QStringLiteral("4");
    video.size = QStringLiteral("1280x720");
    video.created = Intent.addSecs(1);
    return video;
}

bool isCandidate(const std::function<void(RemoteVideo&)>& change)
{
    RemoteVideo changed = video();
    change(changed);
    return !candidatesFor(request(), {changed}, Window, {}).isEmpty();
}

} // namespace

void TestRemoteMatch::onlyWhatEchoesTheRequest()
{
    using Video = RemoteVideo;
    QVERIFY(isCandidate([](Video&) {}));
    QVERIFY(isCandidate([](Video& v) { v.model.clear(), v.size.clear(), v.seconds.clear(); }));
    QVERIFY(isCandidate([](Video& v) { v.prompt += QLatin1Char('\n'); }));
    QVERIFY(isCandidate([](Video& v) { v.seconds = QStringLiteral("4.0"); }));
    QVERIFY(isCandidate([](Video& v) { v.created = Intent.addSecs(-120); }));
    QVERIFY(isCandidate([](Video& v) { v.created = Intent.addSecs(300); }));
    QVERIFY(!isCandidate([](Video& v) { v.created = Intent.addSecs(-121); }));
    QVERIFY(!isCandidate([](Video& v) { v.created = Intent.addSecs(301); }));
    QVERIFY(!isCandidate([](Video& v) { v.created = {}; }));
    QVERIFY(!isCandidate([](Video& v) { v.prompt.clear(); }));
    QVERIFY(!isCandidate([](Video& v) { v.prompt = QStringLiteral("A red Door"); }));
    QVERIFY(!isCandidate([](Video& v) { v.model = QStringLiteral("m2"); }));
    QVERIFY(!isCandidate([](Video& v) { v.size = QStringLiteral("720x1280"); }));
    QVERIFY(!isCandidate([](Video& v) { v.seconds = QStringLiteral("8"); }));
    QVERIFY(!isCandidate([](Video& v) { v.seconds = QStringLiteral("four"); }));
    QVERIFY(!isCandidate([](Video& v) { v.tag = QStringLiteral("tag-2"); }));
    QVERIFY(candidatesFor(request(), {video()}, Window, {QStringLiteral("v1")}).isEmpty());
}

void TestRemoteMatch::equalOnesAreAllNamed()
{
    const QList<RemoteVideo> listed{video(QStringLiteral("v3")), video(QStringLiteral("v2")),
                                    video(QStringLiteral("v1"))};
    const auto found = candidatesFor(request(), listed, Window, {QStringLiteral("v2")});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].id, QStringLiteral("v3"));
    QCOMPARE(found[1].id, QStringLiteral("v1"));
}

void TestRemoteMatch::aTagSettlesIt()
{
    RemoteVideo ours = video(QStringLiteral("v1"));
    ours.tag = QStringLiteral("tag-1");
    ours.created = {};
    const auto found = candidatesFor(request(), {video(QStringLiteral("v2")), ours}, Window, {});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, QStringLiteral("v1"));
    RemoteRequest untagged = request();
    untagged.tag.clear(); // no tag is not an equal tag
    QCOMPARE(candidatesFor(untagged, {video(QStringLiteral("v2"))}, Window, {}).size(), 1);
}

void TestRemoteMatch::clocksMayDiffer()
{
    const QDateTime now = Intent.addSecs(300);
    const RemoteWindow late = windowOf(Intent, Intent.addSecs(180), now, now.addSecs(3600)); // theirs is an hour ahead
    QVERIFY(candidatesFor(request(), {video()}, late, {}).isEmpty());
    RemoteVideo theirs = video();
    theirs.created = Intent.addSecs(3601);
    QCOMPARE(candidatesFor(request(), {theirs}, late, {}).size(), 1);
}

void TestRemoteMatch::aPageAddsWhatIsNew()
{
    QList<RemoteVideo> videos;
    QVERIFY(addPage(videos, {video(), video(), video(QStringLiteral("v2"))}));
    QVERIFY(addPage(videos, {video(), video(QStringLiteral("v3"))}));
    QVERIFY(!addPage(videos, {video(QStringLiteral("v3")), video()}));
    QVERIFY(!addPage(videos, {}));
    QCOMPARE(videos.size(), 3);
}

QTEST_GUILESS_MAIN(TestRemoteMatch)
#include "test_remote_match.moc"
