#pragma once

#include "core/settings/account.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QSpinBox;

/// What a server does differently: the options of an account and how many jobs it takes at once. Folded away at first.
class AccountOptionsForm final : public QWidget {
    Q_OBJECT
public:
    explicit AccountOptionsForm(QWidget* parent);
    void show(const Account& account);
    void writeTo(Account& account) const;

Q_SIGNALS:
    void unfolded();

private:
    std::vector<QComboBox*> m_options; ///< in the order of accountOptions()
    QSpinBox* m_atOnce;
};
