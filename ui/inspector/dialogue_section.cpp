#include "ui/inspector/dialogue_section.h"

#include "ui/inspector/dialogue_row.h"
#include "ui/inspector/shot_editor.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

DialogueSection::DialogueSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Dialogue"), parent)
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add Line"), this))
{
    m_list->setSpacing(Tokens::Space2);
    body()->addLayout(m_list);
    m_add->setIcon(theme.icon(QStringLiteral("plus")));
    m_add->setAccessibleName(m_add->text());
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_editor.change(tr("Add line"), {}, [](Shot& shot) { shot.dialogue << DialogueLine{}; });
        if (!m_rows.isEmpty())
            m_rows.last()->setFocus();
    });
}

DialogueRow* DialogueSection::addRow()
{
    auto* row = new DialogueRow(m_theme, this);
    connect(row, &DialogueRow::edited, this, &DialogueSection::collect);
    connect(row, &DialogueRow::removeRequested, this, [this, row] {
        const qsizetype index = m_rows.indexOf(row);
        m_editor.change(tr("Remove line"), {}, [&](Shot& shot) { shot.dialogue.removeAt(index); });
    });
    m_list->addWidget(row);
    m_rows << row;
    return row;
}

void DialogueSection::collect()
{
    QList<DialogueLine> lines;
    for (const DialogueRow* row : std::as_const(m_rows))
        lines << row->line();
    m_editor.change(tr("Dialogue"), QStringLiteral("dialogue"), [&](Shot& shot) { shot.dialogue = lines; });
}

void DialogueSection::show(const Shown& shown)
{
    const QList<DialogueLine> lines = shown.single() ? shown.shot().dialogue : QList<DialogueLine>{};
    while (m_rows.size() < lines.size())
        addRow();
    while (m_rows.size() > lines.size())
        m_rows.takeLast()->deleteLater();
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_rows[i]->show(lines[i]);
    m_add->setEnabled(shown.single());
    setSummary(!shown.single() ? tr("several shots") : lines.isEmpty() ? QString() : QString::number(lines.size()));
}
