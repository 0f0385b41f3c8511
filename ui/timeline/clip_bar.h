#pragma once

#include "core/document/storyboard.h"

#include <QAbstractSlider>
#include <QWidget>

class NumberField;
class Project;
class QComboBox;
class QAction;
class QDoubleSpinBox;
class QHBoxLayout;
class QScrollArea;
class QToolButton;
class Theme;

/// Everything about the chosen sound in one row between the timeline's tools, which scrolls where it has no room. It is
/// hidden while none is chosen but keeps its place: nothing moves under the pointer. Every drag of the lanes has its
/// number here. Owned by the timeline view.
class ClipBar final : public QWidget {
    Q_OBJECT
public:
    ClipBar(const Theme* theme, QWidget* parent);

    void setProject(Project* project); ///< not owned
    QSize
    minimumSizeHint() const override; ///< no width: its numbers are in the inspector, its switches in the menu, too
    void show(const ClipId& clip);    ///< null or not there: hidden
    QList<QAction*> switches() const { return {m_muted, m_match, m_wholeFilm}; } ///< of the chosen sound

Q_SIGNALS:
    void splitAsked();
    void removeAsked();
    void problem(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override; ///< back and on along the row

private:
    template<class Change> void change(const QString& label, const char* mergeKey, Change change);
    QDoubleSpinBox* addDecibels(const QString& name, double least, double most);
    NumberField* addFrames(const QString& name);
    QToolButton* addButton(const QString& icon, const QString& name);
    QAction* addSwitch(const QString& icon, const QString& name, const QString& tip);
    QToolButton* addArrow(const QString& icon, const QString& name, QAbstractSlider::SliderAction action);
    void fitArrows();
    void connectFields();
    void fill(const Clip& clip);

    const Theme* m_theme; // not owned
    Project* m_project = nullptr;
    ClipId m_clip;
    QScrollArea* m_area;
    QList<QToolButton*> m_arrows; ///< either side of it, where it scrolls
    QHBoxLayout* m_row;           ///< of all fields
    QComboBox* m_role;
    QDoubleSpinBox* m_gain;
    QDoubleSpinBox* m_duck;
    NumberField* m_fadeIn;
    NumberField* m_fadeOut;
    QAction* m_muted;
    QAction* m_match;
    QAction* m_wholeFilm;
};
