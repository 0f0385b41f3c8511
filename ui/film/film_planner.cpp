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

void FilmPlanner::ask(const ExportChoice& choice, const FilmMarks& marks)
{
    m_next = [board = m_project.current(), shelf = m_project.shelf(), folder = m_project.folder(),
              cache = m_project.cacheFolder(), project = m_project.id(), choice, marks] {
        PlannedFilm film;
        film.plan = makeFilmPlan(board, shelf, fitted(choice), folder, selectionOf(choice, marks, board.format.rate),
                                 spokenLengthsIn(cache));
        film.plan.project = project;
        film.notes = conformReport(film.plan, cache);
        film.bytes = estimatedBytes(film.plan);
        return film;
    };
    if (!m_busy)
        start();
}

void FilmPlanner::start()
{
    m_busy = true;
    const auto plan = [make = std::exchange(m_next, {})] {
        return PlannedFilmPointer(std::make_shared<PlannedFilm>(make()));
    };
    whenDone(runOn(*QThreadPool::globalInstance(), plan), this, [this](const PlannedFilmPointer& film) {
        if (m_next)
            return start(); // this one is of yesterday
        m_busy = false;
        Q_EMIT planned(film);
    });
}
