#pragma once

#include "core/interchange/breakdown.h"
#include "core/project/project.h"
#include "tests/support/results.h"

#include <QTemporaryDir>

/// The value of a future that finishes on main, with the event loop turning meanwhile.
template<class Value> Value waited(QFuture<Value> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        qFatal("a future did not finish");
    return future.takeResult();
}

/// VALUE(const auto x, future): its value, or the test fails with its error's sentence.
#define VALUE(declaration, ...)                                                                                        \
    auto BR_CONCAT(came, __LINE__) = waited(__VA_ARGS__);                                                              \
    VERIFY_OK(BR_CONCAT(came, __LINE__));                                                                              \
    declaration = std::move(*BR_CONCAT(came, __LINE__))

/// Two scenes, three shots.
inline QString smallScriptText()
{
    return QStringLiteral("INT. KITCHEN - DAY\n\nA kettle boils.\n\nANNA\nGood morning.\n\nEXT. GARDEN - DAY\n\nRain "
                          "falls on the roses.\n");
}

/// As the import dialog does it.
inline Result<StoryboardId> importText(Project& project, const QString& script, int detail = 50)
{
    return project.importStoryboard(breakDownText(script, QStringLiteral("small"), project.current().format, detail));
}

/// A new project with an empty storyboard, without jobs.
inline std::shared_ptr<Project> emptyProject(const QTemporaryDir& folder)
{
    return waited(Project::create(folder.filePath(QStringLiteral("p")), QStringLiteral("Film"), Format{}, nullptr))
        .value();
}

/// The same with the small script in it and nothing to undo.
inline std::shared_ptr<Project> smallProject(const QTemporaryDir& folder)
{
    auto project = emptyProject(folder);
    importText(*project, smallScriptText()).value();
    project->undoStack()->clear();
    return project;
}

inline ShotId firstShot(const Project& project)
{
    return project.current().scenes.first().shots.first().id;
}
