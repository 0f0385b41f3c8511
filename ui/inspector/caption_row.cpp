#include "ui/inspector/caption_row.h"

#include "ui/focus_heir.h"
#include "ui/inspector/fields.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

CaptionRow::CaptionRow(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_start(numberField(tr("First frame")))
    , m_length(numberField(tr("Frames")))
    , m_text(new TextField(2, 5, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setSpacing(3);
    auto* remove = new QToolButton(this);
    remove->setIcon(theme.icon(QStringLiteral("x")));
    remove->setAccessibleName(tr("Remove Caption"));
    remove->setToolTip(tr("Remove this caption"));
    m_length->setMinimum(1);
    head->addWidget(m_start);
    head->addWidget(m_length);
    head->addStretch(1);
    head->addWidget(remove);
    column->addLayout(head);
    m_text->setPlaceholderText(tr("Words"));
    column->addWidget(m_text);
    FocusHeir::set(this, m_text);
    connect(m_text, &TextField::edited, this, &CaptionRow::edited);
    connect(remove, &QToolButton::clicked, this, &CaptionRow::removeRequested);
}

NumberField* CaptionRow::numberField(const QString& name)
{
    auto* field = new NumberField(this);
    field->setRange(0, 1000000);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setFixedWidth(72);
    connect(field, &QSpinBox::valueChanged, this, [this] { Q_EMIT timed(m_start->value(), m_length->value()); });
    return field;
}

void CaptionRow::show(const Caption& caption, int number)
{
    m_caption = caption.id;
    m_text->setAccessibleName(tr("Caption %1").arg(number));
    const QSignalBlocker start(m_start), length(m_length);
    m_start->setValue(int(caption.start));
    m_length->setValue(int(caption.length));
    m_text->show(caption.text);
}
