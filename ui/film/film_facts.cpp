#include "ui/film/film_facts.h"

#include "core/media/film_format.h"
#include "core/render/presets.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <cmath>

FilmFacts::FilmFacts(QWidget* parent)
    : QWidget(parent)
{
    constexpr int Columns = 3;
    const QString names[] = {tr("Length"), tr("Frames"),          tr("Shots with a take"),
                             tr("Size"),   tr("Frames a second"), tr("File size")};
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Tokens::Space3);
    grid->setVerticalSpacing(Tokens::Space1);
    for (int i = 0; i < Count; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        m_values[i] = new QLabel(this);
        m_values[i]->setFont(Theme::monospace(Tokens::TypeLarge));
        m_values[i]->setTextFormat(Qt::PlainText);
        m_values[i]->setMinimumWidth( // nothing moves when the figures come
            QFontMetrics(m_values[i]->font()).horizontalAdvance(QStringLiteral("00:00:00:00")));
        m_values[i]->setAccessibleName(names[i]);
        auto* name = new QLabel(names[i], this);
        name->setProperty("role", QStringLiteral("section"));
        name->setBuddy(m_values[i]);
        column->addWidget(m_values[i]);
        column->addWidget(name);
        grid->addLayout(column, i / Columns, i % Columns);
    }
    clear();
}

void FilmFacts::clear()
{
    for (int i = 0; i < Count; ++i)
        set(Fact(i), QStringLiteral("..."));
}

void FilmFacts::set(Fact fact, const QString& words)
{
    m_values[fact]->setText(words);
    m_values[fact]->setAccessibleDescription(words);
}

void FilmFacts::setFilm(const PlannedFilm& film)
{
    const RenderPlan& plan = film.plan;
    const Frames length = madeRange(plan).length;
    set(Length, toTimecode(length, plan.output.video.rate));
    set(FrameCount, QLocale().toString(qint64(length)));
    const VideoSettings& video = plan.output.video;
    const FilmFormat* format = filmFormat(video.codec);
    const bool hasPicture = format && format->kind != FilmKind::Sound;
    set(Size, hasPicture ? sizeText(video.size) : tr("none"));
    set(FilmRate, hasPicture ? QLocale().toString(toDouble(video.rate), 'g', 5) : tr("none"));
    set(Bytes, film.bytes > 0 ? tr("about %1").arg(roughSize(film.bytes)) : QStringLiteral("0"));
    set(Takes, tr("%L1 of %L2").arg(film.takes).arg(madeShots(plan).size()));
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
