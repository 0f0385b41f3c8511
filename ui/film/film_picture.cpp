#include "ui/film/film_picture.h"

#include "core/base/when_done.h"
#include "core/project/work.h"
#include "core/render/timeline_reader.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSlider>
#include <QThreadPool>

namespace {

constexpr int LongestSide = 640; ///< of the picture that is read, in pixels

QSize smaller(QSize size)
{
    const QSize fitted = size.boundedTo(size.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio));
    return {std::max(16, fitted.width() / 2 * 2), std::max(16, fitted.height() / 2 * 2)};
}

Result<QImage> pictureOf(RenderPlan plan, Frames frame, const QString& cacheFolder, std::stop_token stop)
{
    plan.output.video.size = smaller(plan.output.video.size);
    plan.sounds.clear();
    TimelineReader reader(std::move(plan), cacheFolder, std::move(stop));
    return reader.pictureAt(frame).map([](const Picture& picture) { return picture.toImage(); });
}

} // namespace

/// The picture in the middle of a dark field, however the film is shaped.
class FilmPicture::Surface final : public QWidget {
public:
    Surface(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setMinimumSize(200, 96);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    QSize sizeHint() const override { return {360, 203}; }
    void show(const QImage& image)
    {
        m_image = image;
        update();
    }
    void say(const QString& message)
    {
        m_message = message;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setPen(t.border);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Tokens::RadiusSmall,
                                Tokens::RadiusSmall);
        const QRect room = rect().adjusted(1, 1, -1, -1);
        if (m_image.isNull() || !m_message.isEmpty()) {
            painter.setPen(t.textMuted);
            painter.drawText(room.adjusted(Tokens::Space4, 0, -Tokens::Space4, 0), Qt::AlignCenter | Qt::TextWordWrap,
                             m_message);
            return;
        }
        QRectF target(QPointF(), QSizeF(m_image.size()).scaled(room.size(), Qt::KeepAspectRatio));
        target.moveCenter(QRectF(room).center());
        painter.drawImage(target, m_image);
    }

private:
    const Theme& m_theme;
    QImage m_image;
    QString m_message;
};

FilmPicture::FilmPicture(const Theme& theme, QString cacheFolder, QWidget* parent)
    : QWidget(parent)
    , m_cacheFolder(std::move(cacheFolder))
    , m_surface(new Surface(theme, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_place(new QLabel(this))
{
    m_surface->setAccessibleName(tr("Picture of the film"));
    m_slider->setAccessibleName(tr("Place in the film"));
    m_slider->setToolTip(tr("Look at another picture of the film"));
    m_slider->setEnabled(false);
    m_place->setFont(Theme::monospace(Tokens::TypeSmall));
    m_place->setProperty("role", QStringLiteral("muted"));
    m_place->setMinimumWidth(QFontMetrics(m_place->font()).horizontalAdvance(QStringLiteral("00:00:00:00")));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(Tokens::Space2);
    row->addWidget(m_slider, 1);
    row->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space1);
    column->addWidget(m_surface, 1);
    column->addLayout(row);
    connect(m_slider, &QSlider::actionTriggered, this, [this] { m_moved = true; });
    connect(m_slider, &QSlider::sliderMoved, this, [this] { m_moved = true; });
    connect(m_slider, &QSlider::valueChanged, this, &FilmPicture::read);
}

FilmPicture::~FilmPicture()
{
    m_stop.request_stop();
}

void FilmPicture::say(const QString& sentence)
{
    m_surface->say(sentence);
    m_surface->setAccessibleDescription(sentence);
}

void FilmPicture::clear(const QString& sentence)
{
    ++m_number; // what is being read is of a film that is gone
    m_film.reset();
    m_again = false;
    m_slider->setEnabled(false);
    m_place->setVisible(false);
    m_surface->show({});
    say(sentence);
}

void FilmPicture::setFilm(const PlannedFilmPointer& film, std::optional<Frames> place)
{
    const FilmRange range = madeRange(film->plan);
    if (range.length <= 0)
        return clear({});
    m_film = film;
    m_slider->setEnabled(true);
    m_place->setVisible(true);
    const int last = int(range.length - 1);
    const Frames at =
        place && *place >= range.start && *place <= range.start + last ? *place - range.start : range.length / 2;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, last);
    m_slider->setPageStep(std::max(1, last / 20));
    if (!m_moved)
        m_slider->setValue(int(at));
    read();
}

void FilmPicture::read()
{
    if (!m_film)
        return;
    m_place->setText(toTimecode(m_slider->value(), m_film->plan.output.video.rate));
    if (m_reading) {
        m_again = true;
        return;
    }
    start();
}

void FilmPicture::start()
{
    m_reading = true;
    m_again = false;
    const Frames frame = madeRange(m_film->plan).start + m_slider->value();
    const auto make = [film = m_film, frame, cache = m_cacheFolder, stop = m_stop.get_token()] {
        return pictureOf(film->plan, frame, cache, stop);
    };
    const auto show = [this, number = m_number](const Result<QImage>& image) {
        m_reading = false;
        if (number == m_number) {
            m_surface->show(image.value_or(QImage()));
            say(image ? QString() : image.error().message);
        }
        if (m_again)
            start();
    };
    whenDone(runOn(*QThreadPool::globalInstance(), make), this, show);
}
