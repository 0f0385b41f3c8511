#include "ui/jobs/job_details.h"

#include "ui/form_rows.h"
#include "ui/jobs/event_words.h"
#include "ui/jobs/job_facts.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTreeWidget>

JobDetails::JobDetails(QWidget* parent)
    : QTabWidget(parent)
    , m_attempts(new QTreeWidget(this))
    , m_log(new QPlainTextEdit(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Job details"));
    tabBar()->setAccessibleName(tr("Job details"));
    m_attempts->setAccessibleName(tr("Attempts"));
    m_attempts->setRootIsDecorated(false);
    m_attempts->setUniformRowHeights(true);
    m_attempts->setAllColumnsShowFocus(true);
    m_attempts->setHeaderLabels({tr("Sent"), tr("Outcome"), tr("Answer"), tr("Request number")});
    m_attempts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("Log"));
    m_log->setFont(Theme::monospace(Tokens::TypeSmall));
    addTab(buildFacts(), tr("Details"));
    addTab(m_attempts, tr("Attempts"));
    addTab(m_log, tr("Log"));
}

QWidget* JobDetails::buildFacts()
{
    auto* area = new QScrollArea(this);
    auto* page = new QWidget(area);
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(Tokens::Space1, Tokens::Space2, Tokens::Space1, Tokens::Space2);
    m_form->setHorizontalSpacing(Tokens::Space3);
    m_form->setVerticalSpacing(Tokens::Space1);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QLabel** label : {&m_error, &m_advice}) {
        *label = new QLabel(page);
        (*label)->setTextFormat(Qt::PlainText);
        (*label)->setWordWrap(true);
        m_form->addRow(*label);
        showRow(m_form, *label, false);
    }
    m_error->setProperty("role", QStringLiteral("bad"));
    const QString names[] = {tr("State"),   tr("Next"), tr("Place in the queue"), tr("Time"),
                             tr("Account"), tr("Cost"), tr("Clip kept there"),    tr("Provider's id")};
    for (int i = 0; i < FactCount; ++i) {
        auto* name = new QLabel(names[i], page);
        name->setProperty("role", QStringLiteral("muted"));
        m_facts[i] = new QLabel(page);
        m_facts[i]->setTextFormat(Qt::PlainText);
        m_facts[i]->setWordWrap(true);
        m_facts[i]->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_form->addRow(name, m_facts[i]);
        name->setBuddy(m_facts[i]);
        m_facts[i]->setAccessibleName(names[i]);
        showRow(m_form, m_facts[i], false);
    }
    area->setWidget(page);
    area->setAccessibleName(tr("Details"));
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

void JobDetails::say(QLabel* label, const QString& words)
{
    if (label->text() == words)
        return;
    label->setText(words);
    showRow(m_form, label, !words.isEmpty());
}

void JobDetails::setJob(const JobRecord* job, const QString& state, int queuePlace, const QDateTime& now)
{
    setEnabled(job);
    const JobRecord none;
    const JobRecord& shown = job ? *job : none;
    say(m_error, shown.error);
    say(m_advice, job ? JobFacts::advice(shown) : QString());
    say(m_facts[Now], state);
    say(m_facts[Next], JobFacts::next(shown, now));
    say(m_facts[Place], queuePlace > 0 ? QLocale().toString(queuePlace) : QString());
    say(m_facts[Took], JobFacts::time(shown, now));
    say(m_facts[Maker], shown.model.isEmpty() ? shown.account : tr("%1, %2").arg(shown.account, shown.model));
    say(m_facts[Cost], job ? JobFacts::costInWords(shown) : QString());
    say(m_facts[Kept], JobFacts::kept(shown, now));
    say(m_facts[RemoteId], shown.remoteId);
}

void JobDetails::setAttempts(const QList<Attempt>& attempts)
{
    m_attempts->clear();
    for (const Attempt& attempt : attempts) {
        const QDateTime at = attempt.sentAt.isValid() ? attempt.sentAt : attempt.intentAt;
        auto* row = new QTreeWidgetItem(
            m_attempts,
            {QLocale().toString(at.toLocalTime(), QLocale::ShortFormat), JobFacts::outcomeOf(attempt),
             attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : tr("none"), attempt.providerRequest});
        row->setToolTip(1, attempt.consent.isEmpty() ? QString() : tr("You typed: %1").arg(attempt.consent));
    }
    setTabText(1, attempts.isEmpty() ? tr("Attempts") : tr("Attempts (%L1)").arg(attempts.size()));
}

void JobDetails::setEvents(const QList<JobEvent>& events)
{
    QStringList lines;
    for (const JobEvent& event : events)
        lines << QStringLiteral("%1  %2").arg(event.at.toLocalTime().toString(QStringLiteral("hh:mm:ss")),
                                              EventWords::of(event));
    m_log->setPlainText(lines.join(QLatin1Char('\n')));
    m_log->moveCursor(QTextCursor::End);
}

void JobDetails::setTrouble(const QString& sentence)
{
    m_log->setPlainText(sentence);
}
