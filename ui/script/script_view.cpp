#include "ui/script/script_view.h"

#include "core/document/find.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <algorithm>

ScriptView::ScriptView(const Theme& theme, Selection& selection, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_selection(selection)
{
    setAccessibleName(tr("Script"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(Theme::monospace(Tokens::TypeBody));
    setPlaceholderText(tr("This storyboard has no script. Import or paste one from the File menu."));
    setMinimumWidth(180);
    connect(&selection, &Selection::shotsChanged, this, &ScriptView::markSelection);
    connect(&theme, &Theme::changed, this, &ScriptView::markSelection);
}

void ScriptView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    if (project) {
        connect(project, &Project::currentChanged, this, &ScriptView::load);
        connect(project, &Project::storyboardChanged, this, &ScriptView::load);
    }
    load();
}

void ScriptView::load()
{
    const QString text = m_project ? m_project->current().script.text : QString();
    if (text != m_text) {
        m_text = text;
        m_dropped.clear();
        for (qsizetype at = text.indexOf(QStringLiteral("\r\n")); at >= 0;
             at = text.indexOf(QStringLiteral("\r\n"), at + 2))
            m_dropped << at;
        setPlainText(text);
    }
    markSelection();
}

/// The document drops the first half of every CR LF.
int ScriptView::documentPlace(qint64 offset) const
{
    return int(offset - (std::lower_bound(m_dropped.begin(), m_dropped.end(), offset) - m_dropped.begin()));
}

void ScriptView::markSelection()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const ShotId& id : m_project ? m_selection.shots() : QList<ShotId>{}) {
        const Shot* shot = findShot(m_project->current(), id);
        if (!shot || shot->script.length <= 0 || shot->script.start + shot->script.length > m_text.size())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(documentPlace(shot->script.start));
        mark.cursor.setPosition(documentPlace(shot->script.start + shot->script.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.tokens().selected);
        marks << mark;
    }
    setExtraSelections(marks);
    if (marks.isEmpty() || hasFocus())
        return;
    QTextCursor cursor = marks.last().cursor;
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
    centerCursor();
}

void ScriptView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (!m_project || textCursor().hasSelection())
        return;
    const int at = cursorForPosition(event->pos()).position();
    for (const Scene& scene : m_project->current().scenes)
        for (const Shot& shot : scene.shots)
            if (shot.script.length > 0 && at >= documentPlace(shot.script.start) &&
                at < documentPlace(shot.script.start + shot.script.length))
                return m_selection.setShots({shot.id});
}
