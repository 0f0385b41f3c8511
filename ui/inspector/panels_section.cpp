#include "ui/inspector/panels_section.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/project/project.h"
#include "core/render/shot_resolver.h"
#include "ui/dialogs/ask.h"
#include "ui/file_intake.h"
#include "ui/inspector/panel_editing.h"
#include "ui/inspector/panel_row.h"
#include "ui/inspector/shot_editor.h"
#include "ui/row_list.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPushButton>

PanelsSection::PanelsSection(const Theme& theme, ShotEditor& editor, FileIntake& intake, QWidget* parent)
    : Section(theme, editor, tr("Pictures"), parent)
    , m_intake(intake)
    , m_editing(new PanelEditing(this))
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add Picture"), this))
{
    m_list->setSpacing(Tokens::Space2);
    body()->addLayout(m_list);
    m_add->setIcon(theme.icon(QStringLiteral("image-plus")));
    m_add->setAccessibleName(m_add->text());
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &PanelsSection::choosePictures);
    connect(m_editing, &PanelEditing::problem, &m_editor, &ShotEditor::problem);
}

static QString pictureFilter()
{
    return PanelsSection::tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.gif *.bmp *.svg);;All files (*)");
}

void PanelsSection::choosePictures()
{
    connect(askForFiles(window(), tr("Add Picture"), pictureFilter(), QFileDialog::ExistingFiles),
            &QFileDialog::filesSelected, this, [this](const QStringList& files) {
                if (!m_editor.shots().isEmpty())
                    m_intake.take(files, m_editor.shots().last());
            });
}

void PanelsSection::replace(const PanelId& panel)
{
    connect(askForFiles(window(), tr("Replace Picture"), pictureFilter(), QFileDialog::ExistingFile),
            &QFileDialog::fileSelected, this, [this, shot = m_editor.shots().last(), panel](const QString& file) {
                if (!m_editor.project())
                    return;
                whenDone(m_editor.project()->replacePanel(shot, panel, file), this, [this](const Status& done) {
                    if (!done)
                        Q_EMIT m_editor.problem(done.error().message);
                });
            });
}

PanelRow* PanelsSection::makeRow()
{
    auto* row = new PanelRow(m_theme, this);
    const auto change = [this, row](const QString& label, const std::function<void(Panel&)>& edit) {
        const qsizetype index = m_rows.indexOf(row);
        m_editor.change(label, {}, [&](Shot& shot) { edit(shot.panels[index]); });
    };
    connect(row, &PanelRow::roleChosen, this,
            [change](PanelRole role) { change(tr("Picture role"), [&](Panel& p) { p.role = role; }); });
    connect(row, &PanelRow::fitChosen, this,
            [change](Fit fit) { change(tr("Picture fit"), [&](Panel& p) { p.fit = fit; }); });
    connect(row, &PanelRow::moveChosen, this, [change](const std::optional<StillMove>& move) {
        change(tr("Picture move"), [&](Panel& p) { p.move = move; });
    });
    connect(row, &PanelRow::moveRequested, this, [this, row](int steps) {
        const qsizetype index = m_rows.indexOf(row), other = index + steps;
        if (other >= 0 && other < m_rows.size())
            m_editor.change(tr("Move picture"), {}, [&](Shot& shot) { shot.panels.move(index, other); });
    });
    connect(row, &PanelRow::replaceRequested, this, [this, row] { replace(row->panel()); });
    connect(row, &PanelRow::editRequested, this, [this, row] {
        m_editing->setProject(m_editor.project());
        m_editing->edit(m_editor.shots().last(), row->panel());
    });
    connect(row, &PanelRow::removeRequested, this, [this, row] {
        const qsizetype index = m_rows.indexOf(row);
        m_editor.change(tr("Remove picture"), {}, [&](Shot& shot) { shot.panels.removeAt(index); });
    });
    return row;
}

static QString withoutPictures(const Shown& shown)
{
    const std::optional<Take> take = resolveShot(shown.board, shown.shot(), shown.shelf).take;
    return take ? PanelsSection::tr("none, %1 is shown").arg(takeCode(take->number))
                : PanelsSection::tr("none, a card is shown");
}

void PanelsSection::show(const Shown& shown)
{
    const QList<Panel> panels = shown.single() ? shown.shot().panels : QList<Panel>{};
    QList<PanelId> before, now;
    for (const PanelRow* row : std::as_const(m_rows))
        before << row->panel();
    for (const Panel& panel : panels)
        now << panel.id;
    followRows(m_list, m_rows, before, now, [this] { return makeRow(); });
    for (qsizetype i = 0; i < panels.size(); ++i)
        m_rows[i]->show(panels[i], m_editor.project()->folder(), int(i) + 1);
    m_add->setEnabled(shown.single());
    setSummary(!shown.single()    ? tr("several shots")
               : panels.isEmpty() ? withoutPictures(shown)
                                  : QString::number(panels.size()));
}
