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

void Theme::apply()
{
    const bool dark = m_scheme == Scheme::System ? m_system->prefersDark().value_or(true) : m_scheme == Scheme::Dark;
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    m_tokens = tokensFor(dark);
    QApplication::setPalette(paletteFor(m_tokens));
    qApp->setStyleSheet(styleSheetFor(m_tokens));
    Q_EMIT changed();
}
