#include "ui/film/film_facts.h"

#include "core/media/film_format.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <cmath>

FilmFacts::FilmFacts(QWidget* parent)
    : QWidget(parent)
{
    const QString names[] = {tr("Length"), tr("Frames"), tr("File size"), tr("Shots with a take")};
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space3);
    for (int i = 0; i < Count; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        m_values[i] = new QLabel(QStringLiteral("..."), this);
        m_values[i]->setFont(Theme::monospace(Tokens::TypeLarge));
        m_values[i]->setTextFormat(Qt::PlainText);
        m_values[i]->setAccessibleName(names[i]);
        auto* name = new QLabel(names[i], this);
        name->setProperty("role", QStringLiteral("section"));
        name->setBuddy(m_values[i]);
        column->addWidget(m_values[i]);
        column->addWidget(name);
        row->addLayout(column);
        if (i + 1 < Count)
            row->addStretch(1);
    }
}

void FilmFacts::set(Fact fact, const QString& words)
{
    m_values[fact]->setText(words);
    m_values[fact]->setAccessibleDescription(words);
}

void FilmFacts::setFilm(const PlannedFilm& film)
{
    const RenderPlan& plan = film.plan;
    const FilmRange range = madeRange(plan);
    const QLocale locale;
    qsizetype shots = 0, takes = 0;
    for (const PlanShot& shot : plan.shots) {
        const bool isMade = shot.start < range.start + range.length && shot.start + shot.length > range.start;
        shots += isMade ? 1 : 0;
        takes += isMade && shot.hasTake ? 1 : 0;
    }
    set(Length, toTimecode(range.length, plan.output.video.rate));
    set(FrameCount, locale.toString(qint64(range.length)));
    set(Bytes, film.bytes > 0 ? tr("about %1").arg(roughSize(film.bytes)) : QStringLiteral("0"));
    set(Takes, tr("%L1 of %L2").arg(takes).arg(shots));
}

QString roughSize(qint64 bytes)
{
    double value = double(bytes), unit = 1;
    while (value >= 999.5) {
        value /= 1000;
        unit *= 1000;
    }
    const double step = value >= 100 ? 10 : value >= 9.95 || unit == 1 ? 1 : 0.1;
    return QLocale().formattedDataSize(qint64(std::llround(std::round(value / step) * step * unit)), step < 1 ? 1 : 0,
                                       QLocale::DataSizeSIFormat);
}
