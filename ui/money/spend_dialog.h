#pragma once

#include "core/project/project.h"
#include "core/project/spend_report.h"
#include "ui/dialogs/dialog_frame.h"

class CapsPage;
class PricesPage;
class QComboBox;
class QTreeWidget;

/// What was spent, on what, what of it shows nothing, what may be spent at most, and what models cost. Follows the jobs
/// while it is open.
class SpendDialog final : public DialogFrame {
    Q_OBJECT
public:
    SpendDialog(const Theme& theme, Project& project, QWidget* parent);

Q_SIGNALS:
    void exportRequested(const QByteArray& csv);

private:
    void explainColumns();
    QWidget* makeSpentPage();
    QWidget* makeWastePage();
    void load();
    void showSpent();
    void showWaste();
    SpendBy by() const;

    Project& m_project;
    QList<SpendItem> m_items;
    QComboBox* m_by;
    QTreeWidget* m_spent;
    QTreeWidget* m_waste;
    CapsPage* m_caps;
    PricesPage* m_prices;
};
