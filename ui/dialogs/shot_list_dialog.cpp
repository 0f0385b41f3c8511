#include "ui/dialogs/shot_list_dialog.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>

static constexpr qsizetype MostShownShots = 200;
static constexpr qsizetype LongestExample = 60;

static QString nameOf(ShotField field)
{
    switch (field) {
    case ShotField::Note:
        return ShotListDialog::tr("Keep in Notes");
    case ShotField::LeaveOut:
        return ShotListDialog::tr("Leave Out");
    case ShotField::Scene:
        return ShotListDialog::tr("Scene");
    case ShotField::Slugline:
        return ShotListDialog::tr("Place");
    case ShotField::InsideOutside:
        return ShotListDialog::tr("Inside or Outside");
    case ShotField::DayTime:
        return ShotListDialog::tr("Time of Day");
    case ShotField::Shot:
        return ShotListDialog::tr("Shot");
    case ShotField::Description:
        return ShotListDialog::tr("Description");
    case ShotField::Size:
        return ShotListDialog::tr("Size");
    case ShotField::Angle:
        return ShotListDialog::tr("Angle");
    case ShotField::Movement:
        return ShotListDialog::tr("Movement");
    case ShotField::Lens:
        return ShotListDialog::tr("Lens");
    case ShotField::Cast:
        return ShotListDialog::tr("Cast");
    case ShotField::Dialogue:
        return ShotListDialog::tr("Dialogue");
    case ShotField::Duration:
        return ShotListDialog::tr("Length (seconds or timecode)");
    case ShotField::Frames:
        return ShotListDialog::tr("Length (frames)");
    case ShotField::Notes:
        return ShotListDialog::tr("Notes");
    case ShotField::Status:
        return ShotListDialog::tr("Status");
    case ShotField::Prompt:
        return ShotListDialog::tr("Prompt");
    case ShotField::Negative:
        return ShotListDialog::tr("Negative Prompt");
    case ShotField::Account:
        return ShotListDialog::tr("Account");
    case ShotField::Model:
        return ShotListDialog::tr("Model");
    case ShotField::Seed:
        return ShotListDialog::tr("Seed");
    }
    return {};
}

/// The first cell of a column that holds anything.
static QString exampleOf(const ShotListTable& table, qsizetype column)
{
    for (const CsvRow& row : table.rows)
        if (const QString text = row.cells[column].simplified(); !text.isEmpty())
            return text.left(LongestExample);
    return {};
}

ShotListDialog::ShotListDialog(const Theme& theme, const QString& name, const ShotListTable& table,
                               const Format& format, QWidget* parent)
    : ProposalDialog(theme, tr("Import Shot List"), tr("Import Shots"), name, format, parent)
    , m_table(table)
    , m_warningsLabel(new QLabel(this))
    , m_warnings(new QPlainTextEdit(this))
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Tokens::Space4);
    columns->addWidget(buildColumns(), 2);
    columns->addLayout(buildPreview(), 3);
    content()->addLayout(columns, 1);
    tabThroughLayouts(this);
    primary()->setFocus();
    refresh();
}

QWidget* ShotListDialog::buildColumns()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(area);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, Tokens::Space2, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* heading = new QLabel(tr("What the columns of the file become"), page);
    heading->setProperty("role", QStringLiteral("section"));
    form->addRow(heading);
    const QList<ShotField> guessed = guessedFields(m_table.columns);
    for (qsizetype column = 0; column < m_table.columns.size(); ++column) {
        auto* box = new QComboBox(page);
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (int field = 0; field < ShotFieldCount; ++field)
            box->addItem(nameOf(ShotField(field)), field);
        box->setCurrentIndex(int(guessed[column]));
        box->setToolTip(tr("For example: %1").arg(exampleOf(m_table, column)).toHtmlEscaped());
        addRow(form, m_table.columns[column].left(LongestExample), box);
        connect(box, &QComboBox::activated, this, [this, column] { choose(column); });
        m_fields << box;
    }
    area->setWidget(page);
    return area;
}

QLayout* ShotListDialog::buildPreview()
{
    QVBoxLayout* column =
        buildProposal(nullptr, tr("Shots"), {tr("Shot"), tr("Description"), tr("Size"), tr("Length")}, 1);
    m_warningsLabel->setBuddy(m_warnings);
    column->addWidget(m_warningsLabel);
    m_warnings->setReadOnly(true);
    m_warnings->setTabChangesFocus(true);
    m_warnings->setMaximumHeight(120);
    m_warnings->setAccessibleName(tr("Warnings"));
    column->addWidget(m_warnings);
    return column;
}

/// A field stands in one column only: whoever had it before goes to the notes.
void ShotListDialog::choose(qsizetype column)
{
    const int field = m_fields[column]->currentIndex();
    const bool several = field == int(ShotField::Note) || field == int(ShotField::LeaveOut);
    for (qsizetype other = 0; other < m_fields.size(); ++other)
        if (other != column && !several && m_fields[other]->currentIndex() == field)
            m_fields[other]->setCurrentIndex(int(ShotField::Note));
    refresh();
}

void ShotListDialog::refresh()
{
    QList<ShotField> fields;
    for (const QComboBox* box : std::as_const(m_fields))
        fields << ShotField(box->currentIndex());
    propose([table = m_table, fields, name = m_name,
             format = m_format] { return shotListBoard(table, fields, name, format); },
            [this](const ImportedShotList& list) { showProposal(list); });
}

void ShotListDialog::showProposal(const ImportedShotList& list)
{
    m_warningsLabel->setText(tr("%n warning(s)", nullptr, int(list.warnings.size())));
    m_warnings->setPlainText(list.warnings.join(QLatin1Char('\n')));
    m_warningsLabel->setVisible(!list.warnings.isEmpty());
    m_warnings->setVisible(!list.warnings.isEmpty());
    QList<QTreeWidgetItem*> rows;
    for (const Scene& scene : list.board.scenes)
        for (const Shot& shot : scene.shots)
            if (rows.size() < MostShownShots) {
                rows << new QTreeWidgetItem({fullCode(scene, shot), Words::gistOf(shot).simplified().left(200),
                                             Words::of(shot.framing.size), toTimecode(shot.length, m_format.rate)});
                rows.last()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
            }
    showBoard(list.board, rows, shotCount(list.board));
}
