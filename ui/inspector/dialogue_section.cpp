#include "ui/inspector/dialogue_section.h"

#include "ui/inspector/dialogue_row.h"
#include "ui/inspector/shot_editor.h"
#include "ui/row_list.h"
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

DialogueRow* DialogueSection::makeRow()
{
    auto* row = new DialogueRow(m_theme, this);
    connect(row, &DialogueRow::edited, this, [this] {
        m_editor.change(tr("Dialogue"), QStringLiteral("dialogue"), [&](Shot& shot) { shot.dialogue = lines(); });
    });
    connect(row, &DialogueRow::removeRequested, this, [this, row] {
        const qsizetype index = m_rows.indexOf(row);
        m_editor.change(tr("Remove line"), {}, [&](Shot& shot) { shot.dialogue.removeAt(index); });
    });
    return row;
}

QList<DialogueLine> DialogueSection::lines() const
{
    QList<DialogueLine> lines;
    for (const DialogueRow* row : m_rows)
        lines << row->line();
    return lines;
}

void DialogueSection::show(const Shown& shown)
{
    const QList<DialogueLine> now = shown.single() ? shown.shot().dialogue : QList<DialogueLine>{};
    followRows(m_list, m_rows, lines(), now, [this] { return makeRow(); });
    for (qsizetype i = 0; i < now.size(); ++i)
        m_rows[i]->show(now[i]);
    m_add->setEnabled(shown.single());
    setSummary(!shown.single() ? tr("several shots") : now.isEmpty() ? QString() : QString::number(now.size()));
}
