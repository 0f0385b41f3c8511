#pragma once

#include "core/render/lettering.h"
#include "ui/preview/picture_overlays.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class Theme;

/// Shows one picture, as large as fits, on neutral grey or on black. Owned by the preview, a stage or a dialog.
class PictureSurface final : public QWidget {
    Q_OBJECT
public:
    enum class Ground { Neutral, Black };
    explicit PictureSurface(const Theme* theme, QWidget* parent = nullptr, Ground ground = Ground::Neutral);
    void setShape(QSize shape); ///< the film's size in pixels
    void setImage(const QImage& image);
    bool hasImage() const { return !m_image.isNull(); }
    /// Words at the foot of the picture; they are laid over it, not part of it.
    void setCaption(const QString& text);
    const QString& caption() const { return m_caption; }
    /// Shown instead of a picture when there is nothing to play.
    void setEmptyText(const QString& text);
    void setBadge(const QString& text); ///< over the picture's corner; empty = none
    void setOverlays(const PictureOverlays& overlays);
    const PictureOverlays& overlays() const { return m_overlays; }
    void setWords(const QString& code, const QString& timecode); ///< what the overlays say, if they are asked for
    void say(const QString& notice);                             ///< for a moment, in the middle
    const QString& notice() const { return m_notice; }
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
    void paintPicture(QPainter& painter);
    void paintCaption(QPainter& painter, const QRect& picture);
    void paintNotice(QPainter& painter) const;

    const Theme* m_theme; // not owned
    Ground m_ground;
    QSize m_shape{16, 9};
    QImage m_image;
    QString m_caption;
    DrawnWords m_drawnCaption; ///< m_caption in a picture of m_drawnFor, in the screen's own points
    QSize m_drawnFor;
    QString m_emptyText;
    QString m_badge;
    PictureOverlays m_overlays;
    QString m_code;
    QString m_timecode;
    QString m_notice;
    QTimer m_noticeEnds;
};
