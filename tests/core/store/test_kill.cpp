#include "core/document/json.h"
#include "core/store/project_store.h"
#include "tests/support/finished.h"
#include "tests/support/random_board.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <unistd.h>

/// A program that saves edit after edit is killed at random moments. What it was told is saved must be there.
class TestKill final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedIsThere();
    void aStoreThatLiesIsFoundOut();
};

namespace {

/// What a saver said before it was killed.
struct Testimony {
    Storyboard acknowledged;
    Storyboard tried; ///< the one after it: it may have reached the disk without being acknowledged
    int count = 0;
};

void say(const char* word, const Storyboard& board)
{
    const QByteArray line = QByteArray(word) + ' ' + QJsonDocument(toJson(board)).toJson(QJsonDocument::Compact) + '\n';
    for (qsizetype done = 0; done < line.size();)
        done += std::max<ssize_t>(0, ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done)));
}

/// The child: saves edits for ever. `lies`: says so without saving.
int saver(const QString& folder, bool lies)
{
    auto opened = ProjectStore::open(folder).takeResult();
    if (!opened)
        return 1;
    RandomBoard random(testSeed());
    Storyboard board = opened->contents.storyboards.first();
    say("saved", board);
    for (;;) {
        const auto edited = random.edit(board);
        if (!edited)
            continue;
        say("trying", *edited);
        if (!lies && !opened->store->save({diff(board, *edited)}).takeResult())
            return 1;
        board = *edited;
        say("saved", board);
    }
}

/// Kills the child some moments after it has said "saved" so many times: a slow machine takes longer and proves as
/// much.
Testimony killedAfter(const QString& folder, const QString& mode, int saves, int moments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {mode, folder});
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (said.count("saved {") < saves && timer.elapsed() < 20000 && child.waitForReadyRead(20000))
        said += child.readAllStandardOutput();
    QThread::usleep(moments);
    child.kill(); // SIGKILL
    child.waitForFinished(5000);
    said += child.readAllStandardOutput();

    Testimony testimony;
    said.truncate(said.lastIndexOf('\n') + 1); // the last line may be cut off
    for (const QByteArray& line : said.split('\n')) {
        const auto board = storyboardFromJson(QJsonDocument::fromJson(line.mid(line.indexOf(' ') + 1)).object());
        if (!board)
            continue;
        if (line.startsWith("saved "))
            testimony.acknowledged = *board;
        if (line.startsWith("saved "))
            ++testimony.count;
        testimony.tried = *board;
    }
    return testimony;
}

} // namespace

void TestKill::whatWasAcknowledgedIsThere()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("p"));
    RandomBoard random(testSeed());
    VERIFY_OK(ProjectStore::create(folder, QStringLiteral("p"), random.board(2, 3)).takeResult());
    int saved = 0;
    int oneLater = 0;
    for (int round = 0; round < 20; ++round) {
        const Testimony said = killedAfter(folder, QStringLiteral("--saver"), 2 + random.below(20), random.below(9000));
        QVERIFY(said.count > 0);
        saved += said.count - 1;
        const auto opened = ProjectStore::open(folder).takeResult();
        VERIFY_OK(opened);
        const Storyboard& found = opened->contents.storyboards.first();
        QVERIFY2(found == said.acknowledged || found == said.tried, "an acknowledged edit is gone");
        oneLater += !(found == said.acknowledged);
    }
    qInfo() << "20 kills," << saved << "acknowledged edits," << oneLater << "times one more than acknowledged, 0 lost";
    QVERIFY2(saved > 100, qPrintable(QString::number(saved)));
}

/// The control: the same judge over a saver that acknowledges what it did not save.
void TestKill::aStoreThatLiesIsFoundOut()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("p"));
    RandomBoard random(testSeed());
    VERIFY_OK(ProjectStore::create(folder, QStringLiteral("p"), random.board(2, 3)).takeResult());
    const Testimony said = killedAfter(folder, QStringLiteral("--liar"), 4, 0);
    QVERIFY(said.count > 2);
    const auto opened = ProjectStore::open(folder).takeResult();
    VERIFY_OK(opened);
    const Storyboard& found = opened->contents.storyboards.first();
    QVERIFY(found != said.acknowledged && found != said.tried);
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && (arguments[1] == QLatin1String("--saver") || arguments[1] == QLatin1String("--liar")))
        return saver(arguments[2], arguments[1] == QLatin1String("--liar"));
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
