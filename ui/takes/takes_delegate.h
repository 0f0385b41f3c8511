#pragma once

#include <QStyledItemDelegate>

class Theme;
class ThumbnailLoader;

/// Paints a take: picture, number and source, facts, and what the creator thinks of it with an icon and a word. Owned
/// by the takes view.
class TakesDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TakesDelegate(const Theme& theme, ThumbnailLoader& pictures, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_pictures(pictures)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintWords(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    const Theme& m_theme;
    ThumbnailLoader& m_pictures;
};
