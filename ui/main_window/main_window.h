#pragma once

#include "ui/main_window/window_services.h"
#include "ui/main_window/window_settings.h"

#include <QMainWindow>
#include <functional>

class AccountKeys;
class AccountsDialog;
class Commands;
class DiskUseDialog;
class ErrorBanner;
class JobEngine;
class ProgressDialog;
class ProjectSession;
class SaveIndicator;
class Selection;
class StoryboardSwitcher;
class Theme;
class Views;
class QMenu;
class WelcomePage;
class Workspace;

enum class CaptionsThere;

/// The window: menus, tool bar, docks, status; the welcome page while no project is open. Holds the views together and
/// decides nothing about films. Lives on main, owned by gui_main.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// The theme outlives the window.
    MainWindow(Theme& theme, const WindowServices& services);
    ~MainWindow() override;

    void openProject(const QString& path); ///< a folder, the project.sqlite in it, or a package
    void openSample(const QString& name);  ///< in a fresh folder, playing
    void say(const QString& sentence);     ///< in the banner
    void closeUnasked();                   ///< the session ends: nobody may be there to answer
    /// Into the open project, or into a new one named after the title.
    void importStoryboard(const QString& title, const Storyboard& board,
                          const std::function<void(const Status&)>& then);
    /// Compares a newer script with the current storyboard and shows what would change.
    void updateFromScript(const QString& file);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void sayOfLastStep(const QString& sentence); ///< likewise
    void tellWhatIsHeld(JobEngine& engine);
    void fillWelcome();
    void fillSamples();
    void connectFileCommands();
    void connectWholeProjects();
    void exportPackage(const QString& file);
    void chooseCopy();
    void openDiskUse();
    void findMissingMedia(const QString& place);
    void followDisk(DiskUseDialog* dialog, const QFuture<Status>& work);
    void saveCopy(const QString& folder);
    void showSaveState(SaveState state);
    ProgressDialog* waitFor(const QString& title, const QString& sentence);
    void connectEditCommands();
    void connectNumbering();
    void connectViewCommands();
    void connectPlayback();
    void connectProxies();
    void connectShotCommands();
    void chooseFiles(const ShotId& shot);
    void fillStatusMenu(QMenu* menu);
    void connectDialogs();
    void offerScript(const QString& name, const QString& text);
    void offerScriptFile(const QString& file);
    void offerShotListFile(const QString& file);
    void offer(class ProposalDialog* dialog);
    void offerCaptions(const QString& file);
    void askAboutCaptions(const StoryboardId& board, const QList<Caption>& captions, int there);
    void takeCaptions(const StoryboardId& board, const QList<Caption>& captions, CaptionsThere there);
    Format formatOfNew() const;
    void openExport();
    void goToShot(const ShotId& shot);
    void exportText(const QString& title, const QString& filters, const QString& suffix,
                    const std::function<QString(const QString& file)>& make);
    void exportScript();
    void exportCaptions();
    void chooseNewerScript();
    void offerUpdate(const StoryboardId& id, const struct ScriptUpdate& update);
    class GenerateDialog* openGenerate();
    void retryPaid(const JobRecord& job);
    void connectJobs();
    bool mayLeaveEdits(const std::function<void()>& then);
    bool mayLeaveIds();
    bool mayLeaveWork();
    void openReport(const JobRecord& job);
    void openUnclaimed();
    void openSpending();
    void openSeams();
    void followGenerate(const Quote& quote, const Spending& spending);
    void connectAccounts();
    AccountsDialog* openAccounts();
    void chooseDiagnostics();
    void saveDiagnostics(const QString& file);
    void reportJob(const JobRecord& job);
    void focusBoard();
    void focusFilm();
    void showProject(Project* project);
    void forgetProject();
    void refreshTitle();
    void refreshUndo();
    void refreshChecks();
    void fillRecent();

    Theme& m_theme;
    Paths m_paths;
    AccountKeys* m_accounts;
    JobEngine* m_engine; // not owned; null: another process holds the ledger
    decltype(WindowServices::saveDiagnostics) m_saveDiagnostics;
    WindowSettings m_settings;
    Selection* m_selection;
    ProjectSession* m_session;
    Commands* m_commands;
    Workspace* m_workspace;
    WelcomePage* m_welcome;
    ErrorBanner* m_banner;
    SaveIndicator* m_saved;
    StoryboardSwitcher* m_switcher;
    Views* m_views = nullptr;
    bool m_mayLeaveWork = false; ///< the user said so, closing
    bool m_saysNotSaved = false; ///< what the banner shows
    QMenu* m_recentMenu = nullptr;
    QMenu* m_shotMenu = nullptr;
};
