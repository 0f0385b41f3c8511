#include "ui/jobs/jobs_view.h"

#include "core/base/when_done.h"
#include "core/jobs/outcome.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/film/film_report_dialog.h"
#include "ui/focus_heir.h"
#include "ui/jobs/decision_dialog.h"
#include "ui/jobs/job_actions.h"
#include "ui/jobs/job_details.h"
#include "ui/jobs/job_facts.h"
#include "ui/jobs/job_words.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_order.h"
#include "ui/jobs/progress_delegate.h"
#include "ui/menu_button.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTreeView>

JobsView::JobsView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new JobsModel(theme, this))
    , m_order(new JobsOrder(this))
    , m_list(new QTreeView(this))
    , m_actions(new JobActions(theme, m_list))
    , m_summary(new QLabel(this))
    , m_details(new JobDetails(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_empty(new QLabel(tr("No work yet. Generate and Export Film show here."), this))
    , m_full(new QWidget(this))
{
    setAccessibleName(tr("Jobs"));
    setMinimumHeight(120);
    buildList();
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_split->addWidget(m_list);
    m_split->addWidget(m_details);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto* full = new QVBoxLayout(m_full);
    full->setContentsMargins(Tokens::Space2, 0, Tokens::Space2, Tokens::Space2);
    full->setSpacing(Tokens::Space1);
    full->addWidget(buildButtons());
    full->addWidget(m_summary);
    full->addWidget(m_split, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_full);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    m_tick.setInterval(1000);
    connect(&m_refresh, &QTimer::timeout, this, &JobsView::refresh);
    connect(&m_tick, &QTimer::timeout, this, &JobsView::tick);
    connectList();
    refresh();
}

void JobsView::buildList()
{
    m_order->setSourceModel(m_model);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setModel(m_order);
    m_list->setMinimumHeight(56);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAllColumnsShowFocus(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setItemDelegateForColumn(JobsModel::State, new ProgressDelegate(m_theme, m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(40);
    m_list->header()->setSectionResizeMode(JobsModel::What, QHeaderView::Stretch);
}

void JobsView::connectList()
{
    connect(m_list, &QWidget::customContextMenuRequested, this, &JobsView::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsView::refreshLater);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsView::refreshLater);
    connect(m_order, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        if (first.column() == 0) // else progress only
            refreshLater();
    });
    connect(m_order, &QAbstractItemModel::modelReset, this, &JobsView::refreshLater);
    connect(m_order, &QAbstractItemModel::rowsInserted, this, &JobsView::refreshLater);
    connect(m_model, &JobsModel::started, this, &JobsView::started);
    connect(m_model, &JobsModel::finished, this, &JobsView::finished);
    connect(m_model, &JobsModel::needsPerson, this, &JobsView::needsPerson);
    connect(m_actions, &JobActions::problem, this, &JobsView::problem);
    connect(m_actions, &JobActions::decideRequested, this, &JobsView::decide);
    connect(m_actions, &JobActions::cancelRequested, this, &JobsView::cancel);
    connect(m_actions, &JobActions::retryRequested, this, [this](const JobRecord& job) { retry(job.id); });
    connect(m_actions, &JobActions::playRequested, this, &JobsView::play);
    connect(m_actions, &JobActions::reportRequested, this, &JobsView::reportRequested);
    connect(m_actions, &JobActions::revealRequested, this, &JobsView::reveal);
    connect(m_list, &QTreeView::doubleClicked, (*m_actions)[JobActions::Report], &QAction::trigger);
}

QWidget* JobsView::buildButtons()
{
    auto* box = new QWidget(m_full);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space1);
    const JobActions& actions = *m_actions;
    using A = JobActions;
    for (const auto which : {A::Decide, A::Cancel, A::Retry, A::Pause, A::Resume, A::Play, A::Report, A::Reveal}) {
        auto* button = new QToolButton(box);
        button->setDefaultAction(actions[which]);
        // What waits for a person is said in words.
        button->setToolButtonStyle(which == A::Decide ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAccessibleName(actions[which]->text());
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* more = new MenuButton(box);
    more->setIcon(m_theme.icon(QStringLiteral("ellipsis")));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More that can be done with jobs"));
    auto* menu = new QMenu(tr("More"), more);
    menu->addActions({actions[A::First], actions[A::Earlier], actions[A::Later]});
    menu->addSeparator();
    menu->addActions({actions[A::PauseAccount], actions[A::PauseAll]});
    menu->addSeparator();
    connect(menu->addAction(m_theme.icon(QStringLiteral("cloud-download")), tr("Unclaimed Clips...")),
            &QAction::triggered, this, &JobsView::unclaimedRequested);
    more->setMenu(menu);
    row->addWidget(more);
    return box;
}

void JobsView::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const JobActions& actions = *m_actions;
    for (int which = 0; which < JobActions::PauseAll; ++which)
        if (QAction* action = actions[JobActions::Action(which)]; action->isEnabled())
            menu->addAction(action);
    menu->addAction(actions[JobActions::PauseAll]);
    const bool byKey = !m_list->viewport()->rect().contains(place);
    menu->popup(
        m_list->viewport()->mapToGlobal(byKey ? m_list->visualRect(m_list->currentIndex()).bottomLeft() : place));
}

void JobsView::setProject(Project* project)
{
    m_project = project;
    if (m_deciding)
        m_deciding->close();
    JobEngine* engine = project ? project->engine() : nullptr;
    m_actions->setEngine(engine);
    m_read = {};
    m_model->setJobs(engine, project ? project->id() : ProjectId());
    if (project && !engine)
        m_empty->setText(tr("Another Boardreel is running and does all the work. Close it to work here."));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_order->index(0, 0));
    refresh();
}

const JobRecord* JobsView::current() const
{
    return m_model->job(m_order->mapToSource(m_list->currentIndex()).row());
}

QList<JobRecord> JobsView::chosen() const
{
    QList<JobRecord> jobs;
    const JobRecord* first = current();
    if (first && m_list->selectionModel()->isRowSelected(m_list->currentIndex().row()))
        jobs << *first;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows())
        if (const JobRecord* job = m_model->job(m_order->mapToSource(row).row()); job && job != first)
            jobs << *job;
    return jobs;
}

void JobsView::goTo(const JobId& job)
{
    const int row = m_model->rowOf(job);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_order->mapFromSource(m_model->index(row, 0)));
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
    if (JobWords::canDecide(*current()))
        decide(*current());
}

void JobsView::goToFirstThatNeedsPerson()
{
    const QModelIndex first = m_order->index(0, 0); // the order puts them there
    const JobRecord* job = m_model->job(m_order->mapToSource(first).row());
    if (job && JobPlace(first.data(JobsModel::PlaceRole).toInt()) == JobPlace::NeedsPerson)
        goTo(job->id);
}

void JobsView::refreshLater()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void JobsView::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_full->setVisible(any);
    FocusHeir::set(this, any ? m_list : nullptr); // not the button that asks for a decision
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_order->index(0, 0));
    m_summary->setText(m_model->summary());
    m_actions->setChosen(chosen());
    refreshDetails();
    const JobRecord* job = current();
    if (!job)
        m_read = {};
    else if (m_read != std::pair(job->id, job->version))
        readAbout(*job);
    const bool ticks = isVisible() && m_model->running() + m_model->count(JobPlace::NeedsPerson) > 0;
    if (ticks != m_tick.isActive())
        ticks ? m_tick.start() : m_tick.stop();
}

void JobsView::refreshDetails()
{
    const JobRecord* job = current();
    const bool waits = job && JobWords::isUnsent(*job); // only then the whole queue is looked through
    m_details->setJob(job, job ? m_model->stateInWords(*job) : QString(), waits ? m_model->queuePlace(job->id) : 0,
                      QDateTime::currentDateTimeUtc());
}

void JobsView::readAbout(const JobRecord& job)
{
    m_read = {job.id, job.version};
    const auto stillMeant = [this, read = m_read] { return m_project && m_read == read; };
    whenDone(m_project->engine()->events(job.id), this, [=, this](const Result<QList<JobEvent>>& events) {
        if (!stillMeant())
            return; // somebody chose another one meanwhile
        events ? m_details->setEvents(*events) : m_details->setTrouble(events.error().message);
    });
    whenDone(m_project->engine()->ledger()->attempts(job.id), this, [=, this](const Result<QList<Attempt>>& attempts) {
        if (stillMeant())
            m_details->setAttempts(attempts.value_or(QList<Attempt>{}));
    });
}

void JobsView::tick()
{
    m_list->viewport()->update(); // only the rows that are seen ask for their words
    refreshDetails();
}

void JobsView::cancel(const QList<JobRecord>& jobs)
{
    QString question;
    for (const JobRecord& job : jobs)
        if (question.isEmpty())
            question = JobFacts::beforeCancel(job);
    // The jobs that were asked about, whatever project is open when the answer comes.
    const auto run = [engine = QPointer(m_project->engine()), jobs] {
        for (const JobRecord& job : jobs)
            if (engine)
                engine->cancel(job.id);
    };
    if (question.isEmpty())
        return run();
    if (jobs.size() > 1)
        question = tr("Of %n job(s):", nullptr, int(jobs.size())) + QLatin1Char(' ') + question;
    auto* dialog = new ConfirmDialog(m_theme, tr("Cancel Job"), question, tr("Cancel Job"), this);
    connect(dialog, &QDialog::accepted, this, run);
    dialog->open();
}

void JobsView::retry(const JobId& id)
{
    const JobRecord* job = m_model->job(m_model->rowOf(id));
    if (!job || !m_project)
        return;
    if (JobWords::isPaid(*job))
        return Q_EMIT retryRequested(*job);
    whenDone(m_project->engine()->retry(id), this, [this](const Result<Ledger::Admission>& again) {
        if (!again)
            Q_EMIT problem(again.error().message);
    });
}

void JobsView::play(const JobRecord& job)
{
    const Status done = playFilm(filmOutcomeFromJson(job.outcome).value_or(FilmOutcome{}).file);
    if (!done)
        Q_EMIT problem(done.error().message);
}

void JobsView::reveal(const JobRecord& job)
{
    const QString file = job.kind == JobKind::Compile
                             ? filmOutcomeFromJson(job.outcome).value_or(FilmOutcome{}).file
                             : QStringLiteral("%1/%2").arg(
                                   m_project->folder(), clipOutcomeFromJson(job.outcome).value_or(ClipOutcome{}).file);
    if (const Status done = showInFolder(file); !done)
        Q_EMIT problem(done.error().message);
}

void JobsView::decide(const JobRecord& job)
{
    if (m_deciding)
        m_deciding->close();
    m_deciding = new DecisionDialog(m_theme, *m_project->engine(), job, this);
    m_deciding->open();
}

void JobsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() >= 760 && height() < 420 ? Qt::Horizontal : Qt::Vertical);
    const bool isLow = m_split->orientation() == Qt::Vertical && height() < 250; // the rows come first
    m_summary->setVisible(!isLow);
    m_details->setVisible(height() >= 200);
    m_list->setHeaderHidden(isLow);
    const int list = m_split->orientation() == Qt::Horizontal ? width() * 3 / 5 : width();
    const int cost = list < 460 ? 0 : 100, time = list < 380 ? 0 : 64;
    constexpr int Title = 170; // a full code with its icon, and the scroll bar
    m_list->setColumnHidden(JobsModel::Cost, cost == 0);
    m_list->setColumnHidden(JobsModel::Time, time == 0);
    m_list->header()->resizeSection(JobsModel::State, std::clamp(list - Title - cost - time, 130, 260));
    m_list->header()->resizeSection(JobsModel::Cost, cost);
    m_list->header()->resizeSection(JobsModel::Time, time);
}

void JobsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshLater();
}

void JobsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}
