#pragma once

#include "core/document/storyboard.h"
#include "core/render/conform_notes.h"

#include <QTreeWidget>

class Theme;

/// A conform report: one row a note, with the shots it is about below it where there are several. A press on a shot
/// (or on a note about one shot) says where to go. Owned by whoever shows it.
class ReportView final : public QTreeWidget {
    Q_OBJECT
public:
    ReportView(const Theme& theme, QWidget* parent);
    /// Shots that are not on `board` (any more) are named and lead nowhere.
    void setNotes(const QList<ConformNote>& notes, const Storyboard& board);
    /// In the place of the notes: that there are none, or that they are being looked for.
    void setMessage(const QString& icon, const QString& sentence);

Q_SIGNALS:
    void shotRequested(const ShotId& shot);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(const QTreeWidgetItem* item);
    void addShots(QTreeWidgetItem* row, const QList<const Shot*>& shots, const QStringList& codes);
    const Theme& m_theme;
    QString m_icon;
    QString m_message;
};
