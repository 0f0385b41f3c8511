#pragma once

#include "core/document/checks.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_update.h"

#include <QtTest>

inline Storyboard boardOf(const QString& text, int detail = 50)
{
    const ParsedScript script = looksLikeFountain(text) ? parseFountain(text) : parsePlainText(text);
    return breakDown(script, QStringLiteral("story"), Format{}, detail);
}

/// "Changed SC010: Changed SH0020; Added" one line a scene.
inline QString shown(const ScriptUpdate& update)
{
    static const QStringList names{QStringLiteral("Added"), QStringLiteral("Changed"), QStringLiteral("Moved"),
                                   QStringLiteral("Removed")};
    QStringList scenes;
    for (const SceneUpdate& scene : update.scenes) {
        QStringList shots;
        for (const ShotUpdate& shot : scene.shots)
            shots << QString(names[int(shot.change)] + QLatin1Char(' ') + shot.code).trimmed();
        scenes
            << QStringLiteral("%1 %2: %3").arg(names[int(scene.change)], scene.code, shots.join(QStringLiteral("; ")));
    }
    return scenes.join(QLatin1Char('\n'));
}

inline ScriptUpdate compared(const Storyboard& board, const QString& text, const TakeShelf& shelf = {})
{
    return compareScript(board, shelf, QStringLiteral("newer"), text).value();
}

inline QSet<qsizetype> all(const ScriptUpdate& update)
{
    QSet<qsizetype> accepted;
    for (qsizetype i = 0; i < update.scenes.size(); ++i)
        accepted.insert(i);
    return accepted;
}

/// Everything accepted; the result keeps all invariants and has nothing left to offer.
inline Storyboard updated(const Storyboard& board, const QString& text, const TakeShelf& shelf = {})
{
    const ScriptUpdate update = compared(board, text, shelf);
    const auto applied = applyScriptUpdate(board, shelf, update, all(update));
    if (!applied)
        qFatal("%s", qPrintable(applied.error().message));
    if (!brokenInvariants(*applied).isEmpty())
        qFatal("%s", qPrintable(brokenInvariants(*applied).first()));
    if (!compared(*applied, text, shelf).isEmpty())
        qFatal("offered again: %s", qPrintable(shown(compared(*applied, text, shelf))));
    return *applied;
}

/// Shots that differ between two boards, apart from where the script has their words.
inline QSet<ShotId> touched(const Storyboard& before, const Storyboard& after)
{
    QHash<ShotId, Shot> olds;
    for (const Scene& scene : before.scenes)
        for (Shot shot : scene.shots) {
            shot.script = {};
            olds.insert(shot.id, shot);
        }
    QSet<ShotId> different;
    for (const Scene& scene : after.scenes)
        for (Shot shot : scene.shots) {
            shot.script = {};
            if (olds.value(shot.id) != shot)
                different.insert(shot.id);
            olds.remove(shot.id);
        }
    for (auto it = olds.begin(); it != olds.end(); ++it)
        different.insert(it.key());
    return different;
}
