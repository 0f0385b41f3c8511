#include "tests/core/render/sample_board.h"

namespace {

Shot makeShot(int number, Frames length)
{
    Shot shot;
    shot.id = idNumber<ShotId>(100 + number);
    shot.code = QStringLiteral("SH%1").arg(number * 10, 4, 10, QLatin1Char('0'));
    shot.description = QStringLiteral("Shot %1 shows a door.").arg(number);
    shot.length = length;
    return shot;
}

} // namespace

Storyboard sampleBoard()
{
    Storyboard board;
    board.id = idNumber<StoryboardId>(1);
    board.title = QStringLiteral("Sample");
    board.format = {{320, 180}, {24, 1}};
    for (int i = 0; i < 2; ++i) {
        Scene scene;
        scene.id = idNumber<SceneId>(10 + i);
        scene.code = QStringLiteral("SC0%1").arg((i + 1) * 10);
        scene.slugline = i == 0 ? QStringLiteral("INT. HALL - DAY") : QStringLiteral("EXT. ROAD - NIGHT");
        scene.shots = {makeShot(2 * i + 1, 30), makeShot(2 * i + 2, 24)};
        board.scenes.append(scene);
    }
    return board;
}

Shot& shotOf(Storyboard& board, int index)
{
    return board.scenes[index / 2].shots[index % 2];
}

Take takeFor(const Shot& shot, int number, TakeOrigin origin)
{
    Take take;
    take.id = idNumber<TakeId>(1000 + number);
    take.shot = shot.id;
    take.number = number;
    take.origin = origin;
    take.file = QStringLiteral("media/take%1.mp4").arg(number);
    take.sha256 = QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('0'));
    take.size = {320, 180};
    take.rate = {24, 1};
    take.length = shot.length;
    take.hasSound = true;
    return take;
}

Panel panelNamed(const QString& file, int number)
{
    Panel panel;
    panel.id = idNumber<PanelId>(2000 + number);
    panel.file = file;
    panel.sha256 = QStringLiteral("%1").arg(number, 64, 16, QLatin1Char('a'));
    panel.size = {640, 360};
    return panel;
}

QStringList notesAbout(const QList<ConformNote>& notes, ConformKind kind)
{
    QList<ConformNote> wanted = notes;
    wanted.removeIf([kind](const ConformNote& note) { return note.kind != kind; });
    return sentencesOf(wanted);
}
