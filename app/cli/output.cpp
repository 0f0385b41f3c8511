#include "app/cli/output.h"

#include <QJsonDocument>
#include <cstdio>

Output::Output(Sink sink)
    : m_sink(std::move(sink))
{
}

void Output::line(const QString& text)
{
    m_sink(Channel::Out, text.toUtf8() + '\n');
}

void Output::json(const QJsonObject& object)
{
    m_sink(Channel::Out, QJsonDocument(object).toJson());
}

void Output::json(const QJsonArray& array)
{
    m_sink(Channel::Out, QJsonDocument(array).toJson());
}

void Output::note(const QString& text)
{
    if (!m_quiet)
        m_sink(Channel::Err, text.toUtf8() + '\n');
}

void Output::error(const QString& message)
{
    m_sink(Channel::Err, "boardreel-cli: " + message.toUtf8() + '\n');
}

Output::Sink terminalSink()
{
    return [](Output::Channel channel, const QByteArray& bytes) {
        auto* stream = channel == Output::Channel::Out ? stdout : stderr;
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
        std::fflush(stream);
    };
}
