#include "ui/jobs/jobs_model.h"

#include "core/jobs/shown_words.h"
#include "ui/jobs/job_facts.h"
#include "ui/jobs/job_words.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

JobsModel::JobsModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_jobs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_jobs.size()) - 1, ColumnCount - 1));
    });
}

void JobsModel::setJobs(JobEngine* engine, const ProjectId& project)
{
    if (m_engine)
        m_engine->disconnect(this);
    beginResetModel();
    m_engine = engine;
    m_project = project;
    m_jobs.clear();
    m_at.clear();
    m_latest.clear();
    m_counts = {};
    m_isQueueKnown = false;
    for (const JobRecord& job : engine ? engine->jobs(project) : QList<JobRecord>{})
        add(job);
    endResetModel();
    Q_EMIT countsChanged();
    if (!engine)
        return;
    connect(engine, &JobEngine::jobChanged, this, &JobsModel::follow);
    connect(engine, &JobEngine::progressChanged, this, &JobsModel::followProgress);
}

void JobsModel::add(const JobRecord& job)
{
    const int before = job.shot.isNull() ? -1 : rowOf(m_latest.value(job.shot));
    if (before >= 0)
        --m_counts[size_t(placeOf(*this->job(before)))];
    m_latest.insert(job.shot, job.id);
    if (before >= 0)
        ++m_counts[size_t(placeOf(*this->job(before)))];
    m_at.insert(job.id, m_jobs.size());
    m_jobs.append(job);
    ++m_counts[size_t(placeOf(job))];
}

void JobsModel::recount(JobPlace before, JobPlace now)
{
    if (before == now)
        return;
    --m_counts[size_t(before)];
    ++m_counts[size_t(now)];
    Q_EMIT countsChanged();
}

JobPlace JobsModel::placeOf(const JobRecord& job) const
{
    const bool isSettled = isEnded(job.state) && m_latest.value(job.shot) != job.id;
    if (::needsPerson(job.state) && !isSettled)
        return JobPlace::NeedsPerson;
    if (isEnded(job.state))
        return JobPlace::Ended;
    return job.state == JobState::Queued || job.state == JobState::Held ? JobPlace::Waiting : JobPlace::Running;
}

int JobsModel::rowOf(const JobId& id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.cend() ? -1 : int(m_jobs.size() - 1 - *at);
}

const JobRecord* JobsModel::job(int row) const
{
    return row >= 0 && row < m_jobs.size() ? &m_jobs[m_jobs.size() - 1 - row] : nullptr;
}

int JobsModel::queuePlace(const JobId& id) const
{
    if (!m_isQueueKnown) {
        m_queue.clear();
        int place = 0;
        for (const JobId& waiting : m_engine ? m_engine->queue() : QList<JobId>{})
            m_queue.insert(waiting, ++place);
        m_isQueueKnown = true;
    }
    return m_queue.value(id);
}

int JobsModel::running() const
{
    return count(JobPlace::Running) + count(JobPlace::Waiting);
}

std::pair<int, int> JobsModel::underWay() const
{
    int away = 0, here = 0;
    for (const JobRecord& job : m_jobs)
        if (const JobPlace place = placeOf(job); place == JobPlace::Running || place == JobPlace::Waiting)
            ++(JobWords::isPaid(job) && !JobWords::isUnsent(job) ? away : here);
    return {away, here};
}

QString JobsModel::summary() const
{
    QStringList parts;
    const auto say = [&parts](int count, const QString& words) {
        if (count > 0)
            parts << words;
    };
    const auto [needsPerson, running, waiting, ended] = m_counts;
    say(needsPerson, tr("%Ln waiting for you", nullptr, needsPerson));
    say(running, tr("%Ln running", nullptr, running));
    say(waiting, tr("%Ln waiting", nullptr, waiting));
    say(ended, tr("%Ln ended", nullptr, ended));
    return parts.join(QStringLiteral(", "));
}

void JobsModel::follow(const JobRecord& job)
{
    if (job.project != m_project)
        return;
    m_isQueueKnown = false;
    const int row = rowOf(job.id);
    if (row < 0) {
        const int settled = rowOf(m_latest.value(job.shot));
        beginInsertRows({}, 0, 0);
        add(job);
        endInsertRows();
        if (settled >= 0)
            Q_EMIT dataChanged(index(settled + 1, 0), index(settled + 1, ColumnCount - 1));
        Q_EMIT countsChanged();
        if (!isEnded(job.state))
            Q_EMIT started();
        return;
    }
    JobRecord& known = m_jobs[m_at.value(job.id)];
    const JobPlace before = placeOf(known), now = placeOf(job);
    const bool ended = isEnded(job.state) && !isEnded(known.state);
    known = job;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    recount(before, now);
    if (ended)
        Q_EMIT finished(job);
    else if (now == JobPlace::NeedsPerson && before != now)
        Q_EMIT needsPerson(job);
}

void JobsModel::followProgress(const JobId& id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, State), index(row, State));
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::decoration(const JobRecord& job, int column) const
{
    if (column == What)
        return m_theme.icon(job.kind == JobKind::Compile ? QStringLiteral("clapperboard") : QStringLiteral("film"));
    if (column != State)
        return {};
    const Tokens& t = m_theme.tokens();
    const QColor hues[] = {t.textMuted, t.statusBusy, t.statusGood, t.statusWarn, t.statusBad};
    const QPixmap picture = paintedIcon(JobWords::iconOf(job), hues[int(JobWords::hueOf(job))], 14, 1);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // or the style washes the hue out
    return icon;
}

double JobsModel::doneOf(const JobRecord& job) const
{
    return m_engine && JobWords::hueOf(job) == JobWords::Hue::Busy ? m_engine->progress(job.id) : 0;
}

QString JobsModel::stateInWords(const JobRecord& job) const
{
    const double done = doneOf(job);
    return JobFacts::progress(job, done, done > 0 ? m_engine->pace(job.id) : FrameMeter::Reading{});
}

QString JobsModel::shown(const JobRecord& job, int column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (column == What)
        return job.title;
    if (column == Cost)
        return JobFacts::cost(job);
    if (column == Time)
        return JobFacts::time(job, now);
    if (doneOf(job) > 0)
        return JobFacts::shortProgress(job, doneOf(job), m_engine->pace(job.id));
    const QString state = shownState(job), next = JobFacts::next(job, now);
    if (!next.isEmpty())
        return tr("%1: %2").arg(state, next);
    const int place = job.state == JobState::Queued ? queuePlace(job.id) : 0;
    return place > 0 ? tr("%1, place %2").arg(state).arg(place) : state;
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    const JobRecord* record = job(index.row());
    if (!record)
        return {};
    switch (role) {
    case PlaceRole:
        return int(placeOf(*record));
    case QueueRole:
        return qlonglong(-record->priority) * (1LL << 32) + record->queuePlace;
    case ProgressRole:
        return doneOf(*record) > 0 ? QVariant(doneOf(*record)) : QVariant();
    case Qt::ToolTipRole:
        return QString(doneOf(*record) > 0 ? stateInWords(*record)
                                           : data(index, Qt::AccessibleDescriptionRole).toString())
            .toHtmlEscaped();
    case Qt::AccessibleDescriptionRole:
        return record->error.isEmpty() ? shownHold(record->holdReason) : record->error;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment(index.column() >= Cost ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return decoration(*record, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == State && doneOf(*record) > 0)
            return stateInWords(*record);
        [[fallthrough]];
    case Qt::DisplayRole:
        return shown(*record, index.column());
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::Alignment(section >= Cost ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Job"), tr("State"), tr("Cost"), tr("Time")};
    return names[section];
}
