#pragma once

#include "core/store/event_book.h"

#include <QObject>
#include <QTimer>

/// Every event of the ledger as a line of JSON in <logs>/events.jsonl, for people and programs that watch from outside:
/// number, time, name, ids, class of error and milliseconds since the job's event before. Never a prompt, a key, an
/// address or a provider's words. Follows the table, so that nothing is missing after a crash and nothing comes twice;
/// at most two files of 8 MB. Lives on main, owned by the services.
class EventLog final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 RotateBytes = 8 << 20;
    EventLog(EventBook book, const QString& folder, qint64 rotateBytes = RotateBytes, QObject* parent = nullptr);
    ~EventLog() override; ///< writes what is left

    /// Looks for new events soon.
    void touch();

private:
    void look();
    bool write(const QList<EventRow>& rows);
    void rotate();

    EventBook m_book;
    QString m_path;
    qint64 m_last = 0; ///< number of the last event that is in the file
    qint64 m_rotateBytes;
    bool m_ready = false; ///< m_last is known
    bool m_looking = false;
    QTimer m_soon;
    QTimer m_always;
};

/// One event as it stands in the file, with its line break. Pure.
QByteArray eventLine(const EventRow& row);
/// Number of the last whole line of such a file; 0: there is none.
qint64 lastEventIn(const QString& path);
/// The same of the folder's files.
qint64 lastEventLogged(const QString& folder);
