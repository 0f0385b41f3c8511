#include "ui/jobs/progress_delegate.h"

#include "ui/jobs/jobs_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, QModelIndex()); // the row's background
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    const Tokens& t = m_theme.tokens();
    const QRectF bar(option.rect.left() + 4, option.rect.center().y() - 2, option.rect.width() - 52, 5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.border);
    painter->drawRoundedRect(bar, 2.5, 2.5);
    painter->setBrush(t.statusBusy);
    painter->drawRoundedRect(
        QRectF(bar.topLeft(), QSizeF(bar.width() * index.data(JobsModel::ProgressRole).toDouble(), bar.height())), 2.5,
        2.5);
    painter->setPen(option.state & QStyle::State_Selected ? t.onAccent : t.textMuted);
    painter->setFont(Theme::monospace(Tokens::TypeSmall));
    painter->drawText(option.rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}
