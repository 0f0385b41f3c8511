#pragma once

#include "core/settings/secrets.h"

#include <QObject>
#include <functional>
#include <memory>

/// What a desktop keyring can be asked. Answers come on the asking thread, later, or never.
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

/// The desktop's own keyring, through QtKeychain, without its plain-text fallback. Lives on main.
std::unique_ptr<Keyring> desktopKeyring();

/// Keys in the desktop's keyring. Keyrings lie: a locked one says "not found" and "deleted", a sick one never answers.
/// So everything is read back, and nobody waits longer than `patience`.
class KeychainSecrets final : public Secrets {
public:
    /// 120 s is time for a person to unlock the keyring; callers say after 10 s that they still wait.
    explicit KeychainSecrets(std::unique_ptr<Keyring> keyring, int patienceMs = 120000);
    QFuture<Result<SecretText>> read(const QString& account) override;
    QFuture<Status> write(const QString& account, SecretText key) override;
    QFuture<Status> remove(const QString& account) override;

private:
    template<class Value> struct Answer;
    template<class Value> std::shared_ptr<Answer<Value>> answer();
    std::unique_ptr<Keyring> m_keyring;
    int m_patience;
    QObject m_context; ///< timers and callbacks end with it
};
