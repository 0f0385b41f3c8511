#pragma once

#include "tests/benchmarks/measured_run.h"

/// The same clips for everybody: 720p24 H.264 with AAC, in one folder, one more than the film has shots.
struct PeerWork {
    QString folder;
    int clips = 24;
    int seconds = 8;
    QString source; ///< a film that the clips are cut from, each at another place; empty: a test picture
    QString clip(int index) const { return QStringLiteral("clip%1.mp4").arg(index); }
};

/// Makes the clips that are not there yet. False where a program fails or the film is shorter than a clip.
bool makeClips(const PeerWork& work);

// What others need for the film, each with x264 veryfast CRF 20 and AAC 192k (or with copied packets).
Measured ffmpegDissolves(const PeerWork& work, int frames);
Measured ffmpegConcat(const PeerWork& work);
Measured ffmpegCopy(const PeerWork& work);
Measured meltCuts(const PeerWork& work);
/// Only what nobody gets around: each picture of the cuts decoded and coded once, by a program for each core that hands
/// nothing over, without sound and file.
Measured codersAlone(const PeerWork& work, int cores);
