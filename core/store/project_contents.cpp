#include "core/store/project_contents.h"

#include "core/store/rows/board_rows.h"
#include "core/store/rows/shot_rows.h"
#include "core/store/rows/take_rows.h"
#include "core/store/rows/track_rows.h"
#include "core/store/sqlite/database.h"

namespace {

/// All rows of one family, in order, by the thing they live in.
template<class Value, class Parent> Result<QHash<Parent, QList<Value>>> readFamily(Database& database)
{
    QHash<Parent, QList<Value>> family;
    BR_CHECK(database.each(tableOf(static_cast<const Value*>(nullptr)).select(QStringLiteral("ORDER BY position")), {},
                           [&](RowReader& row) {
                               Value value;
                               value.id = row.id<decltype(Value::id)>();
                               const auto parent = row.id<Parent>();
                               row.integer(); // position: the order of the SELECT
                               read(row, value);
                               family[parent] << value;
                           }));
    return family;
}

Status readScenes(Database& database, const ShotChildren& children, QList<Storyboard>& boards)
{
    BR_TRY(const auto scenes, readFamily<Scene, StoryboardId>(database));
    BR_TRY(auto shots, readFamily<Shot, SceneId>(database));
    for (auto& list : shots)
        for (Shot& shot : list)
            children.handTo(shot);
    for (Storyboard& board : boards) {
        board.scenes = scenes.value(board.id);
        for (Scene& scene : board.scenes)
            scene.shots = shots.value(scene.id);
    }
    return {};
}

Status readTracks(Database& database, QList<Storyboard>& boards)
{
    BR_TRY(const auto tracks, readFamily<Track, StoryboardId>(database));
    BR_TRY(const auto clips, readFamily<Clip, TrackId>(database));
    for (Storyboard& board : boards) {
        board.tracks = tracks.value(board.id);
        for (Track& track : board.tracks)
            track.clips = clips.value(track.id);
    }
    return {};
}

Status readLists(Database& database, const ShotChildren& children, QList<Storyboard>& boards)
{
    BR_TRY(const auto sequences, readFamily<Sequence, StoryboardId>(database));
    BR_TRY(const auto elements, readFamily<Element, StoryboardId>(database));
    BR_TRY(const auto markers, readFamily<Marker, StoryboardId>(database));
    QHash<StoryboardId, QStringList> titlePages;
    BR_CHECK(database.each(QStringLiteral("SELECT storyboard, line FROM title_page ORDER BY storyboard, position"), {},
                           [&](RowReader& row) {
                               const auto board = row.id<StoryboardId>();
                               titlePages[board] << row.text();
                           }));
    for (Storyboard& board : boards) {
        board.titlePage = titlePages.value(board.id);
        board.sequences = sequences.value(board.id);
        board.markers = markers.value(board.id);
        board.elements = elements.value(board.id);
        for (Element& element : board.elements)
            element.references = children.references.value(element.id);
    }
    return {};
}

} // namespace

Result<ProjectContents> readContents(Database& database)
{
    ProjectContents contents;
    contents.schema = database.version();
    BR_CHECK(database.each(QStringLiteral("SELECT id, title FROM project"), {}, [&](RowReader& row) {
        contents.id = row.id<ProjectId>();
        contents.title = row.text();
    }));
    BR_CHECK(database.each(storyboardTable().select(QStringLiteral("ORDER BY position")), {},
                           [&](RowReader& row) { contents.storyboards << readStoryboard(row); }));
    BR_TRY(const auto children, readShotChildren(database));
    BR_CHECK(readScenes(database, children, contents.storyboards));
    BR_CHECK(readTracks(database, contents.storyboards));
    BR_CHECK(readLists(database, children, contents.storyboards));
    BR_CHECK(database.each(takeTable().select(QStringLiteral("ORDER BY sequence")), {},
                           [&](RowReader& row) { contents.shelf.add(readTake(row)); }));
    BR_CHECK(database.each(filmTable().select(QStringLiteral("ORDER BY sequence")), {},
                           [&](RowReader& row) { contents.films << readFilm(row); }));
    return contents;
}
