#include "ui/main_window/save_indicator.h"

#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <QHBoxLayout>
#include <QLabel>

SaveIndicator::SaveIndicator(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::Space2, 0, Tokens::Space2, 0);
    row->setSpacing(Tokens::Space1);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    for (const QString& word : {tr("Not saved"), tr("Saving"), tr("Saved")}) // the bar keeps still while it saves
        m_text->setMinimumWidth(std::max(m_text->minimumWidth(), m_text->fontMetrics().horizontalAdvance(word)));
    connect(&theme, &Theme::changed, this, &SaveIndicator::refresh);
    refresh();
}

void SaveIndicator::setProject(Project* project)
{
    m_project = project;
    if (project)
        connect(project, &Project::saveStateChanged, this, &SaveIndicator::refresh);
    refresh();
}

void SaveIndicator::refresh()
{
    setVisible(m_project);
    if (!m_project)
        return;
    const Tokens& t = m_theme.tokens();
    const SaveState state = m_project->saveState();
    const bool bad = state == SaveState::NotSaved;
    const QString word = bad ? tr("Not saved") : state == SaveState::Saving ? tr("Saving") : tr("Saved");
    const QString icon = bad                          ? QStringLiteral("save-off")
                         : state == SaveState::Saving ? QStringLiteral("loader-circle")
                                                      : QStringLiteral("check");
    m_icon->setPixmap(paintedIcon(icon, bad ? t.statusBad : t.textMuted, 14, devicePixelRatioF()));
    m_text->setText(word);
    m_text->setProperty("role", bad ? QStringLiteral("bad") : QStringLiteral("muted"));
    setToolTip(bad ? m_project->saveProblem() : tr("Every change is written to the project at once."));
    setAccessibleName(word);
    setAccessibleDescription(toolTip());
}
