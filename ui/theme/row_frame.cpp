#include "ui/theme/row_frame.h"

#include <QPainter>

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected)
        painter.fillRect(row, tokens.selected);
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.border);
}

void paintRowFocus(QPainter& painter, const QStyleOptionViewItem& option, const Tokens& tokens)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
}
