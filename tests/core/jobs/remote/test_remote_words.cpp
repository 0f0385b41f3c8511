#include "core/media/clip_inspection.h"
#include "core/store/event_book.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QThread>

/// A person's word about a paid job holds whenever it comes: a clip that was given up is nobody's, and what was
/// cancelled before it was sent is never sent. The judge is the fake provider's bill.
class TestRemoteWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipThatWasGivenUpCanBeClaimed_data();
    void aClipThatWasGivenUpCanBeClaimed();
    void aClaimedClipThatWasGivenUpIsOfferedAgain();
    void aClipThatWasGivenUpIsBoundToAnotherJob();
    void whatIsCancelledBeforeTheIntentIsNotSent();
    void whatIsCancelledBeforeTheSendIsNotSent();
    void aCancelledJobIsNotSentOnceMore();
    void sendingAgainEndsTheCancel();
    void anOldLedgerPaysForNothingByItself_data();
    void anOldLedgerPaysForNothingByItself();
};

namespace {

/// The provider took it, and does not know it any more: its id there.
QString vanished(RemoteFixture& f, const JobId& id)
{
    if (!QTest::qWaitFor([&] { return !f.at(id).remoteId.isEmpty(); }, 10'000))
        return {};
    for (int i = 0; i < 40; ++i)
        f.provider.order(QStringLiteral("poll"), QStringLiteral("status:404"));
    const bool asks = f.reaches(id, QStringLiteral("Attention"));
    f.provider.behave();
    return asks && f.at(id).errorClass == QLatin1String("vanished") ? f.at(id).remoteId : QString();
}

ClipClaims::Home homeIn(const RemoteFixture& f)
{
    return {f.project, f.folder(), StoryboardId::create(), ShotId::create(), QStringLiteral("SC010_SH0010"),
            {24, 1},   24};
}

QStringList idsOf(const Result<ClipClaims::Unclaimed>& found)
{
    QStringList ids;
    const QList<RemoteVideo> clips = found ? found->clips : QList<RemoteVideo>();
    for (const RemoteVideo& video : clips)
        ids << video.id;
    return ids;
}

} // namespace

void TestRemoteWords::aClipThatWasGivenUpCanBeClaimed_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("sent again") << true;
    QTest::newRow("written off") << false;
}

void TestRemoteWords::aClipThatWasGivenUpCanBeClaimed()
{
    QFETCH(const bool, again);
    RemoteFixture f(QStringLiteral("B"), {QStringLiteral("--ready-after"), QStringLiteral("3")});
    VERIFY_OK(f.start());
    const QString account = f.access.settings.name;
    const JobId id = f.admitted();
    const QString first = vanished(f, id);
    QVERIFY2(!first.isEmpty(), qPrintable(f.stateOf(id)));
    QCOMPARE(idsOf(f.wait(f.engine->unclaimed(account))), QStringList()); // it is still asked for
    VERIFY_OK(f.wait(again ? f.engine->payAgain(id, QStringLiteral("pay again")) : f.engine->writeOff(id)));
    if (again)
        QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    const auto open = f.wait(f.engine->unclaimed(account));
    QCOMPARE(idsOf(open), QStringList{first});
    // A lost answer of another job never finds it by itself.
    QVERIFY(f.wait(f.ledger->ownedRemoteIds(account)).value().contains(first));
    const auto claimed = f.wait(f.engine->claim(account, open->clips.first(), homeIn(f)));
    VERIFY_OK(claimed);
    QVERIFY2(f.reaches(claimed->id, QStringLiteral("Stored")), qPrintable(f.stateOf(claimed->id)));
    QCOMPARE(f.billed().size(), again ? 2 : 1);
    VERIFY_FAILS(ErrorKind::NeedsPerson, f.wait(f.engine->claim(account, open->clips.first(), homeIn(f))));
}

void TestRemoteWords::aClaimedClipThatWasGivenUpIsOfferedAgain()
{
    RemoteFixture f(QStringLiteral("B"), {QStringLiteral("--ready-after"), QStringLiteral("3")});
    VERIFY_OK(f.start());
    const QString account = f.access.settings.name;
    const JobId id = f.admitted();
    const QString clip = vanished(f, id);
    VERIFY_OK(f.wait(f.engine->writeOff(id)));
    const auto open = f.wait(f.engine->unclaimed(account));
    QCOMPARE(idsOf(open), QStringList{clip});
    const auto claimed = f.wait(f.engine->claim(account, open->clips.first(), homeIn(f)));
    VERIFY_OK(claimed);
    QCOMPARE(vanished(f, claimed->id), clip);
    VERIFY_OK(f.wait(f.engine->writeOff(claimed->id)));
    QCOMPARE(idsOf(f.wait(f.engine->unclaimed(account))), QStringList{clip});
}

void TestRemoteWords::aClipThatWasGivenUpIsBoundToAnotherJob()
{
    RemoteFixture f(QStringLiteral("D"), {QStringLiteral("--ready-after"), QStringLiteral("3")});
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    const QString clip = vanished(f, id);
    VERIFY_OK(f.wait(f.engine->writeOff(id)));
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId other = f.admitted(QStringLiteral("A blue door"));
    QVERIFY2(f.reaches(other, QStringLiteral("Attention")), qPrintable(f.stateOf(other)));
    VERIFY_OK(f.wait(f.engine->adopt(other, clip)));
    QVERIFY2(f.reaches(other, QStringLiteral("Stored")), qPrintable(f.stateOf(other)));
    QVERIFY(f.wait(f.ledger->job(id))->remoteId.isEmpty());
    QCOMPARE(f.billed(), QStringList{clip});
}

/// The step that writes the intent is done, and on its way home.
void TestRemoteWords::whatIsCancelledBeforeTheIntentIsNotSent()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.access.asked = [&] {
        f.access.asked = {};
        QMetaObject::invokeMethod( // before whatever comes home
            f.engine.get(),
            [&] {
                QThread::msleep(300);
                f.engine->cancel(f.engine->queue().first());
            },
            Qt::QueuedConnection);
    };
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.eventNames(id).contains(QStringLiteral("intent.committed")));
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 0);
    QCOMPARE(f.balance(id, ChargeKind::Released), 100'000);
}

void TestRemoteWords::whatIsCancelledBeforeTheSendIsNotSent()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    QObject::connect(f.engine.get(), &JobEngine::jobChanged, f.engine.get(), [&](const JobRecord& job) {
        if (job.state == JobState::Submitting && !job.cancelRequested)
            f.engine->cancel(job.id);
    });
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Cancelled")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 0);
    QCOMPARE(f.balance(id, ChargeKind::Reserved), 0);
    QCOMPARE(f.balance(id, ChargeKind::Released), 100'000);
    QVERIFY(f.attempts(id).first().outcome == AttemptOutcome::NotSent);
}

/// The first send never arrived: the same bytes with the same key would be the first to be billed.
void TestRemoteWords::aCancelledJobIsNotSentOnceMore()
{
    RemoteFixture f(QStringLiteral("A"));
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 10'000),
             qPrintable(f.stateOf(id)));
    f.engine->cancel(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed(), QStringList());
    QCOMPARE(f.provider.requests(QStringLiteral("submit")).size(), 1);
}

void TestRemoteWords::sendingAgainEndsTheCancel()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("submit"), QStringLiteral("drop_before_charge"));
    const JobId id = f.admitted();
    QVERIFY2(QTest::qWaitFor([&] { return f.stateOf(id) == QLatin1String("Unknown"); }, 10'000),
             qPrintable(f.stateOf(id)));
    f.engine->cancel(id);
    QVERIFY2(f.reaches(id, QStringLiteral("Attention")), qPrintable(f.stateOf(id)));
    VERIFY_OK(f.wait(f.engine->payAgain(id, QStringLiteral("pay again"))));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.at(id).cancelRequested);
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteWords::anOldLedgerPaysForNothingByItself_data()
{
    QTest::addColumn<bool>("snapshot");
    QTest::newRow("a snapshot") << true;
    QTest::newRow("a backup, and the log of events is newer") << false;
}

/// It was sent after the copy was made, and the project has no take of it yet.
void TestRemoteWords::anOldLedgerPaysForNothingByItself()
{
    QFETCH(const bool, snapshot);
    RemoteFixture f;
    f.access.missing = true;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Held(key)")));
    const auto taken = f.wait(f.ledger->snapshot());
    VERIFY_OK(taken);
    f.stop();
    const QString file = f.home.filePath(QStringLiteral("ledger.sqlite")),
                  backup = f.home.filePath(QStringLiteral("b"));
    QVERIFY(QFile::copy(file, backup));
    f.access.missing = false;
    VERIFY_OK(f.start());
    QVERIFY2(f.reaches(id, QStringLiteral("Running")), qPrintable(f.stateOf(id)));
    const auto newest = f.wait(EventBook(f.ledger).newest());
    VERIFY_OK(f.wait(f.ledger->mustHave(newest.value()))); // it does
    f.stop();
    for (const char* rest : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(rest));
    QVERIFY(QFile::copy(snapshot ? *taken : backup, file));
    VERIFY_OK(f.start(false));
    VERIFY_OK(f.wait(f.ledger->mustHave(snapshot ? 0 : newest.value())));
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder())));
    QVERIFY(f.engine->isHeld(f.project));
    QVERIFY2(f.reaches(id, QStringLiteral("Held(restored)")), qPrintable(f.stateOf(id)));
    QCOMPARE(f.billed().size(), 1);
    f.stop(); // it stays so until a person says go on
    VERIFY_OK(f.start());
    QCOMPARE(f.stateOf(id), QStringLiteral("Held(restored)"));
    VERIFY_OK(f.wait(f.engine->goOn(f.project)));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    f.stop();
    VERIFY_OK(f.start());
    QVERIFY(!f.engine->isHeld(f.project));
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteWords test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_words.moc"
