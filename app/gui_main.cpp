#include "app/cli/holder_socket.h"
#include "app/cli/verb_server.h"
#include "app/language.h"
#include "app/stop_signals.h"
#include "core/base/log.h"
#include "core/base/private_process.h"
#include "core/base/when_done.h"
#include "core/interchange/sample.h"
#include "core/media/clip_inspection.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <algorithm>

namespace {

struct Asked {
    QString home;
    QString project;
    bool sample = false;
};

Asked askedFor(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Program", "Turns a script into a film on your own computer."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption home(QStringLiteral("home"),
                                  QApplication::translate("Program", "Keep everything of this user below DIR."),
                                  QStringLiteral("DIR"));
    parser.addOption(home);
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QApplication::translate("Program", "Open a sample project and play it."));
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("PROJECT"),
                                 QApplication::translate("Program", "The project folder to open."),
                                 QStringLiteral("[PROJECT]"));
    parser.process(app);
    return {parser.value(home), parser.positionalArguments().value(0), parser.isSet(sample)};
}

/// Version and help are told without a display.
bool wantsWordsOnly(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) {
        return QByteArrayList{"--version", "-v", "--help", "-h"}.contains(word);
    });
}

/// The command line's own verb, so that the window's file is the same. Words on standard error are why there is none.
QFuture<Status> saveDiagnostics(VerbServer& server, const QString& file, const QString& project)
{
    Command command{
        {QStringLiteral("doctor"), QStringLiteral("--quiet"), QStringLiteral("--bundle"), file}, QDir::homePath(), {}};
    if (!project.isEmpty())
        command.words << project;
    auto promise = startedPromise<Status>();
    auto wrong = std::make_shared<QByteArray>();
    server.run(
        command,
        [wrong](Output::Channel channel, const QByteArray& bytes) {
            if (channel == Output::Channel::Err)
                *wrong += bytes;
        },
        [promise, wrong](ExitCode) {
            const QString sentence = QString::fromUtf8(*wrong).section(QStringLiteral(": "), 1).trimmed();
            finishPromise<Status>(*promise, wrong->isEmpty() ? Status() : fail(ErrorKind::Failed, sentence));
        });
    return promise->future();
}

WindowServices servicesFor(Services& services, VerbServer& server)
{
    WindowServices given;
    given.paths = services.paths();
    given.engine = services.engine();
    given.accounts = services.accounts();
    given.open = [&services](const QString& folder) { return services.projects().open(folder, services.engine()); };
    given.adopt = [&services](const std::shared_ptr<Project>& project) { services.projects().adopt(project); };
    given.saveDiagnostics = [&server](const QString& file, const QString& project) {
        return saveDiagnostics(server, file, project);
    };
    return given;
}

} // namespace

int main(int argc, char** argv)
{
    if (const auto code = inspectIfAsked(argc, argv))
        return *code;
    keepMemoryPrivate();
    if (wantsWordsOnly(argc, argv)) {
        const QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationVersion(QStringLiteral(BOARDREEL_VERSION));
        askedFor(app); // prints and ends
    }
    StopSignals::listen();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("boardreel"));
    QApplication::setApplicationDisplayName(QStringLiteral("Boardreel"));
    QApplication::setApplicationVersion(QStringLiteral(BOARDREEL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.boardreel.Boardreel"));
    installLanguage();
    const Asked asked = askedFor(app);

    Services services(asked.home);
    installLog(Verbosity::Normal, services.paths().logs);
    Theme theme;
    VerbServer server(services);
    QObject::connect(&services, &Services::ledgerTaken, &server, [&server] {
        if (const auto listening = server.listen(); !listening)
            qCWarning(lcApp) << listening.error().message << listening.error().detail;
    });
    std::unique_ptr<MainWindow> window;
    whenDone(services.takeLedger(Services::Work::Advance), &services, [&](const Status& taken) {
        window = std::make_unique<MainWindow>(theme, servicesFor(services, server));
        window->show();
        if (!taken)
            window->say(taken.error().message);
        if (!asked.project.isEmpty())
            window->openProject(asked.project);
        else if (asked.sample)
            window->openSample(sampleNames().value(0));
    });
    StopSignals signals;
    QObject::connect(&signals, &StopSignals::asked, &app, [&window] {
        if (window)
            window->closeUnasked();
        QApplication::closeAllWindows();
    });
    const int code = QApplication::exec();
    window.reset();
    // Verbs of other processes need this thread until they have ended.
    QObject::connect(&server, &VerbServer::drained, &app, &QApplication::quit, Qt::QueuedConnection);
    server.stopAll();
    server.close();
    QApplication::exec();
    return code;
}
