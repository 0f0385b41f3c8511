#include "app/make_services.h"

#include "core/base/when_done.h"
#include "core/jobs/built_in_steps.h"

#include <QNetworkInformation>

namespace {

/// Jobs stand still, but for those that were cancelled: they still come to their end.
std::shared_ptr<const JobSteps> stepsOfCancelled(const JobRecord& record)
{
    return record.cancelRequested ? builtInSteps(record) : nullptr;
}

} // namespace

Services::Services(const QString& homeOption)
    : m_paths(Paths::fromEnvironment(homeOption))
    , m_environment(EnvironmentKeys::take())
{
}

Services::~Services() = default;

void Services::keepRecords(const std::shared_ptr<Ledger>& ledger)
{
    m_eventLog = std::make_unique<EventLog>(EventBook(ledger), m_paths.logs);
    m_upkeep = std::make_unique<Upkeep>(*m_engine, EventBook(ledger), inbox());
    connect(m_engine.get(), &JobEngine::jobChanged, m_eventLog.get(), &EventLog::touch);
}

QString Services::inbox() const
{
    return m_paths.data + QStringLiteral("/inbox");
}

JobEngine::Options Services::engineOptions(Work work)
{
    JobEngine::Options options;
    options.inbox = inbox();
    options.unsavedIds = m_paths.logs + QStringLiteral("/unsaved-ids.jsonl");
    options.accounts = m_accounts.get();
    if (work == Work::OnlyAdmit)
        options.stepsFor = stepsOfCancelled;
    else
        options.http = &m_http;
    return options;
}

QFuture<Status> Services::takeLedger(Work work)
{
    if (m_engine)
        return QtFuture::makeReadyFuture(Status());
    using Opened = Result<std::shared_ptr<Ledger>>;
    return after(Ledger::open(m_paths.data), this, [this, work](const Opened& ledger) {
        if (!ledger)
            return QtFuture::makeReadyFuture(Status(fail(ledger.error())));
        return after((*ledger)->mustHave(lastEventLogged(m_paths.logs)), this,
                     [this, work, ledger = *ledger](const Status& had) -> Status {
                         BR_CHECK(had);
                         begin(ledger, work);
                         return {};
                     });
    });
}

void Services::begin(const std::shared_ptr<Ledger>& ledger, Work work)
{
    m_accounts = std::make_unique<AccountKeys>(AccountBook(ledger), desktopKeyring(), m_environment, &m_http);
    m_engine = std::make_unique<JobEngine>(ledger, engineOptions(work));
    keepRecords(ledger);
    if (work != Work::Advance)
        return;
    followNetwork();
    Q_EMIT ledgerTaken();
}

/// Where the system says nothing about the network, jobs look again by themselves, each minute.
void Services::followNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_engine.get(),
            [engine = m_engine.get()](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Online)
                    engine->networkIsBack();
            });
}
