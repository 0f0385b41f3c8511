#include "ui/board/board_access.h"

#include "ui/board/board_view.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace {
/// One card. Lives as long as the board's interface keeps it; names its shot, so that it stays itself when cards move.
class CardAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CardAccess(BoardView* board, const ShotId& shot)
        : m_board(board)
        , m_shot(shot)
    {
    }

    int number() const { return m_board ? m_board->model().cardOf(m_shot) : -1; }
    bool isValid() const override { return number() >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_board ? m_board->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_board.data()); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        return kind == QAccessible::Name          ? m_board->nameOf(number())
               : kind == QAccessible::Description ? m_board->describe(number())
                                                  : QString();
    }
    QRect rect() const override
    {
        const QRect local = isValid() ? m_board->cardRect(number()) : QRect();
        return local.isNull() ? local : QRect(m_board->viewport()->mapToGlobal(local.topLeft()), local.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.multiSelectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = m_board->isSelected(number());
        state.focused = m_board->hasFocus() && m_board->currentCard() == number();
        state.offscreen = !m_board->cardRect(number()).intersects(m_board->viewport()->rect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_board->choose(number());
        if (name == setFocusAction())
            m_board->setFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<BoardView> m_board;
    ShotId m_shot;
};

class BoardAccess final : public QAccessibleWidget {
public:
    explicit BoardAccess(BoardView* board)
        : QAccessibleWidget(board, QAccessible::List)
    {
    }
    ~BoardAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }
    BoardView* board() const { return qobject_cast<BoardView*>(widget()); }
    int childCount() const override { return board()->model().cardCount(); }
    QAccessibleInterface* child(int card) const override
    {
        if (card < 0 || card >= childCount())
            return nullptr;
        const ShotId shot = board()->model().id(card);
        auto known = m_ids.find(shot);
        if (known == m_ids.end())
            known = m_ids.insert(shot, QAccessible::registerAccessibleInterface(new CardAccess(board(), shot)));
        return QAccessible::accessibleInterface(*known);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint local = board()->viewport()->mapFromGlobal(QPoint(x, y));
        for (int card = 0; card < childCount(); ++card)
            if (board()->cardRect(card).contains(local))
                return child(card);
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* item) const override
    {
        const auto* card = dynamic_cast<const CardAccess*>(item);
        return card ? card->number() : -1;
    }
    QAccessibleInterface* focusChild() const override
    {
        return board()->hasFocus() ? child(board()->currentCard()) : nullptr;
    }

private:
    mutable QHash<ShotId, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeBoardAccess(const QString& className, QObject* object)
{
    auto* board = className == QLatin1String("BoardView") ? qobject_cast<BoardView*>(object) : nullptr;
    return board ? new BoardAccess(board) : nullptr;
}
} // namespace

void installBoardAccess()
{
    QAccessible::installFactory(makeBoardAccess); // once: Qt knows those it has
}
