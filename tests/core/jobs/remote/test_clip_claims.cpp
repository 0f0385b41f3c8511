#include "core/media/clip_inspection.h"
#include "core/providers/remote/remote_provider.h"
#include "core/store/remote_clip_book.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QFile>

/// Clips on an account that belong to nobody here: listed, dismissed, and claimed as takes; nothing is sent or billed.
class TestClipClaims : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aClipOfNobodyIsListedAndClaimed();
    void whatBelongsToAJobIsNotOffered();
    void whatIsDismissedIsNotListedAgain();
    void aServerWithoutAListSaysSo();
    void aClipIsClaimedOnce();
    void aKeyThatIsBeingReadIsWaitedFor();
    void whatAJobStillWaitsForIsNotOffered_data();
    void whatAJobStillWaitsForIsNotOffered();
};

namespace {

ClipClaims::Home homeIn(const RemoteFixture& f)
{
    return {f.project, f.folder(), StoryboardId::create(), ShotId::create(), QStringLiteral("SC010_SH0010"),
            {24, 1},   24};
}

} // namespace

void TestClipClaims::initTestCase()
{
    QVERIFY2(FakeProvider().isRunning(), "python3 is needed for the fake provider");
}

void TestClipClaims::aClipOfNobodyIsListedAndClaimed()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const QString id = f.strangersClip();
    const auto open = f.wait(f.engine->unclaimed(f.access.settings.name));
    VERIFY_OK(open);
    QCOMPARE(open->clips.size(), 1);
    QCOMPARE(open->clips.first().id, id);
    QCOMPARE(open->clips.first().prompt, QStringLiteral("A stranger's door"));
    const auto job = f.wait(f.engine->claim(f.access.settings.name, open->clips.first(), homeIn(f)));
    VERIFY_OK(job);
    QVERIFY2(f.reaches(job->id, QStringLiteral("Stored")), qPrintable(f.stateOf(job->id)));
    QCOMPARE(f.at(job->id).remoteId, id);
    QCOMPARE(f.billed(), QStringList{id}); // by the stranger; claiming sends nothing
    for (const ChargeKind kind : {ChargeKind::Reserved, ChargeKind::Spent, ChargeKind::Unknown})
        QCOMPARE(f.balance(job->id, kind), 0);
    QVERIFY(f.at(job->id).actual && f.at(job->id).actual->source == MoneySource::Unknown); // never shown as zero
    QTRY_COMPARE(f.delivered, QList<JobId>{job->id});
    QVERIFY(f.wait(f.engine->unclaimed(f.access.settings.name)).value().clips.isEmpty());
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->retry(job->id))); // nobody here has a price for it
    QCOMPARE(f.billed(), QStringList{id});
}

void TestClipClaims::whatBelongsToAJobIsNotOffered()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId own = f.admitted();
    QVERIFY(f.reaches(own, QStringLiteral("Stored")));
    const QString stranger = f.strangersClip();
    const auto open = f.wait(f.engine->unclaimed(f.access.settings.name));
    VERIFY_OK(open);
    QCOMPARE(open->clips.size(), 1);
    QCOMPARE(open->clips.first().id, stranger);
    RemoteVideo owned;
    owned.id = f.at(own).remoteId;
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.wait(f.engine->claim(f.access.settings.name, owned, homeIn(f))));
    QCOMPARE(f.engine->jobs(f.project).size(), 1);
}

void TestClipClaims::whatIsDismissedIsNotListedAgain()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const QString first = f.strangersClip(), second = f.strangersClip(QStringLiteral("Another"));
    VERIFY_OK(f.wait(f.engine->dismiss(f.access.settings.name, first)));
    f.stop();
    VERIFY_OK(f.start());
    const auto open = f.wait(f.engine->unclaimed(f.access.settings.name));
    VERIFY_OK(open);
    QCOMPARE(open->clips.size(), 1);
    QCOMPARE(open->clips.first().id, second);
}

void TestClipClaims::aServerWithoutAListSaysSo()
{
    RemoteFixture f(QStringLiteral("D"));
    VERIFY_OK(f.start());
    VERIFY_FAILS(ErrorKind::Unsupported, f.wait(f.engine->unclaimed(f.access.settings.name)));
    f.access.settings.options.clear(); // nobody said so: asked, and refused
    VERIFY_FAILS(ErrorKind::Unsupported, f.wait(f.engine->unclaimed(f.access.settings.name)));
    f.access.missing = true;
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.wait(f.engine->unclaimed(f.access.settings.name)));
}

void TestClipClaims::aClipIsClaimedOnce()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    RemoteVideo video;
    video.id = f.strangersClip();
    const auto first = f.engine->claim(f.access.settings.name, video, homeIn(f));
    const auto second = f.engine->claim(f.access.settings.name, video, homeIn(f)); // a double click
    VERIFY_OK(f.wait(first));
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.wait(second));
    QCOMPARE(f.engine->jobs(f.project).size(), 1);
    video.id = QStringLiteral("not an id");
    VERIFY_FAILS(ErrorKind::Usage, f.wait(f.engine->claim(f.access.settings.name, video, homeIn(f))));
}

void TestClipClaims::aKeyThatIsBeingReadIsWaitedFor()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.access.pending = true;
    const auto asked = f.engine->unclaimed(f.access.settings.name);
    QTest::qWait(30);
    QVERIFY(!asked.isFinished());
    f.access.change([&] { f.access.pending = false; });
    VERIFY_OK(f.wait(asked));
}

void TestClipClaims::whatAJobStillWaitsForIsNotOffered_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::newRow("under way") << QStringLiteral("late:2") << QStringLiteral("Submitting");
    QTest::newRow("answer lost") << QStringLiteral("drop") << QStringLiteral("Unknown");
}

void TestClipClaims::whatAJobStillWaitsForIsNotOffered()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, state);
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), fault);
    const JobId id = f.admitted(QStringLiteral("A stranger's door"));
    QVERIFY(QTest::qWaitFor([&] { return f.billed().size() == 1 && f.stateOf(id) == state; }, 10'000));
    const QString other = f.strangersClip(QStringLiteral("Another"));
    const auto open = f.wait(f.engine->unclaimed(f.access.settings.name));
    VERIFY_OK(open);
    QCOMPARE(open->clips.size(), 1);
    QCOMPARE(open->clips.first().id, other);
    QCOMPARE(open->awaited, 1);
    const auto own = f.wait(f.engine->unclaimed(f.access.settings.name, id)); // who decides about it may see it
    VERIFY_OK(own);
    QCOMPARE(own->clips.size(), 2);
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    const auto after = f.wait(f.engine->unclaimed(f.access.settings.name));
    VERIFY_OK(after);
    QCOMPARE(after->awaited, 0);
    QCOMPARE(after->clips.size(), 1);
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestClipClaims test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_clip_claims.moc"
