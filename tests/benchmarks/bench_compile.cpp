/// Compiles 24 clips of 8 s (720p24, H.264 and AAC) and sets it against others doing the same on two cores, with the
/// budgets of design/media.md as verdicts:
///     bench_compile [--quick] [--clips N] [--seconds S] [--cores N] [--repeat N] [--folder DIR] [--from FILE] [--json]
/// --quick: a few short clips, to try it on a busy machine; its verdicts are no proof. --repeat: N rounds, in each
/// everybody once, and the best of each counts: a machine is slow for minutes, and would be so for one of them alone.
/// --folder keeps the clips, and takes those it has. Ends with 1 when a budget is missed. Needs ffmpeg and melt.
/// The clips show a test picture, or with --from FILE stretches of a film (there from end to end, coded anew). What a
/// picture costs to code decides how much the rest weighs, so it is not chosen freely: the budgets' reference figures
/// are of clips that cost ffmpeg's concat filter 3.7 seconds of processor each, and of the noises tried over testsrc2
/// the one in use comes nearest. On the machine of 2026-11 (4 cores, busy), a clip: no noise 2.4, 4 everywhere 3.3,
/// c0s=4:c1s=5:c2s=4 (in use) 3.85, c0s=8 uniform 3.95, c0s=4:c1s=5:c2s=5 4.0, c0s=5 5.9, c0s=10 uniform 6.5;
/// stretches of the Sintel trailer 3.4.

#include "tests/benchmarks/compile_peers.h"

#include "core/base/safe_file.h"
#include "core/render/compiler.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <map>

namespace {

constexpr int Dissolve = 12;
constexpr int FramesPerSecond = 24;

/// One row of the table: a figure of ours against a limit.
struct Verdict {
    QString work;
    QString against;
    double figure = 0;
    double limit = 0;
    QString unit;
    bool met() const { return figure > 0 && figure <= limit; }
};

class Judge {
public:
    Judge(PeerWork work, int cores, int repeat)
        : m_work(std::move(work))
        , m_cores(cores)
        , m_repeat(repeat)
    {
    }
    /// False when a program could not do its work.
    bool run();
    const QList<Verdict>& verdicts() const { return m_verdicts; }
    const QJsonObject& figures() const { return m_figures; }
    /// A sentence: how much of the others' time no program can be under that codes with the same settings.
    const QString& floor() const { return m_floor; }

private:
    enum class Kind { Cuts, Dissolves, Copies };
    enum class Change { None, OneShot };
    RenderPlan planOf(Kind kind, Change change) const;
    void round();
    void pronounce();
    void keep(const char* name, const Measured& run);
    void ours(const char* name, Kind kind, Change change, const char* cache);
    const Measured& best(const char* name) const { return m_best.at(QLatin1String(name)); }
    void rule(const QString& work, const QString& against, double figure, double limit, const QString& unit = {})
    {
        m_verdicts.append({work, against, figure, limit, unit});
    }

    PeerWork m_work;
    int m_cores;
    int m_repeat;
    bool m_failed = false;
    std::map<QString, Measured> m_best;
    QList<Verdict> m_verdicts;
    QJsonObject m_figures;
    QString m_floor;
};

void Judge::keep(const char* name, const Measured& run)
{
    QTextStream(stderr) << QStringLiteral("%1 %2 s, %3 s of processor, %4 MB%5\n")
                               .arg(QLatin1String(name), -28)
                               .arg(run.wall, 7, 'f', 2)
                               .arg(run.cpu, 7, 'f', 2)
                               .arg(run.peak, 6, 'f', 0)
                               .arg(run.done ? QString() : QStringLiteral("  FAILED"));
    m_failed = m_failed || !run.done;
    const auto kept = m_best.try_emplace(QLatin1String(name), run).first;
    Measured& best = kept->second;
    best.wall = std::min(best.wall, run.wall);
    best.cpu = std::min(best.cpu, run.cpu);
    best.peak = std::max(best.peak, run.peak);
    m_figures.insert(kept->first, QJsonObject{{QStringLiteral("wall"), best.wall},
                                              {QStringLiteral("cpu"), best.cpu},
                                              {QStringLiteral("peak"), best.peak},
                                              {QStringLiteral("done"), !m_failed}});
}

/// The film of the clips; with dissolves as long as ffmpeg's, whose clips overlap.
RenderPlan Judge::planOf(Kind kind, Change change) const
{
    Storyboard board;
    TakeShelf shelf;
    board.id = StoryboardId::create();
    Scene scene;
    scene.id = SceneId::create();
    scene.code = QStringLiteral("SC010");
    for (int i = 0; i < m_work.clips; ++i) {
        const bool first = i == 0, last = i == m_work.clips - 1;
        const int handle = kind == Kind::Dissolves ? Dissolve / 2 : 0;
        const int clip = change == Change::OneShot && i == m_work.clips / 2 ? m_work.clips : i;
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg((i + 1) * 10, 4, 10, QLatin1Char('0'));
        shot.length = FramesPerSecond * m_work.seconds - (first ? 0 : handle) - (last ? 0 : handle);
        Take take;
        take.id = TakeId::create();
        take.shot = shot.id;
        take.origin = TakeOrigin::Imported;
        take.file = m_work.clip(clip);
        take.size = {1280, 720};
        take.length = FramesPerSecond * m_work.seconds;
        take.hasSound = true;
        take.sha256 = hashFile(m_work.folder + QLatin1Char('/') + take.file).value_or(QString());
        shot.circled = take.id;
        shot.takeStart = first ? 0 : handle;
        shelf.add(take);
        scene.shots.append(shot);
    }
    board.scenes = {scene};
    OutputSpec output = defaultOutput(board);
    output.copyPackets = kind == Kind::Copies;
    if (kind == Kind::Dissolves)
        output.defaultTransition = {TransitionKind::Dissolve, Dissolve};
    return makeRenderPlan(board, shelf, output, m_work.folder);
}

void Judge::ours(const char* name, Kind kind, Change change, const char* cache)
{
    const QString plan = m_work.folder + QStringLiteral("/plan.json");
    if (!writeDurably(plan, QJsonDocument(toJson(planOf(kind, change))).toJson()))
        return keep(name, {});
    keep(name, measured(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--compile"), plan, QLatin1String(cache)}, m_work.folder));
}

/// Everybody once, with nothing kept from before.
void Judge::round()
{
    QDir(m_work.folder + QStringLiteral("/cache")).removeRecursively();
    ours("ours, dissolves", Kind::Dissolves, Change::None, "fill");
    ours("ours, nothing changed", Kind::Dissolves, Change::None, "read");
    ours("ours, one shot changed", Kind::Dissolves, Change::OneShot, "read");
    ours("ours, cuts", Kind::Cuts, Change::None, "fill");
    ours("ours, first copy", Kind::Copies, Change::None, "read"); // mixes the sound
    ours("ours, packets copied", Kind::Copies, Change::None, "read");
    keep("ffmpeg concat -c copy", ffmpegCopy(m_work));
    keep("ffmpeg xfade", ffmpegDissolves(m_work, Dissolve));
    keep("ffmpeg concat filter", ffmpegConcat(m_work));
    keep("melt", meltCuts(m_work));
    keep("decoders and x264 alone", codersAlone(m_work, m_cores));
}

bool Judge::run()
{
    for (int i = 0; i < m_repeat && !m_failed; ++i)
        round();
    pronounce();
    return !m_failed;
}

void Judge::pronounce()
{
    const QString full = QStringLiteral("own full compile");
    const Measured& dissolves = best("ours, dissolves");
    const Measured& cuts = best("ours, cuts");
    const Measured& xfade = best("ffmpeg xfade");
    const Measured& concat = best("ffmpeg concat filter");
    const Measured& melt = best("melt");
    const Measured& alone = best("decoders and x264 alone");
    const double pictures = FramesPerSecond * m_work.seconds * m_work.clips;
    const double dissolved = alone.wall * (pictures - Dissolve * (m_work.clips - 1)) / pictures;
    m_floor =
        QStringLiteral("decoders and x264 alone, a program for each core: %1x of xfade, %2x of concat, %3x of melt\n")
            .arg(dissolved / xfade.wall, 0, 'f', 3)
            .arg(alone.wall / concat.wall, 0, 'f', 3)
            .arg(alone.wall / melt.wall, 0, 'f', 3);
    const QString dissolveWork = QStringLiteral("dissolves of 12 frames at every cut");
    rule(dissolveWork, QStringLiteral("ffmpeg xfade"), dissolves.wall / xfade.wall, 0.70);
    rule(dissolveWork, QStringLiteral("peak memory"), dissolves.peak, 450, QStringLiteral("MB"));
    rule(QStringLiteral("cuts, decoded and encoded"), QStringLiteral("ffmpeg concat"), cuts.wall / concat.wall, 1.0);
    rule(QStringLiteral("cuts, decoded and encoded"), QStringLiteral("melt"), cuts.wall / melt.wall, 0.6);
    rule(QStringLiteral("one shot of %1 changed").arg(m_work.clips), full,
         best("ours, one shot changed").wall / dissolves.wall, 0.08 * 24 / m_work.clips);
    rule(QStringLiteral("nothing changed"), full, best("ours, nothing changed").wall / dissolves.wall, 0.03);
    rule(QStringLiteral("packets copied, sound cached"), QStringLiteral("ffmpeg concat -c copy"),
         best("ours, packets copied").wall / best("ffmpeg concat -c copy").wall, 2.0);
}

QString tableOf(const QList<Verdict>& verdicts)
{
    QString text = QStringLiteral("| work | against | measured | must reach | |\n|---|---|---|---|---|\n");
    for (const Verdict& row : verdicts)
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                    .arg(row.work, row.against,
                         QString::number(row.figure, 'f', row.unit.isEmpty() ? 3 : 0) + QLatin1Char(' ') + row.unit,
                         QString::number(row.limit, 'f', row.unit.isEmpty() ? 2 : 0) + QLatin1Char(' ') + row.unit,
                         row.met() ? QStringLiteral("met") : QStringLiteral("MISSED"));
    return text;
}

/// The child: compiles the plan in the working folder once.
int compileOnce(const QString& plan, const QString& cache)
{
    const auto json = readFile(plan, 64 << 20);
    auto read = planFromJson(QJsonDocument::fromJson(json.value_or(QByteArray())).object());
    if (!read)
        return 2;
    read->folder = QDir::currentPath();
    const auto report =
        compileFilm(*read, read->folder + QStringLiteral("/cache"), read->folder + QStringLiteral("/film.mp4"),
                    cache == QLatin1String("fill") ? CacheUse::FillOnly : CacheUse::ReadAndFill, {});
    if (!report)
        QTextStream(stderr) << report.error().message << ' ' << report.error().detail << '\n';
    return report ? 0 : 1;
}

int judge(const QCommandLineParser& options)
{
    const bool quick = options.isSet(QStringLiteral("quick"));
    const auto number = [&](const char* name, int usual) {
        return options.isSet(QLatin1String(name)) ? options.value(QLatin1String(name)).toInt() : usual;
    };
    const QTemporaryDir temporary;
    PeerWork work{options.isSet(QStringLiteral("folder")) ? QDir(options.value(QStringLiteral("folder"))).absolutePath()
                                                          : temporary.path(),
                  number("clips", quick ? 6 : 24), number("seconds", quick ? 4 : 8),
                  options.isSet(QStringLiteral("from"))
                      ? QFileInfo(options.value(QStringLiteral("from"))).absoluteFilePath()
                      : QString()};
    QDir().mkpath(work.folder);
    if (!makeClips(work))
        return 2;
    const int cores = number("cores", 2);
    useCores(cores);
    Judge judge(work, cores, number("repeat", 1));
    const bool complete = judge.run();
    bool met = complete;
    QJsonArray rows;
    for (const Verdict& row : judge.verdicts()) {
        met = met && row.met();
        rows.append(QJsonObject{{QStringLiteral("work"), row.work},
                                {QStringLiteral("against"), row.against},
                                {QStringLiteral("measured"), row.figure},
                                {QStringLiteral("limit"), row.limit},
                                {QStringLiteral("met"), row.met()}});
    }
    QTextStream out(stdout);
    if (options.isSet(QStringLiteral("json")))
        out << QJsonDocument(QJsonObject{{QStringLiteral("cores"), cores},
                                         {QStringLiteral("clips"), work.clips},
                                         {QStringLiteral("seconds"), work.seconds},
                                         {QStringLiteral("runs"), judge.figures()},
                                         {QStringLiteral("verdicts"), rows}})
                   .toJson(QJsonDocument::Indented);
    else
        out << QStringLiteral("%1 clips of %2 s, %3 cores%4\n")
                   .arg(work.clips)
                   .arg(work.seconds)
                   .arg(cores)
                   .arg(quick ? QStringLiteral(" (quick: no proof)") : QString())
            << tableOf(judge.verdicts()) << judge.floor();
    return met ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--compile"))
        return compileOnce(words.value(2), words.value(3));
    QCommandLineParser options;
    for (const char* flag : {"quick", "json"})
        options.addOption(QCommandLineOption(QLatin1String(flag)));
    for (const char* value : {"clips", "seconds", "cores", "repeat", "folder", "from"})
        options.addOption(QCommandLineOption(QLatin1String(value), {}, QLatin1String(value)));
    options.process(application);
    return judge(options);
}
