#include "ui/preview/stage_window.h"

#include "ui/preview/picture_surface.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

StageWindow::StageWindow(Stage stage, const Theme* theme, QWidget* owner)
    : QWidget(nullptr, Qt::Window) // no child: it must not stay above the editor
    , m_stage(stage)
    , m_owner(owner)
    , m_surface(new PictureSurface(theme, this, PictureSurface::Ground::Black))
{
    const QString title = stage == Stage::Pitch ? tr("Presentation") : tr("Picture");
    setWindowTitle(title + QStringLiteral(" - Boardreel"));
    setAccessibleName(title);
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_ShowWithoutActivating, stage == Stage::Screen);
    setFocusPolicy(Qt::StrongFocus);
    if (stage == Stage::Pitch)
        setCursor(Qt::BlankCursor);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_surface);
    connect(m_surface, &PictureSurface::doubleClicked, this, &QWidget::close);
}

void StageWindow::showOn(QScreen* screen)
{
    if (!screen) {
        const QRect room = m_owner->screen()->availableGeometry();
        showNormal();
        QRect place(QPoint(), QSize(960, 540).boundedTo(room.size() * 3 / 4));
        place.moveCenter(room.center());
        setGeometry(place);
        raise(); // not active: who works goes on working
        return;
    }
    setGeometry(screen->geometry()); // the window manager fills the screen it finds the window on
    showFullScreen();
    if (m_stage == Stage::Screen)
        return;
    activateWindow();
    setFocus(Qt::OtherFocusReason);
}

void StageWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (m_stage == Stage::Pitch)
        Q_EMIT keyPressed(event->key());
    else
        QWidget::keyPressEvent(event);
}

void StageWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}
