#include "ui/inspector/section.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

Section::Section(const Theme& theme, ShotEditor& editor, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_head(new QToolButton(this))
    , m_summary(new QLabel(this))
    , m_content(new QWidget(this))
    , m_body(new QVBoxLayout(m_content))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, Tokens::Space1, 0);
    m_head->setText(title);
    m_head->setAccessibleName(title);
    m_head->setCheckable(true);
    m_head->setProperty("fold", true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize({12, 12});
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_head, 1);
    row->addWidget(m_summary);
    column->addLayout(row);
    m_body->setContentsMargins(Tokens::Space1, 0, Tokens::Space1, Tokens::Space2);
    m_body->setSpacing(6);
    column->addWidget(m_content);
    connect(m_head, &QToolButton::toggled, this, &Section::setOpen);
    setOpen(true);
}

void Section::setOpen(bool open)
{
    m_head->setChecked(open);
    m_head->setIcon(m_theme.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_content->setVisible(open);
}

void Section::setSummary(const QString& text)
{
    m_summary->setText(text);
}
