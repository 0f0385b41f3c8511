#include "ui/inspector/inspector_view.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "ui/inspector/captions_section.h"
#include "ui/inspector/clip_view.h"
#include "ui/inspector/dialogue_section.h"
#include "ui/inspector/elements_section.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/framing_section.h"
#include "ui/inspector/generation_section.h"
#include "ui/inspector/length_section.h"
#include "ui/inspector/marker_view.h"
#include "ui/inspector/panels_section.h"
#include "ui/inspector/shot_editor.h"
#include "ui/inspector/shot_section.h"
#include "ui/inspector/voice_section.h"
#include "ui/selection.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"

InspectorView::InspectorView(const Theme& theme, Selection& selection, FileIntake& intake, QWidget* parent)
    : QScrollArea(parent)
    , m_selection(selection)
    , m_editor(new ShotEditor(this))
    , m_title(new QLabel(this))
    , m_empty(new QLabel(tr("Choose a shot on the board or the timeline to see and change it here."), this))
    , m_parts(new QWidget(this))
    , m_clip(new ClipView(this))
    , m_marker(new MarkerView(this))
{
    setAccessibleName(tr("Inspector"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would move every field
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(250);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Tokens::Space3, Tokens::Space2, Tokens::Space2, Tokens::Space4);
    column->setSpacing(Tokens::Space2);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(120);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addWidget(m_parts);
    column->addWidget(m_clip);
    column->addWidget(m_marker);
    column->addStretch(1);
    buildParts(theme, intake);
    setWidget(content);
    connect(&selection, &Selection::shotsChanged, this, [this] {
        m_shownMarker = {};
        showClip({});
    });
    connect(m_marker, &MarkerView::problem, this, &InspectorView::problem);
    connect(m_clip, &ClipView::problem, this, &InspectorView::problem);
    connect(m_editor, &ShotEditor::problem, this, &InspectorView::problem);
    refresh();
}

void InspectorView::buildParts(const Theme& theme, FileIntake& intake)
{
    auto* column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space1);
    auto* elements = new ElementsSection(theme, *m_editor, m_parts);
    auto* voices = new VoiceSection(theme, *m_editor, m_parts);
    auto* captions = new CaptionsSection(theme, *m_editor, m_parts);
    auto* generation = new GenerationSection(theme, *m_editor, m_parts);
    auto* notes = new NotesSection(theme, *m_editor, m_parts);
    auto* length = new LengthSection(theme, *m_editor, m_parts);
    m_panels = new PanelsSection(theme, *m_editor, intake, m_parts);
    connect(length, &LengthSection::cutChanged, this, [this](const ShotId& shot) {
        if (const auto start = startOf(m_project->current(), shot)) // the middle of the transition is seen at once
            m_selection.setPlayhead(*start);
    });
    connect(length, &LengthSection::playRequested, this, &InspectorView::playRequested);
    m_shot = new ShotSection(theme, *m_editor, m_parts);
    m_sections = {m_shot,
                  new DialogueSection(theme, *m_editor, m_parts),
                  new FramingSection(theme, *m_editor, m_parts),
                  length,
                  m_panels,
                  elements,
                  voices,
                  captions,
                  generation,
                  notes};
    for (Section* section : std::as_const(m_sections))
        column->addWidget(section);
    for (Section* rare : {static_cast<Section*>(elements), static_cast<Section*>(voices),
                          static_cast<Section*>(captions), static_cast<Section*>(generation)})
        rare->setOpen(false);
}

void InspectorView::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_editor->setProject(project);
    m_clip->setProject(project);
    m_marker->setProject(project);
    if (project) {
        connect(project, &Project::storyboardChanged, this, &InspectorView::refreshIf);
        connect(project, &Project::currentChanged, this, &InspectorView::refresh);
        connect(project, &Project::takeAdded, this, [this](const Take& take) {
            if (m_editor->shots().contains(take.shot)) // what is shown may be another; what is typed stays
                m_panels->show({m_project->current(), m_project->shelf(), chosenShots()});
        });
    }
    refresh();
}

void InspectorView::refreshIf(const StoryboardId& board)
{
    if (board == m_project->current().id)
        refresh();
}

QList<Shot> InspectorView::chosenShots() const
{
    QList<Shot> shots;
    if (m_project)
        for (const ShotId& id : m_selection.shots())
            if (const Shot* shot = findShot(m_project->current(), id))
                shots << *shot;
    return shots;
}

void InspectorView::refresh()
{
    const QList<Shot> shots = chosenShots();
    QList<ShotId> ids;
    for (const Shot& shot : shots)
        ids << shot.id;
    m_editor->setShots(ids);
    const bool clip = m_clip->show(m_shownClip);
    const bool marker = !clip && m_marker->show(m_shownMarker);
    m_clip->setVisible(clip);
    m_marker->setVisible(marker);
    m_empty->setVisible(shots.isEmpty() && !clip && !marker);
    m_parts->setVisible(!shots.isEmpty() && !clip && !marker);
    m_title->setVisible(m_parts->isVisibleTo(this));
    if (shots.isEmpty() || clip || marker)
        return;
    const Scene* scene = sceneOf(m_project->current(), shots.last().id);
    m_title->setText(shots.size() == 1 ? fullCode(*scene, shots.last()) : tr("%n shots", nullptr, int(shots.size())));
    const Storyboard board = m_project->current();
    const Shown shown{board, m_project->shelf(), shots};
    for (Section* section : std::as_const(m_sections))
        section->show(shown);
    tabThroughLayouts(m_parts);
}

void InspectorView::showClip(const ClipId& clip)
{
    m_shownClip = clip;
    refresh();
}

void InspectorView::showMarker(const MarkerId& marker)
{
    m_shownMarker = marker;
    refresh();
}

void InspectorView::focusMarker()
{
    m_marker->focusName();
}

void InspectorView::focusDescription()
{
    if (m_parts->isVisibleTo(this)) // without a shot there is nothing to describe
        m_shot->focusDescription();
}
