#pragma once

#include "core/project/project.h"
#include "core/render/conform_notes.h"
#include "ui/film/export_choice.h"

#include <memory>
#include <stop_token>

/// A film as it would be made, and what is known of it before.
struct PlannedFilm {
    RenderPlan plan;
    QList<ConformNote> notes; ///< the conform report
    qint64 bytes = 0;         ///< about
    int takes = 0;            ///< shots that show a take whose file is there
    int unspoken = 0;         ///< lines that are spoken next: until then the times of captions are estimates
};
using PlannedFilmPointer = std::shared_ptr<const PlannedFilm>;

/// Plans films off the main thread, so that a long one never stands in the way; the newest question wins. Lives on
/// main, owned by the export dialog; the project outlives it.
class FilmPlanner final : public QObject {
    Q_OBJECT
public:
    FilmPlanner(const Project& project, QObject* parent);
    ~FilmPlanner() override; ///< stops what is being spoken
    /// planned() follows; twice where captions wait for lines to be spoken: the second one is the film that a compile
    /// makes. The storyboard and the shelf are those of this moment.
    void ask(const ExportChoice& choice, const FilmMarks& marks);
    void forget(); ///< what was asked: no planned() follows
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void planned(const PlannedFilmPointer& film);

private:
    struct Question;
    enum class Speech { AsKnown, Spoken };
    static PlannedFilm planFor(const Question& question, Speech speech, const std::stop_token& stop);
    void start(const Question& question, Speech speech);
    const Project& m_project;
    std::stop_source m_stop;
    int m_question = 0;
    bool m_busy = false;
};
