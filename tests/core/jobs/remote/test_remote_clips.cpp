#include "core/base/safe_file.h"
#include "core/jobs/outcome.h"
#include "core/jobs/upkeep.h"
#include "core/media/clip_inspection.h"
#include "tests/core/jobs/remote/remote_fixture.h"

#include <QDir>
#include <QFile>

/// What becomes of bytes that were paid for and cannot be used at once: they are never dropped.
class TestRemoteClips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipThatCannotBeReadIsFetchedOnceMore();
    void twiceUnreadableIsKeptForAPerson();
    void unreadableBytesStayWhenThereAreNoOthers();
    void whatArrivedInTheInboxIsNewerThanAnOldPart();
    void whatWasSetAsideIsLookedAtAgain();
    void everyStepOfAClipIsTold();
    void oldPartsInTheInboxGoToTheTrash();
};

static QStringList setAside(const RemoteFixture& f)
{
    return QDir(f.folder() + QStringLiteral("/media/quarantine")).entryList(QDir::Files);
}

void TestRemoteClips::aClipThatCannotBeReadIsFetchedOnceMore()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("content"), QStringLiteral("unplayable"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id) + f.at(id).error));
    QCOMPARE(f.billed().size(), 1);
    QVERIFY(setAside(f).isEmpty()); // the better bytes are stored
}

void TestRemoteClips::twiceUnreadableIsKeptForAPerson()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    for (int i = 0; i < 2; ++i)
        f.provider.order(QStringLiteral("content"), QStringLiteral("unplayable"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Quarantined")), qPrintable(f.stateOf(id) + f.at(id).error));
    QCOMPARE(f.billed().size(), 1);
    const auto clip = clipOutcomeFromJson(f.at(id).outcome);
    VERIFY_OK(clip);
    QCOMPARE(setAside(f).size(), 1);
    QVERIFY(hashFile(f.folder() + QLatin1Char('/') + clip->file) == clip->sha256);
}

void TestRemoteClips::unreadableBytesStayWhenThereAreNoOthers()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("content"), QStringLiteral("unplayable"));
    for (int i = 0; i < 3; ++i)
        f.provider.order(QStringLiteral("content"), QStringLiteral("status:500"));
    f.admitted();
    QVERIFY(QTest::qWaitFor([&] { return !setAside(f).isEmpty(); }, 15'000));
    QCOMPARE(setAside(f).size(), 1); // whatever becomes of the second fetch
}

void TestRemoteClips::whatArrivedInTheInboxIsNewerThanAnOldPart()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const JobId id = f.admitted();
    QVERIFY(f.reaches(id, QStringLiteral("Running")));
    f.stop();
    const QString part = f.folder() + QStringLiteral("/media/parts/%1.part").arg(id.toString());
    QVERIFY(QDir().mkpath(QFileInfo(part).absolutePath()));
    VERIFY_OK(writeDurably(part, QByteArray(2000, 'x'))); // an earlier try was cut off here
    VERIFY_OK(f.start(false));
    QTRY_VERIFY(f.engine->find(id));
    QVERIFY2(f.reaches(id, QStringLiteral("gone")), qPrintable(f.stateOf(id)));
    VERIFY_OK(f.wait(f.engine->attachProject(f.project, f.folder())));
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QVERIFY(!f.eventNames(id).contains(QStringLiteral("fetch.retry"))); // what was fetched once is used
}

/// The program that looks may have been the trouble, not the clip.
void TestRemoteClips::whatWasSetAsideIsLookedAtAgain()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    for (int i = 0; i < 2; ++i)
        f.provider.order(QStringLiteral("content"), QStringLiteral("unplayable"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Quarantined")), qPrintable(f.stateOf(id) + f.at(id).error));
    const QStringList kept = setAside(f);
    const auto looks = [&] { return f.eventNames(id).count(QStringLiteral("verify.bad")); };
    QCOMPARE(looks(), 1);
    f.engine->resume(id);
    QVERIFY(QTest::qWaitFor([&] { return looks() == 2; }, 10'000)); // it cannot be read, and is kept as it was
    QTRY_COMPARE(f.stateOf(id), QStringLiteral("Quarantined"));
    QCOMPARE(setAside(f), kept);
    QFile::remove(f.folder() + QStringLiteral("/media/quarantine/") + kept.first());
    f.engine->resume(id); // and where its bytes are gone, the provider may still have it
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id) + f.at(id).error));
    QCOMPARE(f.billed().size(), 1);
}

void TestRemoteClips::everyStepOfAClipIsTold()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    f.provider.order(QStringLiteral("content"), QStringLiteral("half_body"));
    const JobId id = f.admitted();
    QVERIFY2(f.reaches(id, QStringLiteral("Stored")), qPrintable(f.stateOf(id)));
    QStringList told = f.eventNames(id);
    told.removeAll(QStringLiteral("poll.ok"));
    QCOMPARE(
        told.mid(0, 10).join(QLatin1Char(' ')),
        QStringLiteral("job.queued intent.committed submit.sent submit.accepted remote.ready fetch.start fetch.retry "
                       "fetch.resume fetch.done verify.ok"));
}

void TestRemoteClips::oldPartsInTheInboxGoToTheTrash()
{
    RemoteFixture f;
    VERIFY_OK(f.start());
    const QString inbox = f.home.filePath(QStringLiteral("inbox")), parts = inbox + QStringLiteral("/media/parts/");
    QVERIFY(QDir().mkpath(parts));
    const QString old = parts + QStringLiteral("old.part"), young = parts + QStringLiteral("young.part");
    for (const QString& path : {old, young})
        VERIFY_OK(writeDurably(path, QByteArray(100, 'x')));
    QFile file(old);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-8), QFileDevice::FileModificationTime));
    file.close();
    Upkeep upkeep(*f.engine, EventBook(f.ledger), inbox);
    upkeep.run();
    QTRY_VERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(young));
    QVERIFY(!QDir(inbox + QStringLiteral("/trash")).isEmpty());
}

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    QCoreApplication app(argc, argv);
    TestRemoteClips test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_remote_clips.moc"
