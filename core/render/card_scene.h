#pragma once

#include "core/render/render_plan.h"

#include <QColor>
#include <QPainter>

/// The picture of a card: the framing as a simple composition in greys, with the camera's move in the accent colour.
void paintScene(QPainter& painter, const CardText& card, const QRectF& zone);

/// The one warm colour: a lamp on a drawing table.
QColor cardAccent();
