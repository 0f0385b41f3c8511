#pragma once

#include <QStyledItemDelegate>

class SeamsModel;
class Theme;

/// Paints a cut: the pictures either side of it, whose it is and where, and what was measured, jumps with an icon and a
/// word. Owned by the seams dialog.
class SeamsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    SeamsDelegate(const Theme& theme, const SeamsModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPictures(QPainter& painter, const QRect& area, Qt::LayoutDirection direction, int row) const;
    void paintTitle(QPainter& painter, const QRect& line, Qt::LayoutDirection direction, int row) const;
    void paintFigures(QPainter& painter, const QRect& area, Qt::LayoutDirection direction, int row) const;
    const Theme& m_theme;
    const SeamsModel& m_model;
};
