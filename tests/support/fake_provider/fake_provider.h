#pragma once

#include "core/providers/http/http_call.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// The fake provider as a process of its own (server.py says what it can do), and its books. One a test; main thread.
class FakeProvider final {
public:
    explicit FakeProvider(const QStringList& options = {});
    ~FakeProvider();

    bool isRunning() const { return m_port > 0; }
    QUrl base() const; ///< "http://127.0.0.1:PORT/v1"
    HttpAccount account(const QByteArray& key = {}) const;
    /// The next request of this route ("submit", "poll", "list", "content", "cancel") meets this fault.
    void order(const QString& route, const QString& fault);
    void behave(); ///< forgets all orders
    void finish(); ///< all videos are done now

    QList<QJsonObject> charges() const; ///< from the ledger on disk
    /// What came over the wire, whole or not; an empty route is all.
    QList<QJsonObject> requests(const QString& route = {}) const;

private:
    void command(const QByteArray& line);
    QList<QJsonObject> lines(const QString& file) const;
    QTemporaryDir m_home;
    QString m_scheme;
    QProcess m_process;
    int m_port = 0;
};

/// A submit of the smallest clip as JSON, with patience for a test.
HttpCall smallSubmit(const FakeProvider& provider, const QByteArray& prompt = "a red door");
