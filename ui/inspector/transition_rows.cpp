#include "ui/inspector/transition_rows.h"

#include "ui/form_rows.h"
#include "ui/inspector/colour_field.h"
#include "ui/inspector/enum_field.h"

static constexpr Frames UsualTransition = 12;
static constexpr MoveDirection Ways[] = {MoveDirection::Right, MoveDirection::Left, MoveDirection::Down,
                                         MoveDirection::Up};

TransitionRows::TransitionRows(QFormLayout* form, const Labels& labels, Change change, QWidget* parent)
    : QObject(parent)
    , m_form(form)
    , m_change(std::move(change))
    , m_kind(new ChoiceField(parent))
    , m_frames(new NumberField(parent))
    , m_colour(new ColourField(parent))
    , m_direction(new ChoiceField(parent))
{
    fillChoice<TransitionKind>(m_kind);
    m_frames->setRange(0, 1000);
    countFrames(m_frames);
    for (const MoveDirection way : Ways)
        m_direction->addItem(Words::of(way));
    addField(form, labels.kind, m_kind);
    addField(form, labels.frames, m_frames);
    addField(form, labels.colour, m_colour);
    addField(form, labels.direction, m_direction);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_change({}, [&](Transition& transition) {
            transition.kind = TransitionKind(index); // it keeps its length where it has one
            transition.frames = transition.kind == TransitionKind::Cut ? 0
                                : transition.frames > 0                ? transition.frames
                                                                       : UsualTransition;
        });
    });
    connect(m_frames, &QSpinBox::valueChanged, this, [this](int frames) {
        m_change(QStringLiteral("frames"), [&](Transition& transition) {
            if (transition.kind != TransitionKind::Cut)
                transition.frames = std::max(1, frames);
        });
    });
    connect(m_direction, &QComboBox::activated, this,
            [this](int index) { m_change({}, [&](Transition& transition) { transition.direction = Ways[index]; }); });
    connect(m_colour, &ColourField::chosen, this, [this](const QColor& colour) {
        m_change({}, [&](Transition& transition) { transition.colour = colour.name(); });
    });
}

void TransitionRows::show(const Transition& transition, std::optional<TransitionKind> kind)
{
    showChoice(m_kind, kind);
    const QSignalBlocker quiet(m_frames);
    m_frames->setValue(int(transition.frames));
    m_frames->setEnabled(transition.kind != TransitionKind::Cut);
    m_colour->show(QColor(transition.colour));
    const auto way = std::find(std::begin(Ways), std::end(Ways), transition.direction);
    m_direction->setCurrentIndex(way == std::end(Ways) ? 0 : int(way - std::begin(Ways)));
    for (QWidget* row : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_frames)})
        showRow(m_form, row, true);
    showRow(m_form, m_colour, kind == TransitionKind::DipToColour);
    showRow(m_form, m_direction, kind == TransitionKind::Wipe);
}

void TransitionRows::hide()
{
    for (QWidget* row : std::initializer_list<QWidget*>{m_kind, m_frames, m_colour, m_direction})
        showRow(m_form, row, false);
}
