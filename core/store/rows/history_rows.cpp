#include "core/store/rows/history_rows.h"

#include "core/store/rows/packing.h"
#include "core/store/sqlite/database.h"
#include "core/store/sqlite/table.h"
#include "core/store/text.h"

namespace {

const Table& undoTable()
{
    static const Table table("undo_steps", "number storyboard label done forward backward changed_at");
    return table;
}

/// A step as it lies on disk.
struct PackedStep {
    UndoStep step; ///< its storyboards have only their id
    bool done = false;
    QByteArray forward, backward;
};

Result<QList<PackedStep>> readSteps(Database& database)
{
    QList<PackedStep> steps;
    BR_CHECK(database.each(undoTable().select(QStringLiteral("ORDER BY number")), {}, [&](RowReader& row) {
        PackedStep& read = steps.emplaceBack();
        read.step.number = row.integer();
        read.step.before.id = read.step.after.id = row.id<StoryboardId>();
        read.step.label = row.text();
        read.done = row.flag();
        read.forward = row.bytes();
        read.backward = row.bytes();
        read.step.changed = row.time();
    }));
    return steps;
}

} // namespace

Status writeHistory(Database& database, const HistoryChanges& changes)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM undo_steps WHERE number NOT BETWEEN ? AND ?"),
                          {bound(changes.firstKept), bound(changes.lastKept)}));
    for (const auto& step : changes.written)
        BR_CHECK(
            database.run(undoTable().upsert(), {bound(step->number), bound(step->after.id), bound(step->label),
                                                bound(true), bound(packedChange(step->before, step->after)),
                                                bound(packedChange(step->after, step->before)), bound(step->changed)}));
    BR_CHECK(database.run(QStringLiteral("UPDATE undo_steps SET done = (number <= ?) WHERE done <> (number <= ?)"),
                          {bound(changes.lastDone), bound(changes.lastDone)}));
    return {};
}

Result<History> readHistory(Database& database, const QList<Storyboard>& boards)
{
    BR_TRY(auto steps, readSteps(database));
    History history;
    QHash<StoryboardId, Storyboard> now;
    for (const Storyboard& board : boards)
        now.insert(board.id, board);
    while (history.done < steps.size() && steps[history.done].done)
        ++history.done;
    // From the present state back to the oldest step, and again from the present one on to what was undone.
    for (qsizetype i = history.done - 1; i >= 0; --i) {
        UndoStep& step = steps[i].step;
        Storyboard& board = now[step.after.id];
        step.after = board;
        BR_TRY(step.before, applied(board, steps[i].backward));
        board = step.before;
    }
    for (const Storyboard& board : boards)
        now.insert(board.id, board);
    for (qsizetype i = history.done; i < steps.size(); ++i) {
        UndoStep& step = steps[i].step;
        Storyboard& board = now[step.before.id];
        step.before = board;
        BR_TRY(step.after, applied(board, steps[i].forward));
        board = step.after;
    }
    for (PackedStep& packed : steps)
        history.steps << std::make_shared<const UndoStep>(std::move(packed.step));
    return history;
}

Status insertRestorePoint(Database& database, const RestorePoint& point, const Storyboard& board)
{
    BR_CHECK(database.run(
        QStringLiteral("INSERT INTO restore_points (id, storyboard, name, board, created_at) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"),
        {bound(point.id), bound(point.storyboard), bound(point.name), bound(packed(board)), bound(point.created)}));
    return {};
}

Status renameRestorePoint(Database& database, const RestorePointId& id, const QString& name)
{
    BR_CHECK(database.run(QStringLiteral("UPDATE restore_points SET name = ? WHERE id = ?"), {bound(name), bound(id)}));
    return {};
}

Status deleteRestorePoint(Database& database, const RestorePointId& id)
{
    BR_CHECK(database.run(QStringLiteral("DELETE FROM restore_points WHERE id = ?"), {bound(id)}));
    return {};
}

Result<QList<RestorePoint>> readRestorePoints(Database& database)
{
    QList<RestorePoint> points;
    BR_CHECK(
        database.each(QStringLiteral("SELECT id, storyboard, name, created_at FROM restore_points ORDER BY sequence"),
                      {}, [&](RowReader& row) {
                          RestorePoint& point = points.emplaceBack();
                          point.id = row.id<RestorePointId>();
                          point.storyboard = row.id<StoryboardId>();
                          point.name = row.text();
                          point.created = row.time();
                      }));
    return points;
}

Result<Storyboard> readRestorePoint(Database& database, const RestorePointId& id)
{
    QByteArray bytes;
    BR_CHECK(database.each(QStringLiteral("SELECT board FROM restore_points WHERE id = ?"), {bound(id)},
                           [&](RowReader& row) { bytes = row.bytes(); }));
    if (bytes.isEmpty())
        return fail(ErrorKind::NotFound, StoreText::tr("There is no such restore point. Nothing was changed."));
    return unpackedBoard(bytes);
}
