#include "core/base/secret_text.h"

#include <QFile>
#include <QTest>

/// Keys lie in locked pages, and nowhere else once they were handed over.
class TestSecretText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsPagesAreLocked();
    void whatIsHandedOverIsWiped();
};

namespace {

/// Of this process, in kB.
int lockedMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("VmLck:"))
            return line.mid(6).simplified().split(' ').first().toInt();
    return -1;
}

} // namespace

void TestSecretText::itsPagesAreLocked()
{
    const int before = lockedMemory();
    QVERIFY(before >= 0);
    const QByteArray plain(64, 'x'); // the control: other bytes are not
    QCOMPARE(lockedMemory(), before);
    {
        SecretText one{QByteArray("sk-one-0123456789")};
        SecretText two{QByteArray("sk-two-0123456789")};
        QVERIFY(lockedMemory() >= before + 8); // a page each: one that goes unlocks no other
        one = SecretText();
        QVERIFY(lockedMemory() >= before + 4);
        QCOMPARE(two.reveal().toByteArray(), QByteArray("sk-two-0123456789"));
    }
    QCOMPARE(lockedMemory(), before);
    QCOMPARE(plain.size(), 64);
}

void TestSecretText::whatIsHandedOverIsWiped()
{
    QByteArray bytes("sk-handed-over-0123456789");
    bytes.detach();
    const QByteArrayView where(bytes.constData(), bytes.size());
    const SecretText secret(std::move(bytes));
    QCOMPARE(secret.reveal().toByteArray(), QByteArray("sk-handed-over-0123456789"));
    QVERIFY(where.data() != secret.reveal().data());
}

QTEST_GUILESS_MAIN(TestSecretText)
#include "test_secret_text.moc"
