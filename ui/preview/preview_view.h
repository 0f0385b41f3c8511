#pragma once

#include "core/document/shot.h"
#include "core/player/player.h"
#include "core/render/plan_memory.h"

#include <QAction>
#include <QThreadPool>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <atomic>

class FilmBar;
class FrameGrabs;
class OverlayActions;
class PictureSurface;
class PlaybackActions;
class Project;
class Selection;
class Stages;
class Theme;
class TransportBar;

/// The film as it stands: picture and transport. Rebuilds the plan when the storyboard or the shelf changes and goes on
/// playing. Owned by the main window.
class PreviewView final : public QWidget {
    Q_OBJECT
public:
    PreviewView(Selection* selection, const Theme* theme, QWidget* parent = nullptr);

    void setProject(Project* project);                     ///< not owned; null = nothing open
    void setClipPictures(ClipPictures pictures);           ///< whether proxies may stand for clips
    PlaybackActions* actions() const { return m_actions; } ///< for the Playback menu
    OverlayActions* overlays() const { return m_overlays; }
    FrameGrabs* frames() const { return m_frames; }
    Stages* stages() const { return m_stages; }
    Player* player() const { return m_player; }
    /// The window's command for one of the preview's actions: it has the key, and stands in the menus instead.
    void useCommand(QAction* command, QAction* own);
    /// Plays how a shot comes in, with a second before and after it, again and again until it is paused.
    void playTransition(const ShotId& shot);
    /// What the user chose to see, for the window's settings.
    QVariantMap choices() const;
    void setChoices(const QVariantMap& choices);

Q_SIGNALS:
    void problem(const QString& sentence);
    void choicesChanged();

private:
    void buildColumn(const Theme* theme);
    void connectPlayer();
    void connectOverlays();
    void showImage(const QImage& image, Frames frame);
    void showWords(Frames frame);
    void scrub(Frames frame);
    void pitchKey(int key);
    void rebuildPlan();
    void followSelection(const QList<ShotId>& shots);
    void describePicture();
    void showBadge();
    QList<Frames> cuts() const;
    QList<Frames> markers() const;
    void enableStages();
    void showCaption();
    QString captionAt(Frames frame);
    void makeCaptions(const ShotId& shot);

    Selection* m_selection;       // not owned
    Project* m_project = nullptr; // not owned
    Player* m_player;
    PlaybackActions* m_actions;
    PictureSurface* m_surface;
    OverlayActions* m_overlays;
    FrameGrabs* m_frames;
    Stages* m_stages;
    FilmBar* m_bar;
    TransportBar* m_transport;
    double m_heldSpeed = 0; ///< that it played with when the bar was pressed
    PlanMemory m_memory;    ///< of plans with the take that is looked at
    QTimer m_rebuild;
    ShotId m_captionedShot; ///< whose captions are known or being made; null = nobody's
    QList<Caption> m_captions;
    bool m_captionsAreOld = false;
    std::atomic<int> m_captionRun = 0; ///< answers of an earlier one are late
    ShotId m_described;                ///< the shot whose picture is described
    QThreadPool m_pool;                ///< last: it is waited for first
};
