#include "ui/inspector/shot_section.h"

#include "ui/inspector/enum_field.h"
#include "ui/inspector/shot_editor.h"
#include "ui/theme/theme.h"

static void showText(TextField* field, const std::optional<QString>& text, const QString& hint)
{
    field->setPlaceholderText(
        text ? hint : QCoreApplication::translate("Inspector", "Several texts; typing replaces them all"));
    field->show(text.value_or(QString()));
}

ShotSection::ShotSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Shot"), parent)
    , m_description(new TextField(3, 9, this))
    , m_status(new ChoiceField(this))
{
    addField(body(), tr("Description"), m_description);
    auto* form = makeForm(nullptr);
    body()->addLayout(form);
    for (const ShotStatus status :
         {ShotStatus::Todo, ShotStatus::Draft, ShotStatus::Review, ShotStatus::Approved, ShotStatus::Omitted})
        m_status->addItem(theme.icon(Words::iconOf(status)), Words::of(status));
    m_status->setPlaceholderText(tr("Several"));
    addField(form, tr("Status"), m_status);
    connect(m_description, &TextField::edited, this, [this](const QString& text) {
        m_editor.change(tr("Description"), QStringLiteral("description"), [&](Shot& shot) { shot.description = text; });
    });
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        m_editor.change(tr("Status"), {}, [&](Shot& shot) { shot.status = ShotStatus(index); });
    });
}

void ShotSection::show(const Shown& shown)
{
    showText(m_description, common<QString>(shown.shots, [](const Shot& shot) { return shot.description; }),
             tr("What do we see?"));
    showChoice<ShotStatus>(m_status, common<ShotStatus>(shown.shots, [](const Shot& shot) { return shot.status; }));
}

void ShotSection::focusDescription()
{
    setOpen(true);
    m_description->setFocus(Qt::OtherFocusReason);
}

NotesSection::NotesSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Notes"), parent)
    , m_notes(new TextField(2, 8, this))
{
    m_notes->setAccessibleName(tr("Notes"));
    body()->addWidget(m_notes);
    connect(m_notes, &TextField::edited, this, [this](const QString& text) {
        m_editor.change(tr("Notes"), QStringLiteral("notes"), [&](Shot& shot) { shot.notes = text; });
    });
}

void NotesSection::show(const Shown& shown)
{
    showText(m_notes, common<QString>(shown.shots, [](const Shot& shot) { return shot.notes; }),
             tr("Only for you and your crew"));
}
