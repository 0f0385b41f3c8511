#include "core/render/plan_shot.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/render/plan_sounds.h"
#include "core/render/still_move.h"

#include <QSet>
#include <algorithm>

namespace {

/// The element that speaks; null for somebody unknown.
const Element* speaker(const Storyboard& board, const QString& character)
{
    for (const Element& element : board.elements)
        if (element.kind == ElementKind::Character && element.name.compare(character, Qt::CaseInsensitive) == 0)
            return &element;
    return nullptr;
}

} // namespace

CardText cardOf(const Storyboard& board, const Scene& scene, const Shot& shot)
{
    QSet<QString> people;
    for (const DialogueLine& line : shot.dialogue)
        people.insert(line.character.toCaseFolded());
    for (const Element& element : board.elements)
        if (element.kind == ElementKind::Character && shot.elements.contains(element.id))
            people.insert(element.name.toCaseFolded());
    return {scene.slugline, fullCode(scene, shot), shot.description, shot.dialogue, shot.framing, int(people.size())};
}

QList<PictureSource> stillPictures(const Storyboard& board, const Scene& scene, const Shot& shot, Frames start)
{
    PictureSource picture;
    picture.card = cardOf(board, scene, shot);
    picture.start = start;
    picture.length = shot.length;
    picture.rate = board.format.rate;
    QList<PictureSource> pictures;
    const auto milliseconds = framesToMicroseconds(shot.length, board.format.rate) / 1000;
    for (const PanelSpan& span : panelSpans(shot)) {
        const Panel& panel = shot.panels[span.panel];
        picture.kind = PictureKind::Panel;
        picture.file = panel.file;
        picture.sha256 = panel.sha256;
        picture.fit = panel.fit;
        picture.start = start + span.start;
        picture.length = span.length;
        picture.move = panel.move.value_or(partOfMove(
            defaultMove(shot.framing, panel.size, board.format.size, panel.fit, milliseconds),
            double(span.start) / double(shot.length), double(span.start + span.length) / double(shot.length)));
        pictures.append(picture);
    }
    return pictures.isEmpty() ? QList{picture} : pictures;
}

PictureSource takePicture(const Take& take, const CardText& card, const Shot& shot, Frames start, const Format& board,
                          QSize film)
{
    PictureSource picture;
    picture.kind = PictureKind::Take;
    picture.file = take.file;
    picture.sha256 = take.sha256;
    picture.rate = take.rate;
    picture.size = take.size;
    picture.sourceLength = take.length;
    const bool entered = shot.circled == take.id && shot.takeStart;
    const Frames skipped = entered ? enteredPermille(shot) : 0;
    picture.sourceIn = entered ? take.handleIn : ownStartOf(take, shownOf(shot), board.rate);
    picture.speedPermille = shot.speedPermille;
    // Counted from there, both parts of a split shot are one source; at another speed that may lie between frames.
    const Frames before = entered && shot.speedPermille == 1000 ? *shot.takeStart : 0;
    picture.enteredPermille = skipped - before * 1000;
    const qint64 shapes = qint64(film.width()) * board.size.height() - qint64(film.height()) * board.size.width();
    const bool reframed = std::abs(shapes) * 10 > qint64(film.width()) * board.size.height();
    picture.fit = reframed ? Fit::Fill : Fit::Fit;
    picture.start = start - before;
    picture.length = std::max<Frames>(0, shot.length + before);
    picture.card = card;
    return picture;
}

std::optional<PlanSound> spokenLines(const Storyboard& board, const Scene& scene, const Shot& shot, Frames start)
{
    PlanSound sound;
    for (const DialogueLine& line : shot.dialogue) {
        const Element* element = speaker(board, line.character);
        if (!line.text.trimmed().isEmpty())
            sound.lines.append({line.text.simplified(), element ? element->voice : QString(),
                                element ? element->voiceLanguage : QString()});
    }
    if (sound.lines.isEmpty())
        return std::nullopt;
    sound.name = fullCode(scene, shot);
    sound.start = framesToSamples(start, board.format.rate);
    sound.length = framesToSamples(start + shot.length, board.format.rate) - sound.start;
    sound.fadeOut = std::min(DeclickSamples, sound.length / 2); // words that the shot cuts off
    sound.voice = true;
    return sound;
}
