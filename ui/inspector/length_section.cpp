#include "ui/inspector/length_section.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/document/rules.h"
#include "ui/form_rows.h"
#include "ui/inspector/enum_field.h"
#include "ui/inspector/shot_editor.h"
#include "ui/inspector/transition_rows.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>

static constexpr Frames LongestShot = 24 * 60 * 60;
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
    , m_form(makeForm(nullptr))
    , m_timecode(new QLineEdit(this))
    , m_frames(new NumberField(this))
    , m_speed(new NumberField(this))
    , m_play(new QPushButton(theme.icon(QStringLiteral("repeat")), tr("Play Transition"), this))
{
    m_play->setAccessibleName(m_play->text());
    m_play->setToolTip(tr("In a loop, with a second before and after it. Pause ends it"));
    body()->addLayout(m_form);
    m_timecode->setFont(Theme::monospace(Tokens::TypeBody));
    m_timecode->setAlignment(Qt::AlignRight);
    m_timecode->setToolTip(tr("Timecode, or 4.5s for seconds, or 96f for frames"));
    m_frames->setRange(1, LongestShot);
    countFrames(m_frames);
    m_speed->setRange(0, FastestPermille / 10);
    m_speed->setSuffix(tr(" %"));
    m_speed->setSpecialValueText(tr("One frame held"));
    m_speed->setToolTip(tr("How fast the take runs: 100 % as it was made, 0 holds the frame the shot begins with"));
    addField(m_form, tr("Length"), m_timecode);
    addField(m_form, tr("Frames"), m_frames);
    addField(m_form, tr("Speed"), m_speed);
    m_transition = new TransitionRows(
        m_form, {tr("Comes in by"), tr("Over"), tr("Dips to"), tr("Wipes towards")},
        [this](const QString& field, const std::function<void(Transition&)>& edit) {
            m_editor.change(tr("Transition"), field.isEmpty() ? field : QStringLiteral("transition"),
                            [&](Shot& shot) { edit(shot.transitionIn); });
            if (!m_editor.shots().isEmpty())
                Q_EMIT cutChanged(m_editor.shots().last());
        },
        this);
    m_form->addRow(QString(), m_play); // below what it plays
    connect(m_play, &QPushButton::clicked, this, [this] { Q_EMIT playRequested(m_editor.shots().last()); });
    m_closing = new TransitionRows(
        m_form, {tr("Film ends by"), tr("Over the last"), tr("Colour at the end"), tr("Direction at the end")},
        [this](const QString& field, const std::function<void(Transition&)>& edit) {
            const Storyboard& board = m_editor.project()->current();
            Transition closing = board.closing;
            edit(closing);
            m_editor.apply(setClosing(board, closing), tr("End of the film"),
                           field.isEmpty() ? field : QStringLiteral("closing"));
        },
        this);
    connect(m_timecode, &QLineEdit::editingFinished, this, [this] {
        if (const auto length = parseLength(m_timecode->text(), m_rate))
            setLength(*length);
        else
            setLength(m_frames->value());
    });
    connect(m_frames, &QSpinBox::valueChanged, this, [this](int frames) { setLength(frames); });
    connect(m_speed, &QSpinBox::valueChanged, this, [this](int percent) {
        m_editor.change(tr("Speed"), QStringLiteral("speed"), [&](Shot& shot) { shot.speedPermille = percent * 10; });
    });
}

void LengthSection::showClosing(const Shown& shown)
{
    const QList<ShotId> playing = playingShots(shown.board);
    if (shown.single() && !playing.isEmpty() && playing.last() == shown.shot().id)
        m_closing->show(shown.board.closing, shown.board.closing.kind);
    else
        m_closing->hide();
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
    const QSignalBlocker quietFrames(m_frames), quietSpeed(m_speed);
    m_frames->setValue(int(length.value_or(shown.shot().length)));
    m_speed->setValue((shown.shot().speedPermille + 5) / 10);
    m_transition->show(shown.shot().transitionIn,
                       common<TransitionKind>(shown.shots, [](const Shot& s) { return s.transitionIn.kind; }));
    showRow(m_form, m_play,
            shown.single() && plays(shown.shot()) && shown.shot().transitionIn.kind != TransitionKind::Cut);
    showClosing(shown);
}
