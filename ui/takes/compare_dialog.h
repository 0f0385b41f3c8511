#pragma once

#include "core/project/project.h"

#include <QDialog>

class CompareSide;
class Player;
class QLabel;
class QSlider;
class QToolButton;
class TakesModel;
class Theme;

/// Two takes of a shot beside each other, playing and scrubbed in step, round and round. The side with the frame has
/// the keys (1 to 9 choose its take, Enter circles, X rejects) and is heard; the other one's picture follows it. Modal
/// to the window; deletes itself. Whoever opens it makes the edits and closes it with the project.
class CompareDialog final : public QDialog {
    Q_OBJECT
public:
    struct Pair {
        TakeId left, right;
    };
    CompareDialog(const Theme& theme, Project& project, const ShotId& shot, const Pair& takes, QWidget* parent);
    ~CompareDialog() override;

Q_SIGNALS:
    void circleRequested(const TakeId& take);
    void rejectRequested(const TakeId& take);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* choice, QEvent* event) override;

private:
    struct Half {
        CompareSide* side;
        Player* player;
        RenderPlan plan;
    };
    void addHalf(const QString& name, const TakeId& take);
    QWidget* buildTransport();
    bool runKey(const QKeyEvent& key);
    void show(Half& half, const TakeId& take);
    void hear(qsizetype half);
    void follow(qsizetype half, Frames frame);
    void togglePlay();
    void seek(Frames frame);
    void refresh();

    const Theme& m_theme;
    Project& m_project;
    ShotId m_shot;
    TakesModel* m_model;
    QList<Half> m_halves; ///< left, right
    qsizetype m_heard = 1;
    QToolButton* m_play;
    QSlider* m_position;
    QLabel* m_time;
};
