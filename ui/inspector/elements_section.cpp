#include "ui/inspector/elements_section.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "ui/inspector/enum_field.h"
#include "ui/inspector/shot_editor.h"
#include "ui/literal.h"
#include "ui/row_list.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QToolButton>

ElementsSection::ElementsSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Elements"), parent)
    , m_list(new QVBoxLayout)
    , m_kind(new ChoiceField(this))
    , m_name(new QLineEdit(this))
{
    body()->addLayout(m_list);
    auto* row = new QHBoxLayout;
    row->setSpacing(3);
    fillChoice<ElementKind>(m_kind);
    m_kind->setCurrentIndex(0);
    m_kind->setAccessibleName(tr("Kind of element"));
    m_name->setAccessibleName(tr("Name of the new element"));
    m_name->setPlaceholderText(tr("New element"));
    auto* add = new QToolButton(this);
    add->setIcon(theme.icon(QStringLiteral("plus")));
    add->setAccessibleName(tr("Add Element"));
    add->setToolTip(tr("Add this element to the storyboard and to the shot"));
    row->addWidget(m_kind);
    row->addWidget(m_name, 1);
    row->addWidget(add);
    body()->addLayout(row);
    connect(add, &QToolButton::clicked, this, &ElementsSection::addNew);
    connect(m_name, &QLineEdit::returnPressed, this, &ElementsSection::addNew);
}

void ElementsSection::addNew()
{
    QString name = m_name->text().trimmed();
    if (name.startsWith(QLatin1Char('@')))
        name = name.mid(1);
    if (name.isEmpty() || !m_editor.project())
        return;
    Element element;
    element.id = ElementId::create();
    element.kind = ElementKind(std::max(0, m_kind->currentIndex()));
    element.name = name;
    Result<Storyboard> board = addElement(m_editor.project()->current(), element);
    for (const ShotId& id : m_editor.shots()) {
        const Shot* found = board ? findShot(*board, id) : nullptr;
        if (!found)
            continue;
        Shot shot = *found;
        shot.elements << element.id;
        board = setShot(*board, shot);
    }
    if (board)
        m_name->clear();
    m_editor.apply(board, tr("Add element"));
}

QCheckBox* ElementsSection::addRow(const ElementId& id)
{
    auto* box = new QCheckBox(this);
    connect(box, &QCheckBox::toggled, this, [this, id](bool on) {
        m_editor.change(tr("Elements"), {}, [&](Shot& shot) {
            shot.elements.removeAll(id);
            if (on)
                shot.elements << id;
        });
    });
    return box;
}

void ElementsSection::show(const Shown& shown)
{
    // A row stays with its element, so that the keyboard stays where it is.
    const QList<Element>& elements = shown.board.elements;
    for (auto row = m_rows.begin(); row != m_rows.end();)
        if (indexOf(elements, row.key()) < 0) {
            retire(row.value());
            row = m_rows.erase(row);
        } else {
            ++row;
        }
    for (int i = 0; i < elements.size(); ++i) {
        QCheckBox*& box = m_rows[elements[i].id];
        if (!box)
            box = addRow(elements[i].id);
        if (m_list->indexOf(box) != i)
            m_list->insertWidget(i, box);
        box->setText(QStringLiteral("@") + literal(elements[i].name) + QStringLiteral("  ") +
                     Words::of(elements[i].kind));
        box->setAccessibleName(elements[i].name);
        box->setToolTip(elements[i].description);
        const QSignalBlocker quiet(box);
        box->setChecked(shown.shot().elements.contains(elements[i].id));
    }
    const qsizetype used = shown.shot().elements.size();
    setSummary(used > 0 ? QString::number(used) : QString());
}
