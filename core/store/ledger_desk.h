#pragma once

#include "core/store/ballast_file.h"
#include "core/store/ledger.h"
#include "core/store/ledger_news.h"
#include "core/store/ledger_rows.h"
#include "core/store/sqlite/database.h"

#include <QUuid>

/// What the store thread needs beside the connection. For the ledger and its books only: they run their work on
/// `m_thread` and write through here.
struct Ledger::Desk {
    Desk(const QString& home)
        : ballast(home)
    {
    }
    /// A transaction that must not fail for want of space: the ballast goes and it is tried again.
    template<class Work> auto write(Database& database, Work work) const -> std::invoke_result_t<Work>
    {
        auto result = database.transaction(work);
        if (!result && database.diskWasFull() && ballast.release()) {
            result = database.transaction([&]() -> std::invoke_result_t<Work> {
                BR_CHECK(event(database, {}, QStringLiteral("ballast.released"), {}));
                return work();
            });
        }
        return result;
    }
    Status event(Database& database, const JobId& job, const QString& name, const QString& detail,
                 const QString& attempt = {}) const
    {
        return LedgerRows::addEvent(database, {QDateTime::currentDateTimeUtc(), job, name, detail}, run, attempt);
    }

    BallastFile ballast;
    LedgerNews news;
    QString run = QUuid::createUuid().toString(QUuid::WithoutBraces);
};
