#pragma once

#include "core/render/render_plan.h"

#include <QImage>

/// The slate before a film: what it is, how long, at which rate and size. Its words are a film crew's own and are not
/// translated, so that it is the same picture in every language. `text` is made by slateText(). Any thread.
QImage paintSlate(const CardText& text, QSize size);
/// Of a plan without its slate.
CardText slateText(const RenderPlan& plan);
