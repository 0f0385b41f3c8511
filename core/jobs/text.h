#pragma once

#include <QCoreApplication>

/// The translation context of sentences made in core/jobs.
struct JobsText {
    Q_DECLARE_TR_FUNCTIONS(JobsText)
};
