#include "ui/shots/shots_view.h"

#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/shots/shots_delegate.h"
#include "ui/shots/shots_model.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

static constexpr int RowHeight = 46;

ShotsView::ShotsView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, ShotCommands& commands,
                     QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_selection(selection)
    , m_commands(commands)
    , m_model(new ShotsModel(theme, selection, this))
{
    setAccessibleName(tr("Shots"));
    setModel(m_model);
    setItemDelegate(new ShotsDelegate(theme, pictures, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // see openOrEdit()
    setTabKeyNavigation(false);                         // Tab goes on to the next view
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumSize(220, 140);
    prepareColumns();
    connect(m_model, &ShotsModel::arranged, this, &ShotsView::followSelection);
    connect(m_model, &ShotsModel::problem, this, &ShotsView::problem);
    connect(&selection, &Selection::shotsChanged, this, &ShotsView::followSelection);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&pictures, &ThumbnailLoader::ready, this, [this](const ShotId& shot) {
        if (const int row = isVisible() ? m_model->rowOf(shot) : -1; row >= 0)
            update(m_model->index(row, int(ShotColumn::Picture)));
    });
}

void ShotsView::prepareColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    QHeaderView* header = horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(44);
    const int widths[] = {104, 60, 80, 260, 56, 92, 80, 72, 104, 190, 52, 110};
    for (int column = 0; column < ShotColumnCount; ++column)
        header->resizeSection(column, widths[column]);
}

void ShotsView::setProject(Project* project)
{
    m_model->setProject(project);
    followSelection();
}

QByteArray ShotsView::columns() const
{
    return horizontalHeader()->saveState();
}

void ShotsView::setColumns(const QByteArray& columns)
{
    horizontalHeader()->restoreState(columns);
}

void ShotsView::followSelection()
{
    const QScopedValueRollback following(m_following, true);
    const int across = horizontalScrollBar()->value(); // the columns stay where they are
    const int current = m_model->rowOf(m_selection.currentShot());
    QList<int> rows;
    for (const ShotId& shot : m_selection.shots())
        if (const int row = m_model->rowOf(shot); row >= 0)
            rows << row;
    std::sort(rows.begin(), rows.end());
    QItemSelection chosen;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        chosen.select(m_model->index(rows[i], 0), m_model->index(rows[last], ShotColumnCount - 1));
        i = last + 1;
    }
    if (current >= 0 && current != currentIndex().row()) {
        const int column = currentIndex().isValid() ? currentIndex().column() : int(ShotColumn::Code);
        selectionModel()->setCurrentIndex(m_model->index(current, column), QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (current >= 0)
        scrollTo(currentIndex());
    horizontalScrollBar()->setValue(across);
}

void ShotsView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_following || m_model->isArranging())
        return;
    QList<ShotId> shots;
    for (const QModelIndex& row : selectionModel()->selectedRows())
        if (row.row() != currentIndex().row())
            shots << m_model->id(row.row());
    if (selectionModel()->isRowSelected(currentIndex().row()))
        shots << m_model->id(currentIndex().row()); // the last one is current
    const QScopedValueRollback following(m_following, true);
    m_selection.setShots(shots);
}

void ShotsView::openOrEdit(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (!(m_model->flags(index) & Qt::ItemIsEditable))
        return Q_EMIT opened(m_model->id(index.row()));
    edit(index);
    if (auto* choice = qobject_cast<QComboBox*>(indexWidget(index)))
        choice->showPopup();
}

/// To another column, with the same rows chosen: several are edited by keys alone.
bool ShotsView::goAcross(int key)
{
    const QHeaderView* header = horizontalHeader();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int last = ShotColumnCount - 1, now = header->visualIndex(currentIndex().column());
    const int next = key == Qt::Key_Home                                ? 0
                     : key == Qt::Key_End                               ? last
                     : key == (mirrored ? Qt::Key_Right : Qt::Key_Left) ? std::max(0, now - 1)
                     : key == (mirrored ? Qt::Key_Left : Qt::Key_Right) ? std::min(last, now + 1)
                                                                        : -1;
    if (next < 0 || !currentIndex().isValid())
        return false;
    const QModelIndex there = currentIndex().siblingAtColumn(header->logicalIndex(next));
    selectionModel()->setCurrentIndex(there, QItemSelectionModel::NoUpdate);
    scrollTo(there);
    return true;
}

void ShotsView::keyPressEvent(QKeyEvent* event)
{
    const bool begins = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    if (begins && state() != QAbstractItemView::EditingState)
        return openOrEdit(currentIndex());
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return m_commands.moveBy(event->key() == Qt::Key_Up ? -1 : 1);
    const bool ends = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (ends && event->modifiers() == Qt::ControlModifier && m_model->rowCount() > 0)
        return m_selection.setShots({m_model->id(event->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1)});
    if (!(event->modifiers() & ~Qt::KeypadModifier) && goAcross(event->key()))
        return;
    QTableView::keyPressEvent(event);
}

void ShotsView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        openOrEdit(indexAt(event->pos()));
}

void ShotsView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void ShotsView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.tokens().textMuted);
    painter.drawText(viewport()->rect().adjusted(Tokens::Space6, 0, -Tokens::Space6, 0),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No shots yet. Press N for a first one, or import a script."));
}

void ShotsView::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason && m_selection.shots().isEmpty() && m_model->rowCount() > 0)
        m_selection.setShots({m_model->id(0)});
    QTableView::focusInEvent(event);
}
