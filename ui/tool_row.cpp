#include "ui/tool_row.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QToolButton>

ToolRow::ToolRow(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space1);
}

static QList<QToolButton*> buttonsOf(const ToolRow& row)
{
    return row.findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
}

QSize ToolRow::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right(), height = 0;
    for (const QToolButton* button : buttonsOf(*this)) {
        const int padding = button->sizeHint().height() - button->iconSize().height();
        width += button->iconSize().width() + padding + Tokens::Space2 + layout()->spacing();
        height = std::max(height, button->sizeHint().height());
    }
    return {width, height + margins.top() + margins.bottom()};
}

void ToolRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto show = [this](Qt::ToolButtonStyle style) {
        for (QToolButton* button : buttonsOf(*this))
            button->setToolButtonStyle(style);
    };
    show(Qt::ToolButtonTextBesideIcon);
    if (layout()->sizeHint().width() > event->size().width())
        show(Qt::ToolButtonIconOnly);
}
