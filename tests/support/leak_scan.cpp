#include "tests/support/leak_scan.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

QStringList leaksOf(const QByteArray& key, const QStringList& roots)
{
    QTemporaryFile canary; // not as an argument: that would be a find
    if (!canary.open() || canary.write(key) != key.size() || !canary.flush())
        return {QStringLiteral("the key could not be handed over")};
    QStringList arguments{QStringLiteral("%1/tests/tools/leak_scan.py").arg(qEnvironmentVariable("BOARDREEL_SOURCE")),
                          QStringLiteral("--canary-file"), canary.fileName(), QStringLiteral("--pid"),
                          QString::number(QCoreApplication::applicationPid())};
    QProcess scan;
    scan.start(QStringLiteral("python3"), arguments + roots);
    if (!scan.waitForFinished(60'000))
        return {QStringLiteral("the scan did not end")};
    QStringList lines = QString::fromUtf8(scan.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (scan.exitStatus() != QProcess::NormalExit || (scan.exitCode() != 0 && lines.isEmpty()))
        lines << QString::fromUtf8(scan.readAllStandardError());
    return lines;
}

QStringList leaksBesideLog(const QByteArray& key, const QString& folder)
{
    QFile log(folder + QStringLiteral("/boardreel.log"));
    if (!log.open(QIODevice::ReadOnly) || !log.readAll().contains("POST http"))
        return {QStringLiteral("there is no log")};
    return leaksOf(key, {folder});
}
