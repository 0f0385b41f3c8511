#pragma once

#include "core/jobs/outcome.h"
#include "core/store/job_record.h"
#include "ui/dialogs/dialog_frame.h"

/// A finished film with its conform report: what it is, how to play it, where it lies. Its notes lead to their shots.
class FilmReportDialog final : public DialogFrame {
    Q_OBJECT
public:
    /// `board`: as it is now; its shots may be others than the film's.
    FilmReportDialog(const Theme& theme, const JobRecord& job, const FilmOutcome& film, const Storyboard& board,
                     QWidget* parent);

Q_SIGNALS:
    void shotRequested(const ShotId& shot); ///< go there; the dialog closes

private:
    QString factsOf(const JobRecord& job, const FilmOutcome& film) const;
};

/// Hands a film to the desktop's player, or its folder to the desktop's file manager; what is not there is said.
Status playFilm(const QString& file);
Status showInFolder(const QString& file);
