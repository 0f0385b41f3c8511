#include "core/base/safe_file.h"
#include "core/document/json.h"
#include "core/store/ledger.h"
#include "core/store/project_store.h"
#include "tests/support/random_board.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QMap>
#include <QThread>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

/// Work that must be durable, said aloud piece by piece, and its judge. For the power-cut and bad-disk rigs.
///     durable_work edits|jobs|files FOLDER SAID PIECES   works in FOLDER; SAID lies elsewhere and gets a line for
///                                                        everything that was acknowledged, or is about to be tried
///     durable_work judge FOLDER SAID BYTES               what SAID's first BYTES acknowledge must be in FOLDER
/// PIECES 0 is for ever. A refused piece is said ("refused") and tried again. Ends with 0, 1 for a loss, 2 for a store
/// that does not open, 3 for work that is refused for ever.
namespace {

using Work = std::function<Status()>;

class Saying final {
public:
    explicit Saying(const QString& path)
        : m_descriptor(::open(qPrintable(path), O_WRONLY | O_CREAT | O_APPEND, 0600))
    {
    }
    void operator()(const QStringList& words) const
    {
        const QByteArray line = words.join(QLatin1Char(' ')).toUtf8() + '\n';
        if (::write(m_descriptor, line.constData(), size_t(line.size())) != line.size())
            qFatal("what is said cannot be written");
    }

private:
    int m_descriptor;
};

QString sha(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString mark(const Storyboard& board)
{
    return sha(QJsonDocument(toJson(board)).toJson(QJsonDocument::Compact)).left(16);
}

/// Tries until it is done: what was refused must be possible again when the disk is well.
Status insist(const Saying& say, const QString& what, const Work& work)
{
    Status done;
    for (int tries = 0; tries < 200; ++tries) {
        done = work();
        if (done)
            return done;
        say({QStringLiteral("refused"), what, done.error().message, done.error().detail});
        QThread::msleep(10);
    }
    return done;
}

template<class T> Status statusOf(const Result<T>& result)
{
    return result ? Status() : Status(fail(result.error()));
}

Status edits(const QString& folder, const Saying& say, int pieces)
{
    RandomBoard random(testSeed());
    const QString place = folder + QStringLiteral("/project");
    if (!QFileInfo::exists(place))
        BR_CHECK(insist(say, QStringLiteral("create"), [&] {
            return statusOf(ProjectStore::create(place, QStringLiteral("p"), random.board(2, 3)).takeResult());
        }));
    std::shared_ptr<ProjectStore> store;
    Storyboard board;
    BR_CHECK(insist(say, QStringLiteral("open"), [&]() -> Status {
        BR_TRY(auto opened, ProjectStore::open(place).takeResult());
        store = opened.store;
        board = opened.contents.storyboards.first();
        return {};
    }));
    say({QStringLiteral("saved"), mark(board)});
    for (int done = 0; pieces == 0 || done < pieces;) {
        const auto edited = random.edit(board);
        if (!edited || *edited == board)
            continue;
        say({QStringLiteral("trying"), mark(*edited)});
        BR_CHECK(insist(say, QStringLiteral("edit"), [&] { return store->save({diff(board, *edited)}).takeResult(); }));
        board = *edited;
        say({QStringLiteral("saved"), mark(board)});
        ++done;
    }
    return {};
}

/// One paid job, as the engine writes it, with every line that must hold.
class OneJob final {
public:
    OneJob(Ledger& ledger, const Saying& say, QString media, QByteArray clip)
        : m_ledger(ledger)
        , m_say(say)
        , m_media(std::move(media))
        , m_clip(std::move(clip))
    {
    }

    Status run(const JobRecord& asked)
    {
        BR_CHECK(insist(m_say, QStringLiteral("admit"), [&]() -> Status {
            BR_TRY(const auto admission, m_ledger.admit(asked).takeResult());
            m_seen = admission.job;
            return {};
        }));
        m_say({QStringLiteral("job"), m_seen.id.toString(), QStringLiteral("Queued")});
        BR_CHECK(moveTo(JobState::Submitting, QStringLiteral("intent.committed")));
        m_seen.remoteId = QStringLiteral("remote-") + m_seen.id.toString();
        BR_CHECK(moveTo(JobState::Running, QStringLiteral("submit.accepted")));
        Ledger::StoredClip clip;
        BR_CHECK(insist(m_say, QStringLiteral("clip"), [&]() -> Status {
            BR_TRY(const StoredFile stored, storeBytes(m_clip, m_media, QStringLiteral("mp4")));
            clip = {stored.sha256, QFileInfo(stored.path).fileName(), stored.bytes};
            return {};
        }));
        m_say({QStringLiteral("file"), m_media + QLatin1Char('/') + clip.file, clip.sha256});
        m_also.clip = clip;
        return moveTo(JobState::Stored, QStringLiteral("clip.stored"));
    }

private:
    Status moveTo(JobState state, const QString& event)
    {
        JobRecord next = m_seen;
        next.state = state;
        BR_CHECK(insist(m_say, event, [&]() -> Status {
            BR_TRY(m_seen, m_ledger.advance(m_seen, next, event, {}, m_also).takeResult());
            return {};
        }));
        m_say({QStringLiteral("job"), m_seen.id.toString(), toString(state), m_seen.remoteId});
        return {};
    }

    Ledger& m_ledger;
    const Saying& m_say;
    QString m_media;
    QByteArray m_clip;
    JobRecord m_seen;
    Ledger::Also m_also;
};

JobRecord askedJob(const ProjectId& project, const QString& folder, int number)
{
    JobRecord job;
    job.id = JobId::create();
    job.project = project;
    job.projectFolder = folder;
    job.storyboard = StoryboardId::create();
    job.shot = ShotId::create();
    job.title = QStringLiteral("clip %1").arg(number);
    job.account = job.provider = job.model = QStringLiteral("rig");
    job.request = job.title.toUtf8();
    job.requestKey = sha(job.request);
    return job;
}

Status jobs(const QString& folder, const Saying& say, int pieces)
{
    RandomBoard random(testSeed());
    std::shared_ptr<Ledger> ledger;
    BR_CHECK(insist(say, QStringLiteral("open"), [&]() -> Status {
        BR_TRY(ledger, Ledger::open(folder + QStringLiteral("/home")).takeResult());
        return {};
    }));
    const ProjectId project = ProjectId::create();
    for (int done = 0; pieces == 0 || done < pieces; ++done) {
        QByteArray clip(1000 + random.below(20000), Qt::Uninitialized);
        for (char& byte : clip)
            byte = char(random.below(256));
        BR_CHECK(OneJob(*ledger, say, folder + QStringLiteral("/media"), clip).run(askedJob(project, folder, done)));
    }
    return {};
}

/// Files as exports and sidecars are written; the name is acknowledged the moment the call returns. They come slowly:
/// the next one's sync would carry the last one's name to the disk.
Status files(const QString& folder, const Saying& say, int pieces)
{
    RandomBoard random(testSeed());
    QDir().mkpath(folder + QStringLiteral("/files"));
    BR_CHECK(insist(say, QStringLiteral("folder"), [&] { return syncDirectory(folder); }));
    for (int done = 0; pieces == 0 || done < pieces; ++done) {
        const QString path = QStringLiteral("%1/files/%2-%3").arg(folder).arg(::getpid()).arg(done);
        const QByteArray bytes = path.toUtf8().repeated(3);
        BR_CHECK(insist(say, QStringLiteral("file"), [&] { return writeDurably(path, bytes); }));
        say({QStringLiteral("file"), path, sha(bytes)});
        QThread::msleep(ulong(random.below(60)));
    }
    return {};
}

/// What was said, up to a moment.
struct Said {
    QString board;                   ///< the last edit that was acknowledged
    QStringList later;               ///< edits that were tried since, whether acknowledged or not
    QMap<QString, QStringList> jobs; ///< id -> state, remote id
    QMap<QString, QString> files;    ///< path -> hash
};

Said heard(const QString& path, qint64 bytes)
{
    const QByteArray all = readFile(path, 1 << 28).value_or(QByteArray());
    Said said;
    qint64 at = 0;
    for (const QByteArray& line : all.left(all.lastIndexOf('\n') + 1).split('\n')) {
        at += line.size() + 1;
        const QStringList words = QString::fromUtf8(line).split(QLatin1Char(' '));
        if (at > bytes && words[0] == QLatin1String("trying"))
            said.later << words.value(1);
        else if (at > bytes)
            continue;
        else if (words[0] == QLatin1String("trying"))
            said.later = {words.value(1)};
        else if (words[0] == QLatin1String("saved"))
            said.board = words.value(1);
        else if (words[0] == QLatin1String("job"))
            said.jobs[words.value(1)] = words.mid(2);
        else if (words[0] == QLatin1String("file"))
            said.files[words.value(1)] = words.value(2);
    }
    return said;
}

int rank(JobState state)
{
    const QList order{JobState::Queued, JobState::Submitting, JobState::Running, JobState::Stored};
    return int(order.indexOf(state));
}

Result<QStringList> losses(const QString& folder, const Said& said)
{
    QStringList lost;
    if (!said.board.isEmpty()) {
        BR_TRY(const auto opened, ProjectStore::open(folder + QStringLiteral("/project")).takeResult());
        const QString found = mark(opened.contents.storyboards.first());
        if (found != said.board && !said.later.contains(found))
            lost << QStringLiteral("edit %1, found %2").arg(said.board, found);
    }
    if (!said.jobs.isEmpty()) {
        BR_TRY(const auto ledger, Ledger::open(folder + QStringLiteral("/home")).takeResult());
        for (auto it = said.jobs.cbegin(); it != said.jobs.cend(); ++it) {
            const auto found = ledger->job(JobId::fromString(it.key())).takeResult();
            if (!found || rank(found->state) < rank(*jobStateFromString(it->first())) ||
                (!it->value(1).isEmpty() && found->remoteId != it->value(1)))
                lost << QStringLiteral("job %1 %2").arg(it.key(), it->join(QLatin1Char(' ')));
        }
    }
    for (auto it = said.files.cbegin(); it != said.files.cend(); ++it)
        if (hashFile(it.key()).value_or(QString()) != *it)
            lost << QStringLiteral("file ") + it.key();
    return lost;
}

int judge(const QString& folder, const QString& path, qint64 bytes)
{
    const Said said = heard(path, bytes);
    const auto lost = losses(folder, said);
    if (!lost) {
        std::printf("%s [%s]\n", qPrintable(lost.error().message), qPrintable(lost.error().detail));
        return 2;
    }
    for (const QString& what : *lost)
        std::printf("lost: %s\n", qPrintable(what));
    std::printf("%lld acknowledged, %lld lost\n", qint64(said.jobs.size() + said.files.size() + !said.board.isEmpty()),
                qint64(lost->size()));
    return lost->isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 64;
    if (words[1] == QLatin1String("judge"))
        return judge(words[2], words[3], words[4].toLongLong());
    const Saying say(words[3]);
    const auto work = words[1] == QLatin1String("edits") ? edits : words[1] == QLatin1String("jobs") ? jobs : files;
    const Status done = work(words[2], say, words[4].toInt());
    if (!done)
        std::printf("%s [%s]\n", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done ? 0 : 3;
}
