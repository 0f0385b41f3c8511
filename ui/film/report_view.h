#pragma once

#include "core/document/storyboard.h"
#include "core/render/conform_notes.h"

#include <QHash>
#include <QTreeWidget>

class Theme;

/// A conform report: one row a note, with what it is about below it where that is several. A press on a shot
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
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(const QTreeWidgetItem* item);
    static void setPlace(QTreeWidgetItem* row, const Shot* shot, const QString& code);
    static void addParts(QTreeWidgetItem* row, const ConformNote& note, const QHash<QString, const Shot*>& shots);
    const Theme& m_theme;
    QString m_icon;
    QString m_message;
};
