#include "core/providers/download/part_file.h"

#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <sys/stat.h>

class TestPartFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashesWhatArrives();
    void goesOnWhereItStopped();
    void linksAreNotFollowed();
};

static QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

static QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TestPartFile::hashesWhatArrives()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.part"));
    auto part = PartFile::open(path, Resume::No);
    VERIFY_OK(part);
    VERIFY_OK(part->append("hello "));
    VERIFY_OK(part->append("world and more"));
    QCOMPARE(part->first(), QByteArray("hello world "));
    QCOMPARE(part->sha256(), hashOf("hello world and more"));
    VERIFY_OK(part->restart());
    VERIFY_OK(part->append("again"));
    VERIFY_OK(part->sync());
    QCOMPARE(part->sha256(), hashOf("again"));
    QCOMPARE(contents(path), QByteArray("again"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestPartFile::goesOnWhereItStopped()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.part"));
    {
        auto part = PartFile::open(path, Resume::Yes); // nothing there yet
        VERIFY_OK(part);
        VERIFY_OK(part->append("first half, "));
    }
    auto more = PartFile::open(path, Resume::Yes);
    VERIFY_OK(more);
    QCOMPARE(more->bytes(), 12);
    VERIFY_OK(more->append("second half"));
    QCOMPARE(contents(path), QByteArray("first half, second half"));
    QCOMPARE(more->sha256(), hashOf("first half, second half"));
    auto fresh = PartFile::open(path, Resume::No);
    VERIFY_OK(fresh);
    QCOMPARE(contents(path), QByteArray());
    fresh->remove();
    QVERIFY(!QFile::exists(path));
}

void TestPartFile::linksAreNotFollowed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.part")), victim = folder.filePath(QStringLiteral("victim"));
    QFile file(victim);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    QVERIFY(QFile::link(victim, path));
    QVERIFY(!PartFile::open(path, Resume::Yes));
    QCOMPARE(contents(victim), QByteArray("precious"));
    auto fresh = PartFile::open(path, Resume::No); // the link goes, what it led to stays
    VERIFY_OK(fresh);
    VERIFY_OK(fresh->append("ours"));
    QCOMPARE(contents(victim), QByteArray("precious"));
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("folder.part")));
    QCOMPARE(::mkdir(pipe.constData(), 0700), 0);
    QVERIFY(!PartFile::open(QFile::decodeName(pipe), Resume::No));
}

QTEST_GUILESS_MAIN(TestPartFile)
#include "test_part_file.moc"
