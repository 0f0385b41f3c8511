#pragma once

#include "core/base/ids.h"
#include "core/player/take_recorder.h"

#include <QDialog>

class Project;
class QComboBox;
class QLabel;
class QPushButton;

/// Records the screen or a camera as a take of one shot: says what is recorded and where it goes before it begins, and
/// shows a red light and the time while it does. Deletes itself when closed; what runs then is ended and kept.
class CaptureDialog final : public QDialog {
    Q_OBJECT
public:
    /// `shown`: the shot's code. The project is not owned and outlives the dialog.
    CaptureDialog(Project& project, const ShotId& shot, const QString& shown, const CaptureChoice& choice,
                  QWidget* parent);

    /// The folder of recordings in a project; one folder a shot in it.
    static QString folderIn(const QString& project);

Q_SIGNALS:
    void recorded(const QString& file, const ShotId& shot);
    void problem(const QString& sentence);

private:
    void begin();
    void follow(Frames length);
    void end();
    void reject() override;
    void setRecording(bool records);

    Project& m_project;
    const ShotId m_shot;
    const QList<CaptureDevice> m_devices;
    TakeRecorder m_recorder;
    QComboBox* m_choice;
    QLabel* m_light;
    QLabel* m_words;
    QPushButton* m_button;
    bool m_closing = false;
};
