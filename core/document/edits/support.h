#pragma once

#include "core/base/result.h"
#include "core/document/storyboard.h"
#include "core/document/take.h"

#include <QSet>
#include <functional>

// What the edits share. Only core/document/edits includes it.

enum class Thing { Sequence, Scene, Shot, Panel, Take, Element, Track, Clip, Marker };
/// The thing an edit names is not there.
tl::unexpected<Error> missing(Thing thing);
tl::unexpected<Error> refused(const QString& sentence);
/// Refuses when `problem` is not empty.
Status refuseIf(const QString& problem);
/// An index to insert at must be within the list.
Status indexFits(qsizetype index, qsizetype size);

template<class Id> void makeId(Id& id)
{
    if (id.isNull())
        id = Id::create();
}

/// The end of every edit that changes order, lengths or transitions.
Storyboard settled(Storyboard board);

/// A cut has no length and a transition without one is a cut.
Transition tidied(Transition transition);

/// Replaces the anchors of clips and markers for which `moved` has another one.
using AnchorMove = std::function<std::optional<Anchor>(const Anchor& anchor)>;
void moveAnchors(Storyboard& board, const AnchorMove& moved);
/// What is anchored to these shots is anchored to the film, where it lies now. Call before the shots go.
void releaseAnchors(Storyboard& board, const QSet<ShotId>& shots);

/// Refuses ids of a shot, of its panels and captions that something else in the board has, and elements it does not
/// have.
Status fitsInto(const Storyboard& board, const Shot& shot);
/// As fitsInto(), for panels alone.
Status panelsFitInto(const Storyboard& board, const QList<Panel>& panels, const ShotId& except);

/// A code for a shot at an index of a scene it is not in yet.
QString codeForShot(const Storyboard& board, const Scene& scene, qsizetype index);
Status codeIsFree(const Scene& scene, const Shot& shot);
/// Refuses while numbering is locked.
Status codesMayChange(const Storyboard& board);
/// Takes shots out of the film and releases what is anchored to them: they go, but while numbering is locked those that
/// play stay as omitted slots. Scenes stay.
void retire(Storyboard& board, const QSet<ShotId>& shots);

/// Circles the take the shot shows, from where it shows it: the shot goes on showing it whatever becomes of its length.
void keepTake(Shot& shot, const std::optional<Take>& shown, Rate rate);
/// Moves the start in the circled take, where there is one, to what the shot shows `by` frames behind its own start.
void enterLater(Shot& shot, Frames by);
/// Enters the circled take that many thousandths of a frame behind its own start.
void enterAt(Shot& shot, Frames permille);
void forgetTakeStart(Shot& shot);

/// New ids for the panels and captions of a copied shot.
void renewParts(Shot& shot);
