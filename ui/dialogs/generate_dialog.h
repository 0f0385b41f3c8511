#pragma once

#include "core/project/project.h"
#include "core/store/money_book.h"
#include "ui/dialogs/dialog_frame.h"

#include <QTimer>

class CostList;
class PriceField;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

/// The cost sheet: what will be made, by whom, for how much, before anything starts. What it shows is a frozen quote;
/// what it asks for is that quote. Its button works once.
class GenerateDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `selected`: offered as a choice when there are any; the account they name is proposed.
    GenerateDialog(const Theme& theme, Project& project, const QList<ShotId>& selected, QWidget* parent);
    /// Proposes what an ended job was: its shot, which has to be the selected one, its account and model. What comes of
    /// it is another try of that job.
    void proposeRetry(const JobRecord& job);

Q_SIGNALS:
    /// `price`: what was typed for the model, to be kept.
    void generateRequested(const Quote& quote, const Spending& spending, const std::optional<TypedPrice>& price);
    void accountRequested(); ///< another one, which does not exist yet

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFormLayout* makeForm();
    void offerAccounts();
    void connectFields();
    void loadMoney();
    void offerMakers(const Result<QList<Maker>>& makers);
    void offerModels();
    void showKnownPrice();
    GenerateWish wish() const;
    const Maker* maker() const;
    void expectQuote(); ///< what is shown does not count any more
    void ask();
    void receive(const Result<Quote>& quote);
    void showCost();
    QString trouble() const;
    void refreshPrimary();
    void generate();

    Project& m_project;
    QString m_selectedCodes;
    QString m_preferred; ///< account; empty once it was offered
    QMap<ShotId, JobId> m_retries;
    QList<Maker> m_makers;
    QList<TypedPrice> m_prices;
    QList<CapUse> m_caps;
    Result<Quote> m_quote;
    int m_asked = 0; ///< answers to older questions are dropped
    bool m_waiting = true, m_first = true, m_done = false, m_priceEdited = false;
    QTimer m_typing;
    QFormLayout* m_form;
    QComboBox* m_shots;
    QComboBox* m_account;
    QComboBox* m_model;
    PriceField* m_price;
    QCheckBox* m_again;
    QLabel* m_count;
    QLabel* m_length;
    QLabel* m_cost;
    QLabel* m_capWords;
    CostList* m_list;
    QCheckBox* m_unknownIsFine;
    QCheckBox* m_findingsAreFine;
};
