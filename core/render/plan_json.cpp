#include "core/document/checks.h"
#include "core/render/json_members.h"
#include "core/render/output_names.h"
#include "core/render/render_plan.h"
#include "core/render/text.h"

template<> struct EnumNames<PictureKind> {
    static constexpr std::array values{"take", "panel", "card", "slate"};
};
namespace {

QJsonObject rateJson(Rate rate)
{
    return {{QLatin1String("num"), rate.num}, {QLatin1String("den"), rate.den}};
}
Rate readRate(Members in)
{
    return {in.small("num", 1, 1 << 20), in.small("den", 1, 1 << 20)};
}

QJsonObject rectJson(const UnitRect& r)
{
    return {{QLatin1String("x"), r.x},
            {QLatin1String("y"), r.y},
            {QLatin1String("width"), r.width},
            {QLatin1String("height"), r.height}};
}
UnitRect readRect(Members in)
{
    return {in.small("x"), in.small("y"), in.small("width", 1), in.small("height", 1)};
}

QJsonObject moveJson(const StillMove& move)
{
    return {{QLatin1String("from"), rectJson(move.from)},
            {QLatin1String("to"), rectJson(move.to)},
            {QLatin1String("easing"), nameOf(move.easing)}};
}
StillMove readMove(Members in)
{
    return {readRect(in.inner("from")), readRect(in.inner("to")), in.named<Easing>("easing")};
}

QJsonObject transitionJson(const Transition& t)
{
    return {{QLatin1String("kind"), nameOf(t.kind)},
            {QLatin1String("frames"), qint64(t.frames)},
            {QLatin1String("colour"), t.colour},
            {QLatin1String("direction"), nameOf(t.direction)}};
}
Transition readTransition(Members in)
{
    return {in.named<TransitionKind>("kind"), in.integer("frames", 0), in.text("colour"),
            in.named<MoveDirection>("direction")};
}

QJsonObject framingJson(const Framing& f)
{
    return {{QLatin1String("size"), nameOf(f.size)},
            {QLatin1String("angle"), nameOf(f.angle)},
            {QLatin1String("move"), nameOf(f.move)},
            {QLatin1String("direction"), nameOf(f.direction)},
            {QLatin1String("lens"), f.lensMm}};
}
Framing readFraming(Members in)
{
    return {in.named<ShotSize>("size"), in.named<CameraAngle>("angle"), in.named<CameraMove>("move"),
            in.named<MoveDirection>("direction"), in.small("lens")};
}

QJsonObject cardJson(const CardText& card)
{
    return {{QLatin1String("slugline"), card.slugline},
            {QLatin1String("code"), card.code},
            {QLatin1String("description"), card.description},
            {QLatin1String("framing"), framingJson(card.framing)},
            {QLatin1String("figures"), card.figures},
            {QLatin1String("dialogue"), array(card.dialogue, [](const DialogueLine& line) {
                 return QJsonObject{{QLatin1String("character"), line.character},
                                    {QLatin1String("extension"), line.extension},
                                    {QLatin1String("parenthetical"), line.parenthetical},
                                    {QLatin1String("text"), line.text}};
             })}};
}
CardText readCard(Members in)
{
    const auto line = [](Members m) {
        return DialogueLine{m.text("character"), m.text("extension"), m.text("parenthetical"), m.text("text")};
    };
    return {in.text("slugline"),
            in.text("code"),
            in.text("description"),
            in.list<DialogueLine>("dialogue", line),
            readFraming(in.inner("framing")),
            in.small("figures", 0)};
}

QJsonObject pictureJson(const PictureSource& p)
{
    return {{QLatin1String("kind"), nameOf(p.kind)},
            {QLatin1String("file"), p.file},
            {QLatin1String("sha256"), p.sha256},
            {QLatin1String("rate"), rateJson(p.rate)},
            {QLatin1String("size"), QJsonArray{p.size.width(), p.size.height()}},
            {QLatin1String("sourceIn"), qint64(p.sourceIn)},
            {QLatin1String("sourceLength"), qint64(p.sourceLength)},
            {QLatin1String("speed"), p.speedPermille},
            {QLatin1String("entered"), qint64(p.enteredPermille)},
            {QLatin1String("fit"), nameOf(p.fit)},
            {QLatin1String("move"), moveJson(p.move)},
            {QLatin1String("start"), qint64(p.start)},
            {QLatin1String("length"), qint64(p.length)},
            {QLatin1String("card"), cardJson(p.card)},
            {QLatin1String("opacity"), p.opacityPermille},
            {QLatin1String("fadeIn"), qint64(p.fadeIn)},
            {QLatin1String("fadeOut"), qint64(p.fadeOut)}};
}
PictureSource readPicture(Members in)
{
    PictureSource p;
    p.kind = in.named<PictureKind>("kind");
    p.file = in.text("file");
    p.sha256 = in.text("sha256");
    p.rate = readRate(in.inner("rate"));
    p.size = in.size("size");
    p.sourceIn = in.integer("sourceIn");
    p.sourceLength = in.integer("sourceLength", 0);
    if (in.has("speed")) // plans were frozen before takes had one
        p.speedPermille = in.small("speed", 0), p.enteredPermille = in.integer("entered");
    p.fit = in.named<Fit>("fit");
    p.move = readMove(in.inner("move"));
    p.start = in.integer("start");
    p.length = in.integer("length", 0);
    p.card = readCard(in.inner("card"));
    p.opacityPermille = in.small("opacity", 0, 1000);
    p.fadeIn = in.integer("fadeIn", 0);
    p.fadeOut = in.integer("fadeOut", 0);
    in.require(p.file.isEmpty() || isSafeRelativePath(p.file));
    return p;
}

QJsonObject shotJson(const PlanShot& shot)
{
    return {{QLatin1String("id"), shot.id.toString()},
            {QLatin1String("code"), shot.code},
            {QLatin1String("start"), qint64(shot.start)},
            {QLatin1String("length"), qint64(shot.length)},
            {QLatin1String("pictures"), array(shot.pictures, pictureJson)},
            {QLatin1String("transition"), transitionJson(shot.transitionIn)},
            {QLatin1String("hasTake"), shot.hasTake},
            {QLatin1String("takeNumber"), shot.takeNumber},
            {QLatin1String("takeLost"), shot.takeLost},
            {QLatin1String("lostFile"), shot.lostFile}};
}
PlanShot readShot(Members in)
{
    return {ShotId::fromString(in.text("id")),
            in.text("code"),
            in.integer("start", 0),
            in.integer("length", 1),
            in.list<PictureSource>("pictures", readPicture),
            readTransition(in.inner("transition")),
            in.flag("hasTake"),
            in.has("takeNumber") ? in.small("takeNumber", 0) : 0,
            in.has("takeLost") ? in.flag("takeLost")
                               : in.has("lostFile") && !in.text("lostFile").isEmpty(), // older plans
            in.has("lostFile") ? in.text("lostFile") : QString()};
}

QJsonObject soundJson(const PlanSound& s)
{
    return {{QLatin1String("name"), s.name},
            {QLatin1String("file"), s.file},
            {QLatin1String("sha256"), s.sha256},
            {QLatin1String("start"), qint64(s.start)},
            {QLatin1String("length"), qint64(s.length)},
            {QLatin1String("lines"), array(s.lines,
                                           [](const SpokenLine& l) {
                                               return QJsonObject{{QLatin1String("text"), l.text},
                                                                  {QLatin1String("voice"), l.voice},
                                                                  {QLatin1String("language"), l.language}};
                                           })},
            {QLatin1String("sourceIn"), qint64(s.sourceIn)},
            {QLatin1String("gain"), s.gainMillibel},
            {QLatin1String("fadeIn"), qint64(s.fadeIn)},
            {QLatin1String("fadeOut"), qint64(s.fadeOut)},
            {QLatin1String("speed"), s.speedPermille},
            {QLatin1String("isVoice"), s.voice},
            {QLatin1String("duck"), s.duckMillibel},
            {QLatin1String("matched"), s.matched},
            {QLatin1String("repeated"), s.repeated},
            {QLatin1String("track"), s.track.toString()}};
}
PlanSound readSound(Members in)
{
    PlanSound s{
        in.text("name"),
        in.text("file"),
        in.text("sha256"),
        in.list<SpokenLine>(
            "lines",
            [](Members m) {
                return SpokenLine{m.text("text"), m.text("voice"), m.has("language") ? m.text("language") : QString()};
            }),
        in.integer("start"),
        in.integer("length", 0),
        in.integer("sourceIn"),
        in.small("gain"),
        in.integer("fadeIn", 0),
        in.integer("fadeOut", 0),
        in.has("speed") ? in.small("speed", 0) : 1000};
    if (in.has("duck")) { // plans were frozen before sounds made room for voices
        s.voice = in.flag("isVoice");
        s.duckMillibel = in.small("duck", 0, 10000);
        s.matched = in.flag("matched");
        s.repeated = in.flag("repeated");
        s.track = TrackId::fromString(in.text("track"));
    }
    in.require(s.file.isEmpty() || isSafeRelativePath(s.file));
    return s;
}

QJsonObject burnInsJson(const BurnIns& b)
{
    return {{QLatin1String("code"), b.code},
            {QLatin1String("timecode"), b.timecode},
            {QLatin1String("take"), b.take},
            {QLatin1String("slate"), qint64(b.slate)},
            {QLatin1String("watermark"), b.watermark}};
}
BurnIns readBurnIns(Members in)
{
    return {in.flag("code"), in.flag("timecode"), in.flag("take"), in.integer("slate", 0), in.text("watermark")};
}

QJsonObject captionJson(const Caption& c)
{
    return {{QLatin1String("start"), qint64(c.start)},
            {QLatin1String("length"), qint64(c.length)},
            {QLatin1String("text"), c.text}};
}
Caption readCaption(Members in)
{
    return {{}, in.integer("start", 0), in.integer("length", 1), in.text("text")};
}

QJsonObject outputJson(const OutputSpec& output)
{
    const VideoSettings& v = output.video;
    QJsonObject object{{QLatin1String("width"), v.size.width()},
                       {QLatin1String("height"), v.size.height()},
                       {QLatin1String("rate"), rateJson(v.rate)},
                       {QLatin1String("codec"), v.codec},
                       {QLatin1String("crf"), v.crf},
                       {QLatin1String("preset"), v.preset},
                       {QLatin1String("audioBitRate"), output.audioBitRate},
                       {QLatin1String("defaultTransition"), transitionJson(output.defaultTransition)},
                       {QLatin1String("burnIns"), burnInsJson(output.burnIns)},
                       {QLatin1String("captions"), nameOf(output.captions)},
                       {QLatin1String("sidecar"), output.sidecar},
                       {QLatin1String("copyPackets"), output.copyPackets}};
    if (output.loudness)
        object.insert(QLatin1String("loudness"), *output.loudness);
    return object;
}
OutputSpec readOutput(Members in)
{
    OutputSpec output;
    output.video = {{in.small("width", 16, 8192), in.small("height", 16, 8192)},
                    readRate(in.inner("rate")),
                    in.text("codec"),
                    in.small("crf", 0, 63),
                    in.text("preset")};
    output.audioBitRate = in.small("audioBitRate", 8000, 640000);
    if (in.has("loudness"))
        output.loudness = in.number("loudness");
    output.defaultTransition = readTransition(in.inner("defaultTransition"));
    output.sidecar = !in.has("sidecar") || in.flag("sidecar"); // older films say neither
    output.copyPackets = !in.has("copyPackets") || in.flag("copyPackets");
    if (in.has("burnIns")) // films were frozen before they had any
        output.burnIns = readBurnIns(in.inner("burnIns")), output.captions = in.named<CaptionUse>("captions");
    return output;
}

} // namespace

QJsonObject toJson(const RenderPlan& plan)
{
    const auto chapter = [](const Chapter& c) {
        return QJsonObject{{QLatin1String("title"), c.title},
                           {QLatin1String("start"), qint64(c.start)},
                           {QLatin1String("end"), qint64(c.end)}};
    };
    return {{QLatin1String("title"), plan.title},
            {QLatin1String("project"), plan.project.toString()},
            {QLatin1String("storyboard"), plan.storyboard.toString()},
            {QLatin1String("output"), outputJson(plan.output)},
            {QLatin1String("length"), qint64(plan.length)},
            {QLatin1String("opening"), transitionJson(plan.opening)},
            {QLatin1String("closing"), transitionJson(plan.closing)},
            {QLatin1String("shots"), array(plan.shots, shotJson)},
            {QLatin1String("overlays"), array(plan.overlays, pictureJson)},
            {QLatin1String("sounds"), array(plan.sounds, soundJson)},
            {QLatin1String("chapters"), array(plan.chapters, chapter)},
            {QLatin1String("storyStart"), qint64(plan.storyStart)},
            {QLatin1String("captions"), array(plan.captions, captionJson)},
            {QLatin1String("range"), QJsonArray{qint64(plan.range.start), qint64(plan.range.length)}},
            {QLatin1String("origins"), plan.origins}};
}

Result<RenderPlan> planFromJson(const QJsonObject& object)
{
    bool ok = true;
    Members in(object, ok);
    RenderPlan plan;
    plan.title = in.text("title");
    plan.project = ProjectId::fromString(in.text("project"));
    plan.storyboard = StoryboardId::fromString(in.text("storyboard"));
    plan.output = readOutput(in.inner("output"));
    plan.length = in.integer("length", 0);
    if (in.has("opening")) // films were frozen before they had ends
        plan.opening = readTransition(in.inner("opening")), plan.closing = readTransition(in.inner("closing"));
    plan.shots = in.list<PlanShot>("shots", readShot);
    plan.overlays = in.list<PictureSource>("overlays", readPicture);
    plan.sounds = in.list<PlanSound>("sounds", readSound);
    plan.chapters = in.list<Chapter>("chapters", [](Members m) {
        return Chapter{m.text("title"), m.integer("start", 0), m.integer("end", 0)};
    });
    const QJsonArray range = object.value(QLatin1String("range")).toArray(); // none in older films
    plan.range = {range.at(0).toInteger(), range.at(1).toInteger()};
    plan.origins = object.value(QLatin1String("origins")).toArray();
    if (in.has("captions"))
        plan.storyStart = in.integer("storyStart", 0, plan.length),
        plan.captions = in.list<Caption>("captions", readCaption);
    Frames next = 0;
    for (const PlanShot& shot : std::as_const(plan.shots)) {
        ok = ok && shot.start == next && !shot.pictures.isEmpty();
        next += shot.length;
    }
    if (!ok || next != plan.length || plan.opening.frames + plan.closing.frames > plan.length)
        return fail(ErrorKind::Damaged,
                    RenderText::tr("The frozen request of this job cannot be read. Your storyboard and "
                                   "takes are safe; start the work again."));
    return plan;
}
