#include "ui/film/film_planner.h"

#include "core/base/when_done.h"
#include "core/project/work.h"
#include "core/render/film_estimate.h"

#include <QThreadPool>

FilmPlanner::FilmPlanner(const Project& project, QObject* parent)
    : QObject(parent)
    , m_project(project)
{
}

FilmPlanner::~FilmPlanner()
{
    m_stop.request_stop();
}

void FilmPlanner::forget()
{
    ++m_question;
    m_stop.request_stop();
    m_stop = {};
    m_busy = false;
}

/// Everything a plan needs, frozen.
struct FilmPlanner::Question {
    Storyboard board;
    TakeShelf shelf;
    OutputSpec output;
    FilmSelection selection;
    QString folder;
    QString cache;
    ProjectId project;
};

PlannedFilm FilmPlanner::planFor(const Question& question, Speech speech, const std::stop_token& stop)
{
    const auto plan = [&] {
        return makeFilmPlan(question.board, question.shelf, question.output, question.folder, question.selection,
                            spokenLengthsIn(question.cache));
    };
    PlannedFilm film;
    film.plan = plan();
    if (question.output.captions != CaptionUse::None && speech == Speech::AsKnown)
        film.unspoken = unspokenLines(film.plan, question.cache);
    if (speech == Speech::Spoken) {
        speakLines(film.plan, question.cache, stop);
        film.plan = plan();
    }
    film.plan.project = question.project;
    film.notes = conformReport(film.plan, question.cache);
    film.bytes = estimatedBytes(film.plan);
    film.takes = takesThere(film.plan);
    return film;
}

void FilmPlanner::ask(const ExportChoice& choice, const FilmMarks& marks)
{
    forget();
    const Storyboard& board = m_project.current();
    start({board, m_project.shelf(), fitted(choice), selectionOf(choice, marks, board.format.rate), m_project.folder(),
           m_project.cacheFolder(), m_project.id()},
          Speech::AsKnown);
}

void FilmPlanner::start(const Question& question, Speech speech)
{
    m_busy = true;
    const auto make = [question, speech, stop = m_stop.get_token()] {
        return PlannedFilmPointer(std::make_shared<PlannedFilm>(planFor(question, speech, stop)));
    };
    whenDone(runOn(*QThreadPool::globalInstance(), make), this,
             [this, question, number = m_question](const PlannedFilmPointer& film) {
                 if (number != m_question)
                     return; // of yesterday
                 m_busy = film->unspoken > 0;
                 if (m_busy)
                     start(question, Speech::Spoken);
                 Q_EMIT planned(film);
             });
}
