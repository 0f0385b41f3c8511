#include "ui/main_window/window_settings.h"

#include <QDir>
#include <QFileInfo>

static constexpr int RecentLimit = 8;

WindowSettings::WindowSettings(const QString& folder)
    : m_settings(folder + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
}

QList<WindowSettings::Recent> WindowSettings::recent() const
{
    QList<Recent> list;
    const QStringList rows = m_settings.value(QStringLiteral("recent")).toStringList();
    for (qsizetype i = 0; i + 1 < rows.size(); i += 2)
        if (QFileInfo::exists(rows[i] + QStringLiteral("/project.sqlite")))
            list << Recent{rows[i], rows[i + 1]};
    return list;
}

void WindowSettings::addRecent(const Recent& added)
{
    QStringList rows{added.folder, added.title};
    const QList<Recent> before = recent();
    for (const Recent& old : before)
        if (old.folder != added.folder && rows.size() < 2 * RecentLimit)
            rows << old.folder << old.title;
    m_settings.setValue(QStringLiteral("recent"), rows);
}

/// As they are stored, in the order of Scheme.
static QStringList schemeNames()
{
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
}

Scheme WindowSettings::scheme() const
{
    const QString name = m_settings.value(QStringLiteral("theme")).toString();
    const qsizetype place = schemeNames().indexOf(name);
    return place < 0 ? Scheme::System : Scheme(place);
}

void WindowSettings::setScheme(Scheme scheme)
{
    m_settings.setValue(QStringLiteral("theme"), schemeNames().value(int(scheme)));
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(QStringLiteral("geometry")).toByteArray();
}
void WindowSettings::setGeometry(const QByteArray& bytes)
{
    m_settings.setValue(QStringLiteral("geometry"), bytes);
}
QByteArray WindowSettings::layout() const
{
    return m_settings.value(QStringLiteral("layout")).toByteArray();
}
void WindowSettings::setLayout(const QByteArray& bytes)
{
    m_settings.setValue(QStringLiteral("layout"), bytes);
}
int WindowSettings::cardWidth() const
{
    return m_settings.value(QStringLiteral("cardWidth")).toInt();
}
void WindowSettings::setCardWidth(int width)
{
    m_settings.setValue(QStringLiteral("cardWidth"), width);
}
bool WindowSettings::usesProxies() const
{
    return m_settings.value(QStringLiteral("usesProxies"), true).toBool();
}
void WindowSettings::setUsesProxies(bool uses)
{
    m_settings.setValue(QStringLiteral("usesProxies"), uses);
}
QByteArray WindowSettings::shotColumns() const
{
    return m_settings.value(QStringLiteral("shotColumns")).toByteArray();
}
void WindowSettings::setShotColumns(const QByteArray& columns)
{
    m_settings.setValue(QStringLiteral("shotColumns"), columns);
}
QVariantMap WindowSettings::preview() const
{
    QVariantMap choices;
    for (const QString& key : m_settings.allKeys())
        if (key.startsWith(QLatin1String("preview/")))
            choices.insert(key.mid(8), m_settings.value(key));
    return choices;
}
void WindowSettings::setPreview(const QVariantMap& choices)
{
    for (auto it = choices.begin(); it != choices.end(); ++it)
        m_settings.setValue(QStringLiteral("preview/") + it.key(), it.value());
}
