#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// A sound server of a test's own; no other one is reached from this process. Made before the application.
class SoundServer {
public:
    SoundServer()
    {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
        qputenv("PULSE_RUNTIME_PATH", m_runtime.filePath(QStringLiteral("pulse")).toLocal8Bit());
        qunsetenv("PULSE_SERVER");
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
        // A session's bus knows one sound server: the second one that asks for the name ends, after it let others in.
        QProcessEnvironment alone = QProcessEnvironment::systemEnvironment();
        alone.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
        m_server.setProcessEnvironment(alone);
    }
    ~SoundServer() { kill(); }
    /// With `modules` and no others; returns when it can be reached.
    void start(const QStringList& modules)
    {
        QStringList arguments{QStringLiteral("-n"), QStringLiteral("--daemonize=no"),
                              QStringLiteral("--exit-idle-time=-1")};
        for (const QString& module : modules)
            arguments << QStringLiteral("-L") << module;
        arguments << QStringLiteral("-L") << QStringLiteral("module-native-protocol-unix");
        for (int i = 0; i < 600 && !runs(); ++i) { // a loaded machine may take long, and one that ended is begun anew
            if (m_server.state() == QProcess::NotRunning)
                m_server.start(QStringLiteral("pulseaudio"), arguments);
            QTest::qWait(100);
        }
    }
    void kill()
    {
        m_server.kill();
        m_server.waitForFinished(5000);
    }
    /// Whether this process, or the one that started it, has one.
    static bool runs() { return QFile::exists(qEnvironmentVariable("PULSE_RUNTIME_PATH") + QStringLiteral("/native")); }

private:
    QTemporaryDir m_runtime;
    QProcess m_server;
};
