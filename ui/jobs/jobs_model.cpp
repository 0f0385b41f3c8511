#include "ui/jobs/jobs_model.h"

#include "core/jobs/shown_words.h"
#include "ui/jobs/job_words.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <algorithm>

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
    m_jobs = engine ? engine->jobs(project) : QList<JobRecord>{};
    std::reverse(m_jobs.begin(), m_jobs.end());
    endResetModel();
    if (!engine)
        return;
    connect(engine, &JobEngine::jobChanged, this, &JobsModel::follow);
    connect(engine, &JobEngine::progressChanged, this, &JobsModel::followProgress);
}

int JobsModel::rowOf(const JobId& id) const
{
    for (int row = 0; row < m_jobs.size(); ++row)
        if (m_jobs[row].id == id)
            return row;
    return -1;
}

const JobRecord* JobsModel::job(int row) const
{
    return row >= 0 && row < m_jobs.size() ? &m_jobs[row] : nullptr;
}

static JobPlace placeOf(const JobRecord& job)
{
    if (needsPerson(job.state))
        return JobPlace::NeedsPerson;
    if (isEnded(job.state))
        return JobPlace::Ended;
    return job.state == JobState::Queued || job.state == JobState::Held ? JobPlace::Waiting : JobPlace::Running;
}

std::array<int, 4> JobsModel::counts() const
{
    std::array<int, 4> counts{};
    for (const JobRecord& job : m_jobs)
        ++counts[size_t(placeOf(job))];
    return counts;
}

int JobsModel::running() const
{
    const auto [needsPerson, running, waiting, ended] = counts();
    return running + waiting;
}

QString JobsModel::summary() const
{
    const auto [needsPerson, running, waiting, ended] = counts();
    QStringList parts;
    const auto say = [&parts](int count, const QString& words) {
        if (count > 0)
            parts << words;
    };
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
    const int row = rowOf(job.id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_jobs.prepend(job);
        endInsertRows();
        if (!isEnded(job.state))
            Q_EMIT started();
        return;
    }
    const bool ended = isEnded(job.state) && !isEnded(m_jobs[row].state);
    m_jobs[row] = job;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    if (ended)
        Q_EMIT finished(job);
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

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    const JobRecord* record = job(index.row());
    if (!record)
        return {};
    const bool busy = JobWords::hueOf(*record) == JobWords::Hue::Busy;
    if (role == PlaceRole)
        return int(placeOf(*record));
    if (role == ProgressRole)
        return busy ? QVariant(m_engine->progress(record->id)) : QVariant();
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return record->error.isEmpty() ? shownHold(record->holdReason) : record->error;
    if (role == Qt::DecorationRole && index.column() == What)
        return m_theme.icon(record->kind == JobKind::Compile ? QStringLiteral("clapperboard") : QStringLiteral("film"));
    if (role == Qt::DecorationRole && index.column() == State) {
        const Tokens& t = m_theme.tokens();
        const QColor hues[] = {t.textMuted, t.statusBusy, t.statusGood, t.statusWarn, t.statusBad};
        const QPixmap picture = paintedIcon(JobWords::iconOf(*record), hues[int(JobWords::hueOf(*record))], 14, 1);
        QIcon icon(picture);
        icon.addPixmap(picture, QIcon::Selected); // or the style washes the hue out
        return icon;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == What)
        return record->title;
    const QString state = shownState(*record);
    return busy ? tr("%1, %2 %").arg(state).arg(int(m_engine->progress(record->id) * 100)) : state;
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Job"), tr("State")};
    return names[section];
}
