#include "ui/theme/style_sheet.h"

QPalette paletteFor(const Tokens& t)
{
    QPalette palette(t.text, t.raised, t.raised.lighter(120), t.sunken, t.border, t.text, t.text, t.sunken, t.ground);
    palette.setColor(QPalette::AlternateBase, t.ground);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.textMuted);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return palette;
}

// Frames and containers first, then controls. `@name` is replaced by a token, so that no colour is written here.
// The lists of choices are no menus (combobox-popup): those reckon their height with the padding a choice has without
// the focus, and a list that is two pixels too low hides a row and more behind arrows.
static const char* const Sheet = R"(
QMainWindow, QDialog { background: @ground; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { background: @sunken; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @accent; }
QDockWidget { color: @textMuted; titlebar-close-icon: url(:/icons/dock-close.svg); titlebar-normal-icon: url(:/icons/dock-float.svg); }
QToolBar { background: @ground; border: none; border-bottom: 1px solid @border; padding: 4px 8px; spacing: 4px; }
QToolBar#messages { padding: 0; border: none; }
QDockWidget::title { background: @ground; padding: 5px 12px; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 4px; }
QStatusBar { background: @ground; border-top: 1px solid @border; color: @textMuted; }
QStatusBar::item { border: none; }
QMenuBar { background: @ground; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @border; }
QMenu { background: @raised; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: @selected; border: 1px solid @accent; border-radius: 4px; padding: 2px; margin-left: 4px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @controlBorder; padding: 4px 6px; }
QScrollArea, QAbstractScrollArea { border: none; }

QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; }
QToolButton:hover { background: @border; }
QToolButton:pressed, QToolButton:checked { background: @sunken; border-color: @controlBorder; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[fold="true"] { color: @textMuted; font-weight: 600; text-align: left; padding: 4px 0; }
QToolButton[fold="true"]:checked { background: transparent; border-color: transparent; }
QToolButton[fold="true"]:focus { border-color: @accent; }
QPushButton { background: @raised; border: 1px solid @controlBorder; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { background: @border; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton[start="true"] { text-align: left; padding: 5px 12px; }
QPushButton[flat="true"] { text-align: left; background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: @border; }
QPushButton[flat="true"]:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; border-color: @border; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled { background: @border; color: @disabled; border-color: @border; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: @raised; border: 1px solid @controlBorder; border-radius: 4px; padding: 3px 6px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 2px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @disabled; border-color: @border; }
TrackName:read-only:!focus { background: transparent; border-color: transparent; }
QComboBox { combobox-popup: 0; } QComboBox QListView { icon-size: 16px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/select-arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @controlBorder; padding: 2px; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QListView, QTreeView, QTableView { background: @ground; border: none; outline: none; }
QListView[well="true"], QTreeView[well="true"] { background: @sunken; border: 1px solid @border; border-radius: 4px; padding: 1px; }
QListView[well="true"]:focus, QTreeView[well="true"]:focus { border: 1px solid @accent; }
QListView::item, QTreeView::item { padding: 3px 4px; border: none; }
QListView::item:selected, QTreeView::item:selected { background: @selected; color: @text; }
QComboBox QAbstractItemView { selection-background-color: @selected; selection-color: @text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid @accent; }
QCheckBox { spacing: 6px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @controlBorder; border-radius: 3px; background: @raised; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check.svg); }
QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QRadioButton { spacing: 6px; font-weight: 600; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @controlBorder; border-radius: 8px; background: @raised; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @onAccent; }
QRadioButton::indicator:focus { width: 12px; height: 12px; border: 2px solid @accent; }
QRadioButton::indicator:checked:focus { width: 6px; height: 6px; border: 5px solid @text; background: @accent; }
QHeaderView::section { background: @ground; color: @textMuted; border: none; border-bottom: 1px solid @border; padding: 4px 6px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: @ground; color: @textMuted; padding: 5px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QProgressBar { background: @sunken; border: 1px solid @controlBorder; border-radius: 4px; text-align: center; }
QProgressBar::chunk { background: @statusBusy; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @controlBorder; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 7px; background: @text; border: 1px solid @ground; }
QSlider::handle:horizontal:focus { background: @accent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @controlBorder; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: @textMuted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="hero"] { font-size: 20px; font-weight: 600; }
QLabel[role="muted"] { color: @textMuted; }
QLabel[role="section"] { color: @textMuted; font-size: 11px; font-weight: 600; }
QLabel[role="bad"] { color: @statusBad; }
)";

QString styleSheetFor(const Tokens& t)
{
    const std::pair<const char*, QColor> names[] = {
        // Longer names first: "@text" is also the start of "@textMuted".
        {"@controlBorder", t.controlBorder},
        {"@textMuted", t.textMuted},
        {"@disabled", t.disabled},
        {"@onAccent", t.onAccent},
        {"@statusBusy", t.statusBusy},
        {"@statusBad", t.statusBad},
        {"@ground", t.ground},
        {"@raised", t.raised},
        {"@sunken", t.sunken},
        {"@border", t.border},
        {"@accent", t.accent},
        {"@text", t.text},
    };
    QString sheet = QString::fromLatin1(Sheet);
    sheet.replace(QLatin1String("@selected"), t.selected.name());
    // The tick lies on the accent, which is light in the dark theme and dark in the light one.
    sheet.replace(QLatin1String("@check"),
                  t.onAccent.lightness() > 128 ? QStringLiteral("check-light") : QStringLiteral("check-dark"));
    for (const auto& [name, value] : names)
        sheet.replace(QLatin1String(name), value.name());
    return sheet;
}
