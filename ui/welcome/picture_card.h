#pragma once

#include "ui/welcome/welcome_page.h"

#include <QAbstractButton>

/// A button that is a picture with a title and a line below: a sample on the welcome page. Its height follows its
/// width.
class PictureCard final : public QAbstractButton {
    Q_OBJECT
public:
    PictureCard(const Theme& theme, const WelcomeCard& card, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    const Theme& m_theme;
    QPixmap m_picture;
    QString m_note;
};
