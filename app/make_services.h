#pragma once

#include "app/open_projects.h"
#include "core/accounts/account_keys.h"
#include "core/jobs/event_log.h"
#include "core/jobs/job_engine.h"
#include "core/jobs/upkeep.h"
#include "core/providers/http/http_client.h"
#include "core/settings/paths.h"

#include <QObject>

/// What both programs stand on, held together: where things lie, the ledger and its engine once they are taken, the
/// open projects. Lives on main; owned by the program, outlives its projects.
class Services final : public QObject {
    Q_OBJECT
public:
    explicit Services(const QString& homeOption);
    ~Services() override;

    const Paths& paths() const { return m_paths; }
    /// Whether this process does the jobs, or only admits, lists and cancels them for somebody who does.
    enum class Work { Advance, OnlyAdmit };
    /// Takes the user's ledger for this process. Locked: another process has it. Taking it again is no error.
    QFuture<Status> takeLedger(Work work);
    JobEngine* engine() const { return m_engine.get(); }       ///< null until the ledger was taken
    AccountKeys* accounts() const { return m_accounts.get(); } ///< null until then, too
    OpenProjects& projects() { return m_projects; }

Q_SIGNALS:
    void ledgerTaken(); ///< to do the work: verbs of other processes are welcome

private:
    void followNetwork();
    QString inbox() const;
    JobEngine::Options engineOptions(Work work);
    void begin(const std::shared_ptr<Ledger>& ledger, Work work);
    void keepRecords(const std::shared_ptr<Ledger>& ledger);

    Paths m_paths;
    EnvironmentKeys m_environment;
    HttpClient m_http;
    std::unique_ptr<AccountKeys> m_accounts;
    std::unique_ptr<JobEngine> m_engine;
    std::unique_ptr<EventLog> m_eventLog;
    std::unique_ptr<Upkeep> m_upkeep;
    OpenProjects m_projects;
};
