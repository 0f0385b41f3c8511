#pragma once

#include <QPushButton>

/// A button that shows a colour and lets choose another one.
class ColourField final : public QPushButton {
    Q_OBJECT
public:
    explicit ColourField(QWidget* parent);
    void show(const QColor& colour);

Q_SIGNALS:
    void chosen(const QColor& colour); ///< by a person

private:
    void choose();
};
