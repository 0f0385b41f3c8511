#include "ui/inspector/length_section.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "ui/inspector/enum_field.h"
#include "ui/inspector/shot_editor.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

static constexpr Frames LongestShot = 24 * 60 * 60;
static constexpr Frames UsualTransition = 12;

/// The transition as another kind; it keeps its length where it has one.
static Transition chosen(Transition transition, TransitionKind kind)
{
    transition.kind = kind;
    transition.frames = kind == TransitionKind::Cut ? 0 : transition.frames > 0 ? transition.frames : UsualTransition;
    return transition;
}

std::optional<Frames> parseLength(const QString& text, Rate rate)
{
    const QString clean = text.trimmed().toLower();
    bool good = false;
    if (clean.endsWith(QLatin1Char('s'))) {
        const double seconds = clean.chopped(1).trimmed().toDouble(&good);
        return good && seconds > 0 && seconds < 86400
                   ? std::optional(microsecondsToFrames(qRound64(seconds * 1e6), rate))
                   : std::nullopt;
    }
    const QStringList parts = (clean.endsWith(QLatin1Char('f')) ? clean.chopped(1) : clean).split(QLatin1Char(':'));
    if (parts.size() > 4)
        return std::nullopt;
    // Timecode counts at the nominal rate, as toTimecode() does.
    const Frames nominal = rescale(rate.num, 1, rate.den);
    static constexpr Frames Units[] = {1, 1, 60, 3600};
    Frames frames = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Frames value = parts[parts.size() - 1 - i].trimmed().toLongLong(&good);
        if (!good || value < 0 || value > 1000000)
            return std::nullopt;
        frames += i == 0 ? value : value * Units[i] * nominal;
    }
    return frames > 0 ? std::optional(frames) : std::nullopt;
}

LengthSection::LengthSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Length and cuts"), parent)
    , m_timecode(new QLineEdit(this))
    , m_frames(new NumberField(this))
    , m_transition(new ChoiceField(this))
    , m_transitionFrames(new NumberField(this))
    , m_form(makeForm(nullptr))
    , m_closing(new ChoiceField(this))
    , m_closingFrames(new NumberField(this))
{
    QFormLayout* form = m_form;
    body()->addLayout(form);
    m_timecode->setFont(Theme::monospace(Tokens::TypeBody));
    m_timecode->setAlignment(Qt::AlignRight);
    m_timecode->setToolTip(tr("Timecode, or 4.5s for seconds, or 96f for frames"));
    m_frames->setRange(1, LongestShot);
    m_frames->setSuffix(tr(" frames"));
    for (ChoiceField* kind : {m_transition, m_closing})
        fillChoice<TransitionKind>(kind);
    for (NumberField* frames : {m_transitionFrames, m_closingFrames}) {
        frames->setRange(0, 1000);
        frames->setSuffix(tr(" frames"));
    }
    addField(form, tr("Length"), m_timecode);
    addField(form, tr("Frames"), m_frames);
    addField(form, tr("Comes in by"), m_transition);
    addField(form, tr("Over"), m_transitionFrames);
    addField(form, tr("Film ends by"), m_closing);
    addField(form, tr("Over the last"), m_closingFrames);
    connect(m_timecode, &QLineEdit::editingFinished, this, [this] {
        if (const auto length = parseLength(m_timecode->text(), m_rate))
            setLength(*length);
        else
            setLength(m_frames->value());
    });
    connect(m_frames, &QSpinBox::valueChanged, this, [this](int frames) { setLength(frames); });
    connect(m_transition, &QComboBox::activated, this, [this](int i) {
        m_editor.change(tr("Transition"), {},
                        [&](Shot& shot) { shot.transitionIn = chosen(shot.transitionIn, TransitionKind(i)); });
    });
    connect(m_transitionFrames, &QSpinBox::valueChanged, this, [this](int frames) {
        m_editor.change(tr("Transition length"), QStringLiteral("transition"), [&](Shot& shot) {
            if (shot.transitionIn.kind != TransitionKind::Cut)
                shot.transitionIn.frames = frames;
        });
    });
    connect(m_closing, &QComboBox::activated, this, [this](int i) {
        const Storyboard& board = m_editor.project()->current();
        m_editor.apply(setClosing(board, chosen(board.closing, TransitionKind(i))), tr("End of the film"));
    });
    connect(m_closingFrames, &QSpinBox::valueChanged, this, [this](int frames) {
        const Storyboard& board = m_editor.project()->current();
        Transition closing = board.closing;
        closing.frames = std::max(1, frames);
        m_editor.apply(setClosing(board, closing), tr("End of the film"), QStringLiteral("closing"));
    });
}

void LengthSection::showClosing(const Shown& shown)
{
    const QList<ShotId> playing = playingShots(shown.board);
    const bool isLast = shown.single() && !playing.isEmpty() && playing.last() == shown.shot().id;
    m_form->setRowVisible(m_closing, isLast);
    m_form->setRowVisible(m_closingFrames, isLast);
    const Transition& closing = shown.board.closing;
    showChoice<TransitionKind>(m_closing, closing.kind);
    const QSignalBlocker quiet(m_closingFrames);
    m_closingFrames->setValue(int(closing.frames));
    m_closingFrames->setEnabled(closing.kind != TransitionKind::Cut);
}

void LengthSection::setLength(Frames length)
{
    m_editor.change(tr("Length"), QStringLiteral("length"), [&](Shot& shot) { shot.length = length; });
    const QSignalBlocker quiet(m_frames);
    m_frames->setValue(int(length));
    m_timecode->setText(toTimecode(length, m_rate));
}

void LengthSection::show(const Shown& shown)
{
    m_rate = shown.board.format.rate;
    const auto length = common<Frames>(shown.shots, [](const Shot& s) { return s.length; });
    m_timecode->setText(length ? toTimecode(*length, m_rate) : QString());
    m_timecode->setPlaceholderText(tr("Several"));
    const QSignalBlocker quietFrames(m_frames), quietTransition(m_transitionFrames);
    m_frames->setValue(int(length.value_or(shown.shot().length)));
    showChoice(m_transition, common<TransitionKind>(shown.shots, [](const Shot& s) { return s.transitionIn.kind; }));
    m_transitionFrames->setValue(int(shown.shot().transitionIn.frames));
    m_transitionFrames->setEnabled(shown.shot().transitionIn.kind != TransitionKind::Cut);
    showClosing(shown);
}
