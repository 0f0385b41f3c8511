#include "core/providers/http/url_rules.h"

#include "tests/support/results.h"

class TestUrlRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void basesAreHttpsOrThisMachine();
    void strangersCannotPointInside();
    void originIsSchemeHostAndPort();
};

void TestUrlRules::basesAreHttpsOrThisMachine()
{
    for (const char* good : {"https://api.example.com/v1", "https://192.168.1.5/v1", "http://127.0.0.1:8091/v1",
                             "http://localhost:30000/v1", "http://[::1]:8000/v1", "http://127.8.8.8/v1"})
        VERIFY_OK(checkBaseUrl(QUrl(QString::fromLatin1(good))));
    for (const char* bad : {"http://api.example.com/v1", "http://192.168.1.5:8091/v1", "http://localhost.example.com/",
                            "ftp://localhost/", "file:///etc/passwd", "https://user:pw@example.com/", "https:///v1", "",
                            "https://example.com/?key=1", "https://example.com/#x", "/v1", "javascript:alert(1)"})
        VERIFY_FAILS(ErrorKind::Usage, checkBaseUrl(QUrl(QString::fromLatin1(bad))));
}

void TestUrlRules::strangersCannotPointInside()
{
    const QUrl base(QStringLiteral("http://127.0.0.1:8091/v1"));
    for (const char* good : {"http://127.0.0.1:8091/anything?x=1", "https://cdn.example.com/clip.mp4?sig=abc",
                             "https://93.184.216.34/clip", "https://[2606:2800:220:1::1]/clip"})
        VERIFY_OK(checkCallUrl(QUrl(QString::fromLatin1(good)), base));
    for (const char* bad : {"http://127.0.0.1:8092/",
                            "http://localhost:8091/",
                            "http://cdn.example.com/clip",
                            "https://127.0.0.1/x",
                            "https://localhost/x",
                            "https://localhost./x",
                            "https://foo.localhost/x",
                            "https://10.0.0.1/",
                            "https://172.16.5.5/",
                            "https://192.168.0.1/",
                            "https://169.254.169.254/latest",
                            "https://100.64.0.1/",
                            "https://[::1]/",
                            "https://[fe80::1]/",
                            "https://[fd00::1]/",
                            "https://[::ffff:127.0.0.1]/",
                            "https://0.0.0.0/",
                            "https://2130706433/",
                            "https://0x7f.1/",
                            "https://224.0.0.1/",
                            "https://user@cdn.example.com/",
                            "file:///etc/passwd",
                            "ftp://example.com/",
                            "data:text/html,x",
                            "clip.mp4",
                            ""})
        QVERIFY2(!checkCallUrl(QUrl(QString::fromLatin1(bad)), base), bad);
    const QUrl house(QStringLiteral("https://192.168.1.5/v1"));
    VERIFY_OK(checkCallUrl(QUrl(QStringLiteral("https://192.168.1.5/v1/videos")), house));
    QVERIFY(!checkCallUrl(QUrl(QStringLiteral("https://192.168.1.6/v1/videos")), house));
}

void TestUrlRules::originIsSchemeHostAndPort()
{
    const QUrl api(QStringLiteral("https://api.example.com/v1"));
    QVERIFY(sameOrigin(api, QUrl(QStringLiteral("https://API.example.com:443/other"))));
    for (const char* other : {"https://api.example.com:444/", "http://api.example.com/", "https://example.com/",
                              "https://api.example.com.evil.net/", "https://evil.net/api.example.com"})
        QVERIFY2(!sameOrigin(api, QUrl(QString::fromLatin1(other))), other);
}

QTEST_GUILESS_MAIN(TestUrlRules)
#include "test_url_rules.moc"
