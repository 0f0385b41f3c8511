#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>

/// Where a verb speaks: results on standard output, words on standard error, here or in the terminal at the other end
/// of the holder's socket. No colours, so NO_COLOR has nothing to switch off. Any thread, one at a time.
class Output final {
public:
    enum class Channel : quint8 { Out = 1, Err = 2 };
    using Sink = std::function<void(Channel channel, const QByteArray& bytes)>;

    explicit Output(Sink sink);

    void setQuiet(bool quiet) { m_quiet = quiet; }
    void line(const QString& text);       ///< a result for people
    void json(const QJsonObject& object); ///< the result for programs
    void json(const QJsonArray& array);
    void note(const QString& text);     ///< what is going on; not when quiet
    void error(const QString& message); ///< always

private:
    Sink m_sink;
    bool m_quiet = false;
};

/// The process's own standard output and error.
Output::Sink terminalSink();
