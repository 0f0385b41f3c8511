#pragma once

#include "ui/preview/picture_overlays.h"
#include "ui/preview/stage_window.h"

#include <QImage>
#include <QPointer>

class PictureSurface;
class QAction;
class QMenu;
class QScreen;

/// Every place that shows the film's picture: the preview's own and the windows with the picture alone. Lives on main,
/// child of the preview.
class Stages final : public QObject {
    Q_OBJECT
public:
    Stages(PictureSurface* own, const Theme* theme, QWidget* preview);
    ~Stages() override;

    QAction* fullScreen; ///< all three are checked while their window is open
    QAction* screen;
    QAction* pitch;
    /// One entry for each screen, made when the menu opens.
    void fillScreens(QMenu* menu);

    /// Their keys work in the windows, too, but not before an audience.
    void setKeys(const QList<QAction*>& keys) { m_keys = keys; }
    void toggle(Stage stage);
    StageWindow* window(Stage stage) const { return m_windows[int(stage)]; } ///< null: it is not open
    bool isPitching() const { return window(Stage::Pitch); }
    void closeAll();

    /// The screen that the picture goes to, by its name; empty: any but the editor's.
    const QString& screenName() const { return m_screenName; }
    void setScreenName(const QString& name); ///< an open window moves there

    void setShape(QSize shape);
    void setImage(const QImage& image);
    void setCaption(const QString& text);
    void setCaptionsShown(bool shown); ///< an audience always has them
    void setOverlays(const PictureOverlays& overlays);
    void setWords(const QString& code, const QString& timecode);
    void say(const QString& notice);
    bool needsCaption() const { return m_captionsShown || isPitching(); }

Q_SIGNALS:
    void displaySizeChanged(QSize devicePixels); ///< of the largest place
    void toggled(Stage stage, bool open);
    void screenChosen();
    void keyPressed(int key); ///< while pitching

private:
    QAction* add(const QString& text, const QString& tip, Stage stage);
    void open(Stage stage);
    void fill(StageWindow& window);
    void screenGone(QScreen* screen);
    QScreen* chosenScreen() const;
    QList<PictureSurface*> surfaces() const;
    void tellSize();

    PictureSurface* m_own; // not owned
    const Theme* m_theme;  // not owned
    QWidget* m_preview;    // not owned
    QPointer<StageWindow> m_windows[3];
    QList<QAction*> m_keys;
    QString m_screenName;
    QSize m_shape{16, 9};
    QImage m_image;
    QString m_caption;
    bool m_captionsShown = false;
    PictureOverlays m_overlays;
    QString m_code;
    QString m_timecode;
};
