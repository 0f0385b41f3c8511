#include "core/base/file_name.h"

#include <QTest>

class TestFileName final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySystemTakesIt()
    {
        QCOMPARE(fileNameFor(QStringLiteral("A/B: \"C\"?")), QStringLiteral("A B C"));
        QCOMPARE(fileNameFor(QStringLiteral("..")), QStringLiteral("Film"));
        QCOMPARE(fileNameFor(QStringLiteral("  ")), QStringLiteral("Film"));
        QCOMPARE(fileNameFor(QStringLiteral("\tTo be\ncontinued...")), QStringLiteral("To be continued"));
        QVERIFY(fileNameFor(QString(300, QLatin1Char('x'))).size() <= 80);
    }
};

QTEST_GUILESS_MAIN(TestFileName)
#include "test_file_name.moc"
