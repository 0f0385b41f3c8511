#pragma once

#include "ui/welcome/welcome_page.h"

#include <QAbstractButton>

/// A button that is a picture with a title and a note below: a sample on the welcome page. Its height follows its
/// width: the note is shown whole, and cards side by side are as high as the highest.
class PictureCard final : public QAbstractButton {
    Q_OBJECT
public:
    PictureCard(const Theme& theme, const WelcomeCard& card, QWidget* parent);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont noteFont() const;

    const Theme& m_theme;
    QPixmap m_picture;
    QString m_note;
};
