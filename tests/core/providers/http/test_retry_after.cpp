#include "core/providers/http/retry_after.h"

#include <QtTest>

class TestRetryAfter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
};

void TestRetryAfter::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("serverDate");
    QTest::addColumn<qint64>("ms"); // -1: nothing
    const QByteArray header = "Retry-After";
    const auto row = [&](const char* tag, const QByteArray& name, const QByteArray& value, qint64 ms,
                         const QByteArray& date = {}) { QTest::newRow(tag) << name << value << date << ms; };
    row("seconds", header, "120", 120'000);
    row("zero", header, "0", 0);
    row("fraction", header, "1.5", 1500);
    row("spaces", header, "  7 ", 7000);
    row("other case", "RETRY-AFTER", "3", 3000);
    row("milliseconds", "retry-after-ms", "250", 250);
    row("IMF date", header, "Sun, 22 Nov 2026 12:00:30 GMT", 30'000);
    row("RFC 850 date", header, "Sunday, 22-Nov-26 12:01:00 GMT", 60'000);
    row("asctime date", header, "Sun Nov 22 12:00:05 2026", 5000);
    row("asctime, one digit", header, "Tue Dec  1 12:00:00 2026", 24LL * 3600 * 1000);
    row("past date", header, "Sun, 22 Nov 2026 11:00:00 GMT", 0);
    row("by the server's clock", header, "Sun, 22 Nov 2026 15:00:10 GMT", 10'000, "Sun, 22 Nov 2026 15:00:00 GMT");
    row("a year", header, "31536000", 24LL * 3600 * 1000);
    row("negative", header, "-5", -1);
    row("words", header, "soon", -1);
    row("empty", header, "", -1);
    row("a number beyond all", header, "99999999999999999999", -1);
    row("hexadecimal", header, "0x10", -1);
    row("nan", header, "nan", -1);
}

void TestRetryAfter::readsEveryForm()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, serverDate);
    QFETCH(qint64, ms);
    HttpHead head{429, {{name, value}}};
    if (!serverDate.isEmpty())
        head.headers.append({"Date", serverDate});
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const auto wait = retryAfter(head, now);
    QCOMPARE(wait ? qint64(wait->count()) : -1, ms);
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "test_retry_after.moc"
