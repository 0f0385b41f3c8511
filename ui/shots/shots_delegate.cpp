#include "ui/shots/shots_delegate.h"

#include "ui/inspector/enum_field.h"
#include "ui/shots/shots_model.h"
#include "ui/theme/theme.h"
#include "ui/thumbnail_loader.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QTimer>

static constexpr int LinesShown = 2;
static const char* const ChosenProperty = "chosen";

ShotsDelegate::ShotsDelegate(const Theme& theme, ThumbnailLoader& pictures, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pictures(pictures)
{
}

void ShotsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_theme.tokens();
    const QRect rect = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, t.selected);
    const bool sceneEnds = index.siblingAtRow(index.row() + 1).data(ShotsModel::FirstOfSceneRole).toBool();
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), sceneEnds ? t.controlBorder : t.border);
    if (index.column() == 0 && index.data(ShotsModel::PlayingRole).toBool()) {
        const int left = option.direction == Qt::RightToLeft ? rect.right() - 2 : rect.left();
        painter->fillRect(QRect(left, rect.top(), 3, rect.height() - 1), t.accent);
    }
    if (ShotColumn(index.column()) == ShotColumn::Picture)
        paintPicture(*painter, rect.adjusted(4, 3, -4, -4), index);
    else
        paintText(*painter, rect.adjusted(Tokens::Space2, 2, -Tokens::Space2, -2), index);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ShotsDelegate::paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const auto* model = static_cast<const ShotsModel*>(index.model());
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap picture = m_pictures.thumbnail(model->id(index.row()), int(rect.width() * ratio));
    const QSize size = picture.isNull() ? rect.size() : picture.size().scaled(rect.size(), Qt::KeepAspectRatio);
    const QRect place = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, rect);
    if (picture.isNull())
        return painter.fillRect(place, m_theme.tokens().border);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(index.data(ShotsModel::OmittedRole).toBool() ? 0.35 : 1);
    painter.drawPixmap(place, picture);
    painter.setOpacity(1);
}

/// Breaks into two lines at most; what does not fit ends in an ellipsis.
static void drawLines(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(text, painter.font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < LinesShown;
         line = layout.createLine()) {
        line.setLineWidth(rect.width());
        const bool last = lines.size() == LinesShown - 1;
        lines << (last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width())
                       : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    if (lines.size() == 1)
        lines[0] = metrics.elidedText(lines[0], Qt::ElideRight, rect.width());
    int y = rect.top() + (rect.height() - int(lines.size()) * metrics.lineSpacing()) / 2;
    for (const QString& line : std::as_const(lines)) {
        painter.drawText(QRect(rect.left(), y, rect.width(), metrics.lineSpacing()), int(alignment), line);
        y += metrics.lineSpacing();
    }
}

void ShotsDelegate::paintText(QPainter& painter, const QRect& whole, const QModelIndex& index) const
{
    const auto column = ShotColumn(index.column());
    const Tokens& t = m_theme.tokens();
    const bool omitted = index.data(ShotsModel::OmittedRole).toBool();
    const bool quiet = omitted || column == ShotColumn::Dialogue || column == ShotColumn::Scene;
    const bool digits = column == ShotColumn::Length || column == ShotColumn::Takes;
    QFont font = digits ? Theme::monospace(Tokens::TypeBody) : painter.font();
    font.setPixelSize(Tokens::TypeBody);
    font.setWeight(column == ShotColumn::Code ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(quiet ? t.textMuted : t.text);
    QRect rect = whole;
    if (const QPixmap icon = index.data(Qt::DecorationRole).value<QPixmap>(); !icon.isNull()) {
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        painter.drawPixmap(mirrored ? rect.right() - 14 : rect.left(), rect.center().y() - 6, icon);
        rect.adjust(mirrored ? 0 : 20, 0, mirrored ? -20 : 0, 0);
    }
    // The scene is named once, where it begins; assistive technology hears it in every row.
    if (column == ShotColumn::Scene && !index.data(ShotsModel::FirstOfSceneRole).toBool())
        return;
    drawLines(painter, rect, index.data().toString(),
              Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter);
}

QWidget* ShotsDelegate::makeChoice(QWidget* parent, const QModelIndex& index) const
{
    auto* box = new ChoiceField(parent);
    switch (ShotColumn(index.column())) {
    case ShotColumn::Size:
        fillChoice<ShotSize>(box);
        break;
    case ShotColumn::Angle:
        fillChoice<CameraAngle>(box);
        break;
    case ShotColumn::Move:
        fillChoice<CameraMove>(box);
        break;
    case ShotColumn::Status:
        fillChoice<ShotStatus>(box);
        break;
    default:
        fillChoice<TransitionKind>(box);
        break;
    }
    auto* self = const_cast<ShotsDelegate*>(this); // Qt's editors are made by a const function and end by a signal
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + Tokens::Space6);
    box->view()->installEventFilter(self);
    connect(box, &QComboBox::activated, self, [self, box] {
        box->setProperty(ChosenProperty, true);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

QWidget* ShotsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (const auto column = ShotColumn(index.column()); column == ShotColumn::Description) {
        auto* text = new QPlainTextEdit(parent);
        text->setTabChangesFocus(true);
        editor = text;
    } else if (column == ShotColumn::Length || column == ShotColumn::Scene) {
        auto* line = new QLineEdit(parent);
        if (column == ShotColumn::Length)
            line->setFont(Theme::monospace(Tokens::TypeBody));
        editor = line;
    } else {
        editor = makeChoice(parent, index);
    }
    editor->setAccessibleName(nameOf(ShotColumn(index.column())));
    return editor;
}

void ShotsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(value.toInt());
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        // What is being typed stays when the row changes for another reason.
        if (!text->document()->isModified()) {
            text->setPlainText(value.toString());
            text->selectAll();
        }
    } else if (auto* line = qobject_cast<QLineEdit*>(editor); line && !line->isModified()) {
        line->setText(value.toString());
        line->selectAll();
    }
}

void ShotsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        if (box->property(ChosenProperty).toBool())
            model->setData(index, box->currentIndex());
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        model->setData(index, text->toPlainText());
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        model->setData(index, line->text());
    }
}

void ShotsDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect;
    const QRect room = editor->parentWidget()->rect();
    if (qobject_cast<QPlainTextEdit*>(editor)) {
        rect.setWidth(std::max(rect.width(), 240));
        rect.setHeight(std::max(rect.height(), 4 * option.fontMetrics.lineSpacing() + 12));
    } else {
        const QSize wish = editor->sizeHint();
        rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                   QSize(std::max(rect.width(), wish.width()), wish.height()), rect);
        rect.moveLeft(option.rect.left());
    }
    if (rect.right() > room.right())
        rect.moveRight(std::max(room.right(), rect.width() - 1));
    if (rect.bottom() > room.bottom())
        rect.moveBottom(std::max(room.bottom(), rect.height() - 1));
    editor->setGeometry(rect);
}

/// A list that closes without a choice takes its field along: arrows go on through the table.
void ShotsDelegate::closeUnchosen(QObject* list)
{
    for (QObject* up = list; up; up = up->parent())
        if (auto* box = qobject_cast<QComboBox*>(up))
            QTimer::singleShot(0, box, [this, box] { // a choice comes behind
                if (box->property(ChosenProperty).toBool())
                    return;
                box->setFocus(); // for the table to get it back
                Q_EMIT closeEditor(box);
            });
}

bool ShotsDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (qobject_cast<QAbstractItemView*>(editor)) { // of a choice
        if (event->type() == QEvent::Hide)
            closeUnchosen(editor);
        return false;
    }
    auto* text = qobject_cast<QPlainTextEdit*>(editor);
    if (text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            Q_EMIT commitData(text);
            Q_EMIT closeEditor(text);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}
