#include "ui/takes/compare_dialog.h"

#include "core/document/find.h"
#include "core/player/player.h"
#include "ui/preview/picture_surface.h"
#include "ui/tab_order.h"
#include "ui/takes/compare_side.h"
#include "ui/takes/take_plan.h"
#include "ui/takes/takes_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QToolButton>

CompareDialog::CompareDialog(const Theme& theme, Project& project, const ShotId& shot, const Pair& takes,
                             QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_project(project)
    , m_shot(shot)
    , m_model(new TakesModel(this))
    , m_play(new QToolButton(this))
    , m_position(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare Takes"));
    setAccessibleName(windowTitle());
    m_model->setProject(&project);
    m_model->setShot(shot);
    addHalf(tr("Left take"), takes.left);
    addHalf(tr("Right take"), takes.right);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(Tokens::Space2);
    for (const Half& half : std::as_const(m_halves))
        pair->addWidget(half.side, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space3, Tokens::Space3, Tokens::Space3, Tokens::Space3);
    column->setSpacing(Tokens::Space2);
    column->addLayout(pair, 1);
    column->addWidget(buildTransport());
    tabThroughLayouts(this);
    connect(m_model, &TakesModel::followed, this, &CompareDialog::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        for (qsizetype i = 0; i < m_halves.size(); ++i)
            if (now && m_halves[i].side->isAncestorOf(now))
                hear(i);
    });
    hear(m_heard);
    refresh();
    m_halves[m_heard].side->picture().setFocus();
    const QSize room = screen()->availableSize();
    resize((parent ? parent->window()->size() : room).boundedTo(room) * 9 / 10);
}

CompareDialog::~CompareDialog()
{
    qApp->disconnect(this); // the focus goes on moving while the sides are taken down
}

void CompareDialog::addHalf(const QString& name, const TakeId& take)
{
    const qsizetype index = m_halves.size();
    auto* side = new CompareSide(m_theme, *m_model, name, this);
    auto* player = new Player(this);
    m_halves << Half{side, player, {}};
    player->setLoop({}, {}, true);
    side->choice().installEventFilter(this);
    side->setTake(take);
    connect(&side->picture(), &PictureSurface::displaySizeChanged, player, &Player::setDisplaySize);
    connect(player, &Player::frameReady, side, [side](const QImage& image) { side->picture().setImage(image); });
    connect(player, &Player::positionChanged, this, [this, index](Frames frame) { follow(index, frame); });
    connect(player, &Player::playingChanged, this, [this] { follow(m_heard, m_halves[m_heard].player->position()); });
    connect(side, &CompareSide::takeChosen, this,
            [this, index](const TakeId& chosen) { show(m_halves[index], chosen); });
    // Their buttons show what is, not what may come.
    connect(side, &CompareSide::circleRequested, this, [this, side] {
        side->refresh();
        Q_EMIT circleRequested(side->take());
    });
    connect(side, &CompareSide::rejectRequested, this, [this, side] {
        side->refresh();
        Q_EMIT rejectRequested(side->take());
    });
}

QWidget* CompareDialog::buildTransport()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space2);
    m_position->setAccessibleName(tr("Position"));
    m_time->setFont(Theme::monospace(Tokens::TypeLarge));
    m_time->setAccessibleName(tr("Time in the shot"));
    auto* close = new QPushButton(tr("Close"), bar);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    row->addWidget(m_play);
    row->addWidget(m_position, 1);
    row->addWidget(m_time);
    row->addWidget(close);
    connect(m_play, &QToolButton::clicked, this, &CompareDialog::togglePlay);
    connect(m_position, &QSlider::valueChanged, this, [this](int frame) { seek(frame); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return bar;
}

/// Shots and takes change while the dialog is open: by its own buttons, and from outside.
void CompareDialog::refresh()
{
    if (!findShot(m_project.current(), m_shot))
        return reject();
    for (Half& half : m_halves)
        show(half, half.side->take());
    follow(m_heard, m_halves[m_heard].player->position());
}

void CompareDialog::show(Half& half, const TakeId& take)
{
    half.side->setTake(take);
    RenderPlan plan = planOfTake(m_project, m_shot, take);
    if (plan == half.plan)
        return;
    half.plan = plan;
    half.side->picture().setShape(plan.output.video.size);
    if (m_project.shelf().isMissing(take)) {
        half.side->picture().setEmptyText(tr("The file of this take is not there any more."));
        plan = {};
    }
    half.player->setPlan(plan, m_project.cacheFolder());
    if (!half.player->isPlaying())
        half.player->seek(m_halves[m_heard].player->position());
}

void CompareDialog::hear(qsizetype half)
{
    const qsizetype before = std::exchange(m_heard, half);
    for (qsizetype i = 0; i < m_halves.size(); ++i)
        m_halves[i].side->setHeard(i == half);
    if (before == half || !m_halves[before].player->isPlaying())
        return;
    m_halves[before].player->pause();
    m_halves[half].player->seek(m_halves[before].player->position());
    m_halves[half].player->play();
}

void CompareDialog::follow(qsizetype half, Frames frame)
{
    if (half != m_heard)
        return;
    const Player& player = *m_halves[half].player;
    m_halves[1 - half].player->seek(frame);
    const QSignalBlocker quiet(m_position);
    m_position->setRange(0, int(std::max<Frames>(0, player.length() - 1)));
    m_position->setPageStep(int(microsecondsToFrames(1'000'000, player.rate())));
    m_position->setValue(int(frame));
    m_time->setText(toTimecode(frame, player.rate()));
    m_time->setAccessibleDescription(m_time->text());
    const bool playing = player.isPlaying();
    m_play->setIcon(m_theme.icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(m_play->accessibleName() + QStringLiteral(" (") +
                       QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) + QLatin1Char(')'));
}

void CompareDialog::togglePlay()
{
    Player& player = *m_halves[m_heard].player;
    player.isPlaying() ? player.pause() : player.play();
}

void CompareDialog::seek(Frames frame)
{
    Player& player = *m_halves[m_heard].player;
    player.pause();
    player.seek(frame);
}

bool CompareDialog::runKey(const QKeyEvent& key)
{
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    Half& half = m_halves[m_heard];
    const Frames second = microsecondsToFrames(1'000'000, half.player->rate());
    const Frames step = key.modifiers() & Qt::ShiftModifier ? second : 1;
    if (key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9) {
        if (const int row = m_model->rowOfNumber(key.key() - Qt::Key_0); row >= 0)
            show(half, m_model->take(row).id);
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Space:
        togglePlay();
        return true;
    case Qt::Key_Left:
        seek(half.player->position() - step);
        return true;
    case Qt::Key_Right:
        seek(half.player->position() + step);
        return true;
    case Qt::Key_Home:
        seek(0);
        return true;
    case Qt::Key_End:
        seek(half.player->length() - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT circleRequested(half.side->take());
        return true;
    case Qt::Key_X:
        Q_EMIT rejectRequested(half.side->take());
        return true;
    default:
        return false;
    }
}

void CompareDialog::keyPressEvent(QKeyEvent* event)
{
    if (!runKey(*event))
        QDialog::keyPressEvent(event);
}

/// A choice of takes would search its entries for what is typed.
bool CompareDialog::eventFilter(QObject* choice, QEvent* event)
{
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    return key && key->key() != Qt::Key_Space ? runKey(*key) : QDialog::eventFilter(choice, event);
}
