#include "ui/inspector/clip_view.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "ui/form_rows.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/place_field.h"
#include "ui/timeline/timeline_edits.h"

#include <cmath>

static constexpr int LongestClip = 24 * 60 * 60 * 10;
static constexpr int InPercent = UnitRect::Whole / 100;

ClipView::ClipView(QWidget* parent)
    : QWidget(parent)
    , m_form(makeForm(nullptr))
    , m_title(new QLabel(this))
    , m_start(new PlaceField(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addLayout(m_form);
    addField(m_form, tr("Starts at"), m_start);
    const QString percent = tr(" %");
    m_length = addNumber(tr("Clip length"), 1, LongestClip, {}, [](Clip& clip, int value) {
        clip.length = value;
        clip.fadeIn = std::min(clip.fadeIn, clip.length);
        clip.fadeOut = std::min(clip.fadeOut, clip.length - clip.fadeIn);
    });
    m_fadeIn = addNumber(tr("Fade in"), 0, LongestClip, {}, [](Clip& clip, int value) {
        clip.fadeIn = std::min<Frames>(value, clip.length - clip.fadeOut);
    });
    m_fadeOut = addNumber(tr("Fade out"), 0, LongestClip, {}, [](Clip& clip, int value) {
        clip.fadeOut = std::min<Frames>(value, clip.length - clip.fadeIn);
    });
    for (NumberField* field : {m_length, m_fadeIn, m_fadeOut})
        countFrames(field);
    m_gain = addNumber(tr("Gain"), -60, 24, tr(" dB"), [](Clip& clip, int value) { clip.gainMillibel = value * 100; });
    m_left = addNumber(tr("From the left"), -400, 400, percent,
                       [](Clip& clip, int value) { clip.place.x = value * InPercent; });
    m_top = addNumber(tr("From the top"), -400, 400, percent,
                      [](Clip& clip, int value) { clip.place.y = value * InPercent; });
    m_width =
        addNumber(tr("Width"), 1, 400, percent, [](Clip& clip, int value) { clip.place.width = value * InPercent; });
    m_height =
        addNumber(tr("Height"), 1, 400, percent, [](Clip& clip, int value) { clip.place.height = value * InPercent; });
    m_opacity =
        addNumber(tr("Opacity"), 0, 100, percent, [](Clip& clip, int value) { clip.opacityPermille = value * 10; });
    connect(m_start, &PlaceField::placed, this, [this](Frames at) {
        change(QStringLiteral("start"), [&](Clip& moved) { moved.anchor = anchorAt(m_project->current(), at); });
    });
}

NumberField* ClipView::addNumber(const QString& label, int from, int to, const QString& suffix,
                                 void (*edit)(Clip& clip, int value))
{
    auto* field = new NumberField(this);
    field->setRange(from, to);
    field->setSuffix(suffix);
    addField(m_form, label, field);
    connect(field, &QSpinBox::valueChanged, this,
            [this, edit, label](int value) { change(label, [&](Clip& clip) { edit(clip, value); }); });
    return field;
}

const Clip* ClipView::clip() const
{
    if (m_project)
        for (const Track& track : m_project->current().tracks)
            for (const Clip& clip : track.clips)
                if (clip.id == m_clip)
                    return &clip;
    return nullptr;
}

void ClipView::change(const QString& field, const std::function<void(Clip&)>& edit)
{
    const Clip* before = clip();
    if (!before)
        return;
    Clip after = *before;
    edit(after);
    if (after == *before)
        return;
    const QString key = QStringLiteral("clip-") + field + m_clip.toString();
    if (const Status done = m_project->apply(setClip(m_project->current(), after), tr("Change Clip"), key); !done)
        Q_EMIT problem(done.error().message);
}

bool ClipView::show(const ClipId& id)
{
    m_clip = id;
    const Clip* found = clip();
    if (!found)
        return false;
    const Clip shown = *found;
    const Storyboard& board = m_project->current();
    m_title->setText(shown.name);
    m_start->show(resolve(board, shown.anchor).value_or(0), board.format.rate);
    const auto set = [](NumberField* field, std::int64_t value) {
        const QSignalBlocker quiet(field);
        field->setValue(int(value));
    };
    set(m_length, shown.length);
    set(m_fadeIn, shown.fadeIn);
    set(m_fadeOut, shown.fadeOut);
    set(m_gain, std::lround(shown.gainMillibel / 100.0));
    set(m_left, std::lround(double(shown.place.x) / InPercent));
    set(m_top, std::lround(double(shown.place.y) / InPercent));
    set(m_width, std::lround(double(shown.place.width) / InPercent));
    set(m_height, std::lround(double(shown.place.height) / InPercent));
    set(m_opacity, std::lround(shown.opacityPermille / 10.0));
    const bool overlay = shown.role == ClipRole::Picture;
    for (NumberField* field : {m_left, m_top, m_width, m_height, m_opacity})
        showRow(m_form, field, overlay);
    showRow(m_form, m_gain, !overlay);
    return true;
}
