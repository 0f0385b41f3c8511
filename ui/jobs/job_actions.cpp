#include "ui/jobs/job_actions.h"

#include "core/base/when_done.h"
#include "ui/jobs/job_words.h"
#include "ui/literal.h"
#include "ui/own_keys.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <algorithm>

JobActions::JobActions(const Theme& theme, QWidget* list)
    : QObject(list)
{
    add(theme, Decide, tr("Decide..."), tr("Say what becomes of a job whose outcome is unknown"), "circle-help",
        Qt::Key_Return, &JobActions::decide);
    add(theme, Cancel, tr("Cancel Job"), tr("Ask the chosen jobs to stop"), "circle-x", QKeySequence::Delete,
        &JobActions::cancel);
    add(theme, Retry, tr("Retry"), tr("Do this work again as a new job"), "rotate-ccw", Qt::CTRL | Qt::Key_R,
        &JobActions::retry);
    add(theme, Pause, tr("Pause Job"), tr("Do not begin the chosen jobs yet"), "pause", Qt::Key_P, &JobActions::pause);
    add(theme, Resume, tr("Resume Job"), tr("Let the chosen jobs begin"), "play", Qt::SHIFT | Qt::Key_P,
        &JobActions::resume);
    add(theme, Earlier, tr("Earlier"), tr("Let this job begin before the one in front of it"), "arrow-up",
        Qt::ALT | Qt::Key_Up, &JobActions::earlier);
    add(theme, Later, tr("Later"), tr("Let this job begin after the one behind it"), "arrow-down",
        Qt::ALT | Qt::Key_Down, &JobActions::later);
    add(theme, First, tr("Do Next"), tr("Let the chosen jobs begin before all others"), "arrow-up-to-line",
        Qt::ALT | Qt::Key_Home, &JobActions::first);
    add(theme, Play, tr("Play Film"), tr("Play the film that was made in the desktop's player"), "monitor-play",
        Qt::SHIFT | Qt::Key_Return, &JobActions::play);
    add(theme, Report, tr("Show Report"), tr("What there is to know about the film that was made"), "file-text",
        Qt::ALT | Qt::Key_Return, &JobActions::report);
    add(theme, Reveal, tr("Show in Folder"), tr("Open the folder of the file that was made"), "folder-open",
        Qt::CTRL | Qt::Key_Return, &JobActions::reveal);
    add(theme, PauseAccount, tr("Pause Account"), tr("Send nothing more through the account of this job"), "user", {},
        &JobActions::pauseAccount);
    add(theme, PauseAll, tr("Pause All Jobs"), tr("Begin nothing more; what has begun goes on"), "pause", {},
        &JobActions::pauseAll);
    for (const Action action : {PauseAccount, PauseAll})
        m_actions[action]->setCheckable(true);
    new OwnKeys(QList<QAction*>(std::begin(m_actions), std::end(m_actions)), list);
    refresh();
}

void JobActions::add(const Theme& theme, Action action, const QString& text, const QString& tip, const char* icon,
                     const QKeySequence& key, void (JobActions::*run)())
{
    auto* made = m_actions[action] = new QAction(theme.icon(QString::fromLatin1(icon)), text, this);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetShortcut); // the list hands it over: to the window the key may mean more
    const QString keys = key.toString(QKeySequence::NativeText);
    made->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    connect(made, &QAction::triggered, this, run);
}

void JobActions::setEngine(JobEngine* engine)
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = engine;
    m_chosen.clear();
    if (engine)
        connect(engine, &JobEngine::paceChanged, this, &JobActions::refresh);
    refresh();
}

void JobActions::setChosen(const QList<JobRecord>& jobs)
{
    m_chosen = jobs;
    refresh();
}

QList<JobRecord> JobActions::thatCan(Test test) const
{
    QList<JobRecord> jobs;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(jobs), test);
    return jobs;
}

void JobActions::refresh()
{
    const auto any = [this](Test test) { return std::any_of(m_chosen.begin(), m_chosen.end(), test); };
    const auto current = [this](Test test) { return !m_chosen.isEmpty() && test(m_chosen.first()); };
    m_actions[Decide]->setEnabled(current(JobWords::canDecide));
    m_actions[Cancel]->setEnabled(any(JobWords::canCancel));
    m_actions[Retry]->setEnabled(current(JobWords::canRetry));
    m_actions[Pause]->setEnabled(any(JobWords::canPause));
    m_actions[Resume]->setEnabled(any(JobWords::canResume));
    m_actions[Play]->setEnabled(current(JobWords::isFilm));
    m_actions[Report]->setEnabled(current(JobWords::isFilm));
    m_actions[Reveal]->setEnabled(current(JobWords::canReveal));
    const bool isQueued = m_engine && current(JobWords::canMove);
    const QList<JobId> beside = isQueued ? peers(m_chosen.first()) : QList<JobId>{};
    m_actions[Earlier]->setEnabled(isQueued && beside.indexOf(m_chosen.first().id) > 0);
    m_actions[Later]->setEnabled(isQueued && beside.indexOf(m_chosen.first().id) < beside.size() - 1);
    m_actions[First]->setEnabled(isQueued && m_engine->queue().value(0) != m_chosen.first().id);
    const bool hasAccount = m_engine && current(JobWords::isPaid) && !m_chosen.first().account.isEmpty();
    m_actions[PauseAccount]->setEnabled(hasAccount);
    m_actions[PauseAccount]->setChecked(hasAccount && m_engine->isPaused(m_chosen.first().account));
    m_actions[PauseAccount]->setText(hasAccount ? tr("Pause Account %1").arg(literal(m_chosen.first().account))
                                                : tr("Pause Account"));
    m_actions[PauseAll]->setEnabled(m_engine);
    m_actions[PauseAll]->setChecked(m_engine && m_engine->isAllPaused());
}

void JobActions::tell(const QFuture<Status>& done)
{
    whenDone(done, this, [this](const Status& status) {
        if (!status)
            Q_EMIT problem(status.error().message);
    });
}

QList<JobId> JobActions::peers(const JobRecord& job) const
{
    QList<JobId> ids = m_engine->queue();
    ids.removeIf([&](const JobId& id) { return m_engine->find(id)->priority != job.priority; });
    return ids;
}

void JobActions::decide()
{
    Q_EMIT decideRequested(m_chosen.first());
}

void JobActions::cancel()
{
    Q_EMIT cancelRequested(thatCan(JobWords::canCancel));
}

void JobActions::retry()
{
    Q_EMIT retryRequested(m_chosen.first());
}

void JobActions::pause()
{
    for (const JobRecord& job : thatCan(JobWords::canPause))
        m_engine->pause(job.id);
}

void JobActions::resume()
{
    for (const JobRecord& job : thatCan(JobWords::canResume))
        m_engine->resume(job.id);
}

void JobActions::earlier()
{
    const QList<JobId> ids = peers(m_chosen.first());
    if (const qsizetype at = ids.indexOf(m_chosen.first().id); at > 0)
        tell(m_engine->moveBefore(ids[at], ids[at - 1]));
}

void JobActions::later()
{
    const QList<JobId> ids = peers(m_chosen.first());
    if (const qsizetype at = ids.indexOf(m_chosen.first().id); at >= 0 && at + 1 < ids.size())
        tell(m_engine->moveBefore(ids[at], ids.value(at + 2)));
}

void JobActions::first()
{
    int highest = 0;
    for (const JobId& id : m_engine->queue())
        highest = std::max(highest, m_engine->find(id)->priority);
    for (const JobRecord& job : thatCan(JobWords::canMove))
        tell(m_engine->setPriority(job.id, highest + 1));
}

void JobActions::play()
{
    Q_EMIT playRequested(m_chosen.first());
}

void JobActions::report()
{
    Q_EMIT reportRequested(m_chosen.first());
}

void JobActions::reveal()
{
    Q_EMIT revealRequested(m_chosen.first());
}

void JobActions::pauseAccount()
{
    const QString account = m_chosen.first().account;
    tell(m_engine->isPaused(account) ? m_engine->resumeAccount(account) : m_engine->pauseAccount(account));
    refresh(); // checked again when it is on disk
}

void JobActions::pauseAll()
{
    tell(m_engine->isAllPaused() ? m_engine->resumeAll() : m_engine->pauseAll());
    refresh();
}
