#include "ui/money/price_field.h"

#include "ui/focus_heir.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

PriceField::PriceField(QWidget* parent)
    : QWidget(parent)
    , m_amount(new QLineEdit(this))
    , m_currency(new QLineEdit(QStringLiteral("USD"), this))
    , m_unit(new QComboBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space2);
    row->addWidget(m_amount, 1);
    row->addWidget(m_currency);
    row->addWidget(m_unit);
    m_amount->setAccessibleName(tr("Price"));
    m_amount->setPlaceholderText(tr("From your provider's page"));
    m_amount->setFont(Theme::monospace(Tokens::TypeBody));
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setMaxLength(24);
    m_currency->setFixedWidth(m_currency->fontMetrics().averageCharWidth() * 14);
    m_unit->setAccessibleName(tr("Price for"));
    m_unit->addItems({tr("a second"), tr("a clip")});
    FocusHeir::set(this, m_amount);
    connect(m_amount, &QLineEdit::textEdited, this, &PriceField::edited);
    connect(m_currency, &QLineEdit::textEdited, this, &PriceField::edited);
    connect(m_amount, &QLineEdit::returnPressed, this, &PriceField::confirmed);
    connect(m_currency, &QLineEdit::returnPressed, this, &PriceField::confirmed);
    connect(m_unit, &QComboBox::activated, this, &PriceField::edited);
}

void PriceField::show(const std::optional<Price>& price)
{
    m_amount->setText(price ? microText(price->money.micro) : QString());
    if (price) {
        m_currency->setText(price->money.currency);
        m_unit->setCurrentIndex(price->unit == Price::Unit::Second ? 0 : 1);
    }
}

std::optional<Price> PriceField::price() const
{
    const auto micro = microFromText(m_amount->text());
    const auto currency = currencyFromText(m_currency->text());
    if (!micro || !currency)
        return std::nullopt;
    return Price{m_unit->currentIndex() == 0 ? Price::Unit::Second : Price::Unit::Clip,
                 {*micro, *currency, MoneySource::User},
                 *micro,
                 QDate::currentDate()};
}

bool PriceField::isEmpty() const
{
    return m_amount->text().trimmed().isEmpty();
}
