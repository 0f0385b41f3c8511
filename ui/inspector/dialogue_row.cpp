#include "ui/inspector/dialogue_row.h"

#include "ui/focus_heir.h"
#include "ui/inspector/fields.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QToolButton>

static QLineEdit* lineField(const QString& name, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    return field;
}

static void showText(QLineEdit* field, const QString& text)
{
    if (field->text() != text)
        field->setText(text);
}

DialogueRow::DialogueRow(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_character(lineField(tr("Character"), this))
    , m_extension(lineField(tr("V.O."), this))
    , m_parenthetical(lineField(tr("How it is said"), this))
    , m_text(new TextField(1, 6, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setSpacing(3);
    auto* remove = new QToolButton(this);
    remove->setIcon(theme.icon(QStringLiteral("x")));
    remove->setToolTip(tr("Remove this line"));
    remove->setAccessibleName(tr("Remove Line"));
    m_extension->setAccessibleName(tr("Extension"));
    m_extension->setFixedWidth(64);
    head->addWidget(m_character, 1);
    head->addWidget(m_extension);
    head->addWidget(remove);
    column->addLayout(head);
    column->addWidget(m_parenthetical);
    m_text->setAccessibleName(tr("Words"));
    m_text->setPlaceholderText(tr("Words"));
    column->addWidget(m_text);
    FocusHeir::set(this, m_character);
    for (QLineEdit* field : {m_character, m_extension, m_parenthetical})
        connect(field, &QLineEdit::textEdited, this, &DialogueRow::edited);
    connect(m_text, &TextField::edited, this, &DialogueRow::edited);
    connect(remove, &QToolButton::clicked, this, &DialogueRow::removeRequested);
}

void DialogueRow::show(const DialogueLine& line)
{
    showText(m_character, line.character);
    showText(m_extension, line.extension);
    showText(m_parenthetical, line.parenthetical);
    m_text->show(line.text);
}

DialogueLine DialogueRow::line() const
{
    return {m_character->text(), m_extension->text(), m_parenthetical->text(), m_text->toPlainText()};
}
