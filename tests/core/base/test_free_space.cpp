#include "core/base/free_space.h"

#include <QTemporaryDir>
#include <QtTest>

class TestFreeSpace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThatOfTheFoldersDisk()
    {
        const QTemporaryDir folder;
        const qint64 free = freeSpace(folder.path());
        QVERIFY(free > 0 && free < std::numeric_limits<qint64>::max());
    }
    void isFullWhereTheDiskIs() { QCOMPARE(freeSpace(QStringLiteral("/proc")), qint64(0)); }
    void isNoReasonToStopWhereItIsNotKnown()
    {
        QCOMPARE(freeSpace(QStringLiteral("/no/such/folder")), std::numeric_limits<qint64>::max());
    }
};

QTEST_GUILESS_MAIN(TestFreeSpace)
#include "test_free_space.moc"
