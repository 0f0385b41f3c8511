#include "ui/film/noted_field.h"

#include "ui/focus_heir.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>

NotedField::NotedField(QWidget* field, QWidget* parent, const QList<QWidget*>& focus)
    : QWidget(parent)
    , m_field(field)
    , m_focus(focus.isEmpty() ? QList<QWidget*>{field} : focus)
    , m_line(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(m_line);
    m_line->setProperty("role", QStringLiteral("muted"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->hide();
    FocusHeir::set(this, m_focus.first());
}

void NotedField::setNote(const QString& sentence)
{
    m_note = sentence;
    showLine();
}

void NotedField::setReason(const QString& why)
{
    m_reason = why;
    m_field->setEnabled(why.isEmpty());
    showLine();
}

void NotedField::showLine()
{
    const QString& line = m_reason.isEmpty() ? m_note : m_reason;
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    for (QWidget* each : std::as_const(m_focus))
        each->setAccessibleDescription(line);
}

void addNotedRow(QFormLayout* form, const QString& label, QWidget* field, NotedField* noted)
{
    auto* text = new QLabel(label, noted->parentWidget());
    text->setTextFormat(Qt::PlainText);
    text->setBuddy(field);
    field->ensurePolished();
    text->setFixedHeight(field->sizeHint().height()); // on one line with the field, however high its note is
    field->setAccessibleName(label);
    form->addRow(text, noted);
}

void alignLabels(const QList<QFormLayout*>& forms)
{
    QList<QWidget*> labels;
    for (const QFormLayout* form : forms)
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole); item && item->widget())
                labels << item->widget();
    int widest = 0;
    for (const QWidget* label : std::as_const(labels))
        widest = std::max(widest, label->sizeHint().width());
    for (QWidget* label : std::as_const(labels))
        label->setMinimumWidth(widest);
}
