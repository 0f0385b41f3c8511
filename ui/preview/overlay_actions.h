#pragma once

#include "ui/preview/picture_overlays.h"

#include <QObject>

class QAction;
class QActionGroup;

/// What may be laid over the picture, as checkable actions in one menu. The window's commands with the same names own
/// the keys. Lives on main, child of the preview.
class OverlayActions final : public QObject {
    Q_OBJECT
public:
    /// `captions` is the playback's, at the head of the menu.
    OverlayActions(QAction* captions, QObject* parent);

    QAction* code;
    QAction* timecode;
    QAction* safeAreas;
    QAction* nextMask;                                  ///< one after the other, then none
    QList<QAction*> inMenu() const { return m_inMenu; } ///< a null one is a line

    PictureOverlays overlays() const;
    void setOverlays(const PictureOverlays& overlays);

Q_SIGNALS:
    void changed();

private:
    QAction* addCheckable(const QString& text);
    void addMasks();

    QActionGroup* m_masks;
    QList<QAction*> m_inMenu;
};
