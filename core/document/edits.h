#pragma once

#include "core/document/storyboard.h"

#include <QHash>

/// Every edit is a pure function from a storyboard to a storyboard: no ids are reused, invariants (checks.h) hold
/// afterwards, a refused edit returns a sentence and changes nothing. Names of new things are made here.

/// Where a new or moved thing goes: at an index of the list it will live in, counted after it was taken out.
struct ShotPosition {
    SceneId scene;
    qsizetype index = 0;
};

Storyboard newStoryboard(const QString& title, const Format& format);

// Storyboard
Result<Storyboard> setTitle(Storyboard board, const QString& title);
/// Changes size or rate; with another rate every time in the board is converted to the nearest frame.
Result<Storyboard> setFormat(Storyboard board, const Format& format);
Result<Storyboard> setRemoved(Storyboard board, bool removed);
Result<Storyboard> setVoiceMuted(Storyboard board, bool muted);
/// Replaces script and scenes by an imported proposal (interchange/breakdown.h); other tracks stay.
Result<Storyboard> setScript(Storyboard board, Storyboard imported);
/// A copy with new ids for everything; takes are shared through the shelf by the caller's id map.
struct Duplicate {
    Storyboard board;
    QHash<ShotId, ShotId> shots; ///< old -> new
};
Duplicate duplicateStoryboard(const Storyboard& board, const QString& title);

// Sequences and scenes
Result<Storyboard> addSequence(Storyboard board, Sequence sequence, qsizetype index);
Result<Storyboard> setSequence(Storyboard board, const Sequence& sequence);
Result<Storyboard> removeSequence(Storyboard board, const SequenceId& sequence);
Result<Storyboard> addScene(Storyboard board, Scene scene, qsizetype index); ///< empty code: one is made
Result<Storyboard> setScene(Storyboard board, const Scene& scene);           ///< all but its shots
Result<Storyboard> moveScene(Storyboard board, const SceneId& scene, qsizetype index);
Result<Storyboard> removeScene(Storyboard board, const SceneId& scene);

// Shots
Result<Storyboard> addShot(Storyboard board, Shot shot, const ShotPosition& position); ///< empty code: one is made
Result<Storyboard> setShot(Storyboard board, const Shot& shot);                        ///< replaces the shot with this id
Result<Storyboard> moveShot(Storyboard board, const ShotId& shot, const ShotPosition& position);
Result<Storyboard> removeShot(Storyboard board, const ShotId& shot);
Result<Storyboard> duplicateShot(Storyboard board, const ShotId& shot, const ShotId& copy);
/// Cuts a shot in two at `at` frames from its start; the second part gets id `second`, keeps panels that start later.
Result<Storyboard> splitShot(Storyboard board, const ShotId& shot, Frames at, const ShotId& second);
Result<Storyboard> mergeWithNext(Storyboard board, const ShotId& shot);
Result<Storyboard> setShotLength(Storyboard board, const ShotId& shot, Frames length);
/// Moves the cut between a shot and the next one; the film's length stays.
Result<Storyboard> rollCut(Storyboard board, const ShotId& shot, Frames delta);
Result<Storyboard> addPanel(Storyboard board, const ShotId& shot, Panel panel, qsizetype index);
Result<Storyboard> removePanel(Storyboard board, const ShotId& shot, const PanelId& panel);
Result<Storyboard> circleTake(Storyboard board, const ShotId& shot, std::optional<TakeId> take);
Result<Storyboard> rejectTake(Storyboard board, const ShotId& shot, const Rejection& rejection);
Result<Storyboard> renumber(Storyboard board);

// Elements, tracks, markers
Result<Storyboard> addElement(Storyboard board, Element element);
Result<Storyboard> setElement(Storyboard board, const Element& element);
Result<Storyboard> removeElement(Storyboard board, const ElementId& element);
Result<Storyboard> addTrack(Storyboard board, Track track, qsizetype index);
Result<Storyboard> setTrack(Storyboard board, const Track& track); ///< all but its clips
Result<Storyboard> removeTrack(Storyboard board, const TrackId& track);
Result<Storyboard> addClip(Storyboard board, const TrackId& track, Clip clip);
Result<Storyboard> setClip(Storyboard board, const Clip& clip);
Result<Storyboard> moveClip(Storyboard board, const ClipId& clip, const TrackId& track, const Anchor& anchor);
Result<Storyboard> removeClip(Storyboard board, const ClipId& clip);
Result<Storyboard> addMarker(Storyboard board, Marker marker);
Result<Storyboard> setMarker(Storyboard board, const Marker& marker);
Result<Storyboard> removeMarker(Storyboard board, const MarkerId& marker);
