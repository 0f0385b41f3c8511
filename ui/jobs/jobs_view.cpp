#include "ui/jobs/jobs_view.h"

#include "core/base/when_done.h"
#include "core/jobs/outcome.h"
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_order.h"
#include "ui/jobs/progress_delegate.h"
#include "ui/theme/theme.h"
#include "ui/tool_button.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTreeView>
#include <QUrl>

JobsView::JobsView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(new JobsModel(theme, this))
    , m_order(new JobsOrder(this))
    , m_list(new QTreeView(this))
    , m_summary(new QLabel(this))
    , m_error(new QLabel(this))
    , m_log(new QPlainTextEdit(this))
    , m_empty(new QLabel(tr("No work yet. Generate and Export Film show here."), this))
    , m_full(new QWidget(this))
{
    setAccessibleName(tr("Jobs"));
    setMinimumHeight(120);
    m_list->setAccessibleName(tr("Jobs"));
    m_order->setSourceModel(m_model);
    m_list->setModel(m_order);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegateForColumn(JobsModel::State, new ProgressDelegate(theme, m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(JobsModel::What, QHeaderView::Stretch);
    m_list->header()->resizeSection(JobsModel::State, 150);
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_error->setProperty("role", QStringLiteral("bad"));
    m_error->setWordWrap(true);
    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("Log"));
    m_log->setFont(Theme::monospace(Tokens::TypeSmall));
    m_log->setFixedHeight(64);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);

    auto* full = new QVBoxLayout(m_full);
    full->setContentsMargins(Tokens::Space2, 0, Tokens::Space2, Tokens::Space2);
    full->setSpacing(Tokens::Space1);
    full->addWidget(buildButtons(theme));
    full->addWidget(m_summary);
    full->addWidget(m_list, 1);
    full->addWidget(m_error);
    full->addWidget(m_log);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_full);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsView::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsView::refreshButtons);
    connect(m_order, &QAbstractItemModel::dataChanged, this, &JobsView::refreshIf);
    connect(m_order, &QAbstractItemModel::modelReset, this, &JobsView::refresh);
    connect(m_order, &QAbstractItemModel::rowsInserted, this, [this] {
        m_list->currentIndex().isValid() ? showSummary() : m_list->setCurrentIndex(m_order->index(0, 0));
    });
    connect(m_model, &JobsModel::started, this, &JobsView::started);
    connect(m_model, &JobsModel::finished, this, &JobsView::finished);
    refresh();
}

QWidget* JobsView::buildButtons(const Theme& theme)
{
    auto* box = new QWidget(m_full);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space1);
    const auto add = [&](const QString& text, const QString& tip, const char* icon, void (JobsView::*run)()) {
        QToolButton* button =
            addToolButton(row, theme.icon(QString::fromLatin1(icon)), text, tip, Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, run);
        return button;
    };
    m_cancel = add(tr("Cancel Job"), tr("Ask the chosen jobs to stop"), "circle-x", &JobsView::cancel);
    m_retry = add(tr("Retry"), tr("Do this work again as a new job"), "rotate-ccw", &JobsView::retry);
    m_reveal = add(tr("Reveal"), tr("Open the folder of the file that was made"), "folder-open", &JobsView::reveal);
    row->addStretch(1);
    return box;
}

void JobsView::setProject(Project* project)
{
    m_project = project;
    m_model->setJobs(project ? project->engine() : nullptr, project ? project->id() : ProjectId());
    if (project && !project->engine())
        m_empty->setText(tr("Another Boardreel is running and does all the work. Close it to work here."));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_order->index(0, 0));
    refresh();
}

const JobRecord* JobsView::chosen() const
{
    return m_model->job(m_order->mapToSource(m_list->currentIndex()).row());
}

void JobsView::refreshIf(const QModelIndex& first, const QModelIndex& last)
{
    if (first.column() != 0)
        return; // progress only
    showSummary();
    refreshButtons();
    if (const int row = m_list->currentIndex().row(); row >= first.row() && row <= last.row())
        refresh();
}

void JobsView::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_full->setVisible(any);
    showSummary();
    refreshButtons();
    const JobRecord* job = chosen();
    m_retry->setEnabled(job && JobWords::canRetry(*job));
    m_reveal->setEnabled(job && job->state == JobState::Stored);
    const QString sentence = job ? job->error : QString();
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (job)
        showLog(job->id);
    else
        m_log->clear();
}

void JobsView::showSummary()
{
    m_summary->setText(m_model->summary());
}

QList<JobId> JobsView::cancellable() const
{
    QList<JobId> jobs;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows())
        if (const JobRecord* job = m_model->job(m_order->mapToSource(row).row()); job && JobWords::canCancel(*job))
            jobs << job->id;
    return jobs;
}

void JobsView::refreshButtons()
{
    m_cancel->setEnabled(!cancellable().isEmpty());
}

void JobsView::showLog(const JobId& id)
{
    whenDone(m_project->engine()->events(id), this, [this, id](const Result<QList<JobEvent>>& events) {
        const JobRecord* job = chosen();
        if (!job || job->id != id)
            return; // somebody chose another one meanwhile
        QStringList lines;
        for (const JobEvent& event : events.value_or(QList<JobEvent>{}))
            lines << event.at.toLocalTime().toString(QStringLiteral("hh:mm:ss")) + QStringLiteral("  ") + event.name +
                         (event.detail.isEmpty() ? QString() : QStringLiteral("  ") + event.detail);
        m_log->setPlainText(events ? lines.join(QLatin1Char('\n')) : events.error().message);
        m_log->moveCursor(QTextCursor::End);
    });
}

void JobsView::cancel()
{
    for (const JobId& job : cancellable())
        m_project->engine()->cancel(job);
}

void JobsView::retry()
{
    const JobRecord* job = chosen();
    if (!job)
        return;
    whenDone(m_project->engine()->retry(job->id), this, [this](const Result<Ledger::Admission>& again) {
        if (!again)
            Q_EMIT problem(again.error().message);
    });
}

void JobsView::reveal()
{
    const JobRecord* job = chosen();
    if (!job)
        return;
    QString file;
    if (job->kind == JobKind::Compile)
        file = filmOutcomeFromJson(job->outcome).value_or(FilmOutcome{}).file;
    else
        file = m_project->folder() + QLatin1Char('/') + clipOutcomeFromJson(job->outcome).value_or(ClipOutcome{}).file;
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}
