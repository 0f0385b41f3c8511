#pragma once

#include "core/render/render_plan.h"

#include <QImage>

/// A card one would show a client: above, the framing as a simple composition (figure as large as the shot size says,
/// horizon by the angle, the move as an amber arrow, inside or outside, day or night by the slugline); below, slugline,
/// code, description and dialogue. Any size, any script. `notice` is a sentence shown over the picture ("The file is
/// missing"). The words on a card are a film crew's own and are not translated, so that a card is the same film in
/// every language. Needs a QGuiApplication for its fonts; any thread.
QImage paintCard(const CardText& card, QSize size, const QString& notice = {});

/// Name of the fonts that cards are set in: part of every key, since other fonts give other pixels.
QString cardFontIdentity();

/// "MS, low angle, pan right, 35 mm": empty when nothing is decided.
QString framingLabel(const Framing& framing);
