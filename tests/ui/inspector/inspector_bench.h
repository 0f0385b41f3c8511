#pragma once

#include "tests/core/project/project_fixture.h"
#include "tests/support/widgets.h"
#include "ui/file_intake.h"
#include "ui/inspector/inspector_view.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>

/// The inspector over a small project, its first shot chosen: what the tests of its parts share.
class InspectorBench {
protected:
    void openInspector()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_intake.setProject(m_project.get());
        m_view = std::make_unique<InspectorView>(m_theme, m_selection, m_intake);
        m_view->setProject(m_project.get());
        m_view->show();
        m_selection.setShots({firstShot(*m_project)});
    }
    void closeInspector()
    {
        m_view.reset();
        m_selection.setShots({});
        m_intake.setProject(nullptr);
        m_project.reset();
    }
    const Shot& shot() const { return m_project->current().scenes.first().shots.first(); }
    template<class Widget> Widget* field(const char* name) const { return named<Widget>(*m_view, name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
    FileIntake m_intake{nullptr};
    std::unique_ptr<InspectorView> m_view;
};
