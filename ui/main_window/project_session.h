#pragma once

#include "ui/main_window/window_services.h"

#include <QObject>
#include <functional>
#include <memory>

class QDialog;

/// The one open project of a window and every way to get another. Work happens off the main thread; a project that
/// cannot be opened leaves the present one as it is. Lives on main, owned by the main window.
class ProjectSession final : public QObject {
    Q_OBJECT
public:
    ProjectSession(WindowServices services, QObject* parent);
    ~ProjectSession() override;

    Project* project() const { return m_project.get(); }
    bool isBusy() const { return m_busy; }

    using Then = std::function<void(Project&)>;
    using Otherwise = std::function<void(const Error&)>;
    /// In a new folder below the user's films, named after the title. `then` runs after opened(); `otherwise` instead
    /// of problem().
    void create(const QString& title, const Format& format, const Then& then = {}, const Otherwise& otherwise = {});
    void createSample(const QString& name, const QString& title, const Then& then = {});
    void open(const QString& folder);
    /// Into a new folder below the user's films, named after the package.
    void openPackage(const QString& file, const Progress& progress);
    void close(); ///< unasked
    /// A dialog over the open project is deleted with it, at once: answers it waits for may be under way.
    void takeAlong(QDialog* dialog);

    /// May the present project be left? When it says no, it may call `then` later.
    using MayLeave = std::function<bool(const std::function<void()>& then)>;
    void askBeforeLeaving(const MayLeave& mayLeave) { m_mayLeave = mayLeave; }

Q_SIGNALS:
    void opened(Project* project);
    void closing(); ///< forget the project now
    void busyChanged(bool busy);
    void problem(const QString& sentence);

private:
    using Opening = QFuture<WindowServices::Opened>;
    void follow(Opening opening, const Then& then, const Otherwise& otherwise = {});
    QString freshFolder(const QString& title) const;

    WindowServices m_services;
    MayLeave m_mayLeave;
    std::shared_ptr<Project> m_project;
    bool m_busy = false;
};
