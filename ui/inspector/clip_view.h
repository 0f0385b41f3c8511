#pragma once

#include "core/project/project.h"

#include <QWidget>

class NumberField;
class PlaceField;
class QFormLayout;
class QLabel;

/// The numbers of one clip on a track: when it shows or sounds, its fades; of an overlay its place in the frame and how
/// much of it is seen. Lives on main, owned by the inspector.
class ClipView final : public QWidget {
    Q_OBJECT
public:
    explicit ClipView(QWidget* parent);
    void setProject(Project* project) { m_project = project; }
    /// False where the clip is not there (any more).
    bool show(const ClipId& clip);

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    NumberField* addNumber(const QString& label, int from, int to, const QString& suffix,
                           void (*change)(Clip& clip, int value));
    const Clip* clip() const;
    void change(const QString& field, const std::function<void(Clip&)>& edit);

    Project* m_project = nullptr; // not owned
    ClipId m_clip;
    QFormLayout* m_form;
    QLabel* m_title;
    PlaceField* m_start;
    NumberField* m_length;
    NumberField* m_fadeIn;
    NumberField* m_fadeOut;
    NumberField* m_gain;
    NumberField* m_left;
    NumberField* m_top;
    NumberField* m_width;
    NumberField* m_height;
    NumberField* m_opacity;
};
