#pragma once

#include <QColor>
#include <QPainter>

/// The tones of one card's world: day or night, inside or outside.
struct SceneTones {
    QColor sky, far, ground, line, light; ///< sky is the back wall inside
    QColor figure, figureLit, hair, skin;
};

/// A standing person as a lay figure: plain shapes, no face, told apart by hair and coat (`variant`).
/// `head` is the height of a head in pixels; (`x`, `top`) the crown. `turned` -1..1: which way the person looks.
void paintFigure(QPainter& painter, const SceneTones& tones, double x, double top, double head, int variant,
                 double turned);

/// A face that fills the picture: only where the shot is that close.
void paintEyes(QPainter& painter, const SceneTones& tones, const QRectF& zone);

/// Somebody's shoulder and head from behind, close to the camera.
void paintShoulder(QPainter& painter, const SceneTones& tones, const QRectF& zone);

/// A person seen from straight above.
void paintFromAbove(QPainter& painter, const SceneTones& tones, QPointF centre, double head, double degrees);
