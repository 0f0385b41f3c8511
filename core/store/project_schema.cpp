#include "core/store/project_schema.h"

namespace {

// References inside a storyboard that may outlive what they name (a circled take, an anchor's shot) are plain columns;
// only what lies in something else has a foreign key. Deferred, because one save may move a row and remove its old
// parent.

const char* const Boards[] = {
    "CREATE TABLE project ("
    " single INTEGER PRIMARY KEY CHECK (single = 1), id TEXT NOT NULL, title TEXT NOT NULL, created_at INTEGER NOT "
    "NULL) STRICT",
    "CREATE TABLE storyboards ("
    " id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL,"
    " width INTEGER NOT NULL, height INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL,"
    " removed INTEGER NOT NULL, voice_muted INTEGER NOT NULL, numbering_locked INTEGER NOT NULL,"
    " script_name TEXT NOT NULL, script_text TEXT NOT NULL) STRICT",
    "CREATE TABLE title_page ("
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (storyboard, position)) STRICT",
    "CREATE TABLE sequences ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, title TEXT NOT NULL, synopsis TEXT NOT NULL) STRICT",
    "CREATE TABLE scenes ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, code TEXT NOT NULL, slugline TEXT NOT NULL, synopsis TEXT NOT NULL, notes TEXT NOT "
    "NULL,"
    " sequence TEXT) STRICT",
    "CREATE TABLE elements ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, voice TEXT NOT "
    "NULL) STRICT",
    "CREATE TABLE markers ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, anchor_shot TEXT, anchor_offset INTEGER NOT NULL,"
    " name TEXT NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL) STRICT",
    "CREATE INDEX sequences_of_storyboard ON sequences (storyboard, position)",
    "CREATE INDEX scenes_of_storyboard ON scenes (storyboard, position)",
    "CREATE INDEX elements_of_storyboard ON elements (storyboard, position)",
    "CREATE INDEX markers_of_storyboard ON markers (storyboard, position)",
};

const char* const Shots[] = {
    "CREATE TABLE shots ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " scene TEXT NOT NULL REFERENCES scenes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, code TEXT NOT NULL, description TEXT NOT NULL,"
    " size TEXT NOT NULL, angle TEXT NOT NULL, move TEXT NOT NULL, direction TEXT NOT NULL, lens_mm INTEGER NOT NULL,"
    " length INTEGER NOT NULL, status TEXT NOT NULL,"
    " transition_kind TEXT NOT NULL, transition_frames INTEGER NOT NULL, transition_colour TEXT NOT NULL,"
    " transition_direction TEXT NOT NULL,"
    " account TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, negative TEXT NOT NULL, seed INTEGER,"
    " notes TEXT NOT NULL, custom_captions INTEGER NOT NULL, circled TEXT,"
    " script_start INTEGER NOT NULL, script_length INTEGER NOT NULL) STRICT",
    "CREATE TABLE dialogue ("
    " shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT "
    "NULL,"
    " character TEXT NOT NULL, extension TEXT NOT NULL, parenthetical TEXT NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (shot, position)) STRICT",
    "CREATE TABLE panels ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " shot TEXT REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " element TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, role TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " width INTEGER NOT NULL, height INTEGER NOT NULL, fit TEXT NOT NULL, at INTEGER, caption TEXT NOT NULL,"
    " easing TEXT, from_x INTEGER, from_y INTEGER, from_width INTEGER, from_height INTEGER,"
    " to_x INTEGER, to_y INTEGER, to_width INTEGER, to_height INTEGER,"
    " CHECK ((shot IS NULL) <> (element IS NULL))) STRICT",
    "CREATE TABLE shot_elements ("
    " shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT "
    "NULL,"
    " element TEXT NOT NULL, PRIMARY KEY (shot, position)) STRICT",
    "CREATE TABLE generation_values ("
    " shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (shot, name)) STRICT",
    "CREATE TABLE captions ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT "
    "NULL,"
    " start INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT NOT NULL) STRICT",
    "CREATE TABLE rejections ("
    " shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT "
    "NULL,"
    " take TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (shot, position)) STRICT",
    "CREATE INDEX shots_of_scene ON shots (scene, position)",
    "CREATE INDEX panels_of_shot ON panels (shot, position)",
    "CREATE INDEX panels_of_element ON panels (element, position)",
    "CREATE INDEX captions_of_shot ON captions (shot, position)",
};

const char* const Tracks[] = {
    "CREATE TABLE tracks ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, muted INTEGER NOT NULL,"
    " gain_millibel INTEGER NOT NULL) STRICT",
    "CREATE TABLE clips ("
    " id TEXT NOT NULL PRIMARY KEY,"
    " track TEXT NOT NULL REFERENCES tracks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,"
    " anchor_shot TEXT, anchor_offset INTEGER NOT NULL, source_in INTEGER NOT NULL, length INTEGER NOT NULL,"
    " gain_millibel INTEGER NOT NULL, fade_in INTEGER NOT NULL, fade_out INTEGER NOT NULL, muted INTEGER NOT NULL,"
    " place_x INTEGER NOT NULL, place_y INTEGER NOT NULL, place_width INTEGER NOT NULL, place_height INTEGER NOT NULL,"
    " opacity_permille INTEGER NOT NULL) STRICT",
    "CREATE INDEX tracks_of_storyboard ON tracks (storyboard, position)",
    "CREATE INDEX clips_of_track ON clips (track, position)",
};

// Facts: rows are added and never changed or removed. They name shots and storyboards that may be gone for good.
const char* const Facts[] = {
    "CREATE TABLE takes ("
    " sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shot TEXT NOT NULL, number INTEGER NOT NULL, origin TEXT "
    "NOT NULL,"
    " file TEXT NOT NULL, sha256 TEXT NOT NULL, account TEXT NOT NULL, model TEXT NOT NULL, job TEXT, remote_id TEXT "
    "NOT NULL,"
    " cost_micro INTEGER, cost_currency TEXT, cost_source TEXT,"
    " width INTEGER NOT NULL, height INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL,"
    " length INTEGER NOT NULL, handle_in INTEGER NOT NULL, has_sound INTEGER NOT NULL, input_key TEXT NOT NULL,"
    " request BLOB NOT NULL, created_at INTEGER) STRICT",
    "CREATE TABLE films ("
    " sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storyboard TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT "
    "NOT NULL,"
    " length INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL, width INTEGER NOT NULL,"
    " height INTEGER NOT NULL, job TEXT, created_at INTEGER) STRICT",
    "CREATE INDEX takes_of_shot ON takes (shot)",
};

// A shot goes on with a take of another one; a film ends in a transition.
const char* const CutsAndEnds[] = {
    "ALTER TABLE shots ADD COLUMN take_start INTEGER",
    "ALTER TABLE storyboards ADD COLUMN closing_kind TEXT NOT NULL DEFAULT 'cut'",
    "ALTER TABLE storyboards ADD COLUMN closing_frames INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE storyboards ADD COLUMN closing_colour TEXT NOT NULL DEFAULT '#000000'",
    "ALTER TABLE storyboards ADD COLUMN closing_direction TEXT NOT NULL DEFAULT ''",
};

// The creator's way back: the last steps of the undo history and named states of storyboards. Written and read whole,
// so the storyboards in them are JSON and not rows.
const char* const History[] = {
    "CREATE TABLE undo_steps ("
    " number INTEGER PRIMARY KEY,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " label TEXT NOT NULL, done INTEGER NOT NULL, forward BLOB NOT NULL, backward BLOB NOT NULL,"
    " changed_at INTEGER NOT NULL) STRICT",
    "CREATE TABLE restore_points ("
    " sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
    " storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
    " name TEXT NOT NULL, board BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT",
};

// A take runs at another speed than it was made at, and is entered between its frames where such a shot was split.
const char* const Speeds[] = {
    "ALTER TABLE shots ADD COLUMN speed_permille INTEGER NOT NULL DEFAULT 1000",
    "ALTER TABLE shots ADD COLUMN take_start_permille INTEGER NOT NULL DEFAULT 0",
};

// Sounds that make room for voices, are as loud as each other or last as long as the film; voices in other languages.
const char* const Mixing[] = {
    "ALTER TABLE clips ADD COLUMN duck_millibel INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE clips ADD COLUMN match_level INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE clips ADD COLUMN whole_film INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE elements ADD COLUMN voice_language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE storyboards ADD COLUMN takes_matched INTEGER NOT NULL DEFAULT 0",
};

// What the file of an imported take was called.
const char* const Names[] = {
    "ALTER TABLE takes ADD COLUMN name TEXT NOT NULL DEFAULT ''",
};

template<std::size_t... N> QStringList together(const char* const (&... groups)[N])
{
    QStringList statements;
    const auto append = [&](const auto& group) {
        for (const char* statement : group)
            statements << QString::fromLatin1(statement);
    };
    (append(groups), ...);
    return statements;
}

} // namespace

// A new step: its statements above, a line at the end here, SCHEMA.md, the columns in rows/. A step that was released
// is never changed: tests/core/store/test_migration.cpp opens files that the released steps made.
const DatabaseFormat& projectFormat()
{
    static const DatabaseFormat format{
        0x4252706A, // "BRpj"
        {
            {QStringLiteral("Storyboards, shots, tracks, takes and films"), together(Boards, Shots, Tracks, Facts)},
            {QStringLiteral("Where a shot enters its take, how a film ends"), together(CutsAndEnds)},
            {QStringLiteral("Undo history and restore points"), together(History)},
            {QStringLiteral("How fast the take of a shot runs"), together(Speeds)},
            {QStringLiteral("How sounds are mixed, languages of voices"), together(Mixing)},
            {QStringLiteral("What imported takes were called"), together(Names)},
        }};
    return format;
}
