#pragma once

#include "tests/support/fake_provider/fake_provider.h"

#include <QSslConfiguration>

/// A provider far away, at https://far.invalid/v1, which nobody reaches but through the system's proxy. While it is
/// there, this process trusts its certificate and has that proxy. One a process; main thread.
class FarServer final {
public:
    explicit FarServer(const QStringList& options = {});
    ~FarServer();

    bool isThere() const { return m_provider != nullptr; } ///< openssl and python3 are needed
    FakeProvider& provider() { return *m_provider; }
    static QUrl base() { return QUrl(QStringLiteral("https://far.invalid/v1")); }
    QByteArray tunnels() const; ///< "CONNECT far.invalid:443", a line each

private:
    QByteArray read(const char* name) const;
    bool makeCertificate();
    QTemporaryDir m_folder;
    std::unique_ptr<FakeProvider> m_provider;
    QProcess m_proxy;
    QSslConfiguration m_before;
};
