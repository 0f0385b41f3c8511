#include "ui/inspector/framing_section.h"

#include "ui/inspector/enum_field.h"
#include "ui/inspector/shot_editor.h"

FramingSection::FramingSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Framing"), parent)
    , m_size(new ChoiceField(this))
    , m_angle(new ChoiceField(this))
    , m_move(new ChoiceField(this))
    , m_direction(new ChoiceField(this))
    , m_lens(new NumberField(this))
{
    auto* form = makeForm(nullptr);
    body()->addLayout(form);
    fillChoice<ShotSize>(m_size);
    fillChoice<CameraAngle>(m_angle);
    fillChoice<CameraMove>(m_move);
    fillChoice<MoveDirection>(m_direction);
    m_lens->setRange(0, 2000);
    m_lens->setSuffix(tr(" mm"));
    m_lens->setSpecialValueText(tr("Not decided"));
    addField(form, tr("Size"), m_size);
    addField(form, tr("Angle"), m_angle);
    addField(form, tr("Move"), m_move);
    addField(form, tr("Direction"), m_direction);
    addField(form, tr("Lens"), m_lens);
    connect(m_size, &QComboBox::activated, this, [this](int i) {
        m_editor.change(tr("Shot size"), {}, [&](Shot& shot) { shot.framing.size = ShotSize(i); });
    });
    connect(m_angle, &QComboBox::activated, this, [this](int i) {
        m_editor.change(tr("Camera angle"), {}, [&](Shot& shot) { shot.framing.angle = CameraAngle(i); });
    });
    connect(m_move, &QComboBox::activated, this, [this](int i) {
        m_editor.change(tr("Camera move"), {}, [&](Shot& shot) { shot.framing.move = CameraMove(i); });
    });
    connect(m_direction, &QComboBox::activated, this, [this](int i) {
        m_editor.change(tr("Move direction"), {}, [&](Shot& shot) { shot.framing.direction = MoveDirection(i); });
    });
    connect(m_lens, &QSpinBox::valueChanged, this, [this](int mm) {
        m_editor.change(tr("Lens"), QStringLiteral("lens"), [&](Shot& shot) { shot.framing.lensMm = mm; });
    });
}

void FramingSection::show(const Shown& shown)
{
    showChoice(m_size, common<ShotSize>(shown.shots, [](const Shot& s) { return s.framing.size; }));
    showChoice(m_angle, common<CameraAngle>(shown.shots, [](const Shot& s) { return s.framing.angle; }));
    showChoice(m_move, common<CameraMove>(shown.shots, [](const Shot& s) { return s.framing.move; }));
    showChoice(m_direction, common<MoveDirection>(shown.shots, [](const Shot& s) { return s.framing.direction; }));
    const CameraMove move = shown.shot().framing.move;
    m_direction->setEnabled(move != CameraMove::Static && move != CameraMove::Handheld);
    const QSignalBlocker quiet(m_lens);
    m_lens->setValue(common<int>(shown.shots, [](const Shot& s) { return s.framing.lensMm; }).value_or(0));
}
