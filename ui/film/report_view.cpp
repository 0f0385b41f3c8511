#include "ui/film/report_view.h"

#include "core/document/codes.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"
#include "ui/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace {

constexpr int ShotRole = Qt::UserRole;
constexpr int KindRole = Qt::UserRole + 1;
constexpr int IconSize = 16;
constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

struct Mark {
    const char* icon;
    QColor Tokens::*colour;
};

Mark markOf(ConformKind kind)
{
    switch (kind) {
    case ConformKind::Missing:
        return {"circle-alert", &Tokens::statusBad};
    case ConformKind::Held:
        return {"pause", &Tokens::statusWarn};
    case ConformKind::NoTake:
        return {"image", &Tokens::textMuted};
    case ConformKind::Rate:
        return {"timer", &Tokens::statusWarn};
    case ConformKind::Size:
        return {"maximize", &Tokens::statusWarn};
    case ConformKind::Silence:
        return {"volume-x", &Tokens::statusWarn};
    case ConformKind::Loudness:
        return {"volume-2", &Tokens::statusWarn};
    case ConformKind::Voice:
        return {"mic", &Tokens::statusWarn};
    case ConformKind::Caption:
        return {"captions", &Tokens::statusWarn};
    case ConformKind::Made:
        break;
    }
    return {"info", &Tokens::statusWarn};
}

/// Notes are read whole, however long; shots are one line.
class NoteDelegate final : public QStyledItemDelegate {
public:
    NoteDelegate(const Theme& theme, QTreeWidget* view)
        : QStyledItemDelegate(view)
        , m_theme(theme)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(option.font);
        if (index.parent().isValid())
            return {100, metrics.height() + Tokens::Space2};
        const int width = m_view->viewport()->width() - m_view->indentation();
        const QRect room = textIn(QRect(0, 0, width, 10000));
        return {100, std::max(IconSize, metrics.boundingRect(room, Wrapped, index.data().toString()).height()) +
                         2 * Tokens::Space2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.parent().isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        m_view->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, m_view);
        const Tokens& t = m_theme.tokens();
        const Mark mark = markOf(ConformKind(index.data(KindRole).toInt()));
        const QRect text = textIn(option.rect);
        const QPixmap icon =
            paintedIcon(QString::fromLatin1(mark.icon), t.*mark.colour, IconSize, m_view->devicePixelRatioF());
        const int left = m_view->isRightToLeft() ? option.rect.right() - Tokens::Space1 - IconSize
                                                 : option.rect.left() + Tokens::Space1;
        painter->drawPixmap(left, text.top(), icon);
        painter->setFont(option.font);
        painter->setPen(t.text);
        painter->drawText(text, Wrapped, index.data().toString());
    }

private:
    QRect textIn(const QRect& row) const
    {
        const int beside = Tokens::Space1 + IconSize + Tokens::Space2;
        const QRect text = row.adjusted(beside, Tokens::Space2, -Tokens::Space2, -Tokens::Space2);
        return QStyle::visualRect(m_view->layoutDirection(), row, text);
    }

    const Theme& m_theme;
    const QTreeWidget* m_view;
};

} // namespace

ReportView::ReportView(const Theme& theme, QWidget* parent)
    : QTreeWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Report"));
    setColumnCount(1);
    setHeaderHidden(true);
    setIndentation(Tokens::Space4);
    setItemDelegate(new NoteDelegate(theme, this));
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setProperty("well", true);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemClicked, this, &ReportView::follow);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (item->childCount() > 0)
            item->setExpanded(!item->isExpanded());
        else
            follow(item);
    });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ReportView::setNotes(const QList<ConformNote>& notes, const Storyboard& board)
{
    QHash<QString, const Shot*> shots;
    if (!notes.isEmpty())
        for (const Scene& scene : board.scenes)
            for (const Shot& shot : scene.shots)
                shots.insert(fullCode(scene, shot), &shot);
    clear();
    m_message.clear();
    for (const ConformNote& note : notes) {
        auto* row = new QTreeWidgetItem({note.sentence});
        row->setData(0, KindRole, int(note.kind));
        if (note.shots.size() == 1)
            setPlace(row, shots.value(note.shots.first()), note.shots.first());
        else
            addParts(row, note, shots);
        addTopLevelItem(row);
    }
    setAccessibleDescription({});
}

void ReportView::setPlace(QTreeWidgetItem* row, const Shot* shot, const QString& code)
{
    if (!shot)
        return;
    row->setData(0, ShotRole, shot->id.toString());
    row->setToolTip(0, tr("Go to %1").arg(code));
}

/// What a note is about, one by one: shots, or files that belong to none.
void ReportView::addParts(QTreeWidgetItem* row, const ConformNote& note, const QHash<QString, const Shot*>& shots)
{
    const bool haveShots = !note.shots.isEmpty();
    QList<QTreeWidgetItem*> items;
    for (qsizetype i = 0; i < (haveShots ? note.shots : note.details).size(); ++i) {
        const QString code = note.shots.value(i), detail = note.details.value(i);
        const Shot* shot = shots.value(code);
        QStringList words{code, detail};
        if (haveShots)
            words << (shot ? Words::gistOf(*shot) : tr("not in the storyboard any more"));
        words.removeAll(QString());
        auto* item = new QTreeWidgetItem({words.join(QStringLiteral("  "))});
        setPlace(item, shot, code);
        item->setDisabled(haveShots && !shot);
        items << item;
    }
    if (haveShots || items.size() > 1) // a single file stands in the sentence
        row->addChildren(items);
    else
        qDeleteAll(items);
}

void ReportView::setMessage(const QString& icon, const QString& sentence)
{
    clear();
    m_icon = icon;
    m_message = sentence;
    setAccessibleDescription(sentence);
    viewport()->update();
}

void ReportView::follow(const QTreeWidgetItem* item)
{
    if (item->childCount() > 0)
        return;
    const QString id = item->data(0, ShotRole).toString();
    if (!id.isEmpty())
        Q_EMIT shotRequested(ShotId::fromString(id));
}

/// Beside the first line, however many there are.
void ReportView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    constexpr int Arrow = 12;
    if (!model()->hasChildren(index))
        return;
    const char* closed = isRightToLeft() ? "chevron-left" : "chevron-right";
    const QString name = QLatin1String(isExpanded(index) ? "chevron-down" : closed);
    painter->drawPixmap(rect.left() + (rect.width() - Arrow) / 2, rect.top() + Tokens::Space2 + (IconSize - Arrow) / 2,
                        paintedIcon(name, m_theme.tokens().textMuted, Arrow, devicePixelRatioF()));
}

/// A key that opens a note is for this list alone, not for the button of the dialog around it.
void ReportView::keyPressEvent(QKeyEvent* event)
{
    QTreeWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
}

void ReportView::paintEvent(QPaintEvent* event)
{
    QTreeWidget::paintEvent(event);
    if (m_message.isEmpty())
        return;
    const Tokens& t = m_theme.tokens();
    QPainter painter(viewport());
    const QRect room = viewport()->rect().adjusted(Tokens::Space4, 0, -Tokens::Space4, 0);
    const QRect text = fontMetrics().boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, m_message);
    const int height = IconSize + Tokens::Space2 + text.height();
    const QPoint at(room.center().x() - IconSize / 2, std::max(Tokens::Space2, room.center().y() - height / 2));
    painter.drawPixmap(at, paintedIcon(m_icon, t.textMuted, IconSize, devicePixelRatioF()));
    painter.setPen(t.textMuted);
    painter.drawText(QRect(room.left(), at.y() + IconSize + Tokens::Space2, room.width(), text.height() + 2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_message);
}

void ReportView::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // other widths, other heights
}
