#include "tests/app/cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>

CliProcess::CliProcess()
    : m_home(m_folder.filePath(QStringLiteral("home")))
{
}

std::unique_ptr<QProcess> CliProcess::start(const QStringList& words, const QString& program) const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BOARDREEL_HOME"), m_home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // no keyring, no desktop
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(qEnvironmentVariable("BOARDREEL_BIN") + QLatin1Char('/') + program, words);
    return process;
}

CliProcess::Ran CliProcess::run(const QStringList& words, int timeoutMs) const
{
    const auto process = start(words);
    if (!process->waitForFinished(timeoutMs)) {
        process->kill();
        process->waitForFinished();
        return {-1, process->readAllStandardOutput(), process->readAllStandardError()};
    }
    const int code = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
    return {code, process->readAllStandardOutput(), process->readAllStandardError()};
}

QString CliProcess::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's own file");
    return file.fileName();
}

QString CliProcess::smallProject(const QString& name) const
{
    run({QStringLiteral("new"), path(name), QStringLiteral("--size"), QStringLiteral("320x180")});
    run({QStringLiteral("import"), path(name), write(QStringLiteral("small.fountain"), smallScript())});
    return path(name);
}

QByteArray smallScript()
{
    return "Title: Small\n\nINT. KITCHEN - DAY\n\nA kettle boils.\n\nANNA\nGood morning.\n\nEXT. GARDEN - DAY\n\nRain "
           "falls on the roses.\n";
}

QJsonArray shotsOf(const QJsonDocument& shown)
{
    QJsonArray shots;
    const auto boards = shown.object().value(QStringLiteral("storyboards")).toArray();
    for (const auto& scene : boards.first().toObject().value(QStringLiteral("scenes")).toArray())
        for (const auto& shot : scene.toObject().value(QStringLiteral("shots")).toArray())
            shots.append(shot);
    return shots;
}
