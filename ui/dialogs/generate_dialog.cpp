#include "ui/dialogs/generate_dialog.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/jobs/job_engine.h"
#include "ui/money/cost_list.h"
#include "ui/money/money_words.h"
#include "ui/money/price_field.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace {

constexpr int RemoteHeight = 540; ///< some shots are seen, and it fits the smallest window

bool isEnter(const QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent*>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// A key that is still held down from before is no answer to what has just appeared.
bool isHeldEnter(const QEvent* event)
{
    return isEnter(event) && static_cast<const QKeyEvent*>(event)->isAutoRepeat();
}

} // namespace

GenerateDialog::GenerateDialog(const Theme& theme, Project& project, const QList<ShotId>& selected, QWidget* parent)
    : DialogFrame(theme, tr("Generate"), tr("Generate"), parent)
    , m_project(project)
    , m_quote(fail(ErrorKind::Cancelled, {}))
    , m_form(makeForm())
    , m_shots(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_model(new QComboBox(this))
    , m_price(new PriceField(this))
    , m_again(new QCheckBox(tr("Make another take even where nothing has changed"), this))
    , m_count(new QLabel(this))
    , m_length(new QLabel(this))
    , m_cost(new QLabel(this))
    , m_capWords(new QLabel(this))
    , m_list(new CostList(this))
    , m_unknownIsFine(new QCheckBox(tr("The price is not known, so this may cost any amount: I agree"), this))
    , m_findingsAreFine(new QCheckBox(tr("I agree to what is written beside the shots"), this))
{
    QStringList codes;
    QString model;
    for (const ShotId& id : selected)
        if (const Scene* scene = sceneOf(project.current(), id)) {
            const Shot& shot = *findShot(project.current(), id);
            codes << fullCode(*scene, shot);
            m_preferred = shot.generation.account;
            model = shot.generation.account.isEmpty() ? QString() : shot.generation.model;
        }
    m_selectedCodes = codes.join(QLatin1Char(','));
    m_shots->addItems({tr("Shots without a take"), tr("All shots")});
    if (!codes.isEmpty())
        m_shots->addItem(tr("The chosen shots"));
    m_model->setEditable(true);
    m_model->setEditText(model);
    m_model->lineEdit()->setPlaceholderText(tr("As its server calls it"));
    addRow(m_form, tr("Shots"), m_shots);
    addRow(m_form, tr("Made by"), m_account);
    offerAccounts();
    addRow(m_form, tr("Model"), m_model);
    addRow(m_form, tr("Price"), m_price);
    addRow(m_form, tr("Takes"), m_count);
    addRow(m_form, tr("Length"), m_length);
    addRow(m_form, tr("Cost"), m_cost);
    addRow(m_form, tr("Caps"), m_capWords);
    for (QLabel* label : {m_count, m_length, m_cost, m_capWords}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    content()->addLayout(m_form);
    content()->addWidget(m_list, 1);
    for (QCheckBox* box : {m_again, m_findingsAreFine, m_unknownIsFine}) {
        box->setAccessibleName(box->text());
        content()->addWidget(box);
    }
    primary()->installEventFilter(this);
    tabThroughLayouts(this);
    m_shots->setFocus();
    connectFields();
    resize(700, 0);
    loadMoney();
    offerMakers(makersOf(Catalogue::builtIn().value_or(Catalogue()), {}));
    whenDone(m_project.makers(), this, [this](const Result<QList<Maker>>& makers) { offerMakers(makers); });
}

void GenerateDialog::proposeRetry(const JobRecord& job)
{
    m_retries = {{job.shot, job.id}};
    m_shots->setCurrentIndex(m_shots->count() - 1);
    m_preferred = job.account;
    m_model->setEditText(job.model);
    ask();
}

/// Beside the accounts there are: the way to another one.
void GenerateDialog::offerAccounts()
{
    auto* add = new QPushButton(tr("Add Account..."), this);
    add->setAccessibleName(tr("Add Account"));
    add->setAutoDefault(false);
    add->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_form->addRow(QString(), add);
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT accountRequested();
        reject();
    });
}

QFormLayout* GenerateDialog::makeForm()
{
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    return form;
}

void GenerateDialog::connectFields()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, &GenerateDialog::ask);
    connect(m_shots, &QComboBox::activated, this, &GenerateDialog::ask);
    connect(m_again, &QCheckBox::clicked, this, &GenerateDialog::ask);
    connect(m_account, &QComboBox::activated, this, [this] {
        m_again->setChecked(false); // another take of that account was not asked for
        offerModels();
        ask();
    });
    connect(m_model, &QComboBox::editTextChanged, this, [this] {
        m_priceEdited = false;
        showKnownPrice();
        expectQuote();
        m_typing.start();
    });
    connect(m_price, &PriceField::edited, this, [this] {
        m_priceEdited = true;
        expectQuote();
        m_typing.start();
    });
    connect(m_unknownIsFine, &QCheckBox::clicked, this, &GenerateDialog::refreshPrimary);
    connect(m_findingsAreFine, &QCheckBox::clicked, this, &GenerateDialog::refreshPrimary);
    connect(primary(), &QPushButton::clicked, this, &GenerateDialog::generate);
}

void GenerateDialog::loadMoney()
{
    const JobEngine* engine = m_project.engine();
    if (!engine)
        return;
    MoneyBook book(engine->ledger());
    whenDone(book.capUse(m_project.id()), this, [this](const Result<QList<CapUse>>& caps) {
        m_caps = caps.value_or(QList<CapUse>());
        showCost();
    });
    whenDone(book.prices(), this, [this](const Result<QList<TypedPrice>>& prices) {
        m_prices = prices.value_or(QList<TypedPrice>());
        offerModels();
    });
}

void GenerateDialog::offerMakers(const Result<QList<Maker>>& makers)
{
    if (!makers)
        return receive(fail(makers.error()));
    const QVariant current = m_account->currentData();
    const QString chosen = m_preferred.isEmpty() ? current.toString() : m_preferred;
    m_makers = *makers;
    m_account->clear();
    for (const Maker& maker : m_makers)
        m_account->addItem(maker.provider.local
                               ? tr("Animatic - pictures, cards and scratch voice")
                               : QStringLiteral("%1 - %2").arg(maker.account.name, maker.provider.name),
                           maker.account.name);
    const int index = m_account->findData(chosen);
    m_account->setCurrentIndex(std::max(0, index));
    if (index >= 0)
        m_preferred.clear();
    if (m_account->currentData() != current)
        m_again->setChecked(false);
    offerModels();
    ask();
}

const Maker* GenerateDialog::maker() const
{
    const int index = m_account->currentIndex();
    return index >= 0 && index < m_makers.size() ? &m_makers[index] : nullptr;
}

/// Those of the catalogue, those that have a price, and those the shots name.
void GenerateDialog::offerModels()
{
    const Maker* who = maker();
    const bool remote = who && !who->provider.local;
    for (QWidget* field :
         {static_cast<QWidget*>(m_model), static_cast<QWidget*>(m_price), static_cast<QWidget*>(m_capWords)}) {
        field->setVisible(remote);
        m_form->labelForField(field)->setVisible(remote);
    }
    m_list->setVisible(remote);
    if (!remote)
        return;
    resize(width(), std::max(height(), RemoteHeight));
    QStringList models;
    for (const Model& model : who->provider.models)
        models << model.id;
    for (const TypedPrice& typed : m_prices)
        if (typed.account == who->account.name)
            models << typed.model;
    for (const Scene& scene : m_project.current().scenes)
        for (const Shot& shot : scene.shots)
            if (shot.generation.account == who->account.name && !shot.generation.model.isEmpty())
                models << shot.generation.model;
    models.removeDuplicates();
    const QString typed = m_model->currentText();
    const QSignalBlocker quiet(m_model); // nobody typed
    m_model->clear();
    m_model->addItems(models);
    if (!typed.isEmpty())
        m_model->setEditText(typed);
    showKnownPrice();
}

void GenerateDialog::showKnownPrice()
{
    const Maker* who = maker();
    if (!who || m_priceEdited)
        return;
    const QString model = m_model->currentText().trimmed();
    std::optional<Price> known;
    if (const auto listed = who->provider.takes(model))
        known = listed->price;
    for (const TypedPrice& typed : m_prices)
        if (typed.account == who->account.name && typed.model == model)
            known = typed.price;
    m_price->show(known);
}

GenerateWish GenerateDialog::wish() const
{
    using Which = ShotChoice::Which;
    const Maker* who = maker();
    GenerateWish wish;
    wish.shots = m_shots->currentIndex() == 0   ? ShotChoice{Which::Missing, {}}
                 : m_shots->currentIndex() == 1 ? ShotChoice{Which::All, {}}
                                                : ShotChoice{Which::Codes, m_selectedCodes};
    wish.account = who ? who->account.name : QString();
    wish.again = m_again->isChecked();
    wish.retries = m_retries;
    if (who && !who->provider.local) {
        wish.model = m_model->currentText().trimmed();
        if (m_priceEdited)
            wish.price = m_price->price();
    }
    return wish;
}

void GenerateDialog::expectQuote()
{
    ++m_asked;
    m_waiting = true;
    m_unknownIsFine->setChecked(false); // agreed was to another sum
    m_findingsAreFine->setChecked(false);
    refreshPrimary();
}

void GenerateDialog::ask()
{
    m_typing.stop();
    expectQuote();
    whenDone(m_project.quote(m_project.current().id, wish()), this,
             [this, number = m_asked](const Result<Quote>& quote) {
                 if (number == m_asked)
                     receive(quote);
             });
}

void GenerateDialog::receive(const Result<Quote>& quote)
{
    m_waiting = false;
    m_quote = quote;
    const bool nothing = m_quote && m_quote->shots.isEmpty();
    if (std::exchange(m_first, false) && nothing && m_shots->count() == 3) {
        m_shots->setCurrentIndex(2); // what is chosen is wanted, even once more
        m_again->setChecked(true);
        return ask();
    }
    showCost();
}

void GenerateDialog::showCost()
{
    const Storyboard& board = m_project.current();
    Frames length = 0;
    const qsizetype count = m_quote ? m_quote->shots.size() : 0;
    if (m_quote)
        for (const QuotedShot& quoted : m_quote->shots)
            if (const Shot* shot = findShot(board, quoted.shot))
                length += shot->length;
    m_count->setText(count == 0 && m_quote ? tr("None: every shot has a take") : QLocale().toString(count));
    m_length->setText(toTimecode(length, board.format.rate));
    m_cost->setText(m_quote ? wordsOf(*m_quote) : QStringLiteral("-"));
    m_list->show(m_quote.value_or(Quote()));
    QStringList caps;
    for (const CapUse& use : m_caps)
        caps << wordsOf(use);
    m_capWords->setText(caps.isEmpty() ? tr("None; see View > Spending") : caps.join(QStringLiteral("; ")));
    m_unknownIsFine->setVisible(m_quote && m_quote->total().unknown > 0);
    m_findingsAreFine->setVisible(m_quote && m_quote->needsConsent());
    refreshPrimary();
}

/// Why the button is off, as a sentence.
QString GenerateDialog::trouble() const
{
    if (!m_quote)
        return m_quote.error().message;
    if (m_priceEdited && !m_price->isEmpty() && !m_price->price())
        return tr("This is no price: it needs an amount like 0.05 and a currency like USD.");
    if (const auto reason = m_quote->stopReason())
        return *reason;
    const EstimateTotal total = m_quote->total();
    if (total.unknown > 0 && !m_caps.isEmpty())
        return tr("The price is not known, so your caps cannot be kept. Type the price from your provider's page.");
    for (const CapUse& use : m_caps)
        if (total.sums.value(use.cap.limit.currency).high > use.left())
            return tr("This may cost more than is left of a cap (%1). Choose fewer shots, or raise it in View > "
                      "Spending.")
                .arg(wordsOf(use));
    const auto isCapped = [this](const QString& currency) {
        return std::any_of(m_caps.begin(), m_caps.end(),
                           [&](const CapUse& use) { return use.cap.limit.currency == currency; });
    };
    for (auto it = total.sums.begin(); !m_caps.isEmpty() && it != total.sums.end(); ++it)
        if (!isCapped(it.key()))
            return tr("None of your caps holds in %1. Set one in View > Spending.").arg(it.key());
    return {};
}

void GenerateDialog::refreshPrimary()
{
    const QString sentence = m_waiting ? QString() : trouble();
    setTrouble(sentence);
    const EstimateTotal total = m_quote ? m_quote->total() : EstimateTotal();
    const int count = m_quote ? int(m_quote->shots.size()) : 0;
    const bool agreed = (total.unknown == 0 || m_unknownIsFine->isChecked()) &&
                        (!m_quote || !m_quote->needsConsent() || m_findingsAreFine->isChecked());
    primary()->setEnabled(!m_done && !m_waiting && sentence.isEmpty() && count > 0 && agreed);
    QString verb = tr("Generate");
    if (total.unknown > 0)
        verb = tr("Generate %n shot(s) at an unknown price", nullptr, count);
    else if (!total.isFree())
        verb = tr("Generate %n shot(s), up to %1", nullptr, count).arg(shownTotalHigh(total));
    primary()->setText(verb);
    primary()->setAccessibleName(verb);
}

/// Once: whoever presses twice has not seen two sums.
void GenerateDialog::generate()
{
    if (m_done || m_waiting || !m_quote)
        return;
    m_done = true;
    refreshPrimary();
    Spending spending;
    spending.acceptUnknownPrice = m_quote->total().unknown > 0 && m_unknownIsFine->isChecked();
    std::optional<TypedPrice> typed;
    if (const auto price = wish().price)
        typed = TypedPrice{m_quote->maker.account.name, wish().model, *price};
    Q_EMIT generateRequested(*m_quote, spending, typed);
    accept();
}

bool GenerateDialog::eventFilter(QObject* watched, QEvent* event)
{
    return isHeldEnter(event) || DialogFrame::eventFilter(watched, event);
}

void GenerateDialog::keyPressEvent(QKeyEvent* event)
{
    if (!isHeldEnter(event))
        DialogFrame::keyPressEvent(event);
}
