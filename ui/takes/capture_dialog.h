#pragma once

#include "core/base/ids.h"
#include "core/player/take_recorder.h"
#include "ui/dialogs/dialog_frame.h"

class QComboBox;

/// Records the screen or a camera as a take of one shot, with sound when that is chosen: says what is recorded and
/// where it goes before it begins, and shows a red light and the time while it does. Deletes itself when closed; what
/// runs then is ended and kept. Owned by its window, made by the take capture.
class CaptureDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// Of which shot, and in what shape. A plain value: the project may close while it is recorded.
    struct Order {
        ShotId shot;
        QString shown; ///< the shot's code
        QString place; ///< folder for the recording, made when it begins
        Rate rate;
    };
    CaptureDialog(const Theme& theme, Order order, const CaptureChoice& choice, QWidget* parent);

Q_SIGNALS:
    void recorded(const QString& file, const ShotId& shot);
    void problem(const QString& sentence);

private:
    void buildChoice(const CaptureChoice& choice);
    void buildState();
    void begin();
    void stop();
    void end();
    void reject() override;
    void setRecording(bool records);

    const Order m_order;
    const QList<CaptureDevice> m_devices;
    TakeRecorder m_recorder;
    const QList<SoundInput> m_inputs;
    QComboBox* m_choice;
    QComboBox* m_sound; ///< none, then the inputs
    QLabel* m_light;
    QLabel* m_words;
    bool m_closes = false; ///< as soon as the recorder has ended
};
