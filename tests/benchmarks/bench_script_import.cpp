#include "core/interchange/breakdown.h"
#include "core/interchange/script_text.h"
#include "core/interchange/script_update.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStringList>
#include <QTextStream>
#include <functional>

/// How long a feature-length script takes from text to storyboard, and a newer version of it to a proposal and its
/// acceptance. Not a test: prints figures for a person to read.
/// bench_script_import [PAGES | FILES]
namespace {

/// About 55 lines a page: two scenes, a few action paragraphs and speeches, a note now and then.
QString scriptOfPages(int pages)
{
    QString script = QStringLiteral("Title: A Long Film\nAuthor: Nobody\n\n");
    for (int page = 0; page < pages; ++page) {
        for (int scene = 0; scene < 2; ++scene) {
            script += QStringLiteral("%1. PLACE %2 - %3\n\n")
                          .arg(scene ? QStringLiteral("EXT") : QStringLiteral("INT"))
                          .arg(page % 60)
                          .arg(scene ? QStringLiteral("DAY") : QStringLiteral("NIGHT"));
            script += QStringLiteral("PERSON %1 walks slowly along the wall and looks up. CLOSE ON the lamp. It "
                                     "*flickers* once, then goes out.\n\n")
                          .arg(page % 40);
            for (int speech = 0; speech < 4; ++speech)
                script += QStringLiteral("PERSON %1\n(quiet)\nThis is a line of ordinary length, spoken to nobody in "
                                         "particular. And a second one.\n\n")
                              .arg((page + speech) % 40);
            script += QStringLiteral(
                "The door opens. [[wind]] Nobody is there.\nOnly the rain, and the long empty street behind it.\n\n");
        }
        script += QStringLiteral("CUT TO:\n\n");
    }
    return script;
}

/// Paragraphs changed by `rewrite(paragraph, number)`.
QString rewritten(const QString& source, const std::function<QString(const QString&, qsizetype)>& rewrite)
{
    QStringList parts = source.split(QStringLiteral("\n\n"));
    for (qsizetype i = 0; i < parts.size(); ++i)
        parts[i] = rewrite(parts[i], i);
    return parts.join(QStringLiteral("\n\n"));
}

struct Version {
    const char* what;
    QString text;
};

QList<Version> newerVersions(const QString& source)
{
    const auto later = [](const QString& part) { return QString(part + QStringLiteral(" And later once more.")); };
    const qsizetype half = source.indexOf(QStringLiteral("\n\n"), source.size() / 2);
    return {{"unchanged", source},
            {"one line",
             rewritten(source, [&](const QString& part, qsizetype i) { return i == 200 ? later(part) : part; })},
            {"a third",
             rewritten(source, [&](const QString& part, qsizetype i) { return i % 3 == 2 ? later(part) : part; })},
            {"everything", rewritten(source, [&](const QString& part, qsizetype) { return later(part); })},
            {"halves swapped", QString(source.mid(half) + QStringLiteral("\n\n") + source.left(half))}};
}

qsizetype shotsIn(const Storyboard& board)
{
    qsizetype shots = 0;
    for (const Scene& scene : board.scenes)
        shots += scene.shots.size();
    return shots;
}

void measureUpdate(QTextStream& out, const Storyboard& board, const Version& newer)
{
    QElapsedTimer timer;
    timer.start();
    const auto update = compareScript(board, {}, QStringLiteral("newer.fountain"), newer.text);
    const qint64 compared = timer.restart();
    if (!update) {
        out << "    " << newer.what << ": " << update.error().message << '\n';
        return;
    }
    QSet<qsizetype> all;
    for (qsizetype i = 0; i < update->scenes.size(); ++i)
        all.insert(i);
    const bool done = applyScriptUpdate(board, {}, *update, all).has_value();
    out << "    " << newer.what << ": compare " << compared << " ms, " << update->scenes.size() << " scenes change, "
        << (done ? "apply " : "refused after ") << timer.elapsed() << " ms\n";
}

void measure(QTextStream& out, const QString& name, const QString& source)
{
    out << name << ", " << source.size() << " characters\n";
    for (const int detail : {0, 50, 100}) {
        QElapsedTimer timer;
        timer.start();
        const ParsedScript script = looksLikeFountain(source) ? parseFountain(source) : parsePlainText(source);
        const qint64 parsed = timer.elapsed();
        const Storyboard board = breakDown(script, name, Format{}, detail);
        out << "  detail " << detail << ": parse " << parsed << " ms, breakdown " << timer.elapsed() - parsed << " ms, "
            << board.scenes.size() << " scenes, " << shotsIn(board) << " shots\n";
        for (const Version& newer : newerVersions(source))
            measureUpdate(out, board, newer);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QTextStream out(stdout);
    const QString first = QString::fromLocal8Bit(argc > 1 ? argv[1] : "200");
    bool isCount = false;
    if (const int pages = first.toInt(&isCount); isCount)
        measure(out, QStringLiteral("%1 pages").arg(qMax(1, pages)), scriptOfPages(qMax(1, pages)));
    for (int i = 1; i < argc && !isCount; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (const auto text = readScriptFile(path))
            measure(out, QFileInfo(path).fileName(), *text);
        else
            out << path << ": " << text.error().message << '\n';
    }
    return 0;
}
