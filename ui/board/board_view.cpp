#include "ui/board/board_view.h"

#include "core/document/find.h"
#include "ui/board/board_access.h"
#include "ui/board/card_painter.h"
#include "ui/selection.h"
#include "ui/shot_commands.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"
#include "ui/words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

BoardView::BoardView(const Theme& theme, Selection& selection, ThumbnailLoader& pictures, ShotCommands& commands,
                     FileIntake& intake, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_selection(selection)
    , m_pictures(pictures)
    , m_commands(commands)
    , m_intake(intake)
    , m_model(new BoardModel(this))
{
    installBoardAccess();
    setAccessibleName(tr("Board"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMinimumSize(200, 140);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would rearrange the cards
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { verticalScrollBar()->setEnabled(most > 0); });
    connect(m_model, &BoardModel::arranged, this, &BoardView::arrange);
    connect(m_model, &BoardModel::changed, this, [this](const QList<ShotId>&) { viewport()->update(); });
    connect(&pictures, &ThumbnailLoader::ready, this,
            [this](const ShotId& shot) { updateCard(m_model->cardOf(shot)); });
    connect(&selection, &Selection::shotsChanged, this, &BoardView::followSelection);
    connect(&selection, &Selection::playheadChanged, this, &BoardView::followPlayhead);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void BoardView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_model->setProject(project);
    if (project)
        connect(project, &Project::takeAdded, viewport(), qOverload<>(&QWidget::update));
    verticalScrollBar()->setValue(0);
}

void BoardView::setCardWidth(int width)
{
    const int next = std::clamp(width, SmallestCard, LargestCard);
    if (next == m_cardWidth)
        return;
    m_cardWidth = next;
    arrange();
    bringIntoView(currentCard());
    Q_EMIT cardWidthChanged(next);
}

void BoardView::arrange()
{
    m_layout = BoardLayout(m_model->cardsInScenes(), viewport()->width(), m_cardWidth, m_model->board().format.size);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    m_hovered = m_dropCard = -1;
    followPlayhead();
    viewport()->update();
    QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
}

int BoardView::scrollY() const
{
    return verticalScrollBar()->value();
}

QPoint BoardView::toContent(const QPoint& point) const
{
    return point + QPoint(0, scrollY());
}

QRect BoardView::cardRect(int card) const
{
    return m_layout.card(card).translated(0, -scrollY());
}

void BoardView::updateCard(int card)
{
    if (card >= 0)
        viewport()->update(cardRect(card).adjusted(-6, -6, 6, 6));
}

int BoardView::currentCard() const
{
    return m_model->cardOf(m_selection.currentShot());
}

bool BoardView::isSelected(int card) const
{
    return m_selection.shots().contains(m_model->id(card));
}

void BoardView::followSelection()
{
    viewport()->update();
    const int card = currentCard();
    if (card < 0)
        return;
    if (!m_pressed)
        bringIntoView(card);
    QAccessibleEvent focus(this, hasFocus() ? QAccessible::Focus : QAccessible::Selection);
    focus.setChild(card);
    QAccessible::updateAccessibility(&focus);
}

void BoardView::followPlayhead()
{
    const auto shot = m_project ? shotAt(m_model->board(), m_selection.playhead()) : std::nullopt;
    const int card = shot ? m_model->cardOf(*shot) : -1;
    if (card != m_playing)
        updateCard(m_playing);
    m_playing = card;
    updateCard(card);
}

void BoardView::bringIntoView(int card)
{
    if (card < 0)
        return;
    const QRect rect = m_layout.card(card).adjusted(0, -BoardLayout::HeaderHeight, 0, BoardLayout::Gap);
    if (rect.top() < scrollY())
        verticalScrollBar()->setValue(rect.top());
    else if (rect.bottom() > scrollY() + viewport()->height())
        verticalScrollBar()->setValue(rect.bottom() - viewport()->height());
}

int BoardView::cardAtPlayhead() const
{
    const auto shot = shotAt(m_model->board(), m_selection.playhead());
    return shot ? std::max(0, m_model->cardOf(*shot)) : 0;
}

void BoardView::choose(int card)
{
    if (card < 0 || card >= m_model->cardCount())
        return;
    m_anchor = card;
    m_selection.setShots({m_model->id(card)});
    bringIntoView(card);
}

void BoardView::select(int card, Qt::KeyboardModifiers modifiers)
{
    const ShotId id = m_model->id(card);
    QList<ShotId> shots = m_selection.shots();
    if (modifiers & Qt::ShiftModifier) {
        const int from = m_anchor >= 0 && m_anchor < m_model->cardCount() ? m_anchor : card;
        shots.clear();
        for (int i = from; i != card; i += from < card ? 1 : -1)
            shots << m_model->id(i);
        shots << id;
    } else if (modifiers & Qt::ControlModifier) {
        m_anchor = card;
        if (!shots.removeOne(id))
            shots << id;
    } else {
        m_anchor = card;
        shots = {id};
    }
    m_selection.setShots(shots);
}

CardLook BoardView::lookOf(int card)
{
    const Shot& shot = m_model->shot(card);
    CardLook look;
    look.picture = m_pictures.thumbnail(shot.id, int(m_layout.pictureSize().width() * devicePixelRatioF()));
    look.selected = isSelected(card);
    look.current = hasFocus() && card == currentCard();
    look.hovered = card == m_hovered;
    look.dropTarget = card == m_dropCard;
    look.takes = int(m_project->shelf().takesFor(shot).size());
    if (card == m_playing) {
        const Frames start = startOf(m_model->board(), shot.id).value_or(0);
        look.playhead = double(m_selection.playhead() - start) / double(std::max<Frames>(1, shot.length - 1));
    }
    return look;
}

void BoardView::paintScene(CardPainter& painter, int scene, const QRect& visible)
{
    painter.header(*m_model, scene, m_layout.header(scene).translated(0, -scrollY()));
    if (m_layout.cardsIn(scene) == 0)
        painter.emptyPlace(m_layout.emptyPlace(scene).translated(0, -scrollY()),
                           tr("No shots yet. Drop pictures here, or press N."), m_dropGap.scene == scene);
    for (int i = 0; i < m_layout.cardsIn(scene); ++i) {
        const int card = m_layout.firstCard(scene) + i;
        const QRect rect = cardRect(card);
        if (rect.top() > visible.bottom())
            break;
        if (rect.bottom() >= visible.top())
            painter.card(*m_model, card, rect, m_layout.picture(card).translated(0, -scrollY()), lookOf(card));
    }
}

void BoardView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.tokens().ground);
    if (!m_project)
        return;
    CardPainter cards(painter, m_theme, font());
    if (m_model->board().scenes.isEmpty()) {
        const QRect middle = viewport()->rect().adjusted(24, 24, -24, -24);
        cards.emptyPlace(
            middle, tr("This storyboard is empty.\nPress N for a first shot, drop pictures here, or import a script."),
            m_dropGap.scene >= 0 || m_dropCard >= 0);
    }
    const QRect visible = event->rect();
    const auto [first, last] = m_layout.scenesWithin(visible.top() + scrollY(), visible.bottom() + scrollY());
    for (int scene = first; scene <= last; ++scene)
        paintScene(cards, scene, visible);
    if (m_dropGap.scene >= 0 && m_dropCard < 0 && m_layout.cardsIn(m_dropGap.scene) > 0)
        cards.gapMark(m_layout.gapMark(m_dropGap).translated(0, -scrollY()));
    if (hasFocus() && m_selection.shots().isEmpty()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.tokens().accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void BoardView::resizeEvent(QResizeEvent*)
{
    arrange();
    if (hasFocus())
        bringIntoView(currentCard());
}

void BoardView::scrollContentsBy(int, int)
{
    viewport()->update();
}

QString BoardView::nameOf(int card) const
{
    return m_model->fullCode(card) + QLatin1Char(' ') + Words::gistOf(m_model->shot(card));
}

QString BoardView::describe(int card) const
{
    const Shot& shot = m_model->shot(card);
    const QString length = toTimecode(shot.length, m_model->board().format.rate);
    return tr("%1, %2, %n take(s)", nullptr, int(m_project->shelf().takesFor(shot).size()))
        .arg(Words::of(shot.status), length);
}

bool BoardView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int card = m_layout.cardAt(toContent(help->pos()));
        if (card < 0) {
            QToolTip::hideText();
        } else {
            QString tip =
                QStringLiteral("<p><b>%1</b> %2</p>").arg(m_model->fullCode(card), describe(card).toHtmlEscaped());
            for (const QString& text : {m_model->shot(card).description, m_model->shot(card).notes})
                if (!text.isEmpty())
                    tip += QStringLiteral("<p>%1</p>").arg(text.left(400).toHtmlEscaped());
            QToolTip::showText(help->globalPos(), tip, viewport(), cardRect(card));
        }
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        updateCard(m_hovered);
        m_hovered = -1;
    }
    return QAbstractScrollArea::viewportEvent(event);
}
