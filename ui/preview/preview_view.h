#pragma once

#include "core/document/shot.h"
#include "core/player/player.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

class PictureSurface;
class PlaybackActions;
class Project;
class Selection;
class Theme;

/// The film as it stands: picture and transport. Rebuilds the plan when the storyboard or the shelf changes and goes on
/// playing. Owned by the main window.
class PreviewView final : public QWidget {
    Q_OBJECT
public:
    PreviewView(Selection* selection, const Theme* theme, QWidget* parent = nullptr);

    void setProject(Project* project);                     ///< not owned; null = nothing open
    PlaybackActions* actions() const { return m_actions; } ///< for the Playback menu
    Player* player() const { return m_player; }

Q_SIGNALS:
    void problem(const QString& sentence);
    void fullScreenRequested();

private:
    void rebuildPlan();
    void followSelection(const QList<ShotId>& shots);
    void describePicture();
    void showBadge();
    QList<Frames> cuts() const;
    void showCaption();
    QString captionAt(Frames frame);

    Selection* m_selection;       // not owned
    Project* m_project = nullptr; // not owned
    Player* m_player;
    PlaybackActions* m_actions;
    PictureSurface* m_surface;
    QTimer m_rebuild;
    ShotId m_captionedShot; ///< whose captions are known; null = nobody's
    QList<Caption> m_captions;
    ShotId m_described; ///< the shot whose picture is described
};
