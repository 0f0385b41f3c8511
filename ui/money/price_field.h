#pragma once

#include "core/base/money.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

/// A price as it stands on a provider's page: amount, currency, for a second or a clip. Nothing typed is no price.
class PriceField final : public QWidget {
    Q_OBJECT
public:
    explicit PriceField(QWidget* parent);
    void show(const std::optional<Price>& price); ///< says nothing of it
    std::optional<Price> price() const;           ///< typed today, by the user; none: empty, or no price
    bool isEmpty() const;

Q_SIGNALS:
    void edited();
    void confirmed(); ///< with Enter

private:
    QLineEdit* m_amount;
    QLineEdit* m_currency;
    QComboBox* m_unit;
};
