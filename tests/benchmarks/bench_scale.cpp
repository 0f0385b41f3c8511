/// A long film in the real window, as JSON:
///     bench_scale [SHOTS]
/// Makes a project of SHOTS (2,000) shots, each with a take, and opens it twice in a process of its own: the second
/// time, when the disk is warm, counts. Run it inside packaging/session.sh. Budgets: design/interface.md.

#include "app/make_services.h"
#include "core/base/safe_file.h"
#include "core/document/edits.h"
#include "core/render/compiler.h"
#include "ui/board/board_view.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <vector>

namespace {

constexpr int ShotsPerScene = 12;

template<class Value> Value waited(QFuture<Value> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return future.takeResult();
}

Storyboard longBoard(int shots)
{
    Storyboard board = newStoryboard(QStringLiteral("A long film"), {{320, 180}, {24, 1}});
    for (int i = 0; i < shots; ++i) {
        if (i % ShotsPerScene == 0) {
            Scene scene;
            scene.id = SceneId::create();
            scene.code = QStringLiteral("SC%1").arg((i / ShotsPerScene + 1) * 10, 3, 10, QLatin1Char('0'));
            scene.slugline = QStringLiteral("INT. ROOM %1 - NIGHT").arg(i / ShotsPerScene);
            board.scenes << scene;
        }
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg((i % ShotsPerScene + 1) * 10, 4, 10, QLatin1Char('0'));
        shot.description = QStringLiteral("Somebody enters for time %1 and looks around for the others.").arg(i);
        shot.dialogue << DialogueLine{QStringLiteral("ANNA"), {}, {}, QStringLiteral("Is anybody here?")};
        shot.framing.size = ShotSize(1 + i % 8);
        shot.length = 24;
        board.scenes.last().shots << shot;
    }
    return board;
}

/// The takes share the bytes of one clip: the window does not look into them before they are shown.
Status makeProject(const QString& folder, int shots)
{
    const Storyboard board = longBoard(shots);
    BR_TRY(const auto made, waited(ProjectStore::create(folder, board.title, board)));
    const QString clip = folder + QStringLiteral("/clip.mp4");
    const RenderPlan plan = makeShotPlan(board, board.scenes.first().shots.first().id, animaticOutput(board), folder);
    BR_CHECK(renderAnimatic(plan, folder + QStringLiteral("/cache"), clip, {}));
    BR_TRY(const auto stored, storeCopy(clip, folder + QStringLiteral("/media"), QStringLiteral("mp4")));
    QFile::remove(clip);
    Take take;
    take.origin = TakeOrigin::Imported;
    take.file = QStringLiteral("media/%1.mp4").arg(stored.sha256);
    take.sha256 = stored.sha256;
    take.size = board.format.size;
    take.length = 24;
    take.created = QDateTime::currentDateTimeUtc();
    QList<QFuture<Status>> written;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots) {
            take.id = TakeId::create();
            take.shot = shot.id;
            written << made.store->addTake(take);
        }
    for (const auto& future : written)
        BR_CHECK(waited(future));
    return {};
}

/// Milliseconds; keeps all of them.
class Figures final {
public:
    template<class Work> void time(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_values.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    QJsonObject json() const
    {
        auto sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        const auto at = [&](double part) { return sorted[size_t(part * double(sorted.size() - 1))]; };
        return {{QStringLiteral("count"), qint64(sorted.size())},
                {QStringLiteral("median"), at(0.5)},
                {QStringLiteral("p99"), at(0.99)},
                {QStringLiteral("worst"), sorted.back()}};
    }

private:
    std::vector<double> m_values;
};

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// Notes when the board has painted the cards of a project.
class FirstPaint final : public QObject {
public:
    FirstPaint(BoardView& board, const std::shared_ptr<Project>& project)
        : m_project(project)
    {
        board.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_painting = m_painting || (event->type() == QEvent::Paint && m_project);
        return false;
    }
    /// The paint event itself has passed when the filter's event loop turn is over.
    bool isDone() const { return m_painting; }

private:
    const std::shared_ptr<Project>& m_project;
    bool m_painting = false;
};

/// Edits a shot in the middle of the film, the `count`th time.
void edit(Project& project, int count)
{
    const Storyboard& board = project.current();
    Shot shot = board.scenes[board.scenes.size() / 2].shots.first();
    shot.description = QStringLiteral("Version %1 of the words.").arg(count);
    shot.length = 24 + count % 5;
    project.apply(setShot(board, shot), QStringLiteral("Words"));
}

QJsonObject measured(const QString& folder, const QString& home)
{
    Services services(home);
    waited(services.takeLedger(Services::Work::Advance));
    std::shared_ptr<Project> project;
    WindowServices given{services.paths(), services.engine(), services.accounts(),
                         [&](const QString& path) { return services.projects().open(path, services.engine()); },
                         [&](const std::shared_ptr<Project>& opened) { project = opened; }};
    Theme theme;
    MainWindow window(theme, given);
    window.show();
    auto& board = *window.findChild<BoardView*>();
    const auto turn = [] { QCoreApplication::processEvents(); };
    turn();
    const FirstPaint painted(board, project);
    Figures opening, edits, scrolls, turns;
    opening.time([&] {
        window.openProject(folder);
        while (!painted.isDone())
            turn();
    });
    QElapsedTimer settle;
    for (settle.start(); settle.elapsed() < 3000;)
        turn();
    const double megabytes = residentMegabytes();
    for (int i = 0; i < 200; ++i)
        edits.time([&] { edit(*project, i); });
    waited(project->flush());
    QScrollBar& bar = *board.verticalScrollBar();
    for (int i = 0; i < 300; ++i)
        scrolls.time([&] {
            bar.setValue((i * 97) % std::max(1, bar.maximum()));
            board.viewport()->repaint();
        });
    for (int i = 0; i < 10'000; ++i)
        turns.time([&] {
            if (i % 25 == 0)
                edit(*project, i);
            if (i % 10 == 0)
                bar.setValue((i * 13) % std::max(1, bar.maximum()));
            turn();
        });
    waited(project->flush());
    return {{QStringLiteral("openMs"), opening.json().value(QStringLiteral("worst"))},
            {QStringLiteral("residentMegabytes"), megabytes},
            {QStringLiteral("editMs"), edits.json()},
            {QStringLiteral("scrollRepaintMs"), scrolls.json()},
            {QStringLiteral("turnMs"), turns.json()}};
}

int measureInAnotherProcess(const QString& folder, const QString& home)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--measure"), folder, home});
    process.waitForFinished(-1);
    return process.exitCode();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.value(1) == QLatin1String("--measure")) {
        out << QJsonDocument(measured(arguments.value(2), arguments.value(3))).toJson();
        return 0;
    }
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("film"));
    if (const auto made = makeProject(folder, arguments.value(1, QStringLiteral("2000")).toInt()); !made) {
        out << made.error().message << '\n';
        return 1;
    }
    const QString home = place.filePath(QStringLiteral("home"));
    return measureInAnotherProcess(folder, home) + measureInAnotherProcess(folder, home);
}
