#include "ui/jobs/batch_notice.h"

#include "ui/jobs/jobs_model.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QWidget>

BatchNotice::BatchNotice(const JobsModel& model, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_window(window)
{
    connect(&model, &JobsModel::finished, this, &BatchNotice::count);
    connect(&model, &JobsModel::countsChanged, this, &BatchNotice::follow, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_done = m_failed = 0;
        m_wasBusy = m_model.running() > 0;
    });
}

void BatchNotice::count(const JobRecord& job)
{
    if (job.state == JobState::Stored)
        ++m_done;
    else if (job.state != JobState::Cancelled && !needsPerson(job.state)) // those are counted apart
        ++m_failed;
}

void BatchNotice::follow()
{
    const bool busy = m_model.running() > 0;
    if (busy == m_wasBusy)
        return;
    m_wasBusy = busy;
    if (busy)
        return;
    const QString words = sentence(m_done, m_failed, m_model.count(JobPlace::NeedsPerson));
    m_done = m_failed = 0;
    if (!words.isEmpty() && !m_window->isActiveWindow())
        tell(words);
}

QString BatchNotice::sentence(int done, int failed, int asks)
{
    QStringList parts;
    if (done > 0)
        parts << tr("%n job(s) done", nullptr, done);
    if (failed > 0)
        parts << tr("%n job(s) failed", nullptr, failed);
    if (asks > 0)
        parts << tr("%n job(s) need(s) you", nullptr, asks);
    return parts.join(QStringLiteral(", "));
}

void BatchNotice::tell(const QString& sentence)
{
    Q_EMIT told(sentence);
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.boardreel.Boardreel")}};
    call << QStringLiteral("Boardreel") << uint(0) << QStringLiteral("org.boardreel.Boardreel") << tr("Jobs")
         << sentence << QStringList() << hints << -1;
    bus.send(call); // nobody waits for an answer
}
