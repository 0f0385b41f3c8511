#pragma once

#include <QWidget>

/// A row of tool buttons with words, which leaves the words away where there is no room for all of them: what a button
/// does is still its name and its tooltip. Add the buttons to its layout, a QHBoxLayout.
class ToolRow final : public QWidget {
    Q_OBJECT
public:
    explicit ToolRow(QWidget* parent);
    QSize minimumSizeHint() const override; ///< of the icons alone

protected:
    void resizeEvent(QResizeEvent* event) override;
};
