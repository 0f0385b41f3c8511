#include "core/document/json.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/random_board.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <unistd.h>

/// A program that edits, undoes and redoes is killed at random moments, again and again. What is found is what it was
/// told is saved, or what it was about to do; undoing all of it leads back through every state to the start, redoing
/// all of it to the end. BOARDREEL_EDITS (600) is how many acts there are in all, for thousands with a
/// larger QTEST_FUNCTION_TIMEOUT (ms); BOARDREEL_SEED repeats a run.
class TestHistoryKill final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostAndEverythingGoesBack();
    void aLiarIsFoundOut_data();
    void aLiarIsFoundOut();
};

namespace {

/// A state of the project: a few letters for all that is in it.
QByteArray markOf(const QList<Storyboard>& boards)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const Storyboard& board : boards)
        hash.addData(QJsonDocument(toJson(board)).toJson(QJsonDocument::Compact));
    return hash.result().toHex().left(12);
}

/// What a history should be, kept by the simplest means: the states from the oldest one on, and where it stands.
struct Mirror {
    QByteArrayList states;
    qsizetype now = 0;

    void edited(const QByteArray& state)
    {
        states.resize(++now);
        states << state;
        if (states.size() > History::MostSteps + 1) {
            states.removeFirst();
            --now;
        }
    }
    /// An edit that belongs to the last one. Back where that began, neither is a step.
    void merged(const QByteArray& state)
    {
        states.resize(now + 1);
        states[now] = state;
        if (states[now] == states[now - 1])
            states.resize(now--);
    }
    QByteArray line() const { return QByteArray::number(now) + ' ' + states.join(' '); }
};

void say(const char* word, const Mirror& mirror)
{
    const QByteArray line = QByteArray(word) + ' ' + mirror.line() + '\n';
    for (qsizetype done = 0; done < line.size();)
        done += std::max<ssize_t>(0, ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done)));
}

/// What the history on disk is: goes through all of it and comes back to where it stood.
Mirror walked(Project& project)
{
    QUndoStack& stack = *project.undoStack();
    Mirror found;
    found.now = stack.index();
    stack.setIndex(0);
    found.states << markOf(project.storyboards());
    while (stack.canRedo()) {
        stack.redo();
        found.states << markOf(project.storyboards());
    }
    stack.setIndex(int(found.now));
    return found;
}

/// The child: one random act after the other, each said before it is done, some of them waited for and said again.
class Editor final {
public:
    Editor(std::shared_ptr<Project> project, quint32 seed)
        : m_project(std::move(project))
        , m_seed(seed)
        , m_random(seed)
        , m_mirror(walked(*m_project))
    {
    }

    int run()
    {
        say("saved", m_mirror);
        for (;;) {
            if (!act())
                continue;
            if (m_random.below(3) == 0) { // the others pile up: one write takes several steps
                QCoreApplication::processEvents();
                continue;
            }
            if (!waited(m_project->flush()))
                return 1;
            say("saved", m_mirror);
        }
    }

private:
    bool act()
    {
        const int kind = m_random.below(20);
        if (kind < 3)
            return go(-1 - m_random.below(3));
        if (kind < 5)
            return go(1 + m_random.below(3));
        if (kind < 8)
            return drag();
        const auto edited = m_random.edit(m_project->current());
        if (!edited || *edited == m_project->current())
            return false;
        Mirror next = m_mirror;
        next.edited(markWith(*edited));
        return apply(*edited, {}, next);
    }

    bool go(int steps)
    {
        Mirror next = m_mirror;
        next.now = std::clamp<qsizetype>(next.now + steps, 0, next.states.size() - 1);
        if (next.now == m_mirror.now)
            return false;
        say("trying", next);
        m_project->undoStack()->setIndex(int(next.now));
        return became(next);
    }

    /// Several edits that are one step; half of them end where they began and are none.
    bool drag()
    {
        const QString key = QStringLiteral("drag %1 of %2").arg(++m_drags).arg(m_seed);
        const Storyboard before = m_project->current();
        Mirror next = m_mirror;
        for (int i = 0; i < 3; ++i) {
            Storyboard moved = before;
            if (i < 2 || m_drags % 2)
                moved.title = QStringLiteral("%1: %2").arg(key).arg(i);
            i == 0 ? next.edited(markWith(moved)) : next.merged(markWith(moved));
            if (!apply(moved, key, next))
                return false;
            if (m_random.below(2) && !waited(m_project->flush()))
                return false;
        }
        return true;
    }

    bool apply(const Storyboard& edited, const QString& key, const Mirror& next)
    {
        say("trying", next);
        if (!m_project->apply(edited, QStringLiteral("edit"), key))
            qFatal("an edit was refused");
        return became(next);
    }

    bool became(const Mirror& next)
    {
        m_mirror = next;
        const QUndoStack& stack = *m_project->undoStack();
        if (stack.count() != m_mirror.states.size() - 1 || stack.index() != m_mirror.now)
            qFatal("the history is not what it should be");
        return true;
    }

    QByteArray markWith(const Storyboard& edited) const
    {
        QList<Storyboard> boards = m_project->storyboards();
        for (auto& board : boards)
            if (board.id == edited.id)
                board = edited;
        return markOf(boards);
    }

    std::shared_ptr<Project> m_project;
    quint32 m_seed;
    RandomBoard m_random;
    Mirror m_mirror;
    int m_drags = 0;
};

int editor(const QString& folder, quint32 seed)
{
    auto project = waited(Project::open(folder, nullptr));
    return project ? Editor(std::move(*project), seed).run() : 1;
}

/// The child of the controls: a store that writes an edit first and its step in a transaction of its own, or never.
int liar(const QString& folder, bool skips)
{
    auto opened = ProjectStore::open(folder).takeResult();
    if (!opened)
        return 1;
    Storyboard board = opened->contents.storyboards.first();
    Mirror mirror{{markOf({board})}, 0};
    History history;
    for (int i = 1; i <= 5; ++i) {
        Storyboard edited = board;
        edited.title = QStringLiteral("title %1").arg(i);
        const History before = history;
        history.steps << std::make_shared<const UndoStep>(
            UndoStep{i, QStringLiteral("edit"), QDateTime::currentDateTimeUtc(), board, edited});
        history.done = i;
        mirror.edited(markOf({edited}));
        say("trying", mirror);
        if (!opened->store->save({diff(board, edited)}).takeResult())
            return 1;
        if (i == 5)
            raise(SIGKILL);
        if (!skips && !opened->store->save({}, changes(before, history)).takeResult())
            return 1;
        say("saved", mirror);
        board = edited;
    }
    return 0;
}

/// What a child said before it died.
struct Testimony {
    QByteArray acknowledged;
    QByteArrayList since; ///< what it was about to do, in order
    int acts = 0;

    bool allows(const QByteArray& found) const { return found == acknowledged || since.contains(found); }
};

Testimony killedAfter(const QStringList& arguments, int acts, int moments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype seen = 0; seen < acts && timer.elapsed() < 60000 && child.waitForReadyRead(20000);) {
        const QByteArray more = child.readAllStandardOutput();
        seen += more.count("trying ");
        said += more;
    }
    QThread::usleep(ulong(moments));
    child.kill(); // SIGKILL
    child.waitForFinished(5000);
    said += child.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n') + 1); // the last line may be cut off

    Testimony testimony;
    for (const QByteArray& line : said.split('\n')) {
        const QByteArray mirror = line.mid(line.indexOf(' ') + 1);
        if (line.startsWith("saved ")) {
            testimony.acknowledged = mirror;
            testimony.since.clear();
        } else if (line.startsWith("trying ")) {
            testimony.since << mirror;
            ++testimony.acts;
        }
    }
    return testimony;
}

QString newProject(const QTemporaryDir& dir, RandomBoard& random)
{
    const QString folder = dir.filePath(QStringLiteral("p"));
    const auto made = ProjectStore::create(folder, QStringLiteral("p"), random.board(2, 3)).takeResult();
    return made ? folder : QString();
}

} // namespace

void TestHistoryKill::nothingIsLostAndEverythingGoesBack()
{
    const int wanted = qEnvironmentVariable("BOARDREEL_EDITS", QStringLiteral("600")).toInt();
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    const QString folder = newProject(dir, random);
    int acts = 0, kills = 0, later = 0, longest = 0;
    for (; acts < wanted; ++kills) {
        const auto seed = QString::number(random.below(1 << 30));
        const Testimony said =
            killedAfter({QStringLiteral("--editor"), folder, seed}, 5 + random.below(wanted / 10), random.below(9000));
        QVERIFY2(said.acts > 0 && !said.acknowledged.isEmpty(), "the editor did not come to work");
        acts += said.acts;
        VALUE(const auto project, Project::open(folder, nullptr));
        QVERIFY2(project->warnings().filter(QStringLiteral("history")).isEmpty(), "the history was refused");
        const QByteArray found = walked(*project).line();
        QVERIFY2(said.allows(found),
                 qPrintable(QStringLiteral("after %1 acts: an acknowledged state is gone").arg(acts)));
        later += found != said.acknowledged;
        longest = std::max(longest, project->undoStack()->count());
    }
    qInfo() << acts << "acts," << kills << "kills," << later << "times later than acknowledged, longest history"
            << longest << ", 0 lost";
}

void TestHistoryKill::aLiarIsFoundOut_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("the history is written apart") << QStringLiteral("--apart");
    QTest::newRow("the history is skipped") << QStringLiteral("--skipping");
}

void TestHistoryKill::aLiarIsFoundOut()
{
    QFETCH(const QString, mode);
    QTemporaryDir dir;
    RandomBoard random(testSeed());
    const QString folder = newProject(dir, random);
    const Testimony said = killedAfter({mode, folder}, 100, 0);
    QCOMPARE(said.acts, 5);
    VALUE(const auto project, Project::open(folder, nullptr));
    QVERIFY(!said.allows(walked(*project).line()));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString mode = arguments.value(1);
    if (mode == QLatin1String("--editor"))
        return editor(arguments.value(2), arguments.value(3).toUInt());
    if (mode == QLatin1String("--apart") || mode == QLatin1String("--skipping"))
        return liar(arguments.value(2), mode == QLatin1String("--skipping"));
    TestHistoryKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_history_kill.moc"
