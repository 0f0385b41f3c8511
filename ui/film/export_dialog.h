#pragma once

#include "ui/dialogs/dialog_frame.h"
#include "ui/film/export_memory.h"
#include "ui/film/film_place.h"
#include "ui/film/film_planner.h"

#include <QTimer>

class FilmFacts;
class FilmFields;
class FilmPicture;
class MoreFields;
class NotedField;
class PresetRow;
class ReportView;
class QLineEdit;
class QToolButton;

/// Where the Export Film dialog begins: the window's places and marks. A value.
struct ExportStart {
    QString films;    ///< folder for the first film of a project
    QString settings; ///< folder of the program's settings, for what was chosen the last time
    FilmMarks marks;
    Frames playhead = 0; ///< of the storyboard: the picture that is shown first
};

/// What becomes of the film: settings on the left, on the right one picture of it as it will be, its length and size,
/// and the conform report. Everything is planned off the main thread; the plan is frozen when the button is pressed.
class ExportDialog final : public DialogFrame {
    Q_OBJECT
public:
    ExportDialog(const Theme& theme, Project& project, const ExportStart& start, QWidget* parent);
    void done(int result) override; ///< remembers what was chosen

Q_SIGNALS:
    void exportRequested(const RenderPlan& plan, const QString& file, CacheUse cache);
    void shotRequested(const ShotId& shot); ///< go there; the dialog closes

private:
    QWidget* buildSettings();
    QWidget* buildFilm();
    QWidget* buildPlace();
    void connectFields();
    void showMore(bool shown);
    void browse();
    void setChoice(const ExportChoice& choice);
    void readFields();
    void setFile(const QString& typed);
    void ask();
    void receive(const PlannedFilmPointer& film);
    void showNothing(const QString& sentence);
    void refresh();
    void goOn();
    void exportFilm();
    bool hasPart() const;
    bool isReady() const; ///< plan and place are those of the choice
    QString trouble() const;
    QString fileNote() const;

    Project& m_project;
    const ExportMemory m_memory;
    const FilmMarks m_marks;
    const Frames m_playhead;
    ExportChoice m_choice;
    FilmPlanner* m_planner;
    PlannedFilmPointer m_film; ///< as planned last; null at first
    FilmPlace* m_place;
    QString m_folder;      ///< that a film could go to, the last one: names without a folder are meant there
    bool m_stale = true;   ///< the plan is of another choice, or of another storyboard
    bool m_wanted = false; ///< the button was pressed before all was known
    QTimer m_typing;
    PresetRow* m_presets = nullptr;
    FilmFields* m_fields = nullptr;
    QToolButton* m_moreHead = nullptr;
    MoreFields* m_more = nullptr;
    FilmPicture* m_picture = nullptr;
    FilmFacts* m_facts = nullptr;
    ReportView* m_report = nullptr;
    QLineEdit* m_file = nullptr;
    NotedField* m_fileNote = nullptr;
};
