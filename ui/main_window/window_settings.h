#pragma once

#include "ui/theme/theme.h"

#include <QSettings>
#include <QStringList>

/// What the window remembers about itself between two starts (window.ini beside the program's settings): never anything
/// of a project. Lives on main.
class WindowSettings final {
public:
    explicit WindowSettings(const QString& folder);

    struct Recent {
        QString folder;
        QString title;
    };
    QList<Recent> recent() const; ///< newest first, at most 8, folders that are gone left out
    void addRecent(const Recent& recent);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& bytes);
    QByteArray layout() const; ///< of the docks; empty before the first time
    void setLayout(const QByteArray& bytes);
    int cardWidth() const; ///< 0 before the first time
    void setCardWidth(int width);
    QVariantMap preview() const; ///< what its user chose to see
    void setPreview(const QVariantMap& choices);
    bool usesProxies() const; ///< in the preview; at first it does
    void setUsesProxies(bool uses);
    QByteArray shotColumns() const; ///< of the shots table; empty before the first time
    void setShotColumns(const QByteArray& columns);

private:
    QSettings m_settings;
};
