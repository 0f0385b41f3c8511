#include "ui/theme/theme.h"

namespace {
// Greys carry no tint, so that nothing on screen shifts the colours of a picture. Ratios are held by test_theme.
struct Shades {
    QRgb ground, raised, sunken, border, controlBorder, text, textMuted, disabled;
    QRgb accent, selected, onAccent, good, busy, warn, bad;
};
constexpr Shades Light{0xf2f2f2, 0xffffff, 0xe6e6e6, 0xd2d2d2, 0x767676, 0x1b1b1b, 0x5a5a5a, 0x767676,
                       0xa05f00, 0xf3dfbf, 0xffffff, 0x1c7040, 0x1f62b0, 0x6f5600, 0xb02a22};
constexpr Shades Dark{0x1e1e1e, 0x282828, 0x161616, 0x363636, 0x787878, 0xe9e9e9, 0xa6a6a6, 0x787878,
                      0xf0a93b, 0x54401f, 0x1a1a1a, 0x5cc183, 0x74b0f4, 0xe3cb55, 0xf58079};
constexpr Shades HighContrast{0x000000, 0x000000, 0x000000, 0x595959, 0xffffff, 0xffffff, 0xe6e6e6, 0x9c9c9c,
                              0xffc533, 0x4a3500, 0x000000, 0x7dffa8, 0x9fd0ff, 0xffee6e, 0xffb0aa};

const Shades& shadesOf(Look look)
{
    return look == Look::Light ? Light : look == Look::Dark ? Dark : HighContrast;
}
} // namespace

Tokens Theme::tokensFor(Look look)
{
    const Shades& shades = shadesOf(look);
    const auto colour = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    Tokens t;
    t.ground = colour(shades.ground);
    t.raised = colour(shades.raised);
    t.sunken = colour(shades.sunken);
    t.border = colour(shades.border);
    t.controlBorder = colour(shades.controlBorder);
    t.text = colour(shades.text);
    t.textMuted = colour(shades.textMuted);
    t.disabled = colour(shades.disabled);
    t.accent = colour(shades.accent);
    t.selected = colour(shades.selected);
    t.onAccent = colour(shades.onAccent);
    t.statusGood = colour(shades.good);
    t.statusBusy = colour(shades.busy);
    t.statusWarn = colour(shades.warn);
    t.statusBad = colour(shades.bad);
    return t;
}
