#pragma once

#include "core/document/find.h"
#include "tests/core/project/small_files.h"
#include "tests/support/own_inspector.h"
#include "tests/ui/main_window/window_bench.h"
#include "ui/board/board_view.h"
#include "ui/main_window/error_banner.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

// A window into which files come, as a creator brings them.

/// Sends a drop where the window system would: to the innermost widget below the pointer that takes it.
inline bool drop(QWidget* over, const QPoint& point, const QMimeData& data)
{
    QWidget* top = over->window();
    QWidget* under = top->childAt(over->mapTo(top, point));
    for (QWidget* widget = under ? under : over; widget; widget = widget->parentWidget()) {
        if (!widget->acceptDrops())
            continue;
        const QPoint place = widget->mapFromGlobal(over->mapToGlobal(point));
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(widget, &enter);
        if (!enter.isAccepted())
            continue;
        QDropEvent let(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        let.ignore();
        QCoreApplication::sendEvent(widget, &let);
        return let.isAccepted();
    }
    return false;
}

inline std::unique_ptr<QMimeData> files(const QStringList& paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data->setUrls(urls);
    return data;
}

class ImportWindow : private WindowBench {
public:
    using WindowBench::action;

    ImportWindow()
        : m_films(m_folder->path())
    {
        makeWindow();
    }
    /// Once more, with a file where the folder of the films should be: no project can be made.
    void restartWithoutRoom()
    {
        closeWindow();
        m_films = smallText(at("films"), "a file where a folder should be");
        makeWindow();
    }
    void makeRoom() const { QVERIFY(QFile::remove(m_films) && QDir().mkpath(m_films)); }
    /// Three shots, the first one chosen.
    void openFilm()
    {
        newProject();
        VERIFY_OK(importText(*m_project, smallScriptText()));
        board().choose(0);
    }
    void closeAndOpenAgain()
    {
        const QString folder = m_project->folder();
        action("Close Project")->trigger();
        m_project.reset();
        m_window->openProject(folder);
        QTRY_VERIFY_WITH_TIMEOUT(m_project, 20'000);
    }

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    template<class Widget> Widget* find(const QString& name = {}) const { return m_window->findChild<Widget*>(name); }
    BoardView& board() const { return *find<BoardView>(); }
    Project* project() const { return m_project.get(); }
    const Shot& shot(int number) const { return m_project->current().scenes.first().shots.at(number); }
    qsizetype mediaFiles() const
    {
        return QDir(m_project->folder() + QStringLiteral("/media")).entryList(QDir::Files).size();
    }
    QString said() const
    {
        auto* banner = find<ErrorBanner>();
        return banner->isVisible() ? banner->sentence() : QString();
    }

private:
    void makeWindow()
    {
        WindowServices services = WindowBench::services();
        services.paths.movies = m_films;
        openWindow(services, {1500, 950});
    }

    QString m_films;
};
