#include "core/settings/keyring.h"

#include <QObject>
#include <qt6keychain/keychain.h>

namespace {

class DesktopKeyring final : public Keyring {
public:
    void read(const QString& name, Callback done) override
    {
        auto* job = new QKeychain::ReadPasswordJob(Service);
        start(job, name, [job, done = std::move(done)](const Reply& reply) {
            done({reply.answer, job->binaryData(), reply.detail});
        });
    }
    void write(const QString& name, const QByteArray& bytes, Callback done) override
    {
        auto* job = new QKeychain::WritePasswordJob(Service);
        job->setBinaryData(bytes);
        start(job, name, std::move(done));
    }
    void remove(const QString& name, Callback done) override
    {
        start(new QKeychain::DeletePasswordJob(Service), name, std::move(done));
    }

private:
    /// A job deletes itself when it has its answer, and never sooner: libsecret calls back into a job that is gone
    /// (QtKeychain issue 261).
    void start(QKeychain::Job* job, const QString& name, Callback done)
    {
        job->setInsecureFallback(false);
        job->setKey(name);
        QObject::connect(job, &QKeychain::Job::finished, &m_asker, [done = std::move(done)](QKeychain::Job* finished) {
            done({answerOf(finished->error()), {}, finished->errorString()});
        });
        job->start();
    }
    static Answer answerOf(QKeychain::Error error)
    {
        switch (error) {
        case QKeychain::NoError:
            return Answer::Done;
        case QKeychain::EntryNotFound:
            return Answer::NotFound;
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
        case QKeychain::CouldNotDeleteEntry:
            return Answer::Refused;
        default:
            return Answer::Silent; // "other error" is how a missing service looks
        }
    }

    const QString Service = QStringLiteral("org.boardreel.Boardreel");
    QObject m_asker; ///< nobody is told of answers after it
};

} // namespace

std::unique_ptr<Keyring> desktopKeyring()
{
    return std::make_unique<DesktopKeyring>();
}
