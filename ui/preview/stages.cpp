#include "ui/preview/stages.h"

#include "ui/literal.h"
#include "ui/preview/picture_surface.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>

Stages::Stages(PictureSurface* own, const Theme* theme, QWidget* preview)
    : QObject(preview)
    , m_own(own)
    , m_theme(theme)
    , m_preview(preview)
{
    fullScreen = add(tr("Picture Full Screen"), tr("The picture alone on this screen"), Stage::FullScreen);
    screen =
        add(tr("Picture on Another Screen"),
            tr("The picture alone on another screen, or in a window of its own, while you work here"), Stage::Screen);
    pitch = add(tr("Present"),
                tr("For an audience: the picture on black with its captions. Arrows go from shot to "
                   "shot, Space plays, Escape ends"),
                Stage::Pitch);
    connect(own, &PictureSurface::displaySizeChanged, this, &Stages::tellSize);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Stages::screenGone);
}

Stages::~Stages()
{
    for (StageWindow* window : m_windows)
        delete window;
}

QAction* Stages::add(const QString& text, const QString& tip, Stage stage)
{
    auto* action = new QAction(text, this);
    action->setToolTip(tip);
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this, stage](bool on) {
        if (on != bool(window(stage)))
            toggle(stage);
    });
    connect(this, &Stages::toggled, action, [action, stage](Stage which, bool open) {
        if (which == stage)
            action->setChecked(open);
    });
    return action;
}

void Stages::fillScreens(QMenu* menu)
{
    menu->clear();
    const QScreen* chosen = chosenScreen();
    for (QScreen* one : QGuiApplication::screens()) {
        const QSize size = one->geometry().size() * one->devicePixelRatio();
        QAction* action =
            menu->addAction(tr("%1, %2 x %3").arg(literal(one->name())).arg(size.width()).arg(size.height()));
        action->setCheckable(true);
        action->setChecked(one == chosen);
        connect(action, &QAction::triggered, this, [this, name = one->name()] {
            setScreenName(name);
            Q_EMIT screenChosen();
        });
    }
}

void Stages::toggle(Stage stage)
{
    if (StageWindow* open = window(stage))
        open->close();
    else
        this->open(stage);
}

void Stages::open(Stage stage)
{
    auto* made = new StageWindow(stage, m_theme, m_preview);
    m_windows[int(stage)] = made;
    if (stage != Stage::Pitch)
        made->addActions(m_keys);
    connect(made, &StageWindow::keyPressed, this, &Stages::keyPressed);
    connect(made->surface(), &PictureSurface::displaySizeChanged, this, &Stages::tellSize);
    connect(made, &StageWindow::closed, this, [this, made, stage] {
        m_windows[int(stage)] = nullptr;
        made->deleteLater();
        tellSize();
        Q_EMIT toggled(stage, false);
    });
    fill(*made);
    made->showOn(stage == Stage::Screen ? chosenScreen() : m_preview->screen());
    tellSize();
    Q_EMIT toggled(stage, true);
}

void Stages::fill(StageWindow& window)
{
    PictureSurface& surface = *window.surface();
    surface.setShape(m_shape);
    surface.setImage(m_image);
    if (window.stage() == Stage::Pitch)
        return surface.setCaption(m_caption);
    surface.setCaption(m_captionsShown ? m_caption : QString());
    surface.setOverlays(m_overlays);
    surface.setWords(m_code, m_timecode);
}

void Stages::closeAll()
{
    for (const QPointer<StageWindow>& window : m_windows)
        if (window)
            window->close();
}

void Stages::setScreenName(const QString& name)
{
    m_screenName = name;
    if (StageWindow* open = window(Stage::Screen))
        open->showOn(chosenScreen());
}

QScreen* Stages::chosenScreen() const
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (QScreen* screen : screens)
        if (!m_screenName.isEmpty() && screen->name() == m_screenName)
            return screen;
    for (QScreen* screen : screens)
        if (screen != m_preview->screen())
            return screen;
    return nullptr; // there is one screen only: a window of its own
}

/// A projector was unplugged: its picture comes back as a window.
void Stages::screenGone(QScreen* screen)
{
    StageWindow* open = window(Stage::Screen);
    if (!open || !open->isFullScreen() || open->screen() != screen)
        return;
    open->showOn(nullptr);
    m_preview->activateWindow();
}

QList<PictureSurface*> Stages::surfaces() const
{
    QList<PictureSurface*> all{m_own};
    for (const QPointer<StageWindow>& window : m_windows)
        if (window)
            all << window->surface();
    return all;
}

void Stages::tellSize()
{
    QSize largest;
    for (const PictureSurface* surface : surfaces())
        largest = largest.expandedTo(surface->pictureRect().size() * surface->devicePixelRatio());
    Q_EMIT displaySizeChanged(largest);
}

void Stages::setShape(QSize shape)
{
    if (!shape.isEmpty())
        m_shape = shape;
    for (PictureSurface* surface : surfaces())
        surface->setShape(shape);
}

void Stages::setImage(const QImage& image)
{
    m_image = image;
    for (PictureSurface* surface : surfaces())
        surface->setImage(image);
}

void Stages::setCaption(const QString& text)
{
    m_caption = text;
    setCaptionsShown(m_captionsShown);
}

void Stages::setCaptionsShown(bool shown)
{
    m_captionsShown = shown;
    for (PictureSurface* surface : surfaces())
        surface->setCaption(shown ? m_caption : QString());
    if (StageWindow* pitch = window(Stage::Pitch))
        pitch->surface()->setCaption(m_caption);
}

void Stages::setOverlays(const PictureOverlays& overlays)
{
    m_overlays = overlays;
    for (PictureSurface* surface : surfaces())
        if (surface->window() != window(Stage::Pitch))
            surface->setOverlays(overlays);
}

void Stages::setWords(const QString& code, const QString& timecode)
{
    m_code = code;
    m_timecode = timecode;
    for (PictureSurface* surface : surfaces())
        surface->setWords(code, timecode);
}

void Stages::say(const QString& notice)
{
    for (PictureSurface* surface : surfaces())
        if (surface->window() != window(Stage::Pitch))
            surface->say(notice);
}
