#pragma once

#include "core/store/money_book.h"

#include <QWidget>

class PriceField;
class Project;
class Theme;
class QComboBox;
class QPushButton;
class QTreeWidget;

/// What the models of the user's accounts cost, as the user typed it from the providers' pages, and the fields to add,
/// change and remove a price. Follows the choice: a chosen price is in the fields.
class PricesPage final : public QWidget {
    Q_OBJECT
public:
    /// Project and theme outlive the page.
    PricesPage(const Theme& theme, Project& project, QWidget* parent);
    void load();

Q_SIGNALS:
    void problem(const QString& sentence); ///< empty: none any more

private:
    QLayout* makeEditor();
    void show(const QList<TypedPrice>& prices);
    void addRow(const TypedPrice& price);
    void edit(); ///< the chosen one
    void refresh();
    void set();
    void remove();
    void follow(const QFuture<Status>& change);
    const TypedPrice* chosen() const;

    const Theme& m_theme;
    Project& m_project;
    QList<TypedPrice> m_prices;
    QTreeWidget* m_list;
    QComboBox* m_account;
    QComboBox* m_model;
    PriceField* m_price;
    QPushButton* m_set;
    QPushButton* m_remove;
};
