#include "ui/dialogs/dialog_frame.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

DialogFrame::DialogFrame(const Theme& theme, const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_content(new QVBoxLayout)
    , m_trouble(new QLabel(this))
    , m_cancel(new QPushButton(this))
    , m_primary(new QPushButton(verb, this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space4, Tokens::Space4, Tokens::Space4, Tokens::Space4);
    column->setSpacing(Tokens::Space3);
    m_content->setSpacing(Tokens::Space3);
    column->addLayout(m_content, 1);
    m_trouble->setProperty("role", QStringLiteral("bad"));
    m_trouble->setTextFormat(Qt::PlainText); // it repeats what providers and files say
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    setCancelVerb(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    m_primary->setProperty("primary", true);
    m_primary->setAccessibleName(verb);
    m_primary->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_primary);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void DialogFrame::setTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void DialogFrame::setCancelVerb(const QString& verb)
{
    m_cancel->setText(verb);
    m_cancel->setAccessibleName(verb);
}

void addRow(QFormLayout* form, const QString& label, QWidget* field)
{
    auto* text = new QLabel(label, field->parentWidget());
    text->setTextFormat(Qt::PlainText);
    text->setBuddy(field);
    field->setAccessibleName(label);
    form->addRow(text, field);
}
