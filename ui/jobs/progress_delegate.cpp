#include "ui/jobs/progress_delegate.h"

#include "ui/jobs/jobs_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant progress = index.data(JobsModel::ProgressRole);
    if (!progress.isValid())
        return;
    const Tokens& t = m_theme.tokens();
    const QRectF bar(option.rect.left() + 4, option.rect.bottom() - 3, option.rect.width() - 12, 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.border);
    painter->drawRoundedRect(bar, 1.5, 1.5);
    painter->setBrush(t.statusBusy);
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * progress.toDouble(), bar.height())), 1.5, 1.5);
    painter->restore();
}
