#include "core/render/plan_shot.h"

#include "core/document/codes.h"
#include "core/render/still_move.h"

#include <QSet>
#include <algorithm>

namespace {

/// First frames of the panels inside the shot: where they say so, else evenly shared; never two at the same frame.
QList<Frames> panelStarts(const QList<Panel>& panels, Frames length)
{
    QList<Frames> starts;
    for (qsizetype i = 0; i < panels.size(); ++i)
        starts.append(panels[i].at.value_or(length * i / panels.size()));
    starts[0] = 0;
    for (qsizetype i = 1; i < starts.size(); ++i)
        starts[i] = std::clamp(starts[i], starts[i - 1], length);
    return starts;
}

QString voiceOf(const Storyboard& board, const QString& character)
{
    for (const Element& element : board.elements)
        if (element.kind == ElementKind::Character && element.name.compare(character, Qt::CaseInsensitive) == 0)
            return element.voice;
    return {};
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
    QList<Panel> panels;
    for (const Panel& panel : shot.panels)
        if (panel.role != PanelRole::Reference && !panel.file.isEmpty())
            panels.append(panel);
    PictureSource picture;
    picture.card = cardOf(board, scene, shot);
    picture.start = start;
    picture.length = shot.length;
    picture.rate = board.format.rate;
    if (panels.isEmpty())
        return {picture};

    picture.kind = PictureKind::Panel;
    QList<PictureSource> pictures;
    const QList<Frames> starts = panelStarts(panels, shot.length);
    const auto milliseconds = framesToMicroseconds(shot.length, board.format.rate) / 1000;
    for (qsizetype i = 0; i < panels.size(); ++i) {
        const Panel& panel = panels[i];
        const Frames end = i + 1 < starts.size() ? starts[i + 1] : shot.length;
        if (end == starts[i])
            continue; // the next panel starts at once
        picture.file = panel.file;
        picture.sha256 = panel.sha256;
        picture.fit = panel.fit;
        picture.start = start + starts[i];
        picture.length = end - starts[i];
        picture.move = panel.move.value_or(
            partOfMove(defaultMove(shot.framing, panel.size, board.format.size, panel.fit, milliseconds),
                       double(starts[i]) / double(shot.length), double(end) / double(shot.length)));
        pictures.append(picture);
    }
    return pictures;
}

PictureSource takePicture(const Take& take, const CardText& card, Frames start, Frames length, Rate rate)
{
    PictureSource picture;
    picture.kind = PictureKind::Take;
    picture.file = take.file;
    picture.sha256 = take.sha256;
    picture.rate = take.rate;
    picture.sourceLength = take.length;
    const Frames needed = convertFrames(length, rate, take.rate);
    picture.sourceIn = std::clamp<Frames>(take.handleIn, 0, std::max<Frames>(0, take.length - needed));
    picture.fit = Fit::Fit;
    picture.start = start;
    picture.length = length;
    picture.card = card;
    return picture;
}

std::optional<PlanSound> spokenLines(const Storyboard& board, const Scene& scene, const Shot& shot, Frames start)
{
    PlanSound sound;
    for (const DialogueLine& line : shot.dialogue)
        if (!line.text.trimmed().isEmpty())
            sound.lines.append({line.text.simplified(), voiceOf(board, line.character)});
    if (sound.lines.isEmpty())
        return std::nullopt;
    sound.name = fullCode(scene, shot);
    sound.start = framesToSamples(start, board.format.rate);
    sound.length = framesToSamples(start + shot.length, board.format.rate) - sound.start;
    return sound;
}
