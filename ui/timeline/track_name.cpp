#include "ui/timeline/track_name.h"

#include <QKeyEvent>
#include <QMouseEvent>

TrackName::TrackName(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setReadOnly(true);
    setFocusPolicy(Qt::TabFocus); // a click beside the clips leaves them the keys
    setCursor(Qt::ArrowCursor);
    setContextMenuPolicy(Qt::NoContextMenu);
    setToolTip(tr("Double-click or press F2 to rename"));
    connect(this, &QLineEdit::editingFinished, this, &TrackName::end);
}

void TrackName::show(const QString& name)
{
    m_name = name;
    if (isReadOnly())
        setText(name);
}

void TrackName::begin()
{
    setReadOnly(false);
    setCursor(Qt::IBeamCursor);
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void TrackName::end()
{
    if (isReadOnly())
        return;
    setReadOnly(true);
    setCursor(Qt::ArrowCursor);
    const QString name = text().trimmed();
    setText(m_name); // until the new one comes back
    deselect();
    if (name != m_name)
        Q_EMIT renamed(name);
}

bool TrackName::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !isReadOnly())
        return QLineEdit::event(event);
    event->ignore(); // the keys are the window's
    return true;
}

void TrackName::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (!isReadOnly() && key == Qt::Key_Escape) {
        setText(m_name);
        end();
    } else if (!isReadOnly()) {
        QLineEdit::keyPressEvent(event);
    } else if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter) {
        begin();
    } else {
        event->ignore();
    }
}

void TrackName::mousePressEvent(QMouseEvent* event)
{
    isReadOnly() ? event->ignore() : QLineEdit::mousePressEvent(event);
}

void TrackName::mouseDoubleClickEvent(QMouseEvent* event)
{
    isReadOnly() ? begin() : QLineEdit::mouseDoubleClickEvent(event);
}
