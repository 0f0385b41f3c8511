#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

/// Qt's own hash is the reference.
class TestSha256 final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothWaysAreTheReference();
    void piecesOfAnySizeAreTheWhole();
};

namespace {

QByteArray someBytes(qsizetype count)
{
    QRandomGenerator random(7);
    QByteArray bytes(count, '\0');
    for (char& byte : bytes)
        byte = char(random.generate());
    return bytes;
}

QByteArray reference(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

void TestSha256::bothWaysAreTheReference()
{
    for (int length = 0; length < 300; ++length) {
        const QByteArray bytes = someBytes(length);
        for (const auto way : {Sha256::plainWay(), Sha256::quickWay()}) {
            Sha256 hash(way);
            hash.add(bytes);
            QCOMPARE(hash.result().toHex(), reference(bytes).toHex());
        }
    }
}

void TestSha256::piecesOfAnySizeAreTheWhole()
{
    const QByteArray bytes = someBytes(20000);
    for (const int piece : {1, 7, 63, 64, 65, 1000}) {
        Sha256 hash;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            hash.add(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(piece, bytes.size() - at)));
        QCOMPARE(hash.result().toHex(), reference(bytes).toHex());
    }
}

QTEST_APPLESS_MAIN(TestSha256)
#include "test_sha256.moc"
