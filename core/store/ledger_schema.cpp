#include "core/store/ledger_schema.h"

namespace {

// Times are milliseconds since 1970 UTC, money is millionths of its currency, ids are text. "" means none where a
// column takes part in a unique index, because NULLs are never equal there.

const char* const Jobs[] = {
    "CREATE TABLE facts (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE projects ("
    " id TEXT NOT NULL PRIMARY KEY, folder TEXT NOT NULL, seen_at INTEGER NOT NULL, held_since INTEGER, held_reason "
    "TEXT)",
    "CREATE TABLE jobs ("
    " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL, storyboard TEXT NOT NULL, shot TEXT "
    "NOT NULL,"
    " kind TEXT NOT NULL CHECK (kind IN ('generate', 'compile')), title TEXT NOT NULL, batch TEXT NOT NULL,"
    " account TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('Queued', 'Held', 'Preparing', 'Submitting', 'Unknown', 'Running', "
    "'Cancelling',"
    " 'Fetching', 'Verifying', 'Stored', 'Quarantined', 'Attention', 'Failed', 'Moderated', 'ProviderFailed', "
    "'Expired',"
    " 'Cancelled', 'WrittenOff')),"
    " hold_reason TEXT NOT NULL, cancel_requested INTEGER NOT NULL, paused INTEGER NOT NULL,"
    " attempts INTEGER NOT NULL, tries INTEGER NOT NULL, priority INTEGER NOT NULL, queue_place INTEGER NOT NULL,"
    " request BLOB NOT NULL, request_key TEXT NOT NULL, remote_id TEXT NOT NULL,"
    " estimated_micro INTEGER, estimated_currency TEXT, estimated_source TEXT, estimated_low_micro INTEGER, "
    "estimated_at INTEGER,"
    " actual_micro INTEGER, actual_currency TEXT, actual_source TEXT,"
    " error TEXT NOT NULL, error_class TEXT NOT NULL, outcome BLOB NOT NULL, linked INTEGER NOT NULL, retry_of TEXT "
    "NOT NULL,"
    " created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, due_at INTEGER NOT NULL,"
    " unknown_since INTEGER, deadline_at INTEGER, expires_at INTEGER, version INTEGER NOT NULL)",
    "CREATE UNIQUE INDEX one_live_job ON jobs (project, shot, kind, request_key) WHERE state NOT IN"
    " ('Stored', 'Quarantined', 'Failed', 'Moderated', 'ProviderFailed', 'Expired', 'Cancelled', 'WrittenOff')",
    "CREATE UNIQUE INDEX one_job_a_remote_id ON jobs (account, remote_id) WHERE remote_id <> ''",
    "CREATE INDEX jobs_of_project ON jobs (project, number)",
    "CREATE INDEX jobs_by_state ON jobs (state, due_at)",
    "CREATE INDEX jobs_of_batch ON jobs (batch)",
};

const char* const Attempts[] = {
    "CREATE TABLE attempts ("
    " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job TEXT NOT NULL REFERENCES jobs (id), account TEXT NOT "
    "NULL,"
    " idempotency_key TEXT NOT NULL UNIQUE, idempotent_until INTEGER, boot TEXT NOT NULL, run TEXT NOT NULL,"
    " body BLOB NOT NULL, body_sha256 TEXT NOT NULL, intent_at INTEGER NOT NULL, sent_at INTEGER, answered_at INTEGER,"
    " server_time INTEGER, http_status INTEGER, provider_request TEXT NOT NULL,"
    " outcome TEXT NOT NULL CHECK (outcome IN ('intent', 'not_sent', 'rejected', 'unknown', 'accepted', 'abandoned')),"
    " remote_id TEXT NOT NULL, lookups INTEGER NOT NULL, consent TEXT NOT NULL, error_class TEXT NOT NULL, answer BLOB "
    "NOT NULL,"
    " CHECK (outcome <> 'accepted' OR remote_id <> ''))",
    "CREATE UNIQUE INDEX one_live_attempt ON attempts (job) WHERE outcome IN ('intent', 'unknown', 'accepted')",
    "CREATE UNIQUE INDEX one_owner_a_remote_id ON attempts (account, remote_id) WHERE remote_id <> ''",
    "CREATE INDEX attempts_of_job ON attempts (job)",
    "CREATE TABLE uploads ("
    " account TEXT NOT NULL, sha256 TEXT NOT NULL, reference TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at "
    "INTEGER,"
    " PRIMARY KEY (account, sha256))",
    "CREATE TABLE downloads ("
    " job TEXT NOT NULL PRIMARY KEY REFERENCES jobs (id), url TEXT NOT NULL, etag TEXT NOT NULL, expected_bytes "
    "INTEGER,"
    " part_file TEXT NOT NULL, boot TEXT NOT NULL, tries INTEGER NOT NULL, changed_at INTEGER NOT NULL)",
    "CREATE TABLE clips ("
    " sha256 TEXT NOT NULL PRIMARY KEY, bytes INTEGER NOT NULL, file TEXT NOT NULL, verdict TEXT NOT NULL,"
    " details BLOB NOT NULL, stored_at INTEGER NOT NULL)",
    "CREATE TABLE job_clips ("
    " job TEXT NOT NULL REFERENCES jobs (id), sha256 TEXT NOT NULL REFERENCES clips (sha256), PRIMARY KEY (job, "
    "sha256))",
    "CREATE INDEX jobs_of_clip ON job_clips (sha256)",
    "CREATE TABLE remote_clips ("
    " account TEXT NOT NULL, remote_id TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, details BLOB NOT NULL,"
    " made_at INTEGER, seen_at INTEGER NOT NULL, answer TEXT NOT NULL CHECK (answer IN ('open', 'imported', "
    "'dismissed')),"
    " job TEXT REFERENCES jobs (id), PRIMARY KEY (account, remote_id))",
};

// Each row moves a job's balance of one kind by micro, which may be negative: settling is (reserved, -x) and (spent,
// +y). Rows are only ever added; balances are sums by currency.
const char* const MoneyTables[] = {
    "CREATE TABLE charges ("
    " number INTEGER PRIMARY KEY, job TEXT NOT NULL REFERENCES jobs (id), attempt TEXT REFERENCES attempts (id),"
    " at INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('reserved', 'spent', 'unknown', 'released')),"
    " micro INTEGER NOT NULL, currency TEXT NOT NULL,"
    " source TEXT NOT NULL CHECK (source IN ('provider', 'table', 'user', 'unknown')), note TEXT NOT NULL)",
    "CREATE INDEX charges_of_job ON charges (job)",
    "CREATE INDEX charges_by_time ON charges (at)",
    "CREATE TABLE caps ("
    " scope TEXT NOT NULL CHECK (scope IN ('action', 'minute', 'hour', 'day', 'month', 'project')), subject TEXT NOT "
    "NULL,"
    " currency TEXT NOT NULL, micro INTEGER NOT NULL, changed_at INTEGER NOT NULL, PRIMARY KEY (scope, subject, "
    "currency))",
    "CREATE TABLE prices ("
    " account TEXT NOT NULL, model TEXT NOT NULL, unit TEXT NOT NULL, micro INTEGER NOT NULL, currency TEXT NOT NULL,"
    " changed_at INTEGER NOT NULL, PRIMARY KEY (account, model, unit))",
};

const char* const Pace[] = {
    "CREATE TABLE accounts ("
    " name TEXT NOT NULL PRIMARY KEY, provider TEXT NOT NULL, base_url TEXT NOT NULL, created_at INTEGER NOT NULL,"
    " paused INTEGER NOT NULL, in_flight_limit INTEGER)",
    "CREATE TABLE key_references ("
    " account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (name) ON DELETE CASCADE, last_four TEXT NOT NULL,"
    " salt BLOB NOT NULL, fingerprint BLOB NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('pending', 'present', 'unavailable', 'refused', 'removing')), changed_at "
    "INTEGER NOT NULL)",
    "CREATE TABLE pace_marks (number INTEGER PRIMARY KEY, bucket TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX pace_marks_of_bucket ON pace_marks (bucket, at)",
    "CREATE TABLE pace_limits ("
    " bucket TEXT NOT NULL PRIMARY KEY, per_minute INTEGER NOT NULL, not_before INTEGER, changed_at INTEGER NOT NULL)",
    "CREATE TABLE breakers ("
    " account TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('closed', 'open', 'half')),"
    " failures INTEGER NOT NULL, openings INTEGER NOT NULL, until INTEGER, reason TEXT NOT NULL, changed_at INTEGER "
    "NOT NULL)",
    "CREATE TABLE runs ("
    " id TEXT NOT NULL PRIMARY KEY, boot TEXT NOT NULL, version TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at "
    "INTEGER)",
    "CREATE TABLE events ("
    " number INTEGER PRIMARY KEY, at INTEGER NOT NULL, job TEXT NOT NULL, attempt TEXT NOT NULL, run TEXT NOT NULL,"
    " name TEXT NOT NULL, detail TEXT NOT NULL)",
    "CREATE INDEX events_of_job ON events (job, number)",
    "CREATE INDEX events_by_time ON events (at)",
};

template<std::size_t N> void append(QStringList& statements, const char* const (&group)[N])
{
    for (const char* statement : group)
        statements << QString::fromLatin1(statement);
}

DatabaseFormat makeFormat()
{
    QStringList first;
    append(first, Jobs);
    append(first, Attempts);
    append(first, MoneyTables);
    append(first, Pace);
    const QStringList options{QStringLiteral("ALTER TABLE accounts ADD COLUMN options TEXT NOT NULL DEFAULT '{}'")};
    const QStringList index{QStringLiteral("CREATE INDEX jobs_of_shot ON jobs (shot, request_key)")};
    return {0x42526C67, // "BRlg"
            {{QStringLiteral("Jobs, attempts, money, clips, pace and events"), first},
             {QStringLiteral("What an account's server does differently"), options},
             {QStringLiteral("A shot's jobs are found at once"), index}},
            QStringLiteral("INSERT INTO copy.facts (name, value) VALUES ('snapshot', datetime('now')) "
                           "ON CONFLICT (name) DO UPDATE SET value = excluded.value")};
}

} // namespace

const DatabaseFormat& ledgerFormat()
{
    static const DatabaseFormat format = makeFormat();
    return format;
}
