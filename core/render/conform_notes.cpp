#include "core/render/conform_notes.h"

#include "core/base/picture_size.h"
#include "core/media/film_format.h"
#include "core/render/captions.h"
#include "core/render/segments.h"
#include "core/render/text.h"

#include <QMap>
#include <algorithm>

namespace {

constexpr double ColumnsASecond = 21; ///< what a grown-up reads with ease

QString shown(Rate rate)
{
    return QString::number(double(rate.num) / rate.den, 'g', 5);
}

double shape(QSize size)
{
    return double(size.width()) / size.height();
}

/// Reads one plan and writes its notes.
class Conforming {
public:
    explicit Conforming(const RenderPlan& plan)
        : m_plan(plan)
        , m_range(madeRange(plan))
        , m_made(madeShots(plan))
    {
        const FilmFormat* format = filmFormat(plan.output.video.codec);
        m_kind = format ? format->kind : FilmKind::Film;
    }

    QList<ConformNote> notes();

private:
    void heldPictures(qsizetype index);
    void lostTakes();
    void standIns();
    void otherRates();
    void otherSizes();
    void silence();
    void captions();
    void add(ConformKind kind, const QString& sentence, const QStringList& shots, const QStringList& details = {},
             const QString& reason = {})
    {
        m_notes.append({kind, sentence, shots, details, reason});
    }
    const PictureSource& picture(qsizetype index) const { return m_plan.shots[index].pictures.first(); }
    bool hasSound() const { return m_kind == FilmKind::Film || m_kind == FilmKind::Sound; }

    const RenderPlan& m_plan;
    const FilmRange m_range;
    const QList<qsizetype> m_made;
    FilmKind m_kind = FilmKind::Film;
    QList<ConformNote> m_notes;
};

QList<ConformNote> Conforming::notes()
{
    lostTakes();
    if (m_kind != FilmKind::Sound) {
        for (const qsizetype index : m_made)
            heldPictures(index);
        standIns();
        otherRates();
        otherSizes();
    }
    if (hasSound())
        silence();
    if (m_plan.output.captions != CaptionUse::None)
        captions();
    return groupedNotes(m_notes);
}

void Conforming::heldPictures(qsizetype index)
{
    const PlanShot& shot = m_plan.shots[index];
    const PictureSource& take = picture(index);
    if (take.kind != PictureKind::Take || take.sourceLength <= 0 || take.speedPermille == 0)
        return; // of a frozen one a single frame is enough
    const Rate rate = m_plan.output.video.rate;
    // Of the shot and of the transitions it reaches into, what the made part shows.
    const Frames end = shot.start + shot.length;
    const Frames madeEnd = m_range.start + m_range.length;
    const Frames behind = index + 1 < m_plan.shots.size() ? (m_plan.shots[index + 1].transitionIn.frames + 1) / 2 : 0;
    const Frames before = std::clamp<Frames>(shot.start - m_range.start, 0, shot.transitionIn.frames / 2);
    const Frames shownFrom = std::max<Frames>(0, m_range.start - shot.start);
    const Frames shownTo = std::min(madeEnd, end) - shot.start;
    const Frames shownBehind = std::clamp<Frames>(madeEnd - end, 0, behind);
    const Frames entered = take.enteredPermille + (shot.start - take.start) * take.speedPermille;
    const auto lasts = [&](Frames source, Frames permille) { // film frames of a stretch of the take
        return (convertFrames(source, take.rate, rate) * 1000 + permille) / take.speedPermille;
    };
    const Frames handle = lasts(take.sourceIn, entered);
    const Frames there = lasts(take.sourceLength - take.sourceIn, -entered);
    const int missing = int(shownTo - std::max(there, shownFrom));
    if (there < shownTo)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 is %n frames too short, its last picture is held.", nullptr, missing)
                .arg(shot.code),
            {shot.code}, {RenderText::tr("%n frame(s)", nullptr, missing)},
            RenderText::tr("The take is too short, its last picture is held."));
    else if (shownBehind > 0 && there < shot.length + shownBehind)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 has no picture left for the transition after it, its last one is held.")
                .arg(shot.code),
            {shot.code}, {QString()},
            RenderText::tr("The take has no picture left for the transition after it, its last one is held."));
    if (handle < before)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 has no picture left for the transition before it, its first one is held.")
                .arg(shot.code),
            {shot.code}, {QString()},
            RenderText::tr("The take has no picture left for the transition before it, its first one is held."));
}

void Conforming::lostTakes()
{
    const bool seen = m_kind != FilmKind::Sound;
    const QString sentence =
        seen ? RenderText::tr("The file of the take of %1 is not in the project folder (%2). Until it is there again, "
                              "the film shows another take, panels or a card in its place.")
             : RenderText::tr("The file of the take of %1 is not in the project folder (%2). Until it is there again, "
                              "what is heard in it is missing from the sound.");
    const QString reason =
        seen ? RenderText::tr("The take's file is not in the project folder. Until it is there again, the film shows "
                              "another take, panels or a card in its place.")
             : RenderText::tr("The take's file is not in the project folder. Until it is there again, what is heard in "
                              "it is missing from the sound.");
    for (const qsizetype index : m_made) {
        const PlanShot& shot = m_plan.shots[index];
        if (!shot.lostFile.isEmpty())
            add(ConformKind::Missing, sentence.arg(shot.code, shortFileName(shot.lostFile)), {shot.code},
                {shot.lostFile}, reason);
        else if (shot.takeLost || (shot.hasTake && picture(index).file.isEmpty()))
            add(ConformKind::Missing,
                RenderText::tr("The file name of the take of %1 leads out of the project folder, so it is never "
                               "opened. Import its clip again.")
                    .arg(shot.code),
                {shot.code}, {QString()},
                RenderText::tr("The take's file name leads out of the project folder, so it is never opened. Import "
                               "its clip again."));
    }
}

void Conforming::standIns()
{
    QStringList panels, cards;
    for (const qsizetype index : m_made)
        if (!m_plan.shots[index].hasTake && !m_plan.shots[index].takeLost)
            (picture(index).kind == PictureKind::Card ? cards : panels).append(m_plan.shots[index].code);
    if (!panels.isEmpty())
        add(ConformKind::NoTake,
            RenderText::tr("%n shot(s) without a take: panels are shown (%1).", nullptr, int(panels.size()))
                .arg(fewOf(panels)),
            panels);
    if (!cards.isEmpty())
        add(ConformKind::NoTake,
            RenderText::tr("%n shot(s) without a take: cards are shown (%1).", nullptr, int(cards.size()))
                .arg(fewOf(cards)),
            cards);
}

void Conforming::otherRates()
{
    const Rate film = m_plan.output.video.rate;
    QMap<QString, QStringList> faster, slower;
    for (const qsizetype index : m_made) {
        const Rate own = picture(index).rate;
        if (!m_plan.shots[index].hasTake || own == film)
            continue;
        const bool isFaster = qint64(own.num) * film.den > qint64(film.num) * own.den;
        (isFaster ? faster : slower)[shown(own)].append(m_plan.shots[index].code);
    }
    for (auto it = faster.cbegin(); it != faster.cend(); ++it)
        add(ConformKind::Rate,
            RenderText::tr("%n take(s) with %1 frames a second in a film with %2: some of their pictures are left out "
                           "(%3).",
                           nullptr, int(it->size()))
                .arg(it.key(), shown(film), fewOf(*it)),
            *it);
    for (auto it = slower.cbegin(); it != slower.cend(); ++it)
        add(ConformKind::Rate,
            RenderText::tr("%n take(s) with %1 frames a second in a film with %2: some of their pictures are shown "
                           "more than once (%3).",
                           nullptr, int(it->size()))
                .arg(it.key(), shown(film), fewOf(*it)),
            *it);
}

void Conforming::otherSizes()
{
    const QSize film = m_plan.output.video.size;
    QMap<QString, QStringList> enlarged, reduced, barred, cut;
    for (const qsizetype index : m_made) {
        const QSize own = picture(index).size;
        if (!m_plan.shots[index].hasTake || own.isEmpty() || own == film)
            continue;
        const bool otherShape = std::abs(shape(own) / shape(film) - 1) >= 0.02; // as placeIn() has it
        auto& fits = own.width() < film.width() && own.height() < film.height() ? enlarged : reduced;
        auto& place = !otherShape ? fits : picture(index).fit == Fit::Fit ? barred : cut;
        place[sizeText(own)].append(m_plan.shots[index].code);
    }
    const auto tell = [&](const QMap<QString, QStringList>& takes, const char* sentence) {
        for (auto it = takes.cbegin(); it != takes.cend(); ++it)
            add(ConformKind::Size,
                RenderText::tr(sentence, nullptr, int(it->size())).arg(it.key(), sizeText(film), fewOf(*it)), *it);
    };
    tell(enlarged, QT_TRANSLATE_N_NOOP("RenderText", "%n take(s) of %1 are enlarged to the film's %2 (%3)."));
    tell(reduced, QT_TRANSLATE_N_NOOP("RenderText", "%n take(s) of %1 are made smaller for the film's %2 (%3)."));
    tell(barred, QT_TRANSLATE_N_NOOP("RenderText",
                                     "%n take(s) of %1 have another shape than the film's %2: bars are added (%3)."));
    tell(cut, QT_TRANSLATE_N_NOOP("RenderText", "%n take(s) of %1 have another shape than the film's %2: their edges "
                                                "are cut off (%3)."));
}

void Conforming::silence()
{
    const Rate rate = m_plan.output.video.rate;
    const auto isHeard = [&](Frames start, Frames length) {
        const std::int64_t from = framesToSamples(start, rate);
        const std::int64_t to = framesToSamples(start + length, rate);
        return std::any_of(m_plan.sounds.begin(), m_plan.sounds.end(), [&](const PlanSound& sound) {
            return sound.start < to && sound.start + sound.length > from;
        });
    };
    if (!isHeard(m_range.start, m_range.length)) {
        add(ConformKind::Silence, RenderText::tr("The film is silent: no take, voice or sound clip can be heard."), {});
        if (m_plan.output.loudness)
            add(ConformKind::Loudness,
                RenderText::tr("There is no sound that could be brought to %1 LUFS.").arg(*m_plan.output.loudness), {});
        return;
    }
    QStringList silent;
    for (const qsizetype index : m_made)
        if (const PlanShot& shot = m_plan.shots[index]; shot.hasTake && !isHeard(shot.start, shot.length))
            silent.append(shot.code);
    if (!silent.isEmpty())
        add(ConformKind::Silence,
            RenderText::tr("%n take(s) have no sound, and nothing else is heard with them (%1).", nullptr,
                           int(silent.size()))
                .arg(fewOf(silent)),
            silent);
}

void Conforming::captions()
{
    if (m_plan.output.captions == CaptionUse::File && !m_plan.output.sidecar)
        add(ConformKind::Caption,
            RenderText::tr("A small JSON is written beside the captions all the same: by it the next export knows them "
                           "as its own. It names no takes, models or prompts."),
            {});
    const Rate rate = m_plan.output.video.rate;
    QStringList shots;
    int count = 0;
    Frames first = 0;
    for (const Caption& caption : wholeCaptions(m_plan)) {
        const bool isMade = clippedTo(m_range, caption.start, caption.length).length > 0;
        const double seconds = double(caption.length) * rate.den / rate.num;
        if (!isMade || captionWidth(caption.text) <= ColumnsASecond * seconds)
            continue;
        if (count++ == 0)
            first = caption.start;
        const qsizetype shot = shotIndexAt(m_plan, caption.start);
        if (shot >= 0 && !shots.contains(m_plan.shots[shot].code))
            shots.append(m_plan.shots[shot].code);
    }
    if (count > 0)
        add(ConformKind::Caption,
            RenderText::tr("%n caption(s) go by too fast to be read, the first at %1 (%2).", nullptr, count)
                .arg(toTimecode(first - m_plan.storyStart, rate), fewOf(shots)),
            shots);
}

} // namespace

QList<ConformNote> conformNotes(const RenderPlan& plan)
{
    return Conforming(plan).notes();
}
