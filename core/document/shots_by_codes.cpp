#include "core/document/find.h"

#include "core/base/typing_distance.h"
#include "core/document/codes.h"
#include "core/document/text.h"

#include <QSet>
#include <algorithm>

namespace {

QString nearestCode(const Storyboard& board, const QString& wanted)
{
    QString nearest;
    qsizetype best = -1;
    const auto consider = [&](const QString& code) {
        const qsizetype away = typingDistance(code, wanted);
        if (best < 0 || away < best) {
            best = away;
            nearest = code;
        }
    };
    for (const Scene& scene : board.scenes) {
        consider(scene.code);
        for (const Shot& shot : scene.shots)
            consider(fullCode(scene, shot));
    }
    return nearest;
}

Error unknownCode(const Storyboard& board, const QString& wanted)
{
    if (shotCount(board) == 0)
        return {ErrorKind::NotFound,
                DocumentText::tr("There is no \"%1\": this storyboard has no shots yet.").arg(wanted),
                {}};
    return {ErrorKind::NotFound,
            DocumentText::tr("There is no scene or shot \"%1\" in this storyboard. Did you mean %2?")
                .arg(wanted, nearestCode(board, wanted)),
            {}};
}

} // namespace

Result<QList<ShotId>> shotsByCodes(const Storyboard& board, const QString& codes)
{
    const auto isNamed = [](const QString& name, const QString& code, const QString& id) {
        return name.compare(code, Qt::CaseInsensitive) == 0 || name.compare(id, Qt::CaseInsensitive) == 0;
    };
    QSet<ShotId> chosen;
    for (const QString& part : codes.split(QLatin1Char(','))) {
        const QString name = part.trimmed();
        bool found = false;
        for (const Scene& scene : board.scenes) {
            const bool wholeScene = isNamed(name, scene.code, scene.id.toString());
            found = found || wholeScene;
            for (const Shot& shot : scene.shots) {
                if (!wholeScene && !isNamed(name, fullCode(scene, shot), shot.id.toString()))
                    continue;
                found = true;
                chosen.insert(shot.id);
            }
        }
        if (!found)
            return fail(unknownCode(board, name.left(100)));
    }
    QList<ShotId> inOrder;
    for (const Scene& scene : board.scenes)
        for (const Shot& shot : scene.shots)
            if (chosen.contains(shot.id))
                inOrder << shot.id;
    return inOrder;
}
