#pragma once

#include "core/document/storyboard.h"

#include <QWidget>

class NumberField;
class Project;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class Theme;

/// Everything about the chosen sound in one row above the lanes, which scrolls where it has no room; hidden while none
/// is chosen. Every drag of the lanes has its number here. Owned by the timeline view.
class ClipBar final : public QWidget {
    Q_OBJECT
public:
    ClipBar(const Theme* theme, QWidget* parent);

    void setProject(Project* project); ///< not owned
    void show(const ClipId& clip);     ///< null or not there: hidden

Q_SIGNALS:
    void splitAsked();
    void removeAsked();
    void problem(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    template<class Change> void change(const QString& label, const char* mergeKey, Change change);
    QDoubleSpinBox* addDecibels(const QString& name, double least, double most);
    NumberField* addFrames(const QString& name);
    QCheckBox* addBox(const QString& name, const QString& tip);
    void connectFields();
    void fill(const Clip& clip);

    const Theme* m_theme; // not owned
    Project* m_project = nullptr;
    ClipId m_clip;
    QScrollArea* m_area;
    QHBoxLayout* m_row; ///< of all fields
    QLabel* m_name;
    QComboBox* m_role;
    QDoubleSpinBox* m_gain;
    QDoubleSpinBox* m_duck;
    NumberField* m_fadeIn;
    NumberField* m_fadeOut;
    QCheckBox* m_muted;
    QCheckBox* m_match;
    QCheckBox* m_wholeFilm;
};
