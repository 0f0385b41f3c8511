#include "core/store/ballast_file.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>

/// Space that is held back: really taken, once, and given back whole.
class TestBallastFile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsMadeOnceAndGivenBack();
    void halfAFileIsNone();

private:
    QString path(const QTemporaryDir& folder) const { return folder.filePath(QStringLiteral("ballast.bin")); }
};

void TestBallastFile::itIsMadeOnceAndGivenBack()
{
    const QTemporaryDir folder;
    const BallastFile ballast(folder.path());
    QVERIFY(!ballast.isThere());
    QVERIFY(!ballast.release()); // nothing to give
    ballast.ensure();
    QVERIFY(ballast.isThere());
    struct stat found {};
    QCOMPARE(::stat(QFile::encodeName(path(folder)).constData(), &found), 0);
    QVERIFY2(found.st_blocks * 512LL >= BallastFile::Bytes, "a hole in the disk holds nothing back");
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-1);
    QFile file(path(folder));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(old, QFileDevice::FileModificationTime));
    file.close();
    ballast.ensure();
    QVERIFY2(std::abs(QFileInfo(path(folder)).lastModified().secsTo(old)) < 2, "what is there was written again");
    QVERIFY(ballast.release());
    QVERIFY(!QFile::exists(path(folder)));
}

void TestBallastFile::halfAFileIsNone()
{
    const QTemporaryDir folder;
    const BallastFile ballast(folder.path());
    QFile half(path(folder));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("cut off") == 7);
    half.close();
    QVERIFY(!ballast.isThere());
    ballast.ensure();
    QVERIFY(ballast.isThere());
}

QTEST_GUILESS_MAIN(TestBallastFile)
#include "test_ballast_file.moc"
