#include "tests/support/fake_provider/far_server.h"

#include <QFile>
#include <QSslCertificate>

FarServer::FarServer(const QStringList& options)
    : m_before(QSslConfiguration::defaultConfiguration())
{
    if (!makeCertificate())
        return;
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificates(QSslCertificate::fromData(read("own.crt")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    auto provider = std::make_unique<FakeProvider>(
        QStringList{QStringLiteral("--tls"), m_folder.filePath(QStringLiteral("own.pem"))} + options);
    if (!provider->isRunning())
        return;
    m_proxy.start(QStringLiteral("python3"),
                  {qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/tests/support/connect_proxy.py"),
                   QString::number(provider->base().port()), m_folder.filePath(QStringLiteral("tunnels"))});
    if (!m_proxy.waitForReadyRead(10'000))
        return;
    qputenv("https_proxy", "http://127.0.0.1:" + m_proxy.readLine().trimmed());
    m_provider = std::move(provider);
}

FarServer::~FarServer()
{
    qunsetenv("https_proxy");
    QSslConfiguration::setDefaultConfiguration(m_before);
    m_proxy.kill();
    m_proxy.waitForFinished();
}

bool FarServer::makeCertificate()
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=fake -addext "
                                 "subjectAltName=DNS:far.invalid -keyout own.key -out own.crt")
                      .split(QLatin1Char(' ')));
    if (!openssl.waitForFinished(60'000) || openssl.exitCode() != 0)
        return false;
    QFile both(m_folder.filePath(QStringLiteral("own.pem")));
    return both.open(QIODevice::WriteOnly) && both.write(read("own.key") + read("own.crt")) > 0;
}

QByteArray FarServer::tunnels() const
{
    return read("tunnels");
}

QByteArray FarServer::read(const char* name) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
