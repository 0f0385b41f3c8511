#pragma once

#include <QAction>
#include <QObject>
#include <vector>

class Theme;

/// Everything a person can ask the window to do.
enum class Command {
    NewProject,
    OpenProject,
    OpenPackage,
    ImportScript,
    PasteScript,
    UpdateScript,
    ImportFiles,
    GenerateMissing,
    UnclaimedClips,
    Spending,
    Seams,
    ExportFilm,
    ExportScript,
    ExportCaptions,
    ExportPackage,
    SaveCopy,
    DiskUse,
    FindMissing,
    CloseProject,
    Quit,
    Undo,
    Redo,
    SaveRestorePoint,
    PastePicture,
    SelectAll,
    Accounts,
    FindInScript,
    Rename,
    CardsLarger,
    CardsSmaller,
    CardsFit,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrast,
    FullScreen,
    ResetLayout,
    FindCommand,
    GoToBoard,
    GoToShots,
    GoToPreview,
    GoToTimeline,
    GoToInspector,
    GoToTakes,
    GoToOutline,
    GoToScript,
    GoToJobs,
    GoToHistory,
    NewShot,
    NewShotBefore,
    NewScene,
    LockNumbering,
    RenumberScene,
    RenumberAll,
    Duplicate,
    MoveEarlier,
    MoveLater,
    SplitShot,
    MergeShots,
    AddPicture,
    RecordTake,
    DeleteShot,
    Play,
    ShuttleBack,
    ShuttleStop,
    ShuttleForward,
    StepBack,
    StepForward,
    SecondBack,
    SecondForward,
    PreviousCut,
    NextCut,
    PreviousMarker,
    NextMarker,
    ToStart,
    ToEnd,
    MarkIn,
    MarkOut,
    ClearRange,
    Loop,
    MuteVoice,
    MatchTakes,
    ShowCaptions,
    ShowCode,
    ShowTimecode,
    ShowSafeAreas,
    NextMask,
    CopyFrame,
    SaveFrame,
    FrameToPanel,
    FrameToReference,
    PictureFullScreen,
    PictureOnScreen,
    Present,
    UseProxies,
    MakeProxies,
    DeleteProxies,
    Keys,
    SaveDiagnostics,
    About
};

/// One QAction for each command, made once: menus, tool bar, shortcuts, the key list and the command finder share them.
/// Lives on main, owned by the main window.
class Commands final : public QObject {
    Q_OBJECT
public:
    /// The shortcuts work in `window`; icons follow `theme`.
    Commands(const Theme& theme, QWidget* window);
    QAction* operator[](Command command) const { return m_actions[size_t(command)]; }
    QList<QAction*> all() const { return QList<QAction*>(m_actions.begin(), m_actions.end()); }
    /// What needs an open project is off without one. Playback follows the preview's actions instead.
    void setProjectOpen(bool open);

private:
    std::vector<QAction*> m_actions;
};
