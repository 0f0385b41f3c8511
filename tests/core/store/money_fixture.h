#pragma once

#include "core/store/money_book.h"
#include "tests/support/finished.h"

#include <QTemporaryDir>
#include <atomic>

constexpr qint64 Dollar = 1'000'000;

inline Charge charge(ChargeKind kind, qint64 micro)
{
    return {kind, {micro, QStringLiteral("USD"), MoneySource::User}, {}};
}

/// A ledger of its own with its book of money and a clock that the test moves.
class MoneyFixture {
protected:
    void open()
    {
        m_ledger.reset();
        m_home = std::make_unique<QTemporaryDir>();
        TAKE(m_ledger, Ledger::open(m_home->path()));
        m_now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    }
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    MoneyBook book() const
    {
        return MoneyBook(m_ledger, [this] { return now(); });
    }
    auto admit(const QList<JobRecord>& jobs, const Spending& spending = {}) const
    {
        return book().admit(jobs, spending).takeResult();
    }
    JobRecord job(qint64 micro, const char* currency = "USD") const
    {
        JobRecord job;
        job.id = JobId::create();
        job.project = m_project;
        job.projectFolder = QStringLiteral("/films/one");
        job.storyboard = StoryboardId::create();
        job.shot = ShotId::create();
        job.title = QStringLiteral("SC010_SH0030");
        job.account = QStringLiteral("mine");
        job.provider = QStringLiteral("openai-compatible");
        job.model = QStringLiteral("wan");
        job.request = QByteArrayLiteral("{}");
        job.requestKey = QStringLiteral("key");
        job.estimated = Money{micro, QString::fromLatin1(currency), MoneySource::User};
        return job;
    }
    Status setCap(CapScope scope, qint64 micro, const char* currency = "USD") const
    {
        return book()
            .setCap({scope,
                     scope == CapScope::Project ? m_project : ProjectId(),
                     {micro, QString::fromLatin1(currency), MoneySource::User}})
            .takeResult();
    }
    std::optional<JobRecord> settle(const JobRecord& record, JobState state, const QList<Charge>& charges) const
    {
        JobRecord next = record;
        next.state = state;
        next.changed = now();
        Ledger::Also also;
        also.charges = charges;
        const auto moved = m_ledger->advance(record, next, QStringLiteral("test"), {}, also).takeResult();
        return moved ? std::optional(*moved) : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<Ledger> m_ledger;
    ProjectId m_project = ProjectId::create();
    std::atomic<qint64> m_now = 0;
};
