#pragma once

#include "core/render/render_plan.h"

#include <functional>

/// Captions: those written by hand, else the dialogue in pieces of at most two lines, each shown while the scratch
/// voice says it. Pure but for what tells how long a line is.

/// How long a line is when spoken, in samples; none where nobody has said it yet: then it is estimated.
using SpokenLength = std::function<std::optional<std::int64_t>(const SpokenLine& line)>;
/// Looks into a project's cache of spoken lines; reads no sound. Copies share one look at the folder.
SpokenLength spokenLengthsIn(const QString& cacheFolder);

/// Speaks every line of a plan that nobody has spoken yet, so that captions which are made afterwards last as long as
/// their words. What cannot be spoken is left out. Blocks; not main.
void speakLines(const RenderPlan& plan, const QString& cacheFolder, const std::stop_token& stop);
/// How many lines of a plan that would speak. Looks at the disk.
int unspokenLines(const RenderPlan& plan, const QString& cacheFolder);

/// Of one shot, in order, times from its first frame. Made ones never overlap, last a second where there is room, and
/// have no ids.
QList<Caption> captionsOf(const Storyboard& board, const Shot& shot, const SpokenLength& spoken);
/// Of the whole film, times from its first frame; one that goes on over cuts is one.
QList<Caption> filmCaptions(const Storyboard& board, const SpokenLength& spoken);

/// Puts the captions of the shots that are in it into a plan, where they are in it and at its rate.
void addCaptions(RenderPlan& plan, const Storyboard& board, const SpokenLength& spoken);

/// A text in pieces of at most two lines of 42 characters (half as many of those that are twice as wide).
QStringList captionPieces(const QString& text);
/// In columns: wide characters count twice, those that stand over others not at all.
int captionWidth(QStringView text);

/// What is read at a frame: the texts of all captions that are shown then, below each other. `captions`: in order;
/// those that start before `from` are over.
QString captionsAt(const QList<Caption>& captions, Frames frame, Frames from = 0);
/// One that goes on over a cut is one again: it ends at the cut and begins there with the same text. Both in order.
QList<Caption> joinedOverCuts(const QList<Caption>& captions, const QList<Frames>& cuts);
/// A plan's, so joined.
QList<Caption> wholeCaptions(const RenderPlan& plan);
/// For players that show one at a time: cut where what is shown changes, the texts below each other.
QList<Caption> oneAtATime(const QList<Caption>& captions);
