#pragma once

#include <QDBusVariant>
#include <QObject>
#include <optional>

/// What the desktop asks for: a dark or light scheme, more contrast, and whether things may move. Read from the XDG
/// desktop portal over D-Bus (and from Qt where it knows, 6.5 and newer); without a portal nothing is known. Lives on
/// main, owned by the Theme.
class SystemLook final : public QObject {
    Q_OBJECT
public:
    explicit SystemLook(QObject* parent = nullptr);
    std::optional<bool> prefersDark() const { return m_dark; }
    bool prefersContrast() const { return m_contrast; }
    bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& space, const QString& key);
    void take(const QString& space, const QString& key, const QVariant& value);
    std::optional<bool> m_dark;
    bool m_contrast = false;
    bool m_reducedMotion = false;
};
