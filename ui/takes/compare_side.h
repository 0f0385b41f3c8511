#pragma once

#include "core/base/ids.h"

#include <QWidget>

class PictureSurface;
class QComboBox;
class QLabel;
class QToolButton;
class TakesModel;
class Theme;

/// One of two takes that are compared: which one it is, its picture, its facts, and what the creator thinks of it.
/// Owned by the compare dialog.
class CompareSide final : public QWidget {
    Q_OBJECT
public:
    /// `name`: of the choice of the take. The model is not owned.
    CompareSide(const Theme& theme, TakesModel& model, const QString& name, QWidget* parent);
    void setTake(const TakeId& take);
    const TakeId& take() const { return m_take; }
    void setHeard(bool heard); ///< the keys are for this side, and its sound is heard
    PictureSurface& picture() const { return *m_picture; }
    QComboBox& choice() const { return *m_choice; }
    void refresh(); ///< after an edit

Q_SIGNALS:
    void takeChosen(const TakeId& take);
    void circleRequested();
    void rejectRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLayout* buildHead();
    const Theme& m_theme;
    TakesModel& m_model;
    TakeId m_take;
    bool m_heard = false;
    QComboBox* m_choice;
    QLabel* m_speaker;
    QToolButton* m_circle;
    QToolButton* m_reject;
    PictureSurface* m_picture;
    QLabel* m_facts;
    QLabel* m_words;
};
