#include "ui/script/find_bar.h"

#include "ui/script/script_text.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <algorithm>

FindBar::FindBar(const Theme& theme, ScriptText& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(Tokens::Space1, Tokens::Space1, Tokens::Space1, Tokens::Space1);
    rows->setSpacing(2);
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find in the script"));
    m_count->setProperty("role", QStringLiteral("muted"));
    rows->addWidget(m_words);
    auto* row = new QHBoxLayout; // of its own: the dock is narrow
    row->setSpacing(2);
    row->addSpacing(Tokens::Space1);
    row->addWidget(m_count, 1);
    rows->addLayout(row);
    row->addWidget(m_previous = makeButton(theme, tr("Previous (Shift+Enter)"), "chevron-up"));
    row->addWidget(m_next = makeButton(theme, tr("Next (Enter)"), "chevron-down"));
    auto* close = makeButton(theme, tr("Close (Escape)"), "x");
    row->addWidget(close);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(&text, &ScriptText::wordsChanged, this, [this] {
        if (!isHidden())
            search();
    });
    hide();
}

QToolButton* FindBar::makeButton(const Theme& theme, const QString& text, const char* icon)
{
    auto* button = new QToolButton(this);
    button->setIcon(theme.icon(QString::fromLatin1(icon)));
    button->setToolTip(text);
    button->setAccessibleName(text.section(QStringLiteral(" ("), 0, 0));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::open()
{
    const QString chosen = m_text.textCursor().selectedText();
    show();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator))
        m_words->setText(chosen);
    search();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void FindBar::close()
{
    hide();
    m_matches.clear();
    m_text.setMatches({}, 0);
    m_text.setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    const QString& script = m_text.words();
    const QString words = m_words->text();
    m_matches.clear();
    if (!words.isEmpty())
        for (qsizetype at = script.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
             at = script.indexOf(words, at + words.size(), Qt::CaseInsensitive))
            m_matches << int(at);
    // From where the reader is, so that more letters stay at the place that is found already.
    const int from = m_text.textCursor().selectionStart();
    m_current = std::lower_bound(m_matches.cbegin(), m_matches.cend(), from) - m_matches.cbegin();
    if (m_current == m_matches.size())
        m_current = 0;
    showCurrent();
}

void FindBar::step(int by)
{
    if (m_matches.isEmpty())
        return;
    m_current = (m_current + by + m_matches.size()) % m_matches.size();
    showCurrent();
}

void FindBar::showCurrent()
{
    const bool any = !m_matches.isEmpty();
    const int length = int(m_words->text().size());
    if (any) {
        QTextCursor cursor = m_text.textCursor();
        cursor.setPosition(m_matches[m_current]);
        cursor.setPosition(m_matches[m_current] + length, QTextCursor::KeepAnchor);
        m_text.setTextCursor(cursor);
    }
    m_text.setMatches(m_matches, length);
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    const QLocale locale;
    m_count->setText(any ? tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_matches.size()))
                         : (length > 0 ? tr("None") : QString()));
    m_words->setAccessibleDescription(m_count->text()); // the focus stays in the field
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}
