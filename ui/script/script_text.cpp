#include "ui/script/script_text.h"

#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <algorithm>

ScriptText::ScriptText(const Theme& theme, Selection& selection, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_selection(selection)
{
    setAccessibleName(tr("Script"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(Theme::monospace(Tokens::TypeBody));
    document()->setDocumentMargin(Tokens::Space2); // room for the bars
    connect(&selection, &Selection::shotsChanged, this, &ScriptText::follow);
    connect(&theme, &Theme::changed, this, &ScriptText::mark);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_matches.isEmpty())
            mark();
    });
}

void ScriptText::showScript(const Storyboard& board)
{
    const bool other = setWords(board.script.text);
    m_ranges.clear();
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots) {
            const qint64 to = shot.script.start + shot.script.length;
            if (shot.script.length <= 0 || to > m_script.size())
                continue;
            Range range{shot.id, documentPlace(shot.script.start), documentPlace(to), documentPlace(to)};
            while (range.end > range.from + 1 && m_words[range.end - 1].isSpace())
                --range.end;
            m_ranges << range;
        }
    other ? follow() : mark(); // an edit of something else leaves the reader where he is
}

bool ScriptText::setWords(const QString& script)
{
    if (script == m_script)
        return false;
    m_script = m_words = script;
    m_words.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    m_dropped.clear();
    for (qsizetype at = script.indexOf(QStringLiteral("\r\n")); at >= 0;
         at = script.indexOf(QStringLiteral("\r\n"), at + 2))
        m_dropped << at;
    m_ranges.clear();
    m_matches.clear();
    setPlainText(script);
    Q_EMIT wordsChanged();
    return true;
}

/// The document drops the first half of every CR LF.
int ScriptText::documentPlace(qint64 offset) const
{
    return int(offset - (std::lower_bound(m_dropped.begin(), m_dropped.end(), offset) - m_dropped.begin()));
}

int ScriptText::firstSeen() const
{
    return firstVisibleBlock().position();
}

int ScriptText::lastSeen() const
{
    const QTextBlock block = cursorForPosition(viewport()->rect().bottomRight()).block();
    return block.position() + block.length() - 1;
}

void ScriptText::setMatches(const QList<int>& starts, int length)
{
    m_matches = starts;
    m_matchLength = length;
    mark();
}

void ScriptText::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](int from, int to, const QColor& ground) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(from);
        mark.cursor.setPosition(to, QTextCursor::KeepAnchor);
        mark.format.setBackground(ground);
        marks << mark;
    };
    const Tokens& t = m_theme.tokens();
    for (const Range& range : std::as_const(m_ranges))
        if (m_selection.shots().contains(range.shot))
            add(range.from, range.end, t.selected);
    // A letter may be found in every word of a long script: only what is seen is marked.
    const int last = m_matches.isEmpty() ? 0 : lastSeen();
    for (auto at = std::lower_bound(m_matches.cbegin(), m_matches.cend(), firstSeen());
         at != m_matches.cend() && *at <= last; ++at) {
        add(*at, *at + m_matchLength, t.border); // quieter than the selected one
        marks.last().format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        marks.last().format.setUnderlineColor(t.accent);
    }
    setExtraSelections(marks);
    viewport()->update(); // the bars
}

void ScriptText::follow()
{
    mark();
    if (hasFocus())
        return;
    const auto chosen = std::find_if(m_ranges.cbegin(), m_ranges.cend(),
                                     [this](const Range& range) { return range.shot == m_selection.currentShot(); });
    if (chosen == m_ranges.cend())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(chosen->from);
    setTextCursor(cursor);
    centerCursor();
}

void ScriptText::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    const int first = firstSeen(), last = lastSeen();
    QTextCursor cursor(document());
    const auto lineAt = [&](int place) {
        cursor.setPosition(place);
        return cursorRect(cursor);
    };
    for (const Range& range : std::as_const(m_ranges)) {
        if (range.end <= first || range.from > last)
            continue;
        const bool chosen = m_selection.shots().contains(range.shot);
        const qreal top = lineAt(std::max(range.from, first)).top() + 1;
        const qreal bottom = lineAt(std::min(range.end - 1, last)).bottom() - 1;
        painter.setBrush(chosen ? t.accent : t.controlBorder);
        painter.drawRoundedRect(QRectF(chosen ? 0 : 1, top, chosen ? 4 : 2, bottom - top), 1, 1);
    }
}

void ScriptText::chooseShotAt(int place)
{
    for (const Range& range : std::as_const(m_ranges))
        if (place >= range.from && place < range.to)
            return m_selection.setShots({ShotId(range.shot)}); // the ranges may change on the way
}

void ScriptText::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (!textCursor().hasSelection())
        chooseShotAt(cursorForPosition(event->pos()).position());
}

void ScriptText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return chooseShotAt(textCursor().selectionStart());
    QPlainTextEdit::keyPressEvent(event);
}
