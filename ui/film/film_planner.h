#pragma once

#include "core/project/project.h"
#include "core/render/conform_notes.h"
#include "ui/film/export_choice.h"

#include <memory>

/// A film as it would be made, and what is known of it before.
struct PlannedFilm {
    RenderPlan plan;
    QList<ConformNote> notes; ///< the conform report
    qint64 bytes = 0;         ///< about
};
using PlannedFilmPointer = std::shared_ptr<const PlannedFilm>;

/// Plans films off the main thread, so that a long one never stands in the way; the newest question wins. Lives on
/// main, owned by the export dialog; the project outlives it.
class FilmPlanner final : public QObject {
    Q_OBJECT
public:
    FilmPlanner(const Project& project, QObject* parent);
    /// planned() follows. The storyboard and the shelf are those of this moment.
    void ask(const ExportChoice& choice, const FilmMarks& marks);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void planned(const PlannedFilmPointer& film);

private:
    void start();
    const Project& m_project;
    std::function<PlannedFilm()> m_next; ///< empty: nothing waits
    bool m_busy = false;
};
