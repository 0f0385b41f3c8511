#include "ui/main_window/key_guard.h"

#include "ui/preview/film_bar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QKeyEvent>

static bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
           key == Qt::Key_Home || key == Qt::Key_End;
}

static bool keeps(const QWidget* widget, const QKeyEvent& key)
{
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const bool space = key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractButton*>(widget))
        return space;
    if (qobject_cast<const QComboBox*>(widget)) // which finds an entry by its first letters
        return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down ||
               (!key.text().isEmpty() && key.text()[0].isPrint());
    if (qobject_cast<const QAbstractSpinBox*>(widget))
        return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (qobject_cast<const QAbstractItemView*>(widget))
        return space || isArrow(key.key());
    const bool isFilm = qobject_cast<const FilmBar*>(widget); // there they move through the film as everywhere else
    return qobject_cast<const QAbstractSlider*>(widget) && !isFilm && isArrow(key.key());
}

static bool isMenuKey(const QKeyEvent& key)
{
    return key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier;
}

static void askForMenu(QWidget* widget)
{
    const QRect cursor = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QPoint at = (cursor.isEmpty() ? widget->rect() : cursor).center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &menu);
}

KeyGuard::KeyGuard(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget != QApplication::focusWidget())
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const QWidget* window = widget->window();
    const bool floats = qobject_cast<const QDockWidget*>(window) && window->parentWidget() == m_window;
    if (window != m_window && !(floats && event->type() == QEvent::KeyPress))
        return false;
    if (event->type() == QEvent::KeyPress) {
        if (isMenuKey(*key))
            askForMenu(widget);
        return isMenuKey(*key);
    }
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        key->ignore();
        return true;
    }
    if (!keeps(widget, *key))
        return false;
    key->accept();
    return true;
}
