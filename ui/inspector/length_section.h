#pragma once

#include "ui/inspector/section.h"

class NumberField;
class QFormLayout;
class QLineEdit;
class QPushButton;
class TransitionRows;

/// How long the shot is, as timecode and as frames, how fast its take runs and how it comes in; with the last shot, how
/// the film ends.
class LengthSection final : public Section {
    Q_OBJECT
public:
    LengthSection(const Theme& theme, ShotEditor& editor, QWidget* parent);
    void show(const Shown& shown) override;

Q_SIGNALS:
    void cutChanged(const ShotId& shot);    ///< how this shot comes in is another one: worth looking at
    void playRequested(const ShotId& shot); ///< how it comes in

private:
    void setLength(Frames length);
    void showClosing(const Shown& shown);
    QFormLayout* m_form;
    QLineEdit* m_timecode;
    NumberField* m_frames;
    NumberField* m_speed;
    TransitionRows* m_transition;
    QPushButton* m_play;       ///< the transition
    TransitionRows* m_closing; ///< how the film ends: with the last shot only
    Rate m_rate;
};

/// "4:12" (seconds:frames), "1:04:12", "96f" or "96" (frames), "4s" or "4.5s" -> frames; none when it makes no sense.
std::optional<Frames> parseLength(const QString& text, Rate rate);
