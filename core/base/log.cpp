#include "core/base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <cstdio>
#include <memory>

Q_LOGGING_CATEGORY(lcApp, "boardreel.app")
Q_LOGGING_CATEGORY(lcStore, "boardreel.store")
Q_LOGGING_CATEGORY(lcMedia, "boardreel.media")
Q_LOGGING_CATEGORY(lcJobs, "boardreel.jobs")
Q_LOGGING_CATEGORY(lcNet, "boardreel.net")

namespace {

constexpr qint64 RotateBytes = 4 << 20;

/// The one sink. File-wide because Qt's message handler is a plain function.
struct Sink {
    QMutex mutex; // Qt calls the handler on the thread that logs
    Verbosity verbosity = Verbosity::Normal;
    std::unique_ptr<QFile> file;
};

Sink& sink()
{
    static Sink instance;
    return instance;
}

int severity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 4;
    }
    return 4;
}

const char* nameOf(QtMsgType type)
{
    static constexpr const char* Names[]{"debug", "info", "warning", "error", "fatal"};
    return Names[severity(type)];
}

/// A message is one line: a line break inside it would let a stranger's text forge the next one.
QString oneLine(QString text)
{
    text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    return text;
}

void rotate(QFile& file)
{
    const QString old = file.fileName() + QStringLiteral(".1");
    file.close();
    QFile::remove(old);
    QFile::rename(file.fileName(), old);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray category = context.category ? context.category : "default";
    Sink& out = sink();
    const QMutexLocker lock(&out.mutex);
    const bool ours = category.startsWith("boardreel"); // what libraries warn about is for the log, not for the user
    const int shownFrom = out.verbosity == Verbosity::Verbose ? 0 : out.verbosity == Verbosity::Normal && ours ? 2 : 3;
    const bool isShown = severity(type) >= shownFrom;
    const bool isKept = out.file && (type != QtDebugMsg || out.verbosity == Verbosity::Verbose);
    if (!isShown && !isKept)
        return; // most lines; redaction takes long
    const QByteArray line = oneLine(redacted(message)).toUtf8();
    if (isShown)
        std::fprintf(stderr, "%s: %s: %s\n", category.constData(), nameOf(type), line.constData());
    if (!isKept)
        return;
    out.file->write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + nameOf(type) + ' ' +
                    category + ' ' + line + '\n');
    out.file->flush();
    if (out.file->size() > RotateBytes)
        rotate(*out.file);
}

} // namespace

void installLog(Verbosity verbosity, const QString& directory)
{
    {
        Sink& out = sink();
        const QMutexLocker lock(&out.mutex);
        out.verbosity = verbosity;
        out.file.reset();
        if (!directory.isEmpty() && QDir().mkpath(directory)) {
            auto file = std::make_unique<QFile>(QDir(directory).filePath(QStringLiteral("boardreel.log")));
            if (file->open(QIODevice::WriteOnly |
                           QIODevice::Append)) { // without a file the log still goes to standard error
                file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
                out.file = std::move(file);
            }
        }
    }
    qInstallMessageHandler(handleMessage);
}
