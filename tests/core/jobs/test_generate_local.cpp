#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/generation/generation_request.h"
#include "core/jobs/generate_local.h"
#include "core/jobs/outcome.h"
#include "core/media/media_info.h"
#include "tests/support/results.h"

#include <QJsonDocument>
#include <QTemporaryDir>

/// The animatic's steps by hand, one after the other, in a project folder of their own.
class TestGenerateLocal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipIsMadeNamedByItsBytesAndDescribed();
    void aCrashAfterTheRenameFindsTheClip();
    void aLostOrDamagedPartIsNotAccepted();
    void cancelLeavesNoLitter();
    void aStoppedRenderIsNoFailureOfTheFolder();
    void aRequestWithoutAPlanIsRefused();
};

namespace {

constexpr Frames Length = 12;

struct Bench {
    QTemporaryDir home;
    GenerateLocal steps;
    std::stop_source stop;
    QList<double> progress;

    JobRecord job(const QString& description) const
    {
        Storyboard board = newStoryboard(QStringLiteral("T"), Format{QSize(320, 180), Rate{24, 1}});
        Scene scene;
        Shot shot;
        shot.id = ShotId::create();
        shot.description = description;
        shot.length = Length;
        scene.shots << shot;
        board = *addScene(board, scene, 0);
        const Catalogue catalogue = *Catalogue::builtIn();
        const auto frozen =
            freezeRequest(board, shot.id, *catalogue.find(QStringLiteral("animatic")), QStringLiteral("animatic"));
        JobRecord record;
        record.id = JobId::create();
        record.project = ProjectId::create();
        record.storyboard = board.id;
        record.shot = shot.id;
        record.account = record.provider = record.model = QStringLiteral("animatic");
        record.request = frozen->json;
        record.requestKey = frozen->key;
        return record;
    }
    JobContext context()
    {
        JobContext context;
        context.folder = home.path();
        context.cacheFolder = home.filePath(QStringLiteral("cache"));
        context.now = QDateTime::currentDateTimeUtc();
        context.progress = Progress{[this](double f) { progress << f; }, stop.get_token()};
        return context;
    }
    Result<Step> next(const JobRecord& record) { return steps.advance(record, context()); }
    QString partOf(const JobRecord& record) const
    {
        return home.filePath(QStringLiteral("media/parts/%1.part").arg(record.id.toString()));
    }
};

} // namespace

void TestGenerateLocal::aClipIsMadeNamedByItsBytesAndDescribed()
{
    Bench bench;
    const JobRecord queued = bench.job(QStringLiteral("A lamp on a table."));
    const auto running = bench.next(queued);
    VERIFY_OK(running);
    QVERIFY(running->next.state == JobState::Running);
    QCOMPARE(running->next.attempts, 1);
    QVERIFY(!QFile::exists(bench.home.filePath(QStringLiteral("media")))); // the intent comes first
    const auto verifying = bench.next(running->next);
    VERIFY_OK(verifying);
    QVERIFY(verifying->next.state == JobState::Verifying);
    const auto clip = clipOutcomeFromJson(verifying->next.outcome);
    VERIFY_OK(clip);
    QCOMPARE(clip->frames, Length);
    QCOMPARE(clip->size, QSize(320, 180));
    QVERIFY((clip->rate == Rate{24, 1}));
    QVERIFY(!clip->inputKey.isEmpty());
    QCOMPARE(clip->file, QStringLiteral("media/%1/%2.mp4").arg(clip->sha256.left(2), clip->sha256));
    QVERIFY(QFile::exists(bench.partOf(queued)));
    QVERIFY(!QFile::exists(bench.home.filePath(clip->file)));
    QVERIFY(!bench.progress.isEmpty());

    const auto stored = bench.next(verifying->next);
    VERIFY_OK(stored);
    QVERIFY(stored->next.state == JobState::Stored);
    QCOMPARE(stored->event, QStringLiteral("clip.stored"));
    QCOMPARE(stored->also.clip->sha256, clip->sha256);
    QVERIFY(stored->also.clip->bytes > 0);
    QVERIFY(!QFile::exists(bench.partOf(queued)));
    const QString file = bench.home.filePath(clip->file);
    QCOMPARE(*hashFile(file), clip->sha256);
    const auto info = probe(file);
    VERIFY_OK(info);
    QCOMPARE(info->frames, Length);
    const auto sidecar = readFile(QString(file).replace(QStringLiteral(".mp4"), QStringLiteral(".json")), 1 << 20);
    VERIFY_OK(sidecar);
    const QJsonObject described = QJsonDocument::fromJson(*sidecar).object();
    QCOMPARE(described.value(QStringLiteral("job")).toString(), queued.id.toString());
    QCOMPARE(described.value(QStringLiteral("shot")).toString(), queued.shot.toString());
    QCOMPARE(described.value(QStringLiteral("clip")).toObject().value(QStringLiteral("sha256")).toString(),
             clip->sha256);
}

void TestGenerateLocal::aCrashAfterTheRenameFindsTheClip()
{
    Bench bench;
    const auto verifying = bench.next(bench.next(bench.job(QStringLiteral("A door.")))->next);
    VERIFY_OK(verifying);
    VERIFY_OK(bench.next(verifying->next)); // ... and its result is lost
    const auto again = bench.next(verifying->next);
    VERIFY_OK(again);
    QVERIFY(again->next.state == JobState::Stored);
}

void TestGenerateLocal::aLostOrDamagedPartIsNotAccepted()
{
    Bench bench;
    const JobRecord queued = bench.job(QStringLiteral("A window."));
    const auto verifying = bench.next(bench.next(queued)->next);
    VERIFY_OK(verifying);
    QFile part(bench.partOf(queued));
    QVERIFY(part.open(QIODevice::ReadWrite) && part.seek(part.size() / 2) && part.write("damage") == 6);
    part.close();
    VERIFY_FAILS(ErrorKind::Failed, bench.next(verifying->next));
    QVERIFY(part.remove());
    VERIFY_FAILS(ErrorKind::Failed, bench.next(verifying->next));
    const auto clip = clipOutcomeFromJson(verifying->next.outcome);
    QVERIFY(!QFile::exists(bench.home.filePath(clip->file)));
    QVERIFY(bench.next(bench.next(queued)->next)->next.outcome ==
            verifying->next.outcome); // made again, it is the same clip
}

void TestGenerateLocal::cancelLeavesNoLitter()
{
    Bench bench;
    const JobRecord queued = bench.job(QStringLiteral("A street."));
    auto verifying = bench.next(bench.next(queued)->next);
    VERIFY_OK(verifying);
    verifying->next.cancelRequested = true;
    const auto cancelled = bench.next(verifying->next);
    VERIFY_OK(cancelled);
    QVERIFY(cancelled->next.state == JobState::Cancelled);
    QVERIFY(!QFile::exists(bench.partOf(queued)));
    QVERIFY(bench.steps.lane(verifying->next) == Lane::Light);
}

void TestGenerateLocal::aStoppedRenderIsNoFailureOfTheFolder()
{
    Bench bench;
    bench.stop.request_stop();
    const JobRecord queued = bench.job(QStringLiteral("A field."));
    VERIFY_FAILS(ErrorKind::Cancelled, bench.next(bench.next(queued)->next));
    QVERIFY(!QFile::exists(bench.partOf(queued)));
}

void TestGenerateLocal::aRequestWithoutAPlanIsRefused()
{
    Bench bench;
    JobRecord record = bench.job(QStringLiteral("A hat."));
    record.state = JobState::Running;
    record.request = "{}";
    VERIFY_FAILS(ErrorKind::Damaged, bench.next(record));
}

QTEST_MAIN(TestGenerateLocal)
#include "test_generate_local.moc"
