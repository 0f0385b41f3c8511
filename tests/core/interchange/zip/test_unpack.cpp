#include "core/interchange/zip/unpack.h"

#include "core/interchange/zip/pack.h"
#include "tests/support/raw_zip.h"
#include "tests/support/results.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <random>

/// Archives of strangers: the good ones are unpacked byte for byte, the others are refused with a sentence, and no file
/// ever lies outside the folder they were unpacked to.
class TestUnpack final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(folder()));
    }

    void whatWasPackedComesOut();
    void anotherWritersArchiveIsRead();
    void hostileArchives_data();
    void hostileArchives();
    void limitsHold();
    void cutOffAnywhere();
    void mutilatedArchivesNeverLeaveTheFolder();
    void aStopLeavesNothingBehind();

private:
    QString folder() const { return m_disk->filePath(QStringLiteral("in")); }
    QString archive() const { return m_disk->filePath(QStringLiteral("a.zip")); }
    auto unpack(const QByteArray& bytes, const ZipLimits& limits = {})
    {
        QFile file(archive());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no place for the archive");
        file.close();
        QDir(folder()).removeRecursively();
        QDir().mkpath(folder());
        return unpackZip(archive(), folder(), limits);
    }
    /// Everything beside the folder; the archive itself apart.
    QStringList outside() const
    {
        QStringList found;
        QDirIterator it(m_disk->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); !path.startsWith(folder()) && path != archive())
                found << path;
        return found;
    }
    std::unique_ptr<QTemporaryDir> m_disk;
};

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QList<RawEntry> goodEntries()
{
    return {{"content.otio", "{}"},
            {"media/", {}, false, 040755},
            {"media/\xE5\xA4\xA9 \xF0\x9F\x8E\xAC.png", QByteArray(5000, 'p')},
            {"notes.txt", QByteArray(9000, 'n'), true}};
}

} // namespace

void TestUnpack::whatWasPackedComesOut()
{
    const QString one = m_disk->filePath(QStringLiteral("one"));
    QFile file(one);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(3'000'000, 'x')) == 3'000'000);
    file.close();
    double last = 0;
    VERIFY_OK(packZip(archive(), {{QStringLiteral("media/1.mp4"), one, {}}, {QStringLiteral("a.txt"), {}, "words"}},
                      {[&](double f) { last = f; }, {}}));
    QVERIFY(last > 0.99);
    const auto files = unpackZip(archive(), folder(), {});
    VERIFY_OK(files);
    QCOMPARE(files->size(), 2);
    QCOMPARE(bytesOf(files->value(QStringLiteral("a.txt")).path), QByteArray("words"));
    const UnpackedFile media = files->value(QStringLiteral("media/1.mp4"));
    QCOMPARE(bytesOf(media.path), QByteArray(3'000'000, 'x'));
    QCOMPARE(
        media.sha256,
        QString::fromLatin1(QCryptographicHash::hash(QByteArray(3'000'000, 'x'), QCryptographicHash::Sha256).toHex()));
    QVERIFY(bytesOf(archive()).contains(QByteArray(3'000'000, 'x'))); // stored as it is
    QCOMPARE(QDir(m_disk->path()).entryList({QStringLiteral("*.part*")}), QStringList());
}

void TestUnpack::anotherWritersArchiveIsRead()
{
    const auto files = unpack(rawZip(goodEntries()));
    VERIFY_OK(files);
    QCOMPARE(files->size(), 3); // the folder is none
    QCOMPARE(bytesOf(files->value(QStringLiteral("notes.txt")).path), QByteArray(9000, 'n'));
    QCOMPARE(files->value(QStringLiteral("media/天 🎬.png")).bytes, 5000);
    QCOMPARE(outside(), QStringList());
}

void TestUnpack::hostileArchives_data()
{
    QTest::addColumn<QByteArray>("zip");
    const auto names = [](const char* what, const QList<QByteArray>& list) {
        QList<RawEntry> entries = goodEntries();
        for (const QByteArray& name : list)
            entries << RawEntry{name, "evil"};
        QTest::newRow(what) << rawZip(entries);
    };
    const auto entry = [](const char* what, const RawEntry& bad) {
        QTest::newRow(what) << rawZip(goodEntries() << bad);
    };
    names("absolute", {"/tmp/evil"});
    names("dotted", {"../evil"});
    names("dotted inside", {"media/../../evil"});
    names("dot", {"./evil"});
    names("empty part", {"media//evil"});
    names("backslashes", {"media\\..\\..\\evil"});
    names("drive", {"C:evil"});
    names("stream", {"evil.txt:hidden"});
    names("no name", {""});
    names("long name", {QByteArray(256, 'a')});
    names("control", {"ev\nil"});
    names("escape", {"\x1b[31mevil"});
    names("right to left", {"evil\xE2\x80\xAEgpj.exe"});
    names("broken UTF-8", {"ev\xC3\x28il"});
    names("overlong slash", {"..\xC0\xAF"
                             "evil"});
    names("decomposed", {"e\xCC\x81vil"});
    names("trailing dot", {"evil."});
    names("trailing space", {"evil "});
    names("twice", {"evil", "evil"});
    names("twice by case", {"Evil", "eVIL"});
    names("twice by width", {"evil", "\xEF\xBD\x85vil"});
    names("file and folder", {"evil", "evil/"});
    entry("link", {"evil", "/etc/passwd", false, 0120777});
    entry("device", {"evil", {}, false, 020666});
    entry("pipe", {"evil", {}, false, 010666});
    entry("socket", {"evil", {}, false, 0140666});
    entry("folder that is a file", {"evil/", "x", false, 0100644});
    entry("encrypted", {"evil", QByteArray(40, 'e'), false, 0100644, 0x0801});
    entry("strange method", {"evil", "evil", false, 0100644, 0x0800, quint16(12)});
    entry("size too small", {"evil", QByteArray(100, 'e'), true, 0100644, 0x0800, {}, 10U});
    entry("size too large", {"evil", QByteArray(100, 'e'), true, 0100644, 0x0800, {}, 4000U});
    entry("stored size lies", {"evil", QByteArray(100, 'e'), false, 0100644, 0x0800, {}, 4000U});
    entry("checksum", {"evil", QByteArray(100, 'e'), false, 0100644, 0x0800, {}, {}, 1U});
    entry("two names", {"evil", "evil", false, 0100644, 0x0800, {}, {}, {}, QByteArray("../x")});
    entry("bomb", {"evil", QByteArray(4 << 20, '\0'), true});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty zip") << rawZip({});
    QTest::newRow("words") << QByteArray("Once upon a time.");
    QTest::newRow("its mark alone") << QByteArray("PK\x03\x04");
    QTest::newRow("end alone") << rawZip({}).leftJustified(22, '\xff', true);
    QTest::newRow("four billion entries")
        << QByteArray("PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\x7f\0\0\0\0\0\0", 22);
}

void TestUnpack::hostileArchives()
{
    QFETCH(QByteArray, zip);
    const auto files = unpack(zip);
    VERIFY_FAILS(ErrorKind::Damaged, files);
    const QString sentence = files.error().message;
    QVERIFY2(sentence.startsWith(QLatin1String("\"a.zip\"")) && sentence.endsWith(QLatin1Char('.')),
             qPrintable(sentence));
    QVERIFY2(!sentence.contains(QChar(0x202e)) && !sentence.contains(QChar(0x1b)), "the sentence is a trap itself");
    QCOMPARE(outside(), QStringList());
    for (const QString& name : QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(!name.contains(QLatin1String("evil")), "a name of the archive's own");
}

void TestUnpack::limitsHold()
{
    const QByteArray zip = rawZip({{"a", QByteArray(1000, 'a')}, {"b", QByteArray(1000, 'b')}, {"c", "c"}});
    VERIFY_OK(unpack(zip, {3, 2001, 100, 1 << 20}));
    VERIFY_FAILS(ErrorKind::Damaged, unpack(zip, {2, 2001, 100, 1 << 20}));
    VERIFY_FAILS(ErrorKind::Damaged, unpack(zip, {3, 2000, 100, 1 << 20}));
    VERIFY_FAILS(ErrorKind::Damaged, unpack(zip, {3, 999, 100, 1 << 20}));
    const QByteArray dense = rawZip({{"a", QByteArray(100'000, 'a'), true}});
    VERIFY_OK(unpack(dense));
    VERIFY_FAILS(ErrorKind::Damaged, unpack(dense, {3, 1 << 20, 100, 50'000}));
}

void TestUnpack::cutOffAnywhere()
{
    const QByteArray zip = rawZip(goodEntries());
    for (qsizetype length = 0; length < zip.size(); length += 97)
        VERIFY_FAILS(ErrorKind::Damaged, unpack(zip.left(length)));
    VERIFY_FAILS(ErrorKind::Damaged, unpack(zip.chopped(1)));
    VERIFY_OK(unpack(zip)); // the control
}

void TestUnpack::mutilatedArchivesNeverLeaveTheFolder()
{
    const QByteArray zip = rawZip(goodEntries());
    std::mt19937 dice(20261122);
    int opened = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray broken = zip;
        const int hits = 1 + int(dice() % 4);
        for (int i = 0; i < hits; ++i) // most of it is media: aim at the headers
            broken[qsizetype(dice() % 2 ? dice() % 120 : broken.size() - 1 - dice() % 300)] = char(dice());
        const auto files = unpack(broken);
        opened += files.has_value();
        if (!files)
            QVERIFY(!files.error().message.isEmpty());
        QCOMPARE(outside(), QStringList());
    }
    QVERIFY2(opened < 400, "damage went unseen");
}

void TestUnpack::aStopLeavesNothingBehind()
{
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled,
                 packZip(archive(), {{QStringLiteral("a"), {}, QByteArray(1 << 20, 'a')}}, {{}, stop.get_token()}));
    QCOMPARE(QDir(m_disk->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    VERIFY_OK(packZip(archive(), {{QStringLiteral("a"), {}, QByteArray(1 << 20, 'a')}}));
    VERIFY_FAILS(ErrorKind::Cancelled, unpackZip(archive(), folder(), {}, {{}, stop.get_token()}));
}

QTEST_GUILESS_MAIN(TestUnpack)
#include "test_unpack.moc"
