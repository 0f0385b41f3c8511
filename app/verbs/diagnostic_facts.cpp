#include "app/verbs/diagnostic_facts.h"

#include "app/verbs/diagnostics.h"
#include "core/base/when_done.h"
#include "core/store/ledger_schema.h"

namespace {

constexpr int MostEvents = 2'000;

QJsonObject unreadable(const Error& error)
{
    return {{QStringLiteral("problem"), withoutTheUser(error.message)}};
}

QJsonObject toJson(const JobTrace& trace)
{
    QJsonObject object{{QStringLiteral("at"), trace.at.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("event"), trace.name}};
    if (!trace.job.isNull()) {
        object.insert(QStringLiteral("job"), trace.job.toString());
        object.insert(QStringLiteral("kind"), trace.kind);
        object.insert(QStringLiteral("state"), trace.state);
    }
    return object;
}

} // namespace

QFuture<Result<QList<JobTrace>>> ledgerTraces(Session& session)
{
    using Traces = Result<QList<JobTrace>>;
    if (const JobEngine* engine = session.services().engine())
        return engine->lastEvents(MostEvents);
    return after(Ledger::open(session.services().paths().data), &session,
                 [](const Result<std::shared_ptr<Ledger>>& ledger) -> QFuture<Traces> {
                     return ledger ? (*ledger)->lastEvents(MostEvents)
                                   : QtFuture::makeReadyFuture(Traces(fail(ledger.error())));
                 });
}

QJsonObject ledgerFacts(const Result<QList<JobTrace>>& traces)
{
    if (!traces)
        return unreadable(traces.error());
    QJsonArray events;
    for (const JobTrace& trace : *traces)
        events.append(toJson(trace));
    // What could be read had been brought forward to this version.
    return {{QStringLiteral("schema"), ledgerFormat().version()}, {QStringLiteral("events"), events}};
}

QJsonObject projectFacts(const Result<int>& schema, const Result<QList<Finding>>& findings)
{
    if (!schema)
        return unreadable(schema.error());
    QJsonObject facts{{QStringLiteral("schema"), *schema}};
    if (!findings) {
        facts.insert(QStringLiteral("check"), unreadable(findings.error()));
        return facts;
    }
    QMap<QString, int> counts;
    for (const Finding& finding : *findings)
        ++counts[finding.kind];
    QJsonObject found;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        found.insert(it.key(), it.value());
    facts.insert(QStringLiteral("check"), found);
    return facts;
}
