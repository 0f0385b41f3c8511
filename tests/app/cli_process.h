#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

/// The real boardreel-cli with a home of its own, as a script would call it.
class CliProcess {
public:
    CliProcess();

    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };
    /// Runs to the end, at most `timeoutMs`; the code is -1 when it had to be killed.
    Ran run(const QStringList& words, int timeoutMs = 60'000) const;
    std::unique_ptr<QProcess> start(const QStringList& words,
                                    const QString& program = QStringLiteral("boardreel-cli")) const;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    void setHome(const QString& name) { m_home = path(name); }
    QString home() const { return m_home; }

    /// A file with these bytes in the test's folder; its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    /// A new project with the three-shot script below; its folder.
    QString smallProject(const QString& name = QStringLiteral("film")) const;

private:
    QTemporaryDir m_folder;
    QString m_home;
};

/// Two scenes, three shots, one line of dialogue.
QByteArray smallScript();

/// Every shot of `show --json`, of the first storyboard, in order.
QJsonArray shotsOf(const QJsonDocument& shown);
