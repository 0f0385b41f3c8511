#include "ui/seams/seams_dialog.h"

#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/project/work.h"
#include "core/render/seams/seam_sheet.h"
#include "core/render/seams/seam_words.h"
#include "ui/dialogs/ask.h"
#include "ui/seams/seams_delegate.h"
#include "ui/seams/seams_model.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>

SeamsDialog::SeamsDialog(const Theme& theme, Project& project, Selection& selection, QWidget* parent)
    : DialogFrame(theme, tr("Seams"), tr("Export Sheet..."), parent)
    , m_project(project)
    , m_selection(selection)
    , m_model(new SeamsModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_summary(new QLabel(this))
    , m_only(new QCheckBox(tr("Only Jumps"), this))
    , m_again(new QPushButton(tr("Measure Again"), this))
    , m_bar(new QProgressBar(this))
    , m_list(new QListView(this))
    , m_details(new QLabel(this))
{
    setCancelVerb(tr("Close"));
    primary()->setDefault(false); // Enter is the list's
    primary()->setAutoDefault(false);
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(SeamsModel::JumpRole);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new SeamsDelegate(theme, *m_model, m_list));
    m_list->setAccessibleName(tr("Seams"));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMinimumHeight(2 * fontMetrics().lineSpacing()); // the list does not jump as rows are looked at
    content()->addWidget(buildHead());
    content()->addWidget(m_bar);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_details);
    connect(m_list, &QListView::clicked, this, &SeamsDialog::goTo);
    connect(m_list, &QListView::activated, this, &SeamsDialog::goTo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SeamsDialog::refresh);
    connect(m_only, &QCheckBox::toggled, this, [this](bool on) {
        m_shown->setFilterFixedString(on ? QStringLiteral("jump") : QString());
        refresh();
    });
    connect(m_again, &QPushButton::clicked, this, &SeamsDialog::measure);
    connect(primary(), &QPushButton::clicked, this, &SeamsDialog::chooseSheet);
    connect(&project, &Project::storyboardChanged, this, &SeamsDialog::filmChanged);
    connect(&project, &Project::currentChanged, this, &SeamsDialog::filmChanged);
    connect(&project, &Project::takeAdded, this, &SeamsDialog::filmChanged);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    resize(880, 560);
    measure();
    m_list->setFocus();
}

SeamsDialog::~SeamsDialog()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

QWidget* SeamsDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space3);
    m_only->setAccessibleName(m_only->text());
    m_again->setAccessibleName(m_again->text());
    m_again->setAutoDefault(false);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Measuring"));
    row->addWidget(m_summary, 1);
    row->addWidget(m_only);
    row->addWidget(m_again);
    return head;
}

void SeamsDialog::measure()
{
    m_stop.request_stop();
    m_stop = {};
    m_plan = m_project.plan(m_project.current().id);
    m_model->setCuts(seamsOf(m_plan), m_plan.output.video.rate);
    m_isBusy = true;
    m_isOld = false;
    m_error.clear();
    refresh();
    const auto work = [this, run = ++m_run, plan = m_plan, cache = m_project.cacheFolder(), stop = m_stop.get_token()] {
        const auto result = measureSeams(plan, cache, {{}, stop}, [&](const Seam& seam) {
            QMetaObject::invokeMethod(this, [=, this] { take(run, seam); });
        });
        QMetaObject::invokeMethod(this, [=, this] { end(run, result); });
    };
    m_pool.start(work);
}

void SeamsDialog::take(int run, const Seam& seam)
{
    if (run != m_run)
        return;
    m_model->fill(seam);
    refresh();
}

void SeamsDialog::end(int run, const Result<QList<Seam>>& result)
{
    if (run != m_run)
        return;
    m_isBusy = false;
    m_error = result ? QString() : result.error().message;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_shown->index(0, 0));
    refresh();
    Q_EMIT measured();
}

/// Where the incoming shot begins now, whatever was edited since it was measured.
void SeamsDialog::goTo(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const ShotId shot = m_model->seam(index.data(SeamsModel::RowRole).toInt()).after;
    if (const auto start = startOf(m_project.current(), shot))
        m_selection.setPlayhead(*start);
}

void SeamsDialog::filmChanged()
{
    m_isOld = true;
    refresh();
}

void SeamsDialog::refresh()
{
    const int cuts = m_model->rowCount(), jumps = m_model->jumps();
    m_bar->setVisible(m_isBusy && cuts > 0);
    m_bar->setRange(0, std::max(1, cuts));
    m_bar->setValue(m_model->measured());
    m_only->setEnabled(cuts > 0);
    m_again->setEnabled(!m_isBusy || m_isOld);
    setTrouble(!m_error.isEmpty() ? m_error
               : m_isOld          ? tr("The film has changed since its cuts were measured.")
                                  : QString());
    primary()->setText(m_isWriting ? tr("Writing the Sheet...") : tr("Export Sheet..."));
    primary()->setAccessibleName(primary()->text());
    primary()->setEnabled(!m_isBusy && !m_isWriting && cuts > 0 && m_model->measured() == cuts);
    m_summary->setText(cuts == 0 ? tr("This film has no cuts yet. It takes two shots.")
                                 : tr("%n cut(s)", nullptr, cuts) + QStringLiteral(", ") +
                                       tr("%n with a jump", nullptr, jumps));
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.data(SeamsModel::RowRole).toInt() : -1;
    QString details;
    if (row >= 0 && m_model->isMeasured(row)) {
        details = sentencesOf(m_model->seam(row)).join(QLatin1Char(' '));
        if (details.isEmpty())
            details = tr("Nothing jumps at this cut.");
    }
    m_details->setText(details);
}

void SeamsDialog::chooseSheet()
{
    auto* where = askWhereToSave(this, tr("Export Sheet"), QDir(m_project.folder()).filePath(tr("cuts.pdf")),
                                 tr("Documents (*.pdf);;Pictures (*.png)"), QStringLiteral("pdf"));
    connect(where, &QFileDialog::fileSelected, this, &SeamsDialog::exportSheet);
}

/// Not with what is measured: neither closing this nor measuring again may lose a sheet.
void SeamsDialog::exportSheet(const QString& file)
{
    const auto work = [plan = m_plan, seams = m_model->seams(), file] { return writeSeamSheet(plan, seams, file, {}); };
    const QFuture<Status> sheet = runOn(*QThreadPool::globalInstance(), work);
    m_isWriting = true;
    m_error.clear();
    refresh();
    whenDone(sheet, this, [this](const Status& done) {
        m_isWriting = false;
        m_error = done ? QString() : done.error().message;
        refresh();
    });
    Q_EMIT writes(sheet, file);
}
