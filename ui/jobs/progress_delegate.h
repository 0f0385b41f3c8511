#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a cell with a slim bar below its text while JobsModel::ProgressRole says how far the job is.
class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ProgressDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};
