#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/project.
struct ProjectText {
    Q_DECLARE_TR_FUNCTIONS(ProjectText)
};
