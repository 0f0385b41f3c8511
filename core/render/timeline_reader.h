#pragma once

#include "core/base/progress.h"
#include "core/media/picture.h"
#include "core/media/sound.h"
#include "core/render/proxy_shelf.h"
#include "core/render/render_plan.h"

#include <functional>
#include <memory>
#include <span>

/// Picture and sound at any time of a plan: the one meaning of the timeline. Player and compiler each own theirs and
/// use it on one thread (not main). A file that is missing or cannot be read becomes a card that says so; `problems()`
/// lists them.
class TimelineReader final {
public:
    /// `cacheFolder`: the project's cache; spoken lines are kept in its `voice` folder. Empty = nothing is kept.
    /// Proxies are taken from there, too.
    TimelineReader(RenderPlan plan, QString cacheFolder, std::stop_token stop = {},
                   ClipPictures pictures = ClipPictures::Own);
    ~TimelineReader();
    /// For one of several readers of a compile: pictures are asked for in order, on one thread and with little memory.
    void readOnward();

    const RenderPlan& plan() const;
    /// `givenUp` is asked, on the reader's thread, while a picture is being looked for: when it says yes, pictureAt()
    /// answers Cancelled, and the reader can be used on.
    void giveUpWhen(std::function<bool()> givenUp);
    /// In the output's size. Frames outside the film are black.
    Result<Picture> pictureAt(Frames frame);
    /// Mixes `out.size() / 2` stereo samples of the film from `position`.
    Status soundAt(std::int64_t position, std::span<float> out);
    QStringList problems() const;
    /// How often something else was shown or played than the plan asked for; grows with every such picture.
    qsizetype troubles() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
