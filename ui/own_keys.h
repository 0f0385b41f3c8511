#pragma once

#include <QAction>
#include <QObject>

/// Hands a list the keys of its own actions before the window takes them: two owners of one key make Qt silent about
/// both. The actions have Qt::WidgetShortcut. Owned by the list.
class OwnKeys final : public QObject {
    Q_OBJECT
public:
    OwnKeys(const QList<QAction*>& actions, QWidget* list);

protected:
    bool eventFilter(QObject* list, QEvent* event) override;

private:
    QList<QAction*> m_actions; // not owned
};
