#include "ui/main_window/tool_bar.h"

#include "ui/main_window/error_banner.h"
#include "ui/main_window/storyboard_switcher.h"
#include "ui/menu_button.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace {
struct ToolBarText {
    Q_DECLARE_TR_FUNCTIONS(ToolBar)
};

QToolButton* add(QToolBar* bar, QAction* action, Qt::ToolButtonStyle style)
{
    bar->addAction(action);
    auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
    button->setToolButtonStyle(style);
    const auto name = [button, action] { button->setAccessibleName(action->iconText().trimmed()); };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    if (style == Qt::ToolButtonTextBesideIcon) // a style sheet leaves no room between the two
        action->setIconText(QLatin1Char(' ') + action->iconText());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void addSpace(QToolBar* bar)
{
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
}

QToolButton* themeButton(QToolBar* bar, const Theme& theme, const Commands& commands)
{
    auto* button = new MenuButton(bar);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(ToolBarText::tr("Theme"));
    button->setAccessibleName(ToolBarText::tr("Theme"));
    auto* menu = new QMenu(button);
    menu->addActions({commands[Command::ThemeSystem], commands[Command::ThemeLight], commands[Command::ThemeDark],
                      commands[Command::ThemeHighContrast]});
    button->setMenu(menu);
    const auto refresh = [button, &theme] {
        button->setIcon(theme.icon(theme.look() == Look::Light  ? QStringLiteral("sun")
                                   : theme.look() == Look::Dark ? QStringLiteral("moon")
                                                                : QStringLiteral("contrast")));
    };
    QObject::connect(&theme, &Theme::changed, button, refresh);
    refresh();
    return button;
}

/// Where the bar is too narrow for all that is in it, the title gets shorter and then words go, so that nothing leaves
/// the bar. Owned by the bar.
class ToolBarFit final : public QObject {
public:
    ToolBarFit(QToolBar* bar, StoryboardSwitcher* switcher, const QList<QToolButton*>& giveWay)
        : QObject(bar)
        , m_bar(bar)
        , m_switcher(switcher)
        , m_giveWay(giveWay)
    {
        bar->installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            fit();
        return false;
    }

private:
    void fit()
    {
        QStringList asked{QString::number(m_bar->width()), m_switcher->title()};
        for (const QToolButton* button : m_bar->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly))
            if (button != m_switcher)
                asked << button->text();
        if (std::exchange(m_asked, asked) == asked) // else what is done here would ask for itself again
            return;
        const auto isTooWide = [this] {
            m_bar->layout()->invalidate();
            return m_bar->sizeHint().width() > m_bar->width();
        };
        for (QToolButton* button : m_giveWay)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_switcher->setMostWidth(180);
        if (isTooWide())
            m_switcher->setMostWidth(90);
        for (QToolButton* button : m_giveWay)
            if (isTooWide())
                button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }

    QToolBar* m_bar;
    StoryboardSwitcher* m_switcher;
    QList<QToolButton*> m_giveWay; ///< their words, the first one first
    QStringList m_asked;
};
} // namespace

void buildToolBar(QMainWindow& window, const Theme& theme, const Commands& commands, StoryboardSwitcher* switcher,
                  QWidget* banner)
{
    auto* bar = window.addToolBar(ToolBarText::tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    add(bar, commands[Command::Undo], Qt::ToolButtonIconOnly);
    add(bar, commands[Command::Redo], Qt::ToolButtonIconOnly);
    bar->addSeparator();
    QToolButton* shot = add(bar, commands[Command::NewShot], Qt::ToolButtonTextBesideIcon);
    bar->addWidget(switcher);
    addSpace(bar);
    QToolButton* play = add(bar, commands[Command::Play], Qt::ToolButtonTextBesideIcon);
    play->ensurePolished(); // it also says Pause, and nothing may move then
    play->setMinimumWidth(play->sizeHint().width() + play->fontMetrics().horizontalAdvance(QLatin1Char('W')));
    add(bar, commands[Command::MuteVoice], Qt::ToolButtonIconOnly);
    addSpace(bar);
    bar->addWidget(themeButton(bar, theme, commands));
    QToolButton* generate = add(bar, commands[Command::GenerateMissing], Qt::ToolButtonTextBesideIcon);
    QToolButton* film = add(bar, commands[Command::ExportFilm], Qt::ToolButtonTextBesideIcon);
    film->setProperty("primary", true);
    const auto inkOnAccent = [film, icon = theme.iconOnAccent(QStringLiteral("clapperboard"))] { film->setIcon(icon); };
    inkOnAccent();
    // A button takes its action's icon again whenever the action changes.
    QObject::connect(commands[Command::ExportFilm], &QAction::changed, film, inkOnAccent);
    new ToolBarFit(bar, switcher, {shot, generate});

    window.addToolBarBreak();
    auto* messages = window.addToolBar(ToolBarText::tr("Messages"));
    messages->setObjectName(QStringLiteral("messages"));
    messages->setMovable(false);
    messages->setContextMenuPolicy(Qt::PreventContextMenu);
    messages->setContentsMargins(0, 0, 0, 0);
    banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QAction* row = messages->addWidget(banner);
    messages->hide();
    const auto* talking = qobject_cast<ErrorBanner*>(banner);
    QObject::connect(talking, &ErrorBanner::shown, messages, [messages, row](bool visible) {
        row->setVisible(visible);
        messages->setVisible(visible);
    });
}
