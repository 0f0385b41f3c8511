#include "ui/takes/takes_view.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "ui/dialogs/ask.h"
#include "ui/focus_heir.h"
#include "ui/form_rows.h"
#include "ui/inspector/fields.h"
#include "ui/selection.h"
#include "ui/takes/compare_dialog.h"
#include "ui/takes/request_dialog.h"
#include "ui/takes/takes_delegate.h"
#include "ui/takes/takes_model.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"
#include "ui/tool_button.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QUrl>

TakesView::TakesView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_selection(selection)
    , m_model(new TakesModel(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_full(new QWidget(this))
    , m_form(makeForm(nullptr))
    , m_start(new NumberField(this))
{
    setAccessibleName(tr("Takes"));
    setMinimumSize(230, 140);
    m_list->setAccessibleName(tr("Takes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TakesDelegate(theme, pictures, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    FocusHeir::set(this, m_list);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(Tokens::Space4);

    auto* full = new QVBoxLayout(m_full);
    full->setContentsMargins(0, 0, 0, 0);
    full->setSpacing(0);
    full->addWidget(buildButtons(theme));
    full->addWidget(m_list, 1);
    m_form->setContentsMargins(Tokens::Space2, Tokens::Space1, Tokens::Space2, Tokens::Space2);
    full->addLayout(m_form);
    countFrames(m_start);
    m_start->setToolTip(tr("How much of the take is left out before the shot; the shot keeps its length"));
    addField(m_form, tr("Starts after"), m_start);
    connect(m_start, &QSpinBox::valueChanged, this, [this](int frames) {
        apply(setTakeStart(m_project->current(), m_model->shot(), m_used, frames - m_handle), tr("Slip Take"),
              QLatin1String("slip-") + m_model->shot().toString());
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_full, 1);

    connect(&selection, &Selection::shotsChanged, this, &TakesView::followSelection);
    connect(&selection, &Selection::takeChanged, this, &TakesView::followTake);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { lookAt(now.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &TakesView::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TakesView::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TakesView::refresh);
    connect(m_model, &TakesModel::followed, this, &TakesView::showStart);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&pictures, &ThumbnailLoader::ready, this, [this](const ShotId& shot) {
        if (shot == m_model->shot())
            m_list->viewport()->update();
    });
    refresh();
}

QWidget* TakesView::buildButtons(const Theme& theme)
{
    auto* box = new QWidget(m_full);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(Tokens::Space2, Tokens::Space1, Tokens::Space2, Tokens::Space1);
    line->setSpacing(Tokens::Space1);
    const auto add = [&](const QString& text, const QString& tip, const char* icon, void (TakesView::*run)()) {
        QToolButton* button = addToolButton(line, theme.icon(QString::fromLatin1(icon)), text, tip);
        connect(button, &QToolButton::clicked, this, run);
        return button;
    };
    m_circle = add(tr("Circle"), tr("Use this take in the film (Enter)"), "circle-dot", &TakesView::circle);
    m_reject = add(tr("Reject"), tr("Set this take aside with a reason; it stays on disk (X, Delete)"), "x",
                   &TakesView::reject);
    for (QToolButton* button : {m_circle, m_reject})
        button->setCheckable(true);
    m_compare = add(tr("Compare"), tr("Two takes side by side, in step (C)"), "columns-2", &TakesView::compare);
    line->addStretch(1);
    m_reveal = add(tr("Show File"), tr("Open the folder of this take's file"), "folder-open", &TakesView::reveal);
    m_request = add(tr("Request Record"), tr("Exactly what this take was asked for with"), "file-text",
                    &TakesView::showRequest);
    return box;
}

void TakesView::setProject(Project* project)
{
    if (m_comparing)
        m_comparing->reject();
    m_project = project;
    m_model->setProject(project);
    followSelection();
}

int TakesView::row() const
{
    return m_list->currentIndex().row();
}

int TakesView::usedRow() const
{
    int used = 0;
    while (used < m_model->rowCount() && !m_model->isUsed(used))
        ++used;
    return used;
}

void TakesView::followSelection()
{
    m_model->setShot(m_selection.currentShot());
}

void TakesView::followTake()
{
    const int wanted = m_model->rowOf(m_selection.take());
    if (wanted >= 0 && wanted != row())
        m_list->setCurrentIndex(m_model->index(wanted));
    refresh();
}

/// Shown in the preview in place of the one that the film uses, until another shot is chosen.
void TakesView::lookAt(int row)
{
    if (row >= 0)
        m_selection.setTake(m_model->take(row).id);
    refresh();
}

void TakesView::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_empty->setText(m_selection.currentShot().isNull()
                         ? tr("Choose a shot to see its takes.")
                         : tr("No takes yet. Generate makes one; clips dropped on the card become one."));
    m_empty->setVisible(!any);
    m_full->setVisible(any);
    const bool one = row() >= 0 && row() < m_model->rowCount();
    for (QToolButton* button : {m_circle, m_reject, m_reveal, m_request})
        button->setEnabled(one);
    m_compare->setEnabled(m_model->rowCount() > 1);
    m_circle->setChecked(one && m_model->isCircled(row()));
    m_reject->setChecked(one && m_model->isRejected(row()));
    showStart();
    m_request->setEnabled(one && !m_model->take(row()).request.isEmpty());
}

void TakesView::showStart()
{
    const int used = usedRow();
    const Shot* shot = m_project ? findShot(m_project->current(), m_model->shot()) : nullptr;
    const bool any = shot && used < m_model->rowCount();
    showRow(m_form, m_start, any);
    if (!any)
        return;
    const Take& take = m_model->take(used);
    const Rate rate = m_project->current().format.rate;
    m_used = take.id;
    m_handle = convertFrames(take.handleIn, take.rate, rate);
    const bool entered = shot->circled == take.id && shot->takeStart;
    const Frames start = m_handle + (entered ? *shot->takeStart : takeStartOf(take, shownOf(*shot), rate));
    const QSignalBlocker quiet(m_start);
    const Frames last = std::max<Frames>(0, convertFrames(take.length, take.rate, rate) - 1);
    m_start->setRange(int(std::min<Frames>(0, start)), int(std::max(last, start)));
    m_start->setValue(int(start));
}

void TakesView::apply(const Result<Storyboard>& edited, const QString& label, const QString& mergeKey)
{
    if (const Status done = m_project->apply(edited, label, mergeKey); !done)
        Q_EMIT problem(done.error().message);
    refresh();
}

/// What the film shows on the left, what is looked at on the right.
void TakesView::compare()
{
    const int count = m_model->rowCount();
    if (count < 2)
        return;
    const int left = usedRow() % count;
    const int right = row() >= 0 && row() != left ? row() : left == 0 ? 1 : 0;
    m_comparing = new CompareDialog(m_theme, *m_project, m_model->shot(),
                                    {m_model->take(left).id, m_model->take(right).id}, window());
    connect(m_comparing, &CompareDialog::circleRequested, this,
            [this](const TakeId& take) { circleRow(m_model->rowOf(take)); });
    connect(m_comparing, &CompareDialog::rejectRequested, this,
            [this](const TakeId& take) { rejectRow(m_model->rowOf(take), m_comparing); });
    m_comparing->open();
}

void TakesView::circle()
{
    circleRow(row());
}

void TakesView::circleRow(int row)
{
    if (row < 0)
        return;
    const std::optional<TakeId> chosen = m_model->isCircled(row) ? std::nullopt : std::optional(m_model->take(row).id);
    apply(circleTake(m_project->current(), m_model->shot(), chosen), chosen ? tr("Circle take") : tr("Uncircle take"));
}

void TakesView::reject()
{
    rejectRow(row(), window());
}

void TakesView::rejectRow(int row, QWidget* over, const std::function<void()>& then)
{
    if (row < 0)
        return;
    const Take take = m_model->take(row);
    const ShotId shot = m_model->shot();
    if (m_model->isRejected(row))
        return apply(unrejectTake(m_project->current(), shot, take.id), tr("Take back a rejection"));
    refresh(); // the button shows what is, not what may come
    auto* question = askForText(over, tr("Reject %1").arg(takeCode(take.number)), tr("Reason"), QString());
    connect(question, &QInputDialog::textValueSelected, this, [this, shot, id = take.id, then](const QString& reason) {
        if (!m_project)
            return;
        apply(rejectTake(m_project->current(), shot, {id, reason.trimmed()}), tr("Reject take"));
        if (then)
            then();
    });
}

/// What Delete does: takes stay on disk. On to the one behind, or before the last, as where things are deleted.
void TakesView::setAside()
{
    if (row() < 0 || m_model->isRejected(row()))
        return;
    rejectRow(row(), window(), [this] {
        const int next = row() + 1 < m_model->rowCount() ? row() + 1 : row() - 1;
        if (next >= 0)
            m_list->setCurrentIndex(m_model->index(next));
    });
}

void TakesView::chooseReturned(const Storyboard& before, const Storyboard& now)
{
    const Shot* was = findShot(before, m_model->shot());
    const Shot* is = findShot(now, m_model->shot());
    for (const Rejection& one : was&& is ? was->rejected : QList<Rejection>()) {
        const int row = is->rejected.contains(one) ? -1 : m_model->rowOf(one.take);
        if (row >= 0 && !m_model->isRejected(row))
            return m_list->setCurrentIndex(m_model->index(row));
    }
}

void TakesView::reveal()
{
    if (row() < 0)
        return;
    const QFileInfo file(m_project->folder() + QLatin1Char('/') + m_model->take(row()).file);
    if (!file.exists())
        Q_EMIT problem(tr("The file of this take is not there any more: %1").arg(file.filePath()));
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath()));
}

void TakesView::showRequest()
{
    if (row() >= 0)
        (new RequestDialog(m_model->take(row()), window()))->open();
}

bool TakesView::eventFilter(QObject* list, QEvent* event)
{
    if (list != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Delete) { // to the window it means the shot
        event->accept();
        if (event->type() == QEvent::KeyPress)
            setAside();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride)
        return false;
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9) {
        if (const int wanted = m_model->rowOfNumber(key->key() - Qt::Key_0); wanted >= 0)
            m_list->setCurrentIndex(m_model->index(wanted));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        circle();
    else if (key->key() == Qt::Key_X)
        reject();
    else if (key->key() == Qt::Key_C)
        compare();
    else
        return false;
    return true;
}
