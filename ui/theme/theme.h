#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

class SystemLook;

/// Design tokens: the one place for colours, spacing, radii and type sizes. A value, chosen by scheme.
struct Tokens {
    // 4-pixel grid
    static constexpr int Space1 = 4, Space2 = 8, Space3 = 12, Space4 = 16, Space6 = 24;
    static constexpr int RadiusSmall = 4, RadiusLarge = 8;
    static constexpr int TypeSmall = 11, TypeBody = 12, TypeLarge = 13, TypeTitle = 16,
                         TypeHero = 20; ///< pixels at 100 %

    QColor ground;        ///< window
    QColor raised;        ///< panels, cards
    QColor sunken;        ///< wells, lists, the area around pictures (neutral, no tint)
    QColor border;        ///< decoration: one step from the ground
    QColor controlBorder; ///< of inputs and buttons: at least 3:1 against their ground
    QColor text;
    QColor textMuted;                                     ///< still 4.5:1
    QColor disabled;                                      ///< words and icons of what cannot be used now
    QColor accent;                                        ///< warm amber: selection, focus, playhead
    QColor selected;                                      ///< behind chosen rows; text on it stays `text`
    QColor onAccent;                                      ///< text on accent
    QColor statusGood, statusBusy, statusWarn, statusBad; ///< always with an icon and a word
};

/// What somebody chose, and what it comes to.
enum class Scheme { System, Light, Dark, HighContrast };
enum class Look { Light, Dark, HighContrast };

/// Applies Fusion, the palette and the stylesheet made from the tokens; follows the system's scheme when asked to.
/// Lives on main, owned by gui_main; views keep a pointer and repaint on changed().
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    Look look() const { return m_look; }
    const Tokens& tokens() const { return m_tokens; }
    bool reducedMotion() const;
    /// A Lucide icon from resources/icons by name ("play"), painted in the palette's text colour.
    QIcon icon(const QString& name) const;
    QIcon iconOnAccent(const QString& name) const; ///< for primary buttons
    static Tokens tokensFor(Look look);
    static QFont monospace(int pixelSize);

Q_SIGNALS:
    void changed();

private:
    void apply();
    SystemLook* m_system;
    Scheme m_scheme = Scheme::System;
    bool m_applied = false;
    Look m_look = Look::Dark;
    Tokens m_tokens;
};
