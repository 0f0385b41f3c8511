#include "core/jobs/event_log.h"

#include "core/base/log.h"
#include "core/base/when_done.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const QString LogName = QStringLiteral("/events.jsonl");
constexpr int AtOnce = 500;
constexpr int SoonMs = 300;
constexpr int AlwaysMs = 10'000;
constexpr qint64 FirstTime = 10'000; // a new file begins with so many of the newest events
constexpr qint64 LongestLine = 4096;

} // namespace

QByteArray eventLine(const EventRow& row)
{
    QJsonObject line{{QStringLiteral("n"), row.number},
                     {QStringLiteral("at"), row.at.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("event"), row.name},
                     {QStringLiteral("run"), row.run}};
    if (!row.job.isNull()) {
        line.insert(QStringLiteral("job"), row.job.toString());
        line.insert(QStringLiteral("kind"), row.kind);
        if (row.sinceLast)
            line.insert(QStringLiteral("ms"), *row.sinceLast);
    } else if (!row.detail.isEmpty()) { // the ledger's own words: an account, a number
        line.insert(QStringLiteral("detail"), redacted(row.detail));
    }
    if (!row.attempt.isEmpty())
        line.insert(QStringLiteral("attempt"), row.attempt);
    if (!row.errorClass.isEmpty())
        line.insert(QStringLiteral("class"), row.errorClass);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

qint64 lastEventIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    file.seek(std::max<qint64>(0, file.size() - 2 * LongestLine));
    const QByteArray tail = file.readAll();
    const qsizetype end = tail.lastIndexOf('\n'); // what stands behind it was cut off
    if (end < 0)
        return 0;
    const QByteArray line = tail.mid(tail.lastIndexOf('\n', end - 1) + 1, end);
    return QJsonDocument::fromJson(line.left(line.indexOf('\n'))).object().value(QStringLiteral("n")).toInteger();
}

qint64 lastEventLogged(const QString& folder)
{
    const QString path = folder + LogName;
    const qint64 last = lastEventIn(path);
    return last > 0 ? last : lastEventIn(path + QStringLiteral(".1"));
}

EventLog::EventLog(EventBook book, const QString& folder, qint64 rotateBytes, QObject* parent)
    : QObject(parent)
    , m_book(std::move(book))
    , m_path(folder + LogName)
    , m_rotateBytes(rotateBytes)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    m_always.setInterval(AlwaysMs);
    connect(&m_soon, &QTimer::timeout, this, &EventLog::look);
    connect(&m_always, &QTimer::timeout, this, &EventLog::look);
    QDir().mkpath(folder);
    m_last = lastEventLogged(folder);
    whenDone(m_book.newest(), this, [this](const Result<qint64>& newest) {
        m_ready = true;
        const qint64 present = newest.value_or(0);
        if (m_last > present) // of another ledger, which was set aside
            m_last = 0;
        m_last = std::max(m_last, m_last == 0 ? present - FirstTime : m_last);
        look();
    });
    m_always.start();
}

EventLog::~EventLog()
{
    if (!m_ready)
        return; // the next run goes on where the file ends
    for (;;) {
        const auto rows = m_book.after(m_last, AtOnce).takeResult();
        if (!rows || rows->isEmpty() || !write(*rows))
            return;
    }
}

void EventLog::touch()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void EventLog::look()
{
    if (!m_ready || std::exchange(m_looking, true))
        return;
    whenDone(m_book.after(m_last, AtOnce), this, [this](const Result<QList<EventRow>>& rows) {
        m_looking = false;
        if (rows && !rows->isEmpty() && write(*rows) && rows->size() == AtOnce)
            look();
    });
}

bool EventLog::write(const QList<EventRow>& rows)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append)) {
        qCWarning(lcJobs) << "events.jsonl cannot be written" << file.errorString();
        return false;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QByteArray lines;
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        lines = "\n"; // a line that a crash cut off stays alone
    for (const EventRow& row : rows) {
        const QByteArray line = eventLine(row);
        qCDebug(lcJobs).noquote() << "event" << line.trimmed();
        lines += line;
    }
    if (file.write(lines) != lines.size() || !file.flush())
        return false;
    m_last = rows.last().number;
    if (file.size() > m_rotateBytes)
        rotate();
    return true;
}

void EventLog::rotate()
{
    const QString old = m_path + QStringLiteral(".1");
    QFile::remove(old);
    QFile::rename(m_path, old);
}
