#include "ui/preview/film_bar.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

static constexpr int Margin = Tokens::Space3;
static constexpr int CutsNeed = 6; // pixels each: closer ones are a grey without meaning

FilmBar::FilmBar(const Theme* theme, QWidget* parent)
    : QAbstractSlider(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Place in the film"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setOrientation(Qt::Horizontal);
    QAbstractSlider::setRange(0, 0);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) { Q_EMIT sought(value); });
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize FilmBar::sizeHint() const
{
    return {320, Tokens::Space4 + Tokens::Space1};
}

void FilmBar::setFilm(Frames length, const QList<Frames>& cuts, Rate rate)
{
    m_cuts = cuts;
    m_rate = rate;
    const QSignalBlocker quiet(this);
    QAbstractSlider::setRange(0, int(std::max<Frames>(0, length - 1)));
    setPageStep(int(std::max<Frames>(1, microsecondsToFrames(1000000, rate))));
    setEnabled(length > 0);
    update();
}

void FilmBar::setPosition(Frames frame)
{
    const QSignalBlocker quiet(this);
    setValue(int(frame));
    setAccessibleDescription(toTimecode(frame, m_rate));
    update();
}

void FilmBar::setChosen(std::optional<Frames> in, std::optional<Frames> out)
{
    m_in = in;
    m_out = out;
    QStringList words;
    if (in)
        words << tr("In: %1").arg(toTimecode(*in, m_rate));
    if (out)
        words << tr("Out: %1").arg(toTimecode(*out - 1, m_rate)); // the last frame of it
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

std::optional<std::pair<Frames, Frames>> FilmBar::chosen() const
{
    if (!m_in && !m_out)
        return std::nullopt;
    const Frames end = Frames(maximum()) + 1;
    return std::pair(std::clamp<Frames>(m_in.value_or(0), 0, end), std::clamp<Frames>(m_out.value_or(end), 0, end));
}

int FilmBar::xOf(Frames frame) const
{
    const int room = width() - 2 * Margin;
    return Margin + int(frame * room / (Frames(maximum()) + 1));
}

Frames FilmBar::frameAt(int x) const
{
    const int room = std::max(1, width() - 2 * Margin);
    const Frames length = Frames(maximum()) + 1;
    return std::clamp<Frames>(Frames(x - Margin) * length / room, 0, maximum());
}

void FilmBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme->tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.ground);
    const QRect line(Margin, height() / 2 - 2, width() - 2 * Margin, 4);
    painter.fillRect(line, tokens.controlBorder);
    if (const auto range = chosen()) {
        const int from = xOf(range->first);
        const int to = std::max(from + 2, xOf(range->second));
        painter.fillRect(QRect(from, line.top() - 1, to - from, 6), tokens.accent);
        painter.setPen(QPen(tokens.text, 2)); // brackets: not told by colour alone
        for (const auto& [x, way] : {std::pair(from, 1), std::pair(to, -1)}) {
            painter.drawLine(x, line.top() - 5, x, line.bottom() + 5);
            painter.drawLine(x, line.top() - 5, x + 4 * way, line.top() - 5);
            painter.drawLine(x, line.bottom() + 5, x + 4 * way, line.bottom() + 5);
        }
    }
    if (m_cuts.size() * CutsNeed < line.width())
        for (const Frames cut : m_cuts)
            if (cut > 0)
                painter.fillRect(xOf(cut), line.top(), 1, 4, tokens.ground);
    if (!isEnabled())
        return;
    const int x = xOf(value());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.ground, 2));
    painter.setBrush(hasFocus() ? tokens.accent : tokens.text);
    painter.drawEllipse(QPoint(x, height() / 2), 6, 6);
}

void FilmBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    setValue(int(frameAt(event->pos().x())));
}

void FilmBar::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(int(frameAt(event->pos().x())));
}

void FilmBar::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void FilmBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        return triggerAction(event->key() == Qt::Key_PageDown ? SliderPageStepAdd : SliderPageStepSub);
    QAbstractSlider::keyPressEvent(event);
}

void FilmBar::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void FilmBar::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}
