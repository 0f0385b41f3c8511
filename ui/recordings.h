#pragma once

#include "core/base/ids.h"

#include <QList>

class Project;

/// Voices and takes while they are recorded: files in one folder a shot, which tells a later start whose they are.

/// Not made.
QString recordingFolder(const Project& project, const ShotId& shot);

struct LeftRecording {
    QString file;
    ShotId shot;
};
/// What a crash left of recordings with this ending ("wav").
QList<LeftRecording> leftRecordings(const Project& project, const QString& suffix);

/// Once the project has its copy.
void removeRecording(const QString& file);
