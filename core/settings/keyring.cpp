#include "core/settings/keyring.h"

#include "core/settings/text.h"

#include <QPromise>
#include <QTimer>
#include <memory>
#include <qt6keychain/keychain.h>

namespace {

Status unreachable(const QString& detail)
{
    return fail(ErrorKind::Unsupported,
                SettingsText::tr("The keyring of this desktop does not answer. Offline work needs none; keys can also "
                                 "come from BOARDREEL_KEY_ variables."),
                detail);
}

} // namespace

QFuture<Status> keyringAnswers(QObject* context, int timeoutMs)
{
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    const auto finishOnce = [promise](const Status& status) {
        if (promise->future().isFinished())
            return;
        promise->addResult(status);
        promise->finish();
    };
    // Nobody stores this entry: "not found" is the answer of a keyring that is well.
    auto* job = new QKeychain::ReadPasswordJob(QStringLiteral("org.boardreel.Boardreel"), context);
    job->setInsecureFallback(false);
    job->setKey(QStringLiteral("doctor"));
    QObject::connect(job, &QKeychain::Job::finished, context, [finishOnce](QKeychain::Job* done) {
        const bool well = done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound;
        finishOnce(well ? Status() : unreachable(done->errorString()));
    });
    QTimer::singleShot(timeoutMs, context, [finishOnce] { finishOnce(unreachable(QStringLiteral("timeout"))); });
    job->start();
    return promise->future();
}
