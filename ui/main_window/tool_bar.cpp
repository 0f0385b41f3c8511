#include "ui/main_window/tool_bar.h"

#include "ui/main_window/error_banner.h"
#include "ui/menu_button.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
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
} // namespace

void buildToolBar(QMainWindow& window, const Theme& theme, const Commands& commands, QWidget* switcher, QWidget* banner)
{
    auto* bar = window.addToolBar(ToolBarText::tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    add(bar, commands[Command::Undo], Qt::ToolButtonIconOnly);
    add(bar, commands[Command::Redo], Qt::ToolButtonIconOnly);
    bar->addSeparator();
    add(bar, commands[Command::NewShot], Qt::ToolButtonTextBesideIcon);
    bar->addWidget(switcher);
    addSpace(bar);
    QToolButton* play = add(bar, commands[Command::Play], Qt::ToolButtonTextBesideIcon);
    play->ensurePolished(); // it also says Pause, and nothing may move then
    play->setMinimumWidth(play->sizeHint().width() + play->fontMetrics().horizontalAdvance(QLatin1Char('W')));
    add(bar, commands[Command::MuteVoice], Qt::ToolButtonIconOnly);
    addSpace(bar);
    bar->addWidget(themeButton(bar, theme, commands));
    add(bar, commands[Command::GenerateMissing], Qt::ToolButtonTextBesideIcon);
    QToolButton* film = add(bar, commands[Command::ExportFilm], Qt::ToolButtonTextBesideIcon);
    film->setProperty("primary", true);
    const auto inkOnAccent = [film, icon = theme.iconOnAccent(QStringLiteral("clapperboard"))] { film->setIcon(icon); };
    inkOnAccent();
    // A button takes its action's icon again whenever the action changes.
    QObject::connect(commands[Command::ExportFilm], &QAction::changed, film, inkOnAccent);

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
