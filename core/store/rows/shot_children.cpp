#include "core/store/rows/shot_rows.h"
#include "core/store/sqlite/database.h"

namespace {

const Table& panelTable()
{
    static const Table table("panels", "id shot element position role file sha256 width height fit at caption easing "
                                       "from_x from_y from_width from_height to_x to_y to_width to_height");
    return table;
}

const Table& dialogueTable()
{
    static const Table table("dialogue", "shot position character extension parenthetical text");
    return table;
}

const Table& elementUseTable()
{
    static const Table table("shot_elements", "shot position element");
    return table;
}

const Table& settingTable()
{
    static const Table table("generation_values", "shot name value");
    return table;
}

const Table& captionTable()
{
    static const Table table("captions", "id shot position start length text");
    return table;
}

const Table& rejectionTable()
{
    static const Table table("rejections", "shot position take reason");
    return table;
}

Status insertPanels(Database& database, const QVariant& shot, const QVariant& element, const QList<Panel>& panels)
{
    for (qsizetype i = 0; i < panels.size(); ++i) {
        const Panel& panel = panels[i];
        QVariantList values{bound(panel.id),
                            shot,
                            element,
                            bound(i),
                            bound(panel.role),
                            bound(panel.file),
                            bound(panel.sha256),
                            bound(panel.size.width()),
                            bound(panel.size.height()),
                            bound(panel.fit),
                            bound(panel.at),
                            bound(panel.caption)};
        if (panel.move) {
            values << bound(panel.move->easing);
            for (const UnitRect& rect : {panel.move->from, panel.move->to})
                values << rect.x << rect.y << rect.width << rect.height;
        } else {
            values << QVariantList(9);
        }
        BR_CHECK(database.run(panelTable().insert(), values));
    }
    return {};
}

Panel readPanel(RowReader& row) ///< after id, shot, element and position
{
    Panel panel;
    panel.role = row.named<PanelRole>();
    panel.file = row.text();
    panel.sha256 = row.text();
    panel.size = QSize{row.number(), row.number()};
    panel.fit = row.named<Fit>();
    panel.at = row.maybeInteger();
    panel.caption = row.text();
    if (!row.nextIsNull()) {
        const auto easing = row.named<Easing>();
        const UnitRect from{row.number(), row.number(), row.number(), row.number()};
        const UnitRect to{row.number(), row.number(), row.number(), row.number()};
        panel.move = StillMove{from, to, easing};
    }
    return panel;
}

} // namespace

Status clearChildren(Database& database, const ShotId& shot)
{
    for (const char* table : {"dialogue", "panels", "shot_elements", "generation_values", "captions", "rejections"})
        BR_CHECK(
            database.run(QStringLiteral("DELETE FROM %1 WHERE shot = ?").arg(QLatin1String(table)), {bound(shot)}));
    return {};
}

Status clearChildren(Database& database, const ElementId& element)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM panels WHERE element = ?"), {bound(element)}));
    return {};
}

Status insertChildren(Database& database, const Shot& shot)
{
    const QVariant id = bound(shot.id);
    qsizetype at = 0;
    for (const DialogueLine& line : shot.dialogue)
        BR_CHECK(database.run(dialogueTable().insert(), {id, bound(at++), bound(line.character), bound(line.extension),
                                                         bound(line.parenthetical), bound(line.text)}));
    BR_CHECK(insertPanels(database, id, {}, shot.panels));
    at = 0;
    for (const ElementId& element : shot.elements)
        BR_CHECK(database.run(elementUseTable().insert(), {id, bound(at++), bound(element)}));
    for (auto it = shot.generation.values.begin(); it != shot.generation.values.end(); ++it)
        BR_CHECK(database.run(settingTable().insert(), {id, bound(it.key()), bound(it.value())}));
    at = 0;
    for (const Caption& caption : shot.captions)
        BR_CHECK(database.run(captionTable().insert(), {bound(caption.id), id, bound(at++), bound(caption.start),
                                                        bound(caption.length), bound(caption.text)}));
    at = 0;
    for (const Rejection& rejection : shot.rejected)
        BR_CHECK(
            database.run(rejectionTable().insert(), {id, bound(at++), bound(rejection.take), bound(rejection.reason)}));
    return {};
}

Status insertChildren(Database& database, const Element& element)
{
    return insertPanels(database, {}, bound(element.id), element.references);
}

void ShotChildren::handTo(Shot& shot) const
{
    const auto found = shots.find(shot.id);
    if (found == shots.end())
        return;
    shot.dialogue = found->dialogue;
    shot.panels = found->panels;
    shot.elements = found->elements;
    shot.generation.values = found->generation.values;
    shot.captions = found->captions;
    shot.rejected = found->rejected;
}

Result<ShotChildren> readShotChildren(Database& database)
{
    ShotChildren all;
    const auto inOrder = [](const char* column) { return QStringLiteral("ORDER BY %1").arg(QLatin1String(column)); };
    BR_CHECK(database.each(dialogueTable().select(inOrder("shot, position")), {}, [&](RowReader& row) {
        Shot& shot = all.shots[row.id<ShotId>()];
        row.integer();
        shot.dialogue << DialogueLine{row.text(), row.text(), row.text(), row.text()};
    }));
    BR_CHECK(database.each(panelTable().select(inOrder("position")), {}, [&](RowReader& row) {
        const auto id = row.id<PanelId>();
        const auto shot = row.maybeId<ShotId>();
        const auto element = row.maybeId<ElementId>();
        row.integer();
        Panel panel = readPanel(row);
        panel.id = id;
        (shot ? all.shots[*shot].panels : all.references[element.value_or(ElementId())]) << panel;
    }));
    BR_CHECK(database.each(elementUseTable().select(inOrder("shot, position")), {}, [&](RowReader& row) {
        Shot& shot = all.shots[row.id<ShotId>()];
        row.integer();
        shot.elements << row.id<ElementId>();
    }));
    BR_CHECK(database.each(settingTable().select(), {}, [&](RowReader& row) {
        Shot& shot = all.shots[row.id<ShotId>()];
        const QString name = row.text();
        shot.generation.values.insert(name, row.text());
    }));
    BR_CHECK(database.each(captionTable().select(inOrder("position")), {}, [&](RowReader& row) {
        const auto id = row.id<CaptionId>();
        Shot& shot = all.shots[row.id<ShotId>()];
        row.integer();
        shot.captions << Caption{id, row.integer(), row.integer(), row.text()};
    }));
    BR_CHECK(database.each(rejectionTable().select(inOrder("shot, position")), {}, [&](RowReader& row) {
        Shot& shot = all.shots[row.id<ShotId>()];
        row.integer();
        shot.rejected << Rejection{row.id<TakeId>(), row.text()};
    }));
    return all;
}
