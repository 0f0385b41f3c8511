#include "ui/takes/takes_delegate.h"

#include "ui/takes/takes_model.h"
#include "ui/theme/row_frame.h"
#include "ui/theme/tinted_icon.h"
#include "ui/thumbnail_loader.h"

#include <QGuiApplication>
#include <QPainter>

static constexpr QSize PictureSize(96, 54);
static constexpr int RowHeight = PictureSize.height() + 2 * Tokens::Space2;

QSize TakesDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {PictureSize.width() + 100, RowHeight};
}

void TakesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_theme.tokens();
    painter->save();
    paintRowGround(*painter, option, t);
    const QRect whole = option.rect.adjusted(Tokens::Space2, Tokens::Space2, -Tokens::Space2, -Tokens::Space2);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, whole, rect); };
    paintPicture(*painter, placed(QRect(whole.topLeft(), PictureSize)), index);
    paintWords(*painter, placed(whole.adjusted(PictureSize.width() + Tokens::Space2, 0, 0, 0)), index);
    paintRowFocus(*painter, option, t);
    painter->restore();
}

void TakesDelegate::paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const auto* model = static_cast<const TakesModel*>(index.model());
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap picture = m_pictures.take(model->take(index.row()), int(rect.width() * ratio));
    if (picture.isNull())
        return painter.fillRect(rect, m_theme.tokens().border);
    const QSize size = picture.size().scaled(rect.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(model->isRejected(index.row()) ? 0.35 : 1);
    painter.drawPixmap(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, rect), picture);
    painter.setOpacity(1);
}

void TakesDelegate::paintWords(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const auto* model = static_cast<const TakesModel*>(index.model());
    const Tokens& t = m_theme.tokens();
    const int row = index.row(), line = rect.height() / 3;
    const auto write = [&](int number, const QString& text, int indent = 0) {
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        const QRect place = rect.adjusted(mirrored ? 0 : indent, number * line, mirrored ? -indent : 0, 0);
        painter.drawText(QRect(place.topLeft(), QSize(place.width(), line)), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    QFont font = painter.font();
    font.setPixelSize(Tokens::TypeBody);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(model->isRejected(row) ? t.textMuted : t.text);
    write(0, model->titleOf(row));
    font.setPixelSize(Tokens::TypeSmall);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(t.textMuted);
    write(1, model->factsOf(row));
    const QString words = model->wordsOf(row);
    if (words.isEmpty())
        return;
    const QColor hue = model->isRejected(row) ? t.statusBad : model->isUsed(row) ? t.statusGood : t.statusWarn;
    const char* icon = model->isRejected(row)  ? "x"
                       : model->isCircled(row) ? "circle-dot"
                       : model->isUsed(row)    ? "film"
                                               : "rotate-ccw";
    const QPixmap mark = paintedIcon(QString::fromLatin1(icon), hue, 12, painter.device()->devicePixelRatioF());
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    painter.drawPixmap(mirrored ? rect.right() - 12 : rect.left(), rect.top() + 2 * line + (line - 12) / 2, mark);
    painter.setPen(t.text);
    write(2, words, 12 + Tokens::Space1);
}
