#include "ui/timeline/clip_bar.h"

#include "core/document/edits.h"
#include "core/project/project.h"
#include "ui/form_rows.h"
#include "ui/inspector/fields.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_edits.h"
#include "ui/tool_button.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

static constexpr int LeastRoom = 80; ///< for the arrows and a field

namespace {
/// As high as what is in it, and as narrow as one wants.
class FieldsArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override { return {0, widget()->sizeHint().height()}; }
};
} // namespace

ClipBar::ClipBar(const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_area(new FieldsArea(this))
    , m_row(new QHBoxLayout)
    , m_role(new ChoiceField(this))
{
    setAccessibleName(tr("Chosen sound"));
    auto* fields = new QWidget(m_area);
    fields->setLayout(m_row);
    m_area->setWidget(fields);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would need a height of its own: there are arrows
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_arrows << addArrow(QStringLiteral("chevron-left"), tr("More to the left"), QAbstractSlider::SliderPageStepSub);
    whole->addWidget(m_arrows.first());
    whole->addWidget(m_area);
    m_arrows << addArrow(QStringLiteral("chevron-right"), tr("More to the right"), QAbstractSlider::SliderPageStepAdd);
    whole->addWidget(m_arrows.last());
    m_row->setContentsMargins(Tokens::Space1, 0, Tokens::Space1, 0);
    m_row->setSpacing(Tokens::Space1);
    m_row->addStretch(1);
    m_role->setAccessibleName(tr("Kind of sound"));
    m_role->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const auto& [role, word] : {std::pair(ClipRole::Voice, tr("Voice")), std::pair(ClipRole::Music, tr("Music")),
                                     std::pair(ClipRole::Effects, tr("Effects"))})
        m_role->addItem(word, int(role));
    m_row->addWidget(m_role);
    m_gain = addDecibels(tr("Gain"), -60, 24);
    m_fadeIn = addFrames(tr("Fade in"));
    m_fadeOut = addFrames(tr("Fade out"));
    m_duck = addDecibels(tr("Under voices"), -40, 0);
    m_muted = addSwitch(QStringLiteral("volume-x"), tr("Mute"), tr("This sound is not heard"));
    m_match =
        addSwitch(QStringLiteral("equal"), tr("Match level"), tr("Brought to the level that all matched sounds share"));
    m_wholeFilm = addSwitch(QStringLiteral("repeat"), tr("Whole film"),
                            tr("From the first frame to the last, again and again or cut"));
    connect(addButton(QStringLiteral("scissors"), tr("Split Sound at Playhead")), &QToolButton::clicked, this,
            &ClipBar::splitAsked);
    connect(addButton(QStringLiteral("trash-2"), tr("Remove Sound")), &QToolButton::clicked, this,
            &ClipBar::removeAsked);
    connectFields();
    QSizePolicy place = sizePolicy();
    place.setRetainSizeWhenHidden(true);
    setSizePolicy(place);
    hide();
}

QDoubleSpinBox* ClipBar::addDecibels(const QString& name, double least, double most)
{
    auto* label = new QLabel(name, this);
    auto* field = new QDoubleSpinBox(this);
    field->setRange(least, most);
    field->setDecimals(1);
    field->setSingleStep(0.5);
    field->setSuffix(tr(" dB"));
    field->setKeyboardTracking(false);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(name);
    label->setBuddy(field);
    m_row->addWidget(label);
    m_row->addWidget(field);
    return field;
}

NumberField* ClipBar::addFrames(const QString& name)
{
    auto* label = new QLabel(name, this);
    auto* field = new NumberField(this);
    field->setRange(0, 100000);
    countFrames(field);
    const int usual = fontMetrics().horizontalAdvance(QStringLiteral("000") + field->suffix());
    field->setMaximumWidth(usual + Tokens::Space4);
    field->setAccessibleName(name);
    label->setBuddy(field);
    m_row->addWidget(label);
    m_row->addWidget(field);
    return field;
}

QToolButton* ClipBar::addButton(const QString& icon, const QString& name)
{
    auto* button = addToolButton(m_row, m_theme->icon(icon), name, name);
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    return button;
}

QAction* ClipBar::addSwitch(const QString& icon, const QString& name, const QString& tip)
{
    auto* action = new QAction(m_theme->icon(icon), name, this);
    action->setCheckable(true);
    action->setToolTip(name + QLatin1Char('\n') + tip);
    addButton(icon, name)->setDefaultAction(action);
    return action;
}

/// For the mouse: Tab brings what it reaches into view by itself.
QToolButton* ClipBar::addArrow(const QString& icon, const QString& name, QAbstractSlider::SliderAction action)
{
    auto* arrow = new QToolButton(this);
    arrow->setIcon(m_theme->icon(icon));
    arrow->setIconSize({12, 12});
    arrow->setAutoRaise(true);
    arrow->setFocusPolicy(Qt::NoFocus);
    arrow->setAccessibleName(name);
    arrow->setToolTip(name);
    connect(arrow, &QToolButton::clicked, this,
            [this, action] { m_area->horizontalScrollBar()->triggerAction(action); });
    return arrow;
}

void ClipBar::fitArrows()
{
    const bool room = width() >= LeastRoom; // else there would be arrows with nothing between them
    const bool scrolls = room && m_area->widget()->minimumSizeHint().width() > width();
    m_area->setVisible(room);
    for (QToolButton* arrow : std::as_const(m_arrows))
        arrow->setVisible(scrolls);
}

QSize ClipBar::minimumSizeHint() const
{
    return {0, m_area->minimumSizeHint().height()};
}

void ClipBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitArrows();
}

void ClipBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitArrows(); // now that the fields have their look
}

void ClipBar::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    QScrollBar* bar = m_area->horizontalScrollBar();
    bar->setValue(bar->value() - (turn.x() != 0 ? turn.x() : turn.y()));
    event->accept();
}

void ClipBar::connectFields()
{
    connect(m_role, &QComboBox::activated, this, [this] {
        change(tr("Kind of Sound"), "", [this](Clip& clip) { clip.role = ClipRole(m_role->currentData().toInt()); });
    });
    connect(m_gain, &QDoubleSpinBox::valueChanged, this, [this](double decibels) {
        change(tr("Gain"), "gain", [=](Clip& clip) { clip.gainMillibel = int(std::lround(decibels * 100)); });
    });
    connect(m_duck, &QDoubleSpinBox::valueChanged, this, [this](double decibels) {
        change(tr("Level Under Voices"), "duck",
               [=](Clip& clip) { clip.duckMillibel = int(std::lround(-decibels * 100)); });
    });
    connect(m_fadeIn, &QSpinBox::valueChanged, this, [this](int frames) {
        change(tr("Fade Sound"), "fade-in",
               [=](Clip& clip) { clip.fadeIn = std::min<Frames>(frames, clip.length - clip.fadeOut); });
    });
    connect(m_fadeOut, &QSpinBox::valueChanged, this, [this](int frames) {
        change(tr("Fade Sound"), "fade-out",
               [=](Clip& clip) { clip.fadeOut = std::min<Frames>(frames, clip.length - clip.fadeIn); });
    });
    connect(m_muted, &QAction::toggled, this,
            [this](bool on) { change(tr("Mute Sound"), "", [on](Clip& clip) { clip.muted = on; }); });
    connect(m_match, &QAction::toggled, this,
            [this](bool on) { change(tr("Match Level"), "", [on](Clip& clip) { clip.matchLevel = on; }); });
    connect(m_wholeFilm, &QAction::toggled, this,
            [this](bool on) { change(tr("Whole Film"), "", [on](Clip& clip) { clip.wholeFilm = on; }); });
}

template<class Change> void ClipBar::change(const QString& label, const char* mergeKey, Change change)
{
    const Clip* found = m_project ? findClip(m_project->current(), m_clip) : nullptr;
    if (!found)
        return;
    Clip clip = *found;
    change(clip);
    if (clip == *found)
        return fill(clip); // a number that was cut to what is possible
    const QString key = *mergeKey ? QLatin1String(mergeKey) + m_clip.toString() : QString();
    if (const Status done = m_project->apply(setClip(m_project->current(), clip), label, key); !done)
        Q_EMIT problem(done.error().message);
}

void ClipBar::setProject(Project* project)
{
    m_project = project;
    show(ClipId());
}

void ClipBar::show(const ClipId& id)
{
    m_clip = id;
    const Clip* clip = m_project && !id.isNull() ? findClip(m_project->current(), id) : nullptr;
    const bool sound = clip && clip->role != ClipRole::Picture;
    setVisible(sound);
    if (sound)
        fill(*clip);
}

void ClipBar::fill(const Clip& clip)
{
    const QSignalBlocker quiet[]{QSignalBlocker(m_gain),     QSignalBlocker(m_duck),  QSignalBlocker(m_fadeIn),
                                 QSignalBlocker(m_fadeOut),  QSignalBlocker(m_muted), QSignalBlocker(m_match),
                                 QSignalBlocker(m_wholeFilm)};
    m_role->setCurrentIndex(m_role->findData(int(clip.role)));
    m_gain->setValue(clip.gainMillibel / 100.0);
    m_duck->setValue(-clip.duckMillibel / 100.0);
    m_duck->setEnabled(clip.role != ClipRole::Voice);
    m_fadeIn->setValue(int(clip.fadeIn));
    m_fadeOut->setValue(int(clip.fadeOut));
    m_muted->setChecked(clip.muted);
    m_match->setChecked(clip.matchLevel);
    m_wholeFilm->setChecked(clip.wholeFilm);
}
