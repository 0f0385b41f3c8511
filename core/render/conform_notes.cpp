#include "core/render/conform_notes.h"

#include "core/media/film_format.h"
#include "core/render/captions.h"
#include "core/render/segments.h"
#include "core/render/text.h"

#include <QMap>
#include <algorithm>

namespace {

constexpr int ShotsNamed = 3;
constexpr double ColumnsASecond = 21; ///< what a grown-up reads with ease

QString named(const QStringList& shots)
{
    const QString first = shots.mid(0, ShotsNamed).join(QLatin1String(", "));
    const int more = int(shots.size()) - ShotsNamed;
    return more > 0 ? RenderText::tr("%1 and %n more", nullptr, more).arg(first) : first;
}

QString shown(Rate rate)
{
    return QString::number(double(rate.num) / rate.den, 'g', 5);
}

QString shown(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
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
    {
        const FilmFormat* format = filmFormat(plan.output.video.codec);
        m_kind = format ? format->kind : FilmKind::Film;
        for (qsizetype i = 0; i < plan.shots.size(); ++i) {
            const PlanShot& shot = plan.shots[i];
            if (shot.start >= plan.storyStart && shot.start < m_range.start + m_range.length &&
                shot.start + shot.length > m_range.start)
                m_made.append(i);
        }
    }

    QList<ConformNote> notes();

private:
    void heldPictures(qsizetype index);
    void standIns();
    void otherRates();
    void otherSizes();
    void silence();
    void captions();
    void add(ConformKind kind, const QString& sentence, const QStringList& shots)
    {
        m_notes.append({kind, sentence, shots});
    }
    const PictureSource& picture(qsizetype index) const { return m_plan.shots[index].pictures.first(); }
    bool hasSound() const { return m_kind == FilmKind::Film || m_kind == FilmKind::Sound; }

    const RenderPlan& m_plan;
    const FilmRange m_range;
    FilmKind m_kind = FilmKind::Film;
    QList<qsizetype> m_made; ///< shots of the story that the made part shows
    QList<ConformNote> m_notes;
};

QList<ConformNote> Conforming::notes()
{
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
    return m_notes;
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
    if (there < shownTo)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 is %n frames too short, its last picture is held.", nullptr,
                           int(shownTo - std::max(there, shownFrom)))
                .arg(shot.code),
            {shot.code});
    else if (shownBehind > 0 && there < shot.length + shownBehind)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 has no picture left for the transition after it, its last one is held.")
                .arg(shot.code),
            {shot.code});
    if (handle < before)
        add(ConformKind::Held,
            RenderText::tr("The take of %1 has no picture left for the transition before it, its first one is held.")
                .arg(shot.code),
            {shot.code});
}

void Conforming::standIns()
{
    QStringList panels, cards;
    for (const qsizetype index : m_made)
        if (!m_plan.shots[index].hasTake)
            (picture(index).kind == PictureKind::Card ? cards : panels).append(m_plan.shots[index].code);
    if (!panels.isEmpty())
        add(ConformKind::NoTake,
            RenderText::tr("%n shot(s) without a take: panels are shown (%1).", nullptr, int(panels.size()))
                .arg(named(panels)),
            panels);
    if (!cards.isEmpty())
        add(ConformKind::NoTake,
            RenderText::tr("%n shot(s) without a take: cards are shown (%1).", nullptr, int(cards.size()))
                .arg(named(cards)),
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
                .arg(it.key(), shown(film), named(*it)),
            *it);
    for (auto it = slower.cbegin(); it != slower.cend(); ++it)
        add(ConformKind::Rate,
            RenderText::tr("%n take(s) with %1 frames a second in a film with %2: some of their pictures are shown "
                           "twice (%3).",
                           nullptr, int(it->size()))
                .arg(it.key(), shown(film), named(*it)),
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
        place[shown(own)].append(m_plan.shots[index].code);
    }
    const auto tell = [&](const QMap<QString, QStringList>& takes, const char* sentence) {
        for (auto it = takes.cbegin(); it != takes.cend(); ++it)
            add(ConformKind::Size,
                RenderText::tr(sentence, nullptr, int(it->size())).arg(it.key(), shown(film), named(*it)), *it);
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
                .arg(named(silent)),
            silent);
}

void Conforming::captions()
{
    const Rate rate = m_plan.output.video.rate;
    QStringList shots;
    int count = 0;
    Frames first = 0;
    for (const Caption& caption : m_plan.captions) {
        const bool isMade =
            caption.start < m_range.start + m_range.length && caption.start + caption.length > m_range.start;
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
                .arg(toTimecode(first - m_plan.storyStart, rate), named(shots)),
            shots);
}

} // namespace

QList<ConformNote> conformNotes(const RenderPlan& plan)
{
    return Conforming(plan).notes();
}
