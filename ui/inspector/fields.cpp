#include "ui/inspector/fields.h"

#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QWheelEvent>

ChoiceField::ChoiceField(QWidget* parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceField::initStyleOption(QStyleOptionComboBox* option) const
{
    QComboBox::initStyleOption(option);
    const QRect words = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this);
    const int icon = option->currentIcon.isNull() ? 0 : option->iconSize.width() + Tokens::Space1;
    option->currentText = fontMetrics().elidedText(option->currentText, Qt::ElideRight, words.width() - icon);
}

void ChoiceField::wheelEvent(QWheelEvent* event)
{
    hasFocus() ? QComboBox::wheelEvent(event) : event->ignore();
}

NumberField::NumberField(QWidget* parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false);
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    hasFocus() ? QSpinBox::wheelEvent(event) : event->ignore();
}

TextField::TextField(int leastLines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_least(leastLines)
    , m_most(mostLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_showing)
            Q_EMIT edited(toPlainText());
    });
    fit();
}

void TextField::show(const QString& text)
{
    if (text == toPlainText())
        return;
    m_showing = true;
    setPlainText(text);
    m_showing = false;
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

/// A plain text edit breaks what it has not painted yet when it is asked for its place, and takes it for one line
/// before.
int TextField::countedLines() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        (void)document()->documentLayout()->blockBoundingRect(block);
        lines += block.layout()->lineCount();
    }
    return lines;
}

void TextField::fit()
{
    const int wanted = countedLines();
    setVerticalScrollBarPolicy(wanted > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int frame = std::clamp(this->height() - viewport()->height(), 2, 24);
    const int height = std::clamp(wanted, m_least, m_most) * fontMetrics().lineSpacing() +
                       int(2 * document()->documentMargin()) + frame;
    if (height != this->height())
        setFixedHeight(height);
}

QLabel* addField(QBoxLayout* column, const QString& label, QWidget* field)
{
    auto* text = new QLabel(label, field->parentWidget());
    text->setProperty("role", QStringLiteral("muted"));
    text->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(text);
    column->addWidget(field);
    return text;
}

QLabel* addField(QFormLayout* form, const QString& label, QWidget* field)
{
    auto* text = new QLabel(label, field->parentWidget());
    text->setProperty("role", QStringLiteral("muted"));
    text->setBuddy(field);
    field->setAccessibleName(label);
    form->addRow(text, field);
    return text;
}

QFormLayout* makeForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Tokens::Space2);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a narrow dock the field stands below its label
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}
