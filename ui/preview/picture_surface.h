#pragma once

#include <QImage>
#include <QWidget>

class Theme;

/// Shows one picture, as large as fits, on neutral grey. Owned by the preview.
class PictureSurface final : public QWidget {
    Q_OBJECT
public:
    explicit PictureSurface(const Theme* theme, QWidget* parent = nullptr);
    void setShape(QSize shape); ///< the film's size in pixels
    void setImage(const QImage& image);
    bool hasImage() const { return !m_image.isNull(); }
    /// Words at the foot of the picture; they are laid over it, not part of it.
    void setCaption(const QString& text);
    const QString& caption() const { return m_caption; }
    /// Shown instead of a picture when there is nothing to play.
    void setEmptyText(const QString& text);
    void setBadge(const QString& text); ///< over the picture's corner; empty = none
    QRect pictureRect() const;
    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {160, 90}; }

Q_SIGNALS:
    void displaySizeChanged(QSize devicePixels);
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintCaption(QPainter& painter) const;
    const Theme* m_theme; // not owned
    QSize m_shape{16, 9};
    QImage m_image;
    QString m_caption;
    QString m_emptyText;
    QString m_badge;
};
