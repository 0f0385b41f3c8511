#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

/// A field with a quiet line below it: what its choice is good for, or why it cannot be used here. The line is also the
/// field's description for assistive technology.
class NotedField final : public QWidget {
    Q_OBJECT
public:
    /// Takes the field. `focus`: what in it has the focus and is described, the field itself unless told.
    NotedField(QWidget* field, QWidget* parent, const QList<QWidget*>& focus = {});
    void setNote(const QString& sentence); ///< empty: none
    /// A field that cannot be used keeps its value; empty: it can.
    void setReason(const QString& why);

private:
    void showLine();
    QWidget* m_field;
    QList<QWidget*> m_focus;
    QLabel* m_line;
    QString m_note;
    QString m_reason;
};

/// A label left of a field that has a line below it, named alike for assistive technology.
void addNotedRow(QFormLayout* form, const QString& label, QWidget* field, NotedField* noted);
/// Makes the labels of several forms one column.
void alignLabels(const QList<QFormLayout*>& forms);
