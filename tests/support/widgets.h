#pragma once

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTest>

// What is in a window, by the names a person knows it by. A name that is not there ends the test.

/// By its name for a screen reader.
template<class Widget> Widget* named(const QWidget& in, const char* name)
{
    for (auto* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return widget;
    qFatal("nothing called %s", name);
}

/// What a person reads of the text of a button or menu: a single & only marks a key.
inline QString seen(const QString& text)
{
    return QString(text)
        .replace(QLatin1String("&&"), QLatin1String("\1"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\1'), QLatin1Char('&'));
}

/// By what is written on it.
template<class Button = QPushButton> Button* button(const QWidget& in, const char* text)
{
    for (auto* button : in.findChildren<Button*>())
        if (button->text().remove(QLatin1Char('&')) == QLatin1String(text))
            return button;
    qFatal("no button %s", text);
}

/// The one that Enter presses.
inline QPushButton* primaryButton(const QWidget& in)
{
    for (auto* button : in.findChildren<QPushButton*>())
        if (button->property("primary").toBool())
            return button;
    qFatal("no primary button");
}

/// A command of a window.
inline QAction* command(const QWidget& window, const char* text)
{
    for (QAction* action : window.actions())
        if (action->text().remove(QLatin1Char('&')) == QLatin1String(text))
            return action;
    qFatal("no command %s", text);
}

/// Where Tab stops from `first` on until it comes round, by their names. The window is active.
inline QStringList tabWalk(QWidget* first)
{
    QStringList names;
    QSet<const QWidget*> seen;
    first->setFocus(Qt::TabFocusReason);
    for (QWidget* at = first; at && !seen.contains(at); at = QApplication::focusWidget()) {
        seen.insert(at);
        names << at->accessibleName();
        QTest::keyClick(at, Qt::Key_Tab);
    }
    return names;
}
