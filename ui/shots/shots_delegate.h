#pragma once

#include <QStyledItemDelegate>

class Theme;
class ThumbnailLoader;

/// Paints the rows of the shots table from the tokens and makes the editors of its cells. Enter keeps what was typed,
/// Escape drops it, Shift+Enter starts a new line in a description. Owned by the shots view.
class ShotsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ShotsDelegate(const Theme& theme, ThumbnailLoader& pictures, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    void closeUnchosen(QObject* list);
    QWidget* makeChoice(QWidget* parent, const QModelIndex& index) const;
    void paintPicture(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    const Theme& m_theme;
    ThumbnailLoader& m_pictures;
};
