#include "ui/script/script_view.h"

#include "ui/focus_heir.h"
#include "ui/script/find_bar.h"
#include "ui/script/script_text.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

ScriptView::ScriptView(const Theme& theme, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_text(new ScriptText(theme, selection, this))
    , m_find(new FindBar(theme, *m_text, this))
    , m_empty(buildEmpty(theme))
{
    m_text->setMinimumWidth(180);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_text, 1);
    column->addWidget(m_empty, 1);
    load();
}

QWidget* ScriptView::buildEmpty(const Theme& theme)
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(Tokens::Space1, Tokens::Space2, Tokens::Space1, Tokens::Space2);
    column->setSpacing(Tokens::Space2);
    auto* note = new QLabel(tr("This storyboard has no script."), box);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(note);
    const auto add = [&](const QString& text, const char* icon, void (ScriptView::*request)()) {
        auto* button = new QPushButton(theme.icon(QString::fromLatin1(icon)), text, box);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this, request);
        column->addWidget(button, 0, Qt::AlignHCenter);
        return button;
    };
    m_import = add(tr("Import Script..."), "file-text", &ScriptView::importRequested);
    add(tr("Paste Script..."), "clipboard-paste", &ScriptView::pasteRequested);
    column->addStretch(1);
    return box;
}

void ScriptView::find()
{
    if (!m_text->isHidden())
        m_find->open();
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
    m_text->showScript(m_project ? m_project->current() : Storyboard());
    const bool any = !m_text->words().isEmpty();
    if (!any)
        m_find->hide();
    m_text->setVisible(any);
    m_empty->setVisible(!any);
    FocusHeir::set(this, any ? static_cast<QWidget*>(m_text) : m_import);
}
