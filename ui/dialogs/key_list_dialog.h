#pragma once

#include <QAction>
#include <QDialog>

class QLineEdit;
class QTreeWidget;

/// Every command with its keys, with a line to search in; Enter runs the chosen one. The key list and the command
/// finder.
class KeyListDialog final : public QDialog {
    Q_OBJECT
public:
    KeyListDialog(const QString& title, const QList<QAction*>& commands, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void run();
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QList<QAction*> m_commands;
};
