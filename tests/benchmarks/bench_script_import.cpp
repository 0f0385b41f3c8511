#include "core/interchange/breakdown.h"

#include <QElapsedTimer>
#include <QTextStream>

/// How long a feature-length script takes from text to storyboard. Not a test: prints figures for a person to read.
/// bench_script_import [PAGES]
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

} // namespace

int main(int argc, char** argv)
{
    const int pages = argc > 1 ? qMax(1, QString::fromLocal8Bit(argv[1]).toInt()) : 200;
    const QString source = scriptOfPages(pages);
    QTextStream out(stdout);
    out << pages << " pages, " << source.size() << " characters\n";
    for (const int detail : {0, 50, 100}) {
        QElapsedTimer timer;
        timer.start();
        const ParsedScript script = parseFountain(source);
        const qint64 parsed = timer.elapsed();
        const Storyboard board = breakDown(script, QStringLiteral("long.fountain"), Format{}, detail);
        qsizetype shots = 0;
        for (const Scene& scene : board.scenes)
            shots += scene.shots.size();
        out << "detail " << detail << ": parse " << parsed << " ms, breakdown " << timer.elapsed() - parsed << " ms, "
            << board.scenes.size() << " scenes, " << shots << " shots\n";
    }
    return 0;
}
