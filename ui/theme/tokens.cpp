#include "ui/theme/theme.h"

static QColor colour(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

// Greys carry no tint, so that nothing on screen shifts the colours of a picture. Ratios are held by test_theme.
Tokens Theme::tokensFor(bool dark)
{
    Tokens t;
    t.ground = colour(dark ? 0x1e1e1e : 0xf2f2f2);
    t.raised = colour(dark ? 0x282828 : 0xffffff);
    t.sunken = colour(dark ? 0x161616 : 0xe6e6e6);
    t.border = colour(dark ? 0x363636 : 0xd2d2d2);
    t.controlBorder = colour(dark ? 0x787878 : 0x767676);
    t.text = colour(dark ? 0xe9e9e9 : 0x1b1b1b);
    t.textMuted = colour(dark ? 0xa6a6a6 : 0x5a5a5a);
    t.accent = colour(dark ? 0xf0a93b : 0xa05f00);
    t.selected = colour(dark ? 0x54401f : 0xf3dfbf);
    t.onAccent = colour(dark ? 0x1a1a1a : 0xffffff);
    t.statusGood = colour(dark ? 0x5cc183 : 0x1c7040);
    t.statusBusy = colour(dark ? 0x74b0f4 : 0x1f62b0);
    t.statusWarn = colour(dark ? 0xe3cb55 : 0x6f5600);
    t.statusBad = colour(dark ? 0xf58079 : 0xb02a22);
    return t;
}
