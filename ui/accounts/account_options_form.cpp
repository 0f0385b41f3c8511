#include "ui/accounts/account_options_form.h"

#include "core/accounts/account_rules.h"
#include "core/accounts/text.h"
#include "ui/dialogs/dialog_frame.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

namespace {

/// As large as what is in it, where there is room.
class Scrolled final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0); }
};

QString shown(const QString& word)
{
    if (word == QLatin1String("yes"))
        return AccountOptionsForm::tr("Yes");
    if (word == QLatin1String("no"))
        return AccountOptionsForm::tr("No");
    if (word == QLatin1String("auto"))
        return AccountOptionsForm::tr("Unless it runs on this computer");
    if (word == QLatin1String("multipart"))
        return AccountOptionsForm::tr("Form data");
    if (word == QLatin1String("json"))
        return QStringLiteral("JSON");
    if (word == QLatin1String("none"))
        return AccountOptionsForm::tr("No");
    return AccountOptionsForm::tr("The system's");
}

} // namespace

AccountOptionsForm::AccountOptionsForm(QWidget* parent)
    : QWidget(parent)
    , m_atOnce(new QSpinBox(this))
{
    auto* fold = new QToolButton(this);
    fold->setText(tr("Advanced"));
    fold->setAccessibleName(fold->text());
    fold->setCheckable(true);
    fold->setArrowType(Qt::RightArrow);
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* scroll = new Scrolled(this); // the smallest window shows the dialog's buttons, too
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(110);
    scroll->hide();
    auto* inner = new QWidget(scroll);
    auto* form = new QFormLayout(inner);
    form->setContentsMargins(Tokens::Space4, 0, 0, 0);
    form->setVerticalSpacing(Tokens::Space2);
    for (const AccountOption& option : accountOptions()) {
        auto* box = new QComboBox(inner);
        for (const QString& word : option.words)
            box->addItem(shown(word), word);
        addRow(form, AccountsText::tr(option.help), box);
        m_options.push_back(box);
    }
    m_atOnce->setParent(inner);
    m_atOnce->setRange(0, 1000);
    m_atOnce->setSpecialValueText(tr("As usual"));
    addRow(form, tr("Jobs at once"), m_atOnce);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space2);
    column->addWidget(fold, 0, Qt::AlignLeft);
    scroll->setWidget(inner);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(scroll->sizeHint().width());
    column->addWidget(scroll, 1);
    connect(fold, &QToolButton::toggled, this, [this, fold, scroll](bool open) {
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        scroll->setVisible(open);
        Q_EMIT unfolded();
    });
}

void AccountOptionsForm::show(const Account& account)
{
    const auto& options = accountOptions();
    for (size_t i = 0; i < m_options.size(); ++i) {
        const AccountOption& option = options.at(qsizetype(i));
        const QString word = account.options.value(QLatin1String(option.name), option.words.first());
        m_options[i]->setCurrentIndex(std::max(0, m_options[i]->findData(word)));
    }
    m_atOnce->setValue(account.inFlightLimit.value_or(0));
}

void AccountOptionsForm::writeTo(Account& account) const
{
    const auto& options = accountOptions();
    for (size_t i = 0; i < m_options.size(); ++i) {
        const AccountOption& option = options.at(qsizetype(i));
        const QString word = m_options[i]->currentData().toString();
        if (word == option.words.first())
            account.options.remove(QLatin1String(option.name));
        else
            account.options.insert(QLatin1String(option.name), word);
    }
    account.inFlightLimit = m_atOnce->value() > 0 ? std::optional(m_atOnce->value()) : std::nullopt;
}
