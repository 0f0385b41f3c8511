#pragma once

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

/// Fields of the inspector. They change only when they have the focus: a wheel that scrolls past does nothing.

/// Words that it has no room for end in dots.
class ChoiceField final : public QComboBox {
public:
    explicit ChoiceField(QWidget* parent);

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
    void wheelEvent(QWheelEvent* event) override;
};

class NumberField final : public QSpinBox {
public:
    explicit NumberField(QWidget* parent);
    QSize minimumSizeHint() const override { return {48, QSpinBox::minimumSizeHint().height()}; }

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// Several lines of text; grows with them between two heights. Tab goes to the next field.
class TextField final : public QPlainTextEdit {
    Q_OBJECT
public:
    TextField(int leastLines, int mostLines, QWidget* parent);
    /// Without a signal and without moving the cursor when nothing differs.
    void show(const QString& text);

Q_SIGNALS:
    void edited(const QString& text); ///< by a person

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int countedLines() const;
    void fit();
    int m_least;
    int m_most;
    bool m_showing = false;
};

/// A label above its field, named alike for assistive technology.
QLabel* addField(QBoxLayout* column, const QString& label, QWidget* field);
/// A label left of its field.
QLabel* addField(QFormLayout* form, const QString& label, QWidget* field);
QFormLayout* makeForm(QWidget* parent);
