#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

/// What a desktop keyring can be asked. Answers come on the asking thread, later, or never. Lives on main.
class Keyring {
public:
    enum class Answer { Done, NotFound, Refused, Silent };
    struct Reply {
        Answer answer = Answer::Silent;
        QByteArray bytes;
        QString detail;
    };
    using Callback = std::function<void(const Reply&)>;
    virtual ~Keyring() = default;
    virtual void read(const QString& name, Callback done) = 0;
    virtual void write(const QString& name, const QByteArray& bytes, Callback done) = 0;
    virtual void remove(const QString& name, Callback done) = 0;
};

/// The desktop's own keyring, through QtKeychain, without its plain-text fallback.
std::unique_ptr<Keyring> desktopKeyring();
