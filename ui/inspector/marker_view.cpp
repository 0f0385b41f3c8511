#include "ui/inspector/marker_view.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "ui/inspector/colour_field.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/place_field.h"
#include "ui/timeline/timeline_edits.h"

#include <QLineEdit>

static constexpr int LongestName = 200;

MarkerView::MarkerView(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_at(new PlaceField(this))
    , m_colour(new ColourField(this))
    , m_note(new TextField(3, 12, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Marker"), this);
    title->setProperty("role", QStringLiteral("title"));
    column->addWidget(title);
    QFormLayout* form = makeForm(nullptr);
    column->addLayout(form);
    m_name->setMaxLength(LongestName);
    addField(form, tr("Name"), m_name);
    addField(form, tr("At"), m_at);
    addField(form, tr("Colour"), m_colour);
    addField(column, tr("Note"), m_note);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        change(QStringLiteral("name"), [&](Marker& marker) { marker.name = name; });
    });
    connect(m_at, &PlaceField::placed, this, [this](Frames at) {
        if (!m_project)
            return;
        const Status done = m_project->apply(placeMarker(m_project->current(), m_marker, at), tr("Move Marker"));
        if (!done)
            Q_EMIT problem(done.error().message);
    });
    connect(m_colour, &ColourField::chosen, this,
            [this](const QColor& colour) { change({}, [&](Marker& marker) { marker.colour = colour.name(); }); });
    connect(m_note, &TextField::edited, this, [this](const QString& note) {
        change(QStringLiteral("note"), [&](Marker& marker) { marker.note = note; });
    });
}

const Marker* MarkerView::marker() const
{
    const qsizetype index = m_project ? indexOf(m_project->current().markers, m_marker) : -1;
    return index < 0 ? nullptr : &m_project->current().markers[index];
}

void MarkerView::change(const QString& field, const std::function<void(Marker&)>& edit)
{
    const Marker* before = marker();
    if (!before)
        return;
    Marker after = *before;
    edit(after);
    const QString key = field.isEmpty() ? QString() : QStringLiteral("marker-") + field + m_marker.toString();
    if (const Status done = m_project->apply(setMarker(m_project->current(), after), tr("Change Marker"), key); !done)
        Q_EMIT problem(done.error().message);
}

bool MarkerView::show(const MarkerId& id)
{
    m_marker = id;
    const Marker* found = marker();
    if (!found)
        return false;
    const Storyboard& board = m_project->current();
    if (m_name->text() != found->name)
        m_name->setText(found->name);
    m_at->show(resolve(board, found->anchor).value_or(0), board.format.rate);
    m_colour->show(QColor(found->colour));
    m_note->show(found->note);
    return true;
}

void MarkerView::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}
