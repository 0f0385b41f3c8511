#include "ui/timeline/track_headers.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/project/project.h"
#include "ui/row_list.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/track_name.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <cmath>

static constexpr int Width = 156;

TrackHeaders::TrackHeaders(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_theme(theme)
{
    setAccessibleName(tr("Tracks"));
    setFixedWidth(0);
    connect(selection, &Selection::soloTracksChanged, this, &TrackHeaders::showSolo);
}

void TrackHeaders::setProject(Project* project)
{
    m_project = project;
    m_selection->setSoloTracks({});
}

QToolButton* TrackHeaders::addSwitch(const QString& icon, QWidget* row)
{
    auto* button = new QToolButton(row);
    button->setIcon(m_theme->icon(icon));
    button->setIconSize({14, 14});
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

TrackHeaders::Row TrackHeaders::makeRow(const TrackId& id)
{
    auto* widget = new QWidget(this);
    Row row{widget, new TrackName(widget), addSwitch(QStringLiteral("volume-x"), widget),
            addSwitch(QStringLiteral("audio-lines"), widget), new QDoubleSpinBox(widget)};
    row.gain->setRange(-60, 24);
    row.gain->setDecimals(1);
    row.gain->setSingleStep(0.5);
    row.gain->setSuffix(tr(" dB"));
    row.gain->setKeyboardTracking(false);
    row.gain->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy place = row.gain->sizePolicy();
    place.setRetainSizeWhenHidden(true); // an overlay has no gain: its switch stays where the others are
    row.gain->setSizePolicy(place);
    auto* removal = new QToolButton(widget);
    removal->setIcon(m_theme->icon(QStringLiteral("trash-2")));
    removal->setIconSize({14, 14});
    removal->setAutoRaise(true);
    removal->setAccessibleName(tr("Remove Track"));
    removal->setToolTip(tr("Remove Track"));
    auto* top = new QHBoxLayout;
    top->addWidget(row.name, 1);
    top->addWidget(removal);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(row.mute);
    bottom->addWidget(row.solo);
    bottom->addWidget(row.gain, 1);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(Tokens::Space1, 0, Tokens::Space1, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(bottom);
    connect(row.name, &TrackName::renamed, this, [this, id](const QString& name) {
        change(id, tr("Rename Track"), {}, [&](Track& track) { track.name = name; });
    });
    connect(row.mute, &QToolButton::toggled, this,
            [this, id](bool on) { change(id, tr("Mute Track"), {}, [on](Track& track) { track.muted = on; }); });
    connect(row.solo, &QToolButton::toggled, this, [this, id](bool on) { setSolo(id, on); });
    connect(row.gain, &QDoubleSpinBox::valueChanged, this, [this, id](double decibels) {
        change(id, tr("Gain of Track"), QStringLiteral("gain-") + id.toString(),
               [=](Track& track) { track.gainMillibel = int(std::lround(decibels * 100)); });
    });
    connect(removal, &QToolButton::clicked, this, [this, id] { remove(id); });
    return row;
}

template<class Change>
void TrackHeaders::change(const TrackId& id, const QString& label, const QString& mergeKey, Change change)
{
    const qsizetype index = m_project ? indexOf(m_project->current().tracks, id) : -1;
    if (index < 0)
        return;
    Track track = m_project->current().tracks.at(index);
    change(track);
    if (track == m_project->current().tracks.at(index))
        return;
    if (const Status done = m_project->apply(setTrack(m_project->current(), track), label, mergeKey); !done)
        Q_EMIT problem(done.error().message);
}

void TrackHeaders::remove(const TrackId& id)
{
    if (const Status done = m_project->apply(removeTrack(m_project->current(), id), tr("Remove Track")); !done)
        Q_EMIT problem(done.error().message);
}

void TrackHeaders::setSolo(const TrackId& id, bool on)
{
    QSet<TrackId> solo = m_selection->soloTracks();
    if (on)
        solo.insert(id);
    else
        solo.remove(id);
    m_selection->setSoloTracks(solo);
}

void TrackHeaders::showSolo()
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const QSignalBlocker quiet(row->solo);
        row->solo->setChecked(m_selection->soloTracks().contains(row.key()));
    }
}

bool TrackHeaders::show(const TimelineLayout& layout, const TimelineGeometry& geometry)
{
    setFixedWidth(layout.tracks.isEmpty() ? 0 : Width);
    QSet<TrackId> there;
    const qsizetype before = m_rows.size();
    for (qsizetype i = 0; i < layout.tracks.size(); ++i) {
        const TrackLane& lane = layout.tracks[i];
        there.insert(lane.id);
        if (!m_rows.contains(lane.id))
            m_rows.insert(lane.id, makeRow(lane.id));
        const Row& row = m_rows[lane.id];
        const bool sound = lane.kind == TrackKind::Sound;
        const QString name = lane.name.isEmpty() ? tr("Track %1").arg(i + 1) : lane.name;
        row.widget->setGeometry(geometry.laneRect(i, Width));
        row.widget->setVisible(true);
        row.name->show(name);
        row.name->setAccessibleName(tr("Name of track %1").arg(i + 1));
        const auto describe = [](QToolButton* button, const QString& text) {
            button->setAccessibleName(text);
            button->setToolTip(text);
        };
        describe(row.mute, tr("Mute %1").arg(name));
        describe(row.solo, tr("Listen to %1 alone").arg(name));
        row.gain->setAccessibleName(tr("Gain of %1").arg(name));
        row.solo->setVisible(sound);
        row.gain->setVisible(sound);
        const QSignalBlocker quietMute(row.mute), quietGain(row.gain);
        row.mute->setChecked(lane.muted);
        row.gain->setValue(lane.gainMillibel / 100.0);
    }
    const bool isNew = m_rows.size() > before;
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (there.contains(row.key())) {
            ++row;
            continue;
        }
        setSolo(row.key(), false);
        retire(row->widget);
        row = m_rows.erase(row);
    }
    showSolo();
    return isNew;
}
