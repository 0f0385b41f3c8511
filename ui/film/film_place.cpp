#include "ui/film/film_place.h"

#include "core/base/when_done.h"
#include "core/project/work.h"
#include "core/render/presets.h"

#include <QFileInfo>
#include <QThreadPool>

void FilmPlace::forget()
{
    ++m_question;
    m_known = m_replaces = false;
    m_trouble.clear();
}

void FilmPlace::ask(const OutputSpec& output, const QString& file)
{
    forget();
    struct Answer {
        QString trouble;
        bool replaces = false;
    };
    const auto look = [output, file] {
        const Status checked = checkFilmTarget(output, file);
        return checked ? Answer{{}, QFileInfo::exists(file)} : Answer{checked.error().message};
    };
    whenDone(runOn(*QThreadPool::globalInstance(), look), this, [this, question = m_question](const Answer& answer) {
        if (question != m_question)
            return;
        m_known = true;
        m_replaces = answer.replaces;
        m_trouble = answer.trouble;
        Q_EMIT told();
    });
}
