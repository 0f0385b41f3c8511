#pragma once

#include "core/document/edits.h"

/// A board with three scenes of three shots of 24 frames, codes SC010.. and SH0010..: small enough to count by hand.
inline Storyboard smallBoard()
{
    Storyboard board = newStoryboard(QStringLiteral("Small"), {{1280, 720}, {24, 1}});
    for (int i = 0; i < 3; ++i) {
        Scene scene;
        for (int j = 0; j < 3; ++j) {
            Shot shot;
            shot.length = 24;
            shot.description = QStringLiteral("Scene %1 shot %2").arg(i).arg(j);
            scene.shots << shot;
        }
        board = addScene(board, scene, i).value();
    }
    return board;
}

inline Panel panelNamed(const char* file, PanelRole role = PanelRole::Beat)
{
    Panel panel;
    panel.id = PanelId::create();
    panel.role = role;
    panel.file = QStringLiteral("media/") + QString::fromLatin1(file);
    return panel;
}

inline Clip clipAt(const Anchor& anchor)
{
    Clip clip;
    clip.id = ClipId::create();
    clip.file = QStringLiteral("media/sound.wav");
    clip.anchor = anchor;
    clip.length = 48;
    return clip;
}
