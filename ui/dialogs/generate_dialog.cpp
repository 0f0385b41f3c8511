#include "ui/dialogs/generate_dialog.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/project/shot_choice.h"
#include "core/providers/provider.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

GenerateDialog::GenerateDialog(const Theme& theme, Project& project, const QList<ShotId>& selected, QWidget* parent)
    : DialogFrame(theme, tr("Generate"), tr("Generate"), parent)
    , m_project(project)
    , m_shots(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_again(new QCheckBox(tr("Make another take even where nothing has changed"), this))
    , m_count(new QLabel(this))
    , m_length(new QLabel(this))
    , m_cost(new QLabel(this))
{
    QStringList codes;
    for (const ShotId& id : selected)
        if (const Scene* scene = sceneOf(project.current(), id))
            codes << fullCode(*scene, *findShot(project.current(), id));
    m_selectedCodes = codes.join(QLatin1Char(','));
    m_shots->addItem(tr("Shots without a take"));
    m_shots->addItem(tr("All shots"));
    if (!codes.isEmpty())
        m_shots->addItem(tr("The chosen shots"));
    m_account->addItem(tr("Animatic - pictures, cards and scratch voice"), QStringLiteral("animatic"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    addRow(form, tr("Shots"), m_shots);
    addRow(form, tr("Made by"), m_account);
    addRow(form, tr("Takes"), m_count);
    addRow(form, tr("Length"), m_length);
    addRow(form, tr("Cost"), m_cost);
    m_cost->setText(tr("Free: rendered on this computer, nothing is sent anywhere"));
    m_again->setAccessibleName(m_again->text());
    content()->addLayout(form);
    content()->addWidget(m_again);
    connect(m_shots, &QComboBox::activated, this, &GenerateDialog::refresh);
    connect(primary(), &QPushButton::clicked, this, [this] {
        Q_EMIT generateRequested(choice(), m_account->currentData().toString(), m_again->isChecked());
        accept();
    });
    refresh();
    if (!primary()->isEnabled() && !codes.isEmpty()) {
        m_shots->setCurrentIndex(2);
        m_again->setChecked(true);
        refresh();
    }
    resize(500, sizeHint().height());
}

ShotChoice GenerateDialog::choice() const
{
    using Which = ShotChoice::Which;
    switch (m_shots->currentIndex()) {
    case 0:
        return {Which::Missing, {}};
    case 1:
        return {Which::All, {}};
    default:
        return {Which::Codes, m_selectedCodes};
    }
}

void GenerateDialog::refresh()
{
    const Storyboard& board = m_project.current();
    Provider animatic;
    animatic.local = true;
    const Result<QList<ShotId>> shots = chooseShots(board, m_project.shelf(), choice(), animatic);
    setTrouble(shots ? QString() : shots.error().message);
    const QList<ShotId> list = shots.value_or(QList<ShotId>{});
    Frames length = 0;
    for (const ShotId& id : list)
        length += findShot(board, id)->length;
    m_count->setText(list.isEmpty() ? tr("None: every shot has a take") : QString::number(list.size()));
    m_length->setText(toTimecode(length, board.format.rate));
    primary()->setEnabled(!list.isEmpty());
}
