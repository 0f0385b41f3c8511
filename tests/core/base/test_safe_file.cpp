#include "core/base/safe_file.h"
#include "tests/support/results.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

class TestSafeFile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesAndReplaces();
    void keepsTheRightsOfAReplacedFile();
    void aFailedWriteKeepsTheOldFileAndLeavesNoLitter();
    void writesIntoNoFolderFails();
    void movesAndRefusesAnExistingName();
    void refusesAFileThatIsTooLarge();
    void refusesFoldersAndPipes();
    void hashesLikeTheReference();
    void storesByContentOnce();
    void replacesADamagedStoredFile();
    void aStoppedCopyLeavesNoLitter();
    void strangeNamesWork();
    void aPlaceSaysWhetherItTakesAFile();
    void whatMayNotBeReplacedIsToldFirst();

private:
    QString path(const QString& name) const { return m_dir->filePath(name); }
    QStringList files() const { return QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    void put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray get(const QString& name) const
    {
        return readFile(path(name), 1 << 26).value_or(QByteArray("<no file>"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSafeFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSafeFile::writesAndReplaces()
{
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), "one"));
    QCOMPARE(get(QStringLiteral("a")), QByteArray("one"));
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), QByteArray(3 << 20, 'x')));
    QCOMPARE(get(QStringLiteral("a")), QByteArray(3 << 20, 'x'));
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), ""));
    QCOMPARE(get(QStringLiteral("a")), QByteArray());
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestSafeFile::keepsTheRightsOfAReplacedFile()
{
    put(QStringLiteral("a"), "secret");
    QCOMPARE(::chmod(qPrintable(path(QStringLiteral("a"))), 0600), 0);
    VERIFY_OK(writeDurably(path(QStringLiteral("a")), "new"));
    struct stat info {};
    QCOMPARE(::stat(qPrintable(path(QStringLiteral("a"))), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
}

/// A write that fails in the middle: the process may not write files beyond a size.
void TestSafeFile::aFailedWriteKeepsTheOldFileAndLeavesNoLitter()
{
    put(QStringLiteral("a"), "old");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100000;
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Status written = writeDurably(path(QStringLiteral("a")), QByteArray(1 << 20, 'x'));
    const auto stored = storeBytes(QByteArray(1 << 20, 'x'), m_dir->path(), QStringLiteral("bin"));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    VERIFY_FAILS(ErrorKind::Failed, written);
    VERIFY_FAILS(ErrorKind::Failed, stored);
    QCOMPARE(get(QStringLiteral("a")), QByteArray("old"));
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestSafeFile::writesIntoNoFolderFails()
{
    VERIFY_FAILS(ErrorKind::NotFound, writeDurably(path(QStringLiteral("no/such/file")), "x"));
    VERIFY_FAILS(ErrorKind::NotFound, readFile(path(QStringLiteral("nothing")), 10));
    VERIFY_FAILS(ErrorKind::NotFound, syncFile(path(QStringLiteral("nothing"))));
    VERIFY_FAILS(ErrorKind::NotFound, syncDirectory(path(QStringLiteral("nothing"))));
    VERIFY_FAILS(ErrorKind::NotFound, hashFile(path(QStringLiteral("nothing"))));
    VERIFY_FAILS(ErrorKind::NotFound, storeCopy(path(QStringLiteral("nothing")), m_dir->path(), QStringLiteral("png")));
    QCOMPARE(files(), QStringList());
}

void TestSafeFile::movesAndRefusesAnExistingName()
{
    put(QStringLiteral("a"), "A");
    put(QStringLiteral("b"), "B");
    VERIFY_FAILS(ErrorKind::Usage, moveDurably(path(QStringLiteral("a")), path(QStringLiteral("b")), Replace::No));
    QCOMPARE(get(QStringLiteral("b")), QByteArray("B"));
    QCOMPARE(get(QStringLiteral("a")), QByteArray("A"));
    VERIFY_OK(moveDurably(path(QStringLiteral("a")), path(QStringLiteral("c")), Replace::No));
    QCOMPARE(get(QStringLiteral("c")), QByteArray("A"));
    VERIFY_OK(moveDurably(path(QStringLiteral("c")), path(QStringLiteral("b")), Replace::Yes));
    QCOMPARE(get(QStringLiteral("b")), QByteArray("A"));
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("other")));
    VERIFY_OK(moveDurably(path(QStringLiteral("b")), path(QStringLiteral("other/b")), Replace::No));
    QCOMPARE(files(), QStringList());
}

void TestSafeFile::refusesAFileThatIsTooLarge()
{
    put(QStringLiteral("a"), "12345");
    QCOMPARE(*readFile(path(QStringLiteral("a")), 5), QByteArray("12345"));
    VERIFY_FAILS(ErrorKind::Unsupported, readFile(path(QStringLiteral("a")), 4));
    VERIFY_FAILS(ErrorKind::Unsupported, readFile(QStringLiteral("/proc/cpuinfo"), 4)); // says it has no bytes at all
}

void TestSafeFile::refusesFoldersAndPipes()
{
    VERIFY_FAILS(ErrorKind::Usage, readFile(m_dir->path(), 10));
    QCOMPARE(::mkfifo(qPrintable(path(QStringLiteral("pipe"))), 0600), 0);
    VERIFY_FAILS(ErrorKind::Usage, readFile(path(QStringLiteral("pipe")), 10)); // and does not wait for a writer
}

void TestSafeFile::hashesLikeTheReference()
{
    put(QStringLiteral("abc"), "abc");
    QCOMPARE(*hashFile(path(QStringLiteral("abc"))),
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    double last = 0;
    put(QStringLiteral("big"), QByteArray(5 << 20, 'q'));
    VERIFY_OK(hashFile(path(QStringLiteral("big")), {[&](double f) {
                                                         QVERIFY(f >= last);
                                                         last = f;
                                                     },
                                                     {}}));
    QCOMPARE(last, 1.0);
}

void TestSafeFile::storesByContentOnce()
{
    put(QStringLiteral("picture.PNG"), "pixels");
    const QString media = path(QStringLiteral("media"));
    const auto copied = storeCopy(path(QStringLiteral("picture.PNG")), media, QStringLiteral("PNG"));
    VERIFY_OK(copied);
    QCOMPARE(copied->sha256,
             QString::fromLatin1(QCryptographicHash::hash("pixels", QCryptographicHash::Sha256).toHex()));
    QCOMPARE(copied->bytes, 6);
    QVERIFY(QDir::isAbsolutePath(copied->path) && copied->path.endsWith(QStringLiteral(".png")));
    const auto again = storeBytes("pixels", media, QStringLiteral("png"));
    VERIFY_OK(again);
    QCOMPARE(again->path, copied->path);
    QCOMPARE(QDir(media).entryList(QDir::Files | QDir::Hidden).size(), 1);
    VERIFY_FAILS(ErrorKind::NotFound, storeBytes("x", path(QStringLiteral("gone/media")), QStringLiteral("png")));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("gone")))); // only the media folder itself is made
    const auto odd = storeBytes("x", media, QStringLiteral("../../e vil"));
    VERIFY_OK(odd);
    QCOMPARE(QFileInfo(odd->path).absolutePath(), QDir(media).absolutePath());
    QVERIFY(odd->path.endsWith(QStringLiteral(".evil")));
}

void TestSafeFile::replacesADamagedStoredFile()
{
    const auto stored = storeBytes("pixels", m_dir->path(), QStringLiteral("png"));
    VERIFY_OK(stored);
    put(QFileInfo(stored->path).fileName(), "pi");
    VERIFY_OK(storeBytes("pixels", m_dir->path(), QStringLiteral("png")));
    QCOMPARE(get(QFileInfo(stored->path).fileName()), QByteArray("pixels"));
}

void TestSafeFile::aStoppedCopyLeavesNoLitter()
{
    put(QStringLiteral("big"), QByteArray(4 << 20, 'q'));
    std::stop_source stop;
    const Progress progress{[&](double) { stop.request_stop(); }, stop.get_token()};
    VERIFY_FAILS(ErrorKind::Cancelled,
                 storeCopy(path(QStringLiteral("big")), m_dir->path(), QStringLiteral("bin"), progress));
    QCOMPARE(files(), QStringList{QStringLiteral("big")});
}

void TestSafeFile::strangeNamesWork()
{
    const QString name = QStringLiteral("Żółć 雪 🎬 \"a\".txt");
    VERIFY_OK(writeDurably(path(name), "x"));
    QCOMPARE(get(name), QByteArray("x"));
    const QString longest = QString(255, QLatin1Char('n'));
    VERIFY_OK(writeDurably(path(longest), "y"));
    QCOMPARE(get(longest), QByteArray("y"));
}

void TestSafeFile::aPlaceSaysWhetherItTakesAFile()
{
    VERIFY_OK(tryToMakeFile(path(QStringLiteral("film.mp4"))));
    VERIFY_OK(tryToMakeFile(path(QString(255, QLatin1Char('n')))));
    QCOMPARE(files(), QStringList());
    for (const QString& longer : {QString(256, QLatin1Char('n')), QString(128, QChar(0xe4))}) // 256 bytes each
        VERIFY_FAILS(ErrorKind::Usage, tryToMakeFile(path(longer)));
    QVERIFY(!tryToMakeFile(QStringLiteral("/proc/film.mp4")));
    VERIFY_FAILS(ErrorKind::NotFound, tryToMakeFile(path(QStringLiteral("nowhere/film.mp4"))));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("nowhere"))));
    if (::geteuid() == 0)
        return; // everything is allowed to him
    QVERIFY(QFile::setPermissions(m_dir->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(!tryToMakeFile(path(QStringLiteral("film.mp4"))));
    QVERIFY(
        QFile::setPermissions(m_dir->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

/// What is there stays as it is, whether it may be replaced or not.
void TestSafeFile::whatMayNotBeReplacedIsToldFirst()
{
    put(QStringLiteral("film.mp4"), "old");
    QVERIFY(QFile::link(path(QStringLiteral("film.mp4")), path(QStringLiteral("link"))));
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("empty")));
    VERIFY_OK(tryToMakeFile(path(QStringLiteral("film.mp4"))));
    VERIFY_OK(tryToMakeFile(path(QStringLiteral("link"))));
    VERIFY_FAILS(ErrorKind::Usage, tryToMakeFile(path(QStringLiteral("empty"))));
    Status others, another;
    if (::geteuid() == 0) { // a folder where all may write, and each keeps what is his
        QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 01777), 0);
        ::setfsuid(65534);
        others = tryToMakeFile(path(QStringLiteral("film.mp4")));
        another = tryToMakeFile(path(QStringLiteral("new.mp4")));
        ::setfsuid(0);
    } else {
        others = tryToMakeFile(QStringLiteral("/etc/passwd"));
    }
    VERIFY_FAILS(ErrorKind::Usage, others);
    VERIFY_OK(another);
    QCOMPARE(get(QStringLiteral("film.mp4")), QByteArray("old"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{QStringLiteral("empty"), QStringLiteral("film.mp4"), QStringLiteral("link")}));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "test_safe_file.moc"
