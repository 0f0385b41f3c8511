#pragma once

#include <QIODevice>
#include <functional>

/// The body of a request that can be read once. Qt repeats a POST by itself when a connection closes without an answer
/// (measured), and the repeat would be paid again; it cannot repeat what it cannot rewind. Lives on the network thread.
class OneShotBody final : public QIODevice {
public:
    OneShotBody(QByteArray bytes, std::function<void()> onRead);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_given + QIODevice::bytesAvailable(); }
    bool reset() override { return false; }
    qint64 given() const { return m_given; } ///< bytes that have left; one is enough to make an outcome unknown
    bool isSpent() const { return m_given == m_bytes.size(); }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_given = 0;
    std::function<void()> m_onRead;
};
