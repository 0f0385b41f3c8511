#pragma once

#include "core/base/frame_time.h"
#include "core/base/ids.h"
#include "core/player/voice_recorder.h"

#include <QTimer>
#include <QWidget>

class Project;
class QLabel;
class QProgressBar;
class Selection;
class Theme;

/// Records a voice for the chosen shot: counts in, shows the level, ends with the shot or at a press, and lays what was
/// said on the shot. Seen while it works. Owned by the timeline view.
class RecordBar final : public QWidget {
    Q_OBJECT
public:
    RecordBar(Selection* selection, const Theme* theme, QWidget* parent);

    /// Not owned. What a crash left of a recording is laid on its shot.
    void setProject(Project* project);
    bool isBusy() const { return m_countIn.isActive() || m_recorder.isRecording(); }

public Q_SLOTS:
    void toggle(); ///< begins, or ends what runs

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    void begin();
    void count();
    void record();
    void follow(std::int64_t samples);
    void keep(const QString& file, const ShotId& shot);
    void bringBackWhatWasLeft();

    Selection* m_selection; // not owned
    Project* m_project = nullptr;
    VoiceRecorder m_recorder;
    QTimer m_countIn;
    int m_left = 0; ///< seconds of the count-in
    ShotId m_shot;
    Frames m_start = 0;
    QLabel* m_words;
    QProgressBar* m_level;
};
