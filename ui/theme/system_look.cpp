#include "ui/theme/system_look.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QStyleHints>

static QString portal()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
static QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
static QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

SystemLook::SystemLook(QObject* parent)
    : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto fromQt = [this] {
        const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown)
            m_dark = scheme == Qt::ColorScheme::Dark;
        Q_EMIT changed();
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, fromQt);
    fromQt();
#endif
    // Without a running session bus connecting would block; the portal is a courtesy, not a need.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection::sessionBus().connect(portal(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"),
                                          this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"));
    ask(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"));
    ask(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"));
}

void SystemLook::ask(const QString& space, const QString& key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(portal(), portalPath(), settingsInterface(), QStringLiteral("Read"));
    call << space << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(space, key, reply.value().variant());
        done->deleteLater();
    });
}

void SystemLook::settingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    take(space, key, value.variant());
}

void SystemLook::take(const QString& space, const QString& key, const QVariant& value)
{
    // Read() answers with a variant in a variant, the signal with a single one.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool appearance = space == QLatin1String("org.freedesktop.appearance");
    if (appearance && key == QLatin1String("color-scheme") && inner.toUInt() != 0)
        m_dark = inner.toUInt() == 1;
    else if (appearance && key == QLatin1String("contrast"))
        m_contrast = inner.toUInt() == 1;
    else if (space == QLatin1String("org.gnome.desktop.interface") && key == QLatin1String("enable-animations"))
        m_reducedMotion = !inner.toBool();
    else
        return;
    Q_EMIT changed();
}
