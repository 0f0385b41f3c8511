#pragma once

#include "core/store/money_book.h"

#include <QWidget>

class Project;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

/// The caps that hold for a project, with what is left of them, and the fields to set and remove one.
class CapsPage final : public QWidget {
    Q_OBJECT
public:
    CapsPage(Project& project, QWidget* parent);
    void load();

Q_SIGNALS:
    void problem(const QString& sentence); ///< empty: none any more

private:
    QLayout* makeEditor();
    void show(const QList<CapUse>& uses);
    void edit();
    void refresh();
    void set();
    void remove();
    void follow(const QFuture<Status>& change);

    Project& m_project;
    QList<CapUse> m_uses;
    QTreeWidget* m_list;
    QComboBox* m_scope;
    QLineEdit* m_amount;
    QLineEdit* m_currency;
    QPushButton* m_set;
    QPushButton* m_remove;
};
