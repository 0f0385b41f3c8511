#include "ui/jobs/decision_dialog.h"

#include "core/base/when_done.h"
#include "ui/jobs/clip_list.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

namespace {
bool isPriceKnown(const JobRecord& job)
{
    return job.estimated && job.estimated->source != MoneySource::Unknown && job.estimated->micro > 0;
}
} // namespace

QString DecisionDialog::consentFor(const JobRecord& job)
{
    if (!isPriceKnown(job))
        return tr("AGAIN");
    QString amount = microText(job.estimated->micro);
    const qsizetype point = amount.indexOf(QLatin1Char('.'));
    amount += point < 0 ? QStringLiteral(".00")
                        : QString(std::max<qsizetype>(0, 3 - (amount.size() - point)), QLatin1Char('0'));
    return QStringLiteral("%1 %2").arg(amount, job.estimated->currency).trimmed();
}

bool DecisionDialog::isConsent(const QString& typed, const JobRecord& job)
{
    const QString text = typed.simplified();
    if (!isPriceKnown(job))
        return text.compare(tr("AGAIN"), Qt::CaseInsensitive) == 0;
    const QString currency = text.section(QLatin1Char(' '), 1);
    return microFromText(text.section(QLatin1Char(' '), 0, 0)) == job.estimated->micro &&
           (currency.isEmpty() || currency.compare(job.estimated->currency, Qt::CaseInsensitive) == 0);
}

DecisionDialog::DecisionDialog(const Theme& theme, JobEngine& engine, const JobRecord& job, QWidget* parent)
    : DialogFrame(theme, tr("Outcome Unknown"), tr("Use This Clip"), parent)
    , m_engine(engine)
    , m_job(job)
    , m_isBound(!job.remoteId.isEmpty())
{
    buildStory();
    if (!m_isBound)
        buildUse();
    buildSend();
    buildWriteOff();
    for (QRadioButton* choice : {m_use, m_send, m_writeOff})
        if (choice)
            connect(choice, &QRadioButton::toggled, this, &DecisionDialog::refresh);
    connect(primary(), &QPushButton::clicked, this, &DecisionDialog::decide);
    (m_isBound ? m_writeOff : m_use)->setChecked(true);
    refresh();
    if (m_clips)
        m_clips->show(m_engine.unclaimed(m_job.account, m_job.id));
    resize(620, m_isBound ? 360 : 560);
}

void DecisionDialog::buildStory()
{
    const QString when = m_job.unknownSince.isValid()
                             ? m_job.unknownSince.toLocalTime().toString(QLocale().dateTimeFormat(QLocale::ShortFormat))
                             : QString();
    const QString what =
        m_isBound ? m_job.error
        : when.isEmpty()
            ? tr("\"%1\" was sent through the account \"%2\", and the answer was lost.").arg(m_job.title, m_job.account)
            : tr("\"%1\" was sent through the account \"%2\" on %3, and the answer was lost.")
                  .arg(m_job.title, m_job.account, when);
    const QString safe =
        isPriceKnown(m_job)
            ? tr("The provider may have made the clip and billed up to %1. Nothing is sent again by itself, and "
                 "waiting "
                 "loses nothing here.")
                  .arg(shownMoney(*m_job.estimated))
            : tr("The provider may have made the clip and billed it; the price is not known. Nothing is sent again by "
                 "itself, and waiting loses nothing here.");
    auto* story = new QLabel(QStringLiteral("%1 %2").arg(what, safe), this);
    story->setTextFormat(Qt::PlainText);
    story->setWordWrap(true);
    content()->addWidget(story);
    setAccessibleDescription(story->text());
}

QRadioButton* DecisionDialog::addChoice(const QString& name, const QString& words)
{
    auto* choice = new QRadioButton(name, this);
    choice->setAccessibleName(name);
    choice->setAccessibleDescription(words);
    auto* said = new QLabel(words, this);
    said->setProperty("role", QStringLiteral("muted"));
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    said->setIndent(Tokens::Space6);
    auto* column = new QVBoxLayout;
    column->setSpacing(Tokens::Space1);
    column->addWidget(choice);
    column->addWidget(said);
    content()->addLayout(column);
    return choice;
}

void DecisionDialog::buildUse()
{
    m_use = addChoice(tr("Use a clip that is there"),
                      tr("It becomes this job's clip and is fetched. Nothing is sent, nothing more is billed."));
    m_clips = new ClipList(this);
    m_id = new QLineEdit(this);
    m_id->setPlaceholderText(tr("or the id, as the provider's page shows it"));
    auto* form = new QFormLayout;
    form->setContentsMargins(Tokens::Space6, 0, 0, 0);
    form->addRow(m_clips);
    addRow(form, tr("Provider's id"), m_id);
    content()->addLayout(form, 1);
    connect(m_clips, &ClipList::changed, this, [this] {
        if (const auto video = m_clips->chosen()) {
            m_id->setText(video->id);
            m_use->setChecked(true);
        }
    });
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_use->setChecked(true); });
    connect(m_id, &QLineEdit::textChanged, this, &DecisionDialog::refresh);
}

void DecisionDialog::buildSend()
{
    const QString consent = consentFor(m_job);
    m_send =
        addChoice(tr("Send again"), isPriceKnown(m_job)
                                        ? tr("It may be billed twice: up to %1 more.").arg(shownMoney(*m_job.estimated))
                                        : tr("It may be billed twice, and how much that is nobody knows."));
    m_consent = new QLineEdit(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(Tokens::Space6, 0, 0, 0);
    addRow(form, tr("Type %1 to agree").arg(consent), m_consent);
    content()->addLayout(form);
    connect(m_consent, &QLineEdit::textEdited, this, [this] { m_send->setChecked(true); });
    connect(m_consent, &QLineEdit::textChanged, this, &DecisionDialog::refresh);
}

void DecisionDialog::buildWriteOff()
{
    m_writeOff = addChoice(tr("Write off"), isPriceKnown(m_job)
                                                ? tr("The job ends, and %1 count as spent. A clip that turns up later "
                                                     "can still be imported with Unclaimed Clips.")
                                                      .arg(shownMoney(*m_job.estimated))
                                                : tr("The job ends. A clip that turns up later can still be imported "
                                                     "with Unclaimed Clips."));
}

QString DecisionDialog::remoteId() const
{
    return m_id ? m_id->text().trimmed() : QString();
}

void DecisionDialog::refresh()
{
    const QString verb = m_send->isChecked()       ? tr("Send Again")
                         : m_writeOff->isChecked() ? tr("Write Off")
                                                   : tr("Use This Clip");
    primary()->setText(verb);
    primary()->setAccessibleName(verb);
    const bool ready =
        m_send->isChecked() ? isConsent(m_consent->text(), m_job) : m_writeOff->isChecked() || isRemoteId(remoteId());
    primary()->setEnabled(ready && !m_isSending);
}

void DecisionDialog::decide()
{
    if (m_isSending) // a second click is no second decision
        return;
    m_isSending = true;
    refresh();
    const QFuture<Status> decided = m_send->isChecked() ? m_engine.payAgain(m_job.id, m_consent->text().simplified())
                                    : m_writeOff->isChecked() ? m_engine.writeOff(m_job.id)
                                                              : m_engine.adopt(m_job.id, remoteId());
    whenDone(decided, this, [this](const Status& status) {
        if (status)
            return accept();
        m_isSending = false;
        setTrouble(status.error().message);
        refresh();
    });
}
