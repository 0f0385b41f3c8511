#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"
#include "ui/theme/system_look.h"
#include "ui/theme/tinted_icon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_system(new SystemLook(this))
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    font.setPixelSize(Tokens::TypeLarge);
    QApplication::setFont(font);
    connect(m_system, &SystemLook::changed, this, &Theme::apply);
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

bool Theme::reducedMotion() const
{
    return m_system->reducedMotion();
}

QIcon Theme::icon(const QString& name) const
{
    return tintedIcon(this, name);
}

QIcon Theme::iconOnAccent(const QString& name) const
{
    return tintedIcon(this, name, Ink::OnAccent);
}

QFont Theme::monospace(int pixelSize)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize);
    return font;
}

static Look lookOf(Scheme scheme, const SystemLook& system)
{
    switch (scheme) {
    case Scheme::Light:
        return Look::Light;
    case Scheme::Dark:
        return Look::Dark;
    case Scheme::HighContrast:
        return Look::HighContrast;
    case Scheme::System:
        break;
    }
    if (system.prefersContrast())
        return Look::HighContrast;
    return system.prefersDark().value_or(true) ? Look::Dark : Look::Light;
}

void Theme::apply()
{
    const Look look = lookOf(m_scheme, *m_system);
    if (m_applied && look == m_look)
        return;
    m_applied = true;
    m_look = look;
    m_tokens = tokensFor(look);
    QApplication::setPalette(paletteFor(m_tokens));
    qApp->setStyleSheet(styleSheetFor(m_tokens));
    Q_EMIT changed();
}
