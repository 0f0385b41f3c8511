#include "core/providers/http/one_shot_body.h"

#include "core/base/crash_point.h"

#include <algorithm>
#include <cstring>

OneShotBody::OneShotBody(QByteArray bytes, std::function<void()> onRead)
    : m_bytes(std::move(bytes))
    , m_onRead(std::move(onRead))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char* data, qint64 most)
{
    const qint64 count = std::min(most, m_bytes.size() - m_given);
    if (count <= 0)
        return m_given == m_bytes.size() ? -1 : 0;
    if (m_given > 0)
        crashPoint("submit.sending");
    std::memcpy(data, m_bytes.constData() + m_given, size_t(count));
    m_given += count;
    m_onRead();
    return count;
}
