#include "core/render/content_cache.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

class TestContentCache final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWentInComesOut();
    void anotherProcessFindsIt();
    void damagedEntriesAreRemoved();
    void trimmingRemovesTheOldest();
    void halfWrittenFilesGoWhenNobodyWritesThem();

private:
    QString fresh(const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(QStringLiteral("fresh"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    QString cacheFolder() const { return m_folder->filePath(QStringLiteral("cache")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_key = QStringLiteral("a").repeated(64);
};

void TestContentCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestContentCache::whatWentInComesOut()
{
    ContentCache cache(cacheFolder(), QStringLiteral("bin"));
    QVERIFY(!cache.find(m_key));
    const auto place = cache.insert(m_key, fresh("one"));
    VERIFY_OK(place);
    QCOMPARE(cache.find(m_key).value_or(QString()), *place);
    VERIFY_OK(cache.insert(m_key, fresh("two"))); // the same key made again replaces it
    QCOMPARE(QDir(cacheFolder()).entryList(QDir::Files).size(), 1);
    QFile file(cache.find(m_key).value_or(QString()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
    const auto bytes = cache.insertBytes(m_key, "three");
    VERIFY_OK(bytes);
    QCOMPARE(*bytes, *cache.insert(m_key, fresh("three"))); // the same name: its hash is that of the file
    QCOMPARE(cache.find(m_key).value_or(QString()), *bytes);
    QCOMPARE(QDir(cacheFolder()).entryList(QDir::Files).size(), 1);
}

void TestContentCache::anotherProcessFindsIt()
{
    VERIFY_OK(ContentCache(cacheFolder(), QStringLiteral("bin")).insert(m_key, fresh("one")));
    QVERIFY(ContentCache(cacheFolder(), QStringLiteral("bin")).find(m_key));
    QVERIFY(!ContentCache(cacheFolder(), QStringLiteral("other")).find(m_key));
}

void TestContentCache::damagedEntriesAreRemoved()
{
    ContentCache cache(cacheFolder(), QStringLiteral("bin"));
    const QString place = *cache.insert(m_key, fresh("0123456789"));
    QFile file(place);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(5);
    file.write("x");
    file.close();
    QVERIFY(!cache.find(m_key));
    QVERIFY(!QFile::exists(place));
    VERIFY_OK(cache.insert(m_key, fresh("0123456789")));
    QVERIFY(QFile::resize(*cache.find(m_key), 4)); // cut off
    QVERIFY(!cache.find(m_key));
}

void TestContentCache::trimmingRemovesTheOldest()
{
    ContentCache cache(cacheFolder(), QStringLiteral("bin"));
    QStringList keys;
    for (int i = 0; i < 6; ++i) {
        keys.append(QString(QChar(u'a' + i)).repeated(64));
        const QString place = *cache.insert(keys[i], fresh(QByteArray(100, char('a' + i))));
        QFile file(place);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200 - (i == 0 ? 0 : 100 * (6 - i))),
                         QFileDevice::FileModificationTime);
    }
    cache.trim(250);                                                     // room for two: the first one was used last
    QTest::failOnWarning(QRegularExpression(QStringLiteral("damaged"))); // what is gone is known to be gone
    QVERIFY(!cache.find(keys[1]));
    ContentCache after(cacheFolder(), QStringLiteral("bin"));
    QVERIFY(after.find(keys[0]) && after.find(keys[5]));
    for (int i = 1; i < 5; ++i)
        QVERIFY(!after.find(keys[i]));
    ContentCache(cacheFolder(), QStringLiteral("bin")).trim(10); // both were just used: somebody may be reading them
    QVERIFY(after.find(keys[0]) && after.find(keys[5]));
    after.trim(10); // who used them is done with them
    QCOMPARE(QDir(cacheFolder()).entryList(QDir::Files), QStringList());
}

/// Whether something is asked for, or room is made only.
void TestContentCache::halfWrittenFilesGoWhenNobodyWritesThem()
{
    VERIFY_OK(ContentCache(cacheFolder(), QStringLiteral("bin")).insert(m_key, fresh("one")));
    for (const bool isAsked : {true, false}) {
        QFile old(cacheFolder() + QStringLiteral("/.old.part")), young(cacheFolder() + QStringLiteral("/young.part"));
        QVERIFY(old.open(QIODevice::WriteOnly) && young.open(QIODevice::WriteOnly));
        QVERIFY(old.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200), QFileDevice::FileModificationTime));
        old.close();
        young.close();
        ContentCache cache(cacheFolder(), QStringLiteral("bin"));
        if (isAsked)
            QVERIFY(cache.find(m_key));
        else
            cache.trim(1000);
        QVERIFY(!old.exists());
        QVERIFY(young.exists());
    }
}

QTEST_GUILESS_MAIN(TestContentCache)
#include "test_content_cache.moc"
