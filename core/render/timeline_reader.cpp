#include "core/render/timeline_reader.h"

#include "core/render/blend.h"
#include "core/render/end_fade.h"
#include "core/render/lettering.h"
#include "core/render/segments.h"
#include "core/render/sound_mixer.h"
#include "core/render/source_painter.h"

struct TimelineReader::Private {
    Private(RenderPlan frozen, const QString& cacheFolder, const std::stop_token& stop, ClipPictures pictures)
        : plan(std::move(frozen))
        , painter(plan.folder, plan.output.video, plan.overlays.isEmpty() ? 2 : 4, stop,
                  [this](ProblemKind kind, const QString& sentence) { note(kind, sentence); })
        , mixer(plan, cacheFolder, stop, [this](ProblemKind kind, const QString& sentence) { note(kind, sentence); })
    {
        if (pictures == ClipPictures::ProxiesWhereMade && !cacheFolder.isEmpty())
            painter.useProxies(ProxyShelf(cacheFolder));
    }
    void note(ProblemKind kind, const QString& sentence)
    {
        troubles += kind == ProblemKind::Trouble ? 1 : 0;
        if (!problems.contains(sentence))
            problems.append(sentence);
    }
    Result<Picture> shotAt(qsizetype index, Frames frame)
    {
        const PlanShot& shot = plan.shots[index];
        return painter.paint(shot.pictures[::pictureAt(shot, frame)], frame);
    }

    const RenderPlan plan;
    QStringList problems;
    qsizetype troubles = 0;
    SourcePainter painter;
    SoundMixer mixer;
    Letterer letterer{plan.output.video.size};
    Picture black;
};

TimelineReader::TimelineReader(RenderPlan plan, QString cacheFolder, std::stop_token stop, ClipPictures pictures)
    : d(std::make_unique<Private>(std::move(plan), cacheFolder, stop, pictures))
{
}

TimelineReader::~TimelineReader() = default;

void TimelineReader::readOnward()
{
    d->painter.readOnward();
}

const RenderPlan& TimelineReader::plan() const
{
    return d->plan;
}

QStringList TimelineReader::problems() const
{
    return d->problems;
}

qsizetype TimelineReader::troubles() const
{
    return d->troubles;
}

void TimelineReader::giveUpWhen(std::function<bool()> givenUp)
{
    d->painter.giveUpWhen(std::move(givenUp));
}

Result<Picture> TimelineReader::pictureAt(Frames frame)
{
    const StoryPlace place = storyAt(d->plan, frame);
    if (place.shot < 0) {
        if (d->black.isNull()) {
            BR_TRY(d->black, solidPicture(d->plan.output.video.size, Qt::black));
        }
        return d->black;
    }
    BR_TRY(Picture picture, d->shotAt(place.shot, frame));
    if (place.incoming >= 0) {
        const Transition& transition = d->plan.shots[place.incoming].transitionIn;
        BR_TRY(const Picture incoming, d->shotAt(place.incoming, frame));
        BR_TRY(picture,
               transitioned(picture, incoming, transition, (double(place.into) + 0.5) / double(transition.frames)));
    }
    for (const PictureSource& overlay : d->plan.overlays) {
        BR_TRY(picture, d->painter.paintOver(picture, overlay, frame));
    }
    if (const auto fade = endFadeAt(d->plan, frame)) {
        BR_TRY(picture, faded(picture, *fade));
    }
    return d->letterer.write(picture, letteringAt(d->plan, frame));
}

Status TimelineReader::soundAt(std::int64_t position, std::span<float> out)
{
    return d->mixer.mix(position, out);
}
