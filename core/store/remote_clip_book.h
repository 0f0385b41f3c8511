#pragma once

#include "core/store/ledger.h"

/// A result on an account, as it was listed. The texts are the provider's. A value.
struct RemoteClip {
    QString account;
    QString remoteId;
    QString model, prompt;
    QByteArray details; ///< JSON: what else the list said
    QDateTime made;     ///< by the provider's clock; may be invalid
    friend bool operator==(const RemoteClip&, const RemoteClip&) = default;
};

/// The ledger's book of results that lie on the accounts and belong to nobody here. A value, used from main; the work
/// happens on the ledger's store thread. A future that says success has been committed to disk.
class RemoteClipBook final {
public:
    explicit RemoteClipBook(std::shared_ptr<Ledger> ledger);

    /// Writes down what a list brought, and says what of it nobody owns and nobody dismissed, in the list's order.
    QFuture<Result<QList<RemoteClip>>> seen(const QString& account, const QList<RemoteClip>& listed) const;
    QFuture<Status> dismiss(const QString& account, const QString& remoteId) const; ///< it is not shown again
    /// A job that begins as one whose clip is on its way: `job` is Running with its remote id, `attempt` accepted.
    /// NeedsPerson: the clip belongs to another job; nothing was written.
    QFuture<Result<JobRecord>> claim(const JobRecord& job, const Attempt& attempt) const;

private:
    template<class Work> auto write(Work work) const;
    std::shared_ptr<Ledger> m_ledger;
};
