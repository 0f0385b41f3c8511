#include "ui/board/board_view.h"

#include "ui/board/card_painter.h"
#include "ui/file_intake.h"
#include "ui/moved_shots.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>

// Keys, mouse, drag and drop: the other half of BoardView.

static constexpr int ZoomStep = 24;
static constexpr int ScrollEdge = 28;

static bool isOurKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

bool BoardView::event(QEvent* event)
{
    // While the board has the focus, arrows walk over cards instead of frames.
    if (event->type() == QEvent::ShortcutOverride && isOurKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void BoardView::keyPressEvent(QKeyEvent* event)
{
    if (!isOurKey(*event) || m_model->cardCount() == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    const int current = currentCard(), last = m_model->cardCount() - 1;
    const int page = std::max(1, viewport()->height() / std::max(1, m_layout.card(0).height() + BoardLayout::Gap)) *
                     m_layout.columns();
    using Step = BoardLayout::Step;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int next = current;
    switch (event->key()) {
    case Qt::Key_Left:
        next = m_layout.neighbour(current, mirrored ? Step::Right : Step::Left);
        break;
    case Qt::Key_Right:
        next = m_layout.neighbour(current, mirrored ? Step::Left : Step::Right);
        break;
    case Qt::Key_Up:
        next = m_layout.neighbour(current, Step::Up);
        break;
    case Qt::Key_Down:
        next = m_layout.neighbour(current, Step::Down);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_PageUp:
        next = std::max(0, current - page);
        break;
    case Qt::Key_PageDown:
        next = std::min(last, std::max(0, current) + page);
        break;
    default:
        if (current >= 0)
            Q_EMIT opened(m_model->id(current));
        return;
    }
    select(next, event->modifiers() & Qt::ShiftModifier);
    bringIntoView(next);
}

void BoardView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setCardWidth(m_cardWidth + (event->angleDelta().y() > 0 ? ZoomStep : -ZoomStep));
    event->accept();
}

void BoardView::mousePressEvent(QMouseEvent* event)
{
    const int card = m_layout.cardAt(toContent(event->pos()));
    if (event->button() == Qt::RightButton && card >= 0 && !isSelected(card))
        choose(card);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    m_pressed = true;
    m_pressedCard = -1;
    if (card < 0)
        m_selection.setShots({});
    else if (isSelected(card) && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        m_pressedCard = card; // perhaps the start of a drag of all chosen cards
    else
        select(card, event->modifiers());
}

void BoardView::mouseMoveEvent(QMouseEvent* event)
{
    const int card = m_layout.cardAt(toContent(event->pos()));
    if (card != m_hovered) {
        updateCard(m_hovered);
        m_hovered = card;
        updateCard(card);
    }
    const bool far = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed && (event->buttons() & Qt::LeftButton) && far && m_layout.cardAt(toContent(m_pressedAt)) >= 0)
        startDrag();
}

void BoardView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressed = false;
    if (event->button() == Qt::LeftButton && m_pressedCard >= 0 && m_pressedCard < m_model->cardCount())
        select(m_pressedCard, Qt::NoModifier);
    m_pressedCard = -1;
}

void BoardView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int card = m_layout.cardAt(toContent(event->pos()));
    if (card >= 0)
        Q_EMIT opened(m_model->id(card));
}

void BoardView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentCard() >= 0;
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(cardRect(currentCard()).center()) : event->globalPos());
}

void BoardView::startDrag()
{
    m_pressed = false;
    m_pressedCard = -1;
    QList<ShotId> shots;
    for (int card = 0; card < m_model->cardCount(); ++card)
        if (isSelected(card))
            shots << m_model->id(card);
    auto* drag = new QDrag(this);
    drag->setMimeData(shotsToDrag(shots));
    const QPixmap picture = lookOf(m_layout.cardAt(toContent(m_pressedAt))).picture;
    if (!picture.isNull())
        drag->setPixmap(picture.scaledToWidth(int(120 * devicePixelRatioF()), Qt::SmoothTransformation));
    drag->exec(Qt::MoveAction);
    endDrop();
}

void BoardView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_project && (carriesShots(*event->mimeData()) || FileIntake::accepts(*event->mimeData())))
        event->acceptProposedAction();
}

void BoardView::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint point = event->position().toPoint();
    showDropAt(point, !carriesShots(*event->mimeData()));
    const int push = point.y() < ScrollEdge ? -1 : point.y() > viewport()->height() - ScrollEdge ? 1 : 0;
    verticalScrollBar()->setValue(scrollY() + push * verticalScrollBar()->singleStep() / 2);
    event->acceptProposedAction();
}

void BoardView::showDropAt(const QPoint& point, bool files)
{
    m_dropCard = files ? m_layout.cardAt(toContent(point)) : -1;
    m_dropGap = m_dropCard >= 0 ? BoardGap{} : m_layout.gapAt(toContent(point));
    viewport()->update();
}

void BoardView::endDrop()
{
    m_dropCard = -1;
    m_dropGap = {};
    viewport()->update();
}

void BoardView::dragLeaveEvent(QDragLeaveEvent*)
{
    endDrop();
}

void BoardView::dropEvent(QDropEvent* event)
{
    const QMimeData& data = *event->mimeData();
    showDropAt(event->position().toPoint(), !carriesShots(data));
    const BoardGap gap = m_dropGap;
    const ShotId target = m_dropCard >= 0 ? m_model->id(m_dropCard) : ShotId();
    endDrop();
    event->acceptProposedAction();
    if (!carriesShots(data))
        return m_intake.take(data, target);
    QList<ShotId> shots = draggedShots(data);
    shots.removeIf([this](const ShotId& shot) { return m_model->cardOf(shot) < 0; });
    if (gap.scene >= 0)
        m_commands.moveTo(shots, m_model->board().scenes[gap.scene].id, gap.index);
}

void BoardView::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason && currentCard() < 0 && m_model->cardCount() > 0)
        choose(cardAtPlayhead());
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent*)
{
    viewport()->update();
}
