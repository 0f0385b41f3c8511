-- A project as the program with schema 1 made it: its statements and one small film. Never changed.
PRAGMA application_id = 1112698986;
CREATE TABLE captions ( id TEXT NOT NULL PRIMARY KEY, shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE clips ( id TEXT NOT NULL PRIMARY KEY, track TEXT NOT NULL REFERENCES tracks (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, anchor_shot TEXT, anchor_offset INTEGER NOT NULL, source_in INTEGER NOT NULL, length INTEGER NOT NULL, gain_millibel INTEGER NOT NULL, fade_in INTEGER NOT NULL, fade_out INTEGER NOT NULL, muted INTEGER NOT NULL, place_x INTEGER NOT NULL, place_y INTEGER NOT NULL, place_width INTEGER NOT NULL, place_height INTEGER NOT NULL, opacity_permille INTEGER NOT NULL) STRICT;
CREATE TABLE dialogue ( shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, character TEXT NOT NULL, extension TEXT NOT NULL, parenthetical TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (shot, position)) STRICT;
CREATE TABLE elements ( id TEXT NOT NULL PRIMARY KEY, storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, voice TEXT NOT NULL) STRICT;
CREATE TABLE films ( sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storyboard TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, length INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, job TEXT, created_at INTEGER) STRICT;
CREATE TABLE generation_values ( shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (shot, name)) STRICT;
CREATE TABLE markers ( id TEXT NOT NULL PRIMARY KEY, storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, anchor_shot TEXT, anchor_offset INTEGER NOT NULL, name TEXT NOT NULL, colour TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE TABLE panels ( id TEXT NOT NULL PRIMARY KEY, shot TEXT REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, element TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, role TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, fit TEXT NOT NULL, at INTEGER, caption TEXT NOT NULL, easing TEXT, from_x INTEGER, from_y INTEGER, from_width INTEGER, from_height INTEGER, to_x INTEGER, to_y INTEGER, to_width INTEGER, to_height INTEGER, CHECK ((shot IS NULL) <> (element IS NULL))) STRICT;
CREATE TABLE project ( single INTEGER PRIMARY KEY CHECK (single = 1), id TEXT NOT NULL, title TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE rejections ( shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, take TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (shot, position)) STRICT;
CREATE TABLE scenes ( id TEXT NOT NULL PRIMARY KEY, storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, code TEXT NOT NULL, slugline TEXT NOT NULL, synopsis TEXT NOT NULL, notes TEXT NOT NULL, sequence TEXT) STRICT;
CREATE TABLE sequences ( id TEXT NOT NULL PRIMARY KEY, storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, title TEXT NOT NULL, synopsis TEXT NOT NULL) STRICT;
CREATE TABLE shot_elements ( shot TEXT NOT NULL REFERENCES shots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, element TEXT NOT NULL, PRIMARY KEY (shot, position)) STRICT;
CREATE TABLE shots ( id TEXT NOT NULL PRIMARY KEY, scene TEXT NOT NULL REFERENCES scenes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, code TEXT NOT NULL, description TEXT NOT NULL, size TEXT NOT NULL, angle TEXT NOT NULL, move TEXT NOT NULL, direction TEXT NOT NULL, lens_mm INTEGER NOT NULL, length INTEGER NOT NULL, status TEXT NOT NULL, transition_kind TEXT NOT NULL, transition_frames INTEGER NOT NULL, transition_colour TEXT NOT NULL, transition_direction TEXT NOT NULL, account TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, negative TEXT NOT NULL, seed INTEGER, notes TEXT NOT NULL, custom_captions INTEGER NOT NULL, circled TEXT, script_start INTEGER NOT NULL, script_length INTEGER NOT NULL) STRICT;
CREATE TABLE storyboards ( id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL, removed INTEGER NOT NULL, voice_muted INTEGER NOT NULL, numbering_locked INTEGER NOT NULL, script_name TEXT NOT NULL, script_text TEXT NOT NULL) STRICT;
CREATE TABLE takes ( sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shot TEXT NOT NULL, number INTEGER NOT NULL, origin TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, account TEXT NOT NULL, model TEXT NOT NULL, job TEXT, remote_id TEXT NOT NULL, cost_micro INTEGER, cost_currency TEXT, cost_source TEXT, width INTEGER NOT NULL, height INTEGER NOT NULL, rate_num INTEGER NOT NULL, rate_den INTEGER NOT NULL, length INTEGER NOT NULL, handle_in INTEGER NOT NULL, has_sound INTEGER NOT NULL, input_key TEXT NOT NULL, request BLOB NOT NULL, created_at INTEGER) STRICT;
CREATE TABLE title_page ( storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (storyboard, position)) STRICT;
CREATE TABLE tracks ( id TEXT NOT NULL PRIMARY KEY, storyboard TEXT NOT NULL REFERENCES storyboards (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, muted INTEGER NOT NULL, gain_millibel INTEGER NOT NULL) STRICT;
CREATE INDEX sequences_of_storyboard ON sequences (storyboard, position);
CREATE INDEX scenes_of_storyboard ON scenes (storyboard, position);
CREATE INDEX elements_of_storyboard ON elements (storyboard, position);
CREATE INDEX markers_of_storyboard ON markers (storyboard, position);
CREATE INDEX shots_of_scene ON shots (scene, position);
CREATE INDEX panels_of_shot ON panels (shot, position);
CREATE INDEX panels_of_element ON panels (element, position);
CREATE INDEX captions_of_shot ON captions (shot, position);
CREATE INDEX tracks_of_storyboard ON tracks (storyboard, position);
CREATE INDEX clips_of_track ON clips (track, position);
CREATE INDEX takes_of_shot ON takes (shot);
INSERT INTO "dialogue" VALUES('00944827-8619-4d2f-9a13-492c940b7302',0,'ANNA','','','Good morning.');
INSERT INTO "elements" VALUES('1d72c776-f079-4cd2-b8e9-08840d36ed66','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',0,'character','ANNA','','');
INSERT INTO "elements" VALUES('44287003-e5bd-449c-b61a-3c5deefb9975','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',1,'place','KITCHEN','','');
INSERT INTO "elements" VALUES('407bbe8d-0ba5-4b92-a550-6afb4d8c1962','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',2,'place','GARDEN','','');
INSERT INTO "project" VALUES(1,'5dc2423b-8563-41ed-a762-e576577b9d5d','From the first version',1795369133366);
INSERT INTO "scenes" VALUES('25740d8b-e519-4c22-8e1d-bdcef67e9c40','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',0,'SC010','INT. KITCHEN - DAY','','',NULL);
INSERT INTO "scenes" VALUES('b6c3a1e2-198c-4e1d-b54a-ee0d2a5b9786','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',1,'SC020','EXT. GARDEN - DAY','','',NULL);
INSERT INTO "shot_elements" VALUES('91377356-85d1-499e-9fb5-72d093ad98de',0,'44287003-e5bd-449c-b61a-3c5deefb9975');
INSERT INTO "shot_elements" VALUES('00944827-8619-4d2f-9a13-492c940b7302',0,'44287003-e5bd-449c-b61a-3c5deefb9975');
INSERT INTO "shot_elements" VALUES('00944827-8619-4d2f-9a13-492c940b7302',1,'1d72c776-f079-4cd2-b8e9-08840d36ed66');
INSERT INTO "shot_elements" VALUES('3bfb4723-9d01-482b-9df5-5ac3fbedfaf7',0,'407bbe8d-0ba5-4b92-a550-6afb4d8c1962');
INSERT INTO "shots" VALUES('91377356-85d1-499e-9fb5-72d093ad98de','25740d8b-e519-4c22-8e1d-bdcef67e9c40',0,'SH0010','A kettle boils.','WS','','','',0,36,'todo','cut',0,'#000000','','','','','',NULL,'',0,NULL,20,15);
INSERT INTO "shots" VALUES('00944827-8619-4d2f-9a13-492c940b7302','25740d8b-e519-4c22-8e1d-bdcef67e9c40',1,'SH0020','','MCU','','','',0,36,'todo','cut',0,'#000000','','','','','',NULL,'',0,NULL,37,18);
INSERT INTO "shots" VALUES('3bfb4723-9d01-482b-9df5-5ac3fbedfaf7','b6c3a1e2-198c-4e1d-b54a-ee0d2a5b9786',0,'SH0010','Rain falls on the roses.','WS','','','',0,36,'todo','cut',0,'#000000','','','','','',NULL,'',0,NULL,76,24);
INSERT INTO "storyboards" VALUES('1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',0,'From the first version',1280,720,24,1,0,0,0,'s.fountain','INT. KITCHEN - DAY

A kettle boils.

ANNA
Good morning.

EXT. GARDEN - DAY

Rain falls on the roses.
');
INSERT INTO takes VALUES(1,'0b1c5a44-6a0e-4b57-9d3f-0d6cf2a0b001','91377356-85d1-499e-9fb5-72d093ad98de',1,'imported','media/kettle.mp4','','','',NULL,'',NULL,NULL,NULL,640,360,24,1,48,0,0,'',x'',1795369133366);
INSERT INTO "tracks" VALUES('3f0a5ab0-6d0e-4a53-8f0f-0f8f6f2f7a01','1e03b727-4b7a-4e3c-81ac-2a5d7c8c2886',0,'sound','Music',0,-300);
INSERT INTO "clips" VALUES('8a0c3bb7-0df1-4f0b-9c0a-6a1d64f1d902','3f0a5ab0-6d0e-4a53-8f0f-0f8f6f2f7a01',0,'Theme','music','media/theme.wav','00',NULL,0,0,48,-600,4,4,0,0,0,10000,10000,1000);
PRAGMA user_version = 1;
