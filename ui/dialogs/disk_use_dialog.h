#pragma once

#include "core/project/disk/disk_use.h"
#include "ui/dialogs/dialog_frame.h"

class QTreeWidget;

/// What fills the project's folder, with sizes, and which of it may go to the trash. Says what was asked for and does
/// nothing itself; setParts() shows what has become of it.
class DiskUseDialog final : public DialogFrame {
    Q_OBJECT
public:
    DiskUseDialog(const Theme& theme, QWidget* parent);
    void setParts(const QList<DiskPart>& parts);
    void setProblem(const QString& sentence);

Q_SIGNALS:
    void cleanUpRequested(const QList<DiskShare>& shares);
    void emptyTrashRequested(const QString& size);

private:
    QList<DiskShare> chosen() const;
    void refresh();
    QTreeWidget* m_list;
    QPushButton* m_empty;
    QString m_trashSize;
};
