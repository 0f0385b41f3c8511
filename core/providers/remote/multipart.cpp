#include "core/providers/remote/multipart.h"

#include <algorithm>

Multipart::Multipart(const QString& seed)
    : m_seed("boardreel-" + seed.toLatin1().left(36))
{
}

void Multipart::add(const QByteArray& name, const QString& value)
{
    m_parts.append({"Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n", value.toUtf8()});
}

void Multipart::addFile(const QByteArray& name, const QByteArray& fileName, const QByteArray& mime,
                        const QByteArray& bytes)
{
    m_parts.append({"Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName +
                        "\"\r\nContent-Type: " + mime + "\r\n\r\n",
                    bytes});
}

QByteArray Multipart::boundary() const
{
    QByteArray boundary = m_seed;
    const auto occurs = [&](const Part& part) { return part.bytes.contains(boundary); };
    while (std::any_of(m_parts.begin(), m_parts.end(), occurs))
        boundary += '-';
    return boundary;
}

QByteArray Multipart::contentType() const
{
    return "multipart/form-data; boundary=" + boundary();
}

QByteArray Multipart::body() const
{
    const QByteArray line = "--" + boundary();
    QByteArray body;
    for (const Part& part : m_parts)
        body += line + "\r\n" + part.head + part.bytes + "\r\n";
    body += line + "--\r\n";
    return body;
}
