#include "core/providers/download/download.h"

#include "core/base/safe_file.h"
#include "core/media/media_info.h"

#include "tests/support/fake_provider/fake_provider.h"
#include "tests/support/leak_scan.h"
#include "tests/support/results.h"

#include <QDir>
#include <thread>

using End = Download::End;
using std::chrono::milliseconds;

/// The download protocol against a server that breaks it at every line.
class TestDownload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QCOMPARE(leaksOf("sk-canary-1234567890", {m_folder.path()}), QStringList()); }
    void aClipArrivesWholeAndPlays();
    void everyFaultHasItsEnd_data();
    void everyFaultHasItsEnd();
    void aNaiveReaderTakesHalfAClip();
    void aRedirectIsCheckedAndLosesTheKey();
    void aBrokenDownloadGoesOn();
    void anotherFileBeginsAgain_data();
    void anotherFileBeginsAgain();
    void aFullDiskIsSaidBeforeItIsFull();
    void aStopKeepsWhatIsThere();
    void ourOwnTroubleIsAnError();

private:
    DownloadCall call(const char* size = "320x240");
    Result<Download> fetch(const DownloadCall& call) { return download(m_client, call); }
    HttpClient m_client;
    FakeProvider m_provider;
    QTemporaryDir m_folder;
    QByteArray m_truth; ///< the bytes of the clip last submitted
};

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString content()
{
    return QStringLiteral("content");
}

} // namespace

void TestDownload::initTestCase()
{
    QVERIFY2(m_provider.isRunning(), "python3 is needed for the fake provider");
}

/// Has a clip made, remembers its bytes and says how to fetch it.
DownloadCall TestDownload::call(const char* size)
{
    HttpCall submit = smallSubmit(m_provider);
    submit.body.replace("64x48", size);
    const QByteArray made = m_client.exchange(m_provider.account(), submit).body;
    const QString id = QJsonDocument::fromJson(made).object().value(QStringLiteral("id")).toString();
    DownloadCall call;
    call.account = m_provider.account("sk-canary-1234567890");
    call.url = QUrl(m_provider.base().toString() + QStringLiteral("/videos/%1/content").arg(id));
    call.part = m_folder.filePath(id + QStringLiteral(".part"));
    call.limits.window = milliseconds(1000);
    call.limits.bytesInWindow = 1024;
    call.limits.head = milliseconds(2500);
    call.limits.freeSpace = [](const QString&) { return 1LL << 40; };
    HttpCall whole;
    whole.url = call.url;
    whole.limits.bodyBytes = 64 << 20;
    m_truth = m_client.exchange(call.account, whole).body;
    return call;
}

void TestDownload::aClipArrivesWholeAndPlays()
{
    const DownloadCall wanted = call();
    std::vector<double> fractions;
    const auto got = download(m_client, wanted, {[&](double fraction) { fractions.push_back(fraction); }, {}});
    VERIFY_OK(got);
    QVERIFY2(got->end == End::Done, qPrintable(got->detail));
    QCOMPARE(contents(wanted.part), m_truth);
    QCOMPARE(got->bytes, m_truth.size());
    QCOMPARE(got->sha256, hashFile(wanted.part).value_or(QString()));
    QVERIFY(!fractions.empty() && fractions.back() == 1.0);
    const QString final = m_folder.filePath(got->sha256 + QStringLiteral(".mp4"));
    VERIFY_OK(moveDurably(wanted.part, final, Replace::No));
    const auto info = probe(final);
    VERIFY_OK(info);
    QCOMPARE(info->size, QSize(320, 240));
    QCOMPARE(info->frames, 24);
}

void TestDownload::everyFaultHasItsEnd_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("end");
    const auto row = [](const char* fault, End end) { QTest::newRow(fault) << QString::fromLatin1(fault) << int(end); };
    row("no_length", End::Done);
    row("no_range", End::Done);
    row("hang", End::Again);
    for (const char* fault : {"reset", "drop", "half_headers", "garbage", "status:500", "status:503"})
        row(fault, End::Again);
    row("half_body", End::Again); // with an entity tag it can go on
    row("half_chunked", End::Again);
    row("lie_long", End::Again);
    row("cut_no_length", End::Again); // ended well by HTTP, and is half a clip
    row("lie_short", End::Again);     // "this is all", and is not
    row("drip", End::Again);
    row("status:401", End::Key);
    for (const char* fault : {"status:403", "status:404", "status:410"})
        row(fault, End::FreshUrl);
    row("long:404", End::FreshUrl); // its status counts, however much is said about it
    row("long:500", End::Again);
    row("status:405", End::FreshUrl);
    for (const char* fault : {"html", "encoded", "redirect:302:other", "redirect:307:other"})
        row(fault, End::Wrong);
    row("endless", End::Wrong); // blanks are no clip
}

void TestDownload::everyFaultHasItsEnd()
{
    QFETCH(QString, fault);
    QFETCH(int, end);
    DownloadCall wanted = call();
    // Qt asks again by itself when a connection ends before the headers; reading twice costs nothing.
    for (int n = 0; n < 6; ++n)
        m_provider.order(content(), fault);
    auto got = fetch(wanted);
    m_provider.behave();
    VERIFY_OK(got);
    QVERIFY2(int(got->end) == end, qPrintable(QString::number(int(got->end)) + got->detail));
    // A part file stays exactly when it can be used: finished, or to go on from.
    QCOMPARE(QFile::exists(wanted.part), got->end == End::Done || !got->validator.isEmpty());
    if (got->end == End::Done)
        QCOMPARE(contents(wanted.part), m_truth);
    QVERIFY(got->end == End::Done || got->sha256.isEmpty());
    // Whatever happened, trying again ends well.
    wanted.validator = got->validator;
    for (int n = 0; n < 4 && (got->end != End::Done || n == 0); ++n)
        got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY2(got->end == End::Done, qPrintable(got->detail));
    QCOMPARE(contents(wanted.part), m_truth);
    QCOMPARE(got->sha256, hashFile(wanted.part).value_or(QString()));
}

/// The control: by HTTP alone these are whole.
void TestDownload::aNaiveReaderTakesHalfAClip()
{
    HttpCall naive;
    naive.url = call().url;
    naive.limits.bodyBytes = 64 << 20;
    for (const char* fault : {"lie_short", "cut_no_length"}) {
        m_provider.order(content(), QString::fromLatin1(fault));
        const HttpAnswer answer = m_client.exchange(m_provider.account(), naive);
        QVERIFY2(answer.isComplete(200), fault);
        QCOMPARE(answer.body.size(), m_truth.size() / 2);
    }
}

void TestDownload::aRedirectIsCheckedAndLosesTheKey()
{
    const DownloadCall wanted = call();
    for (const char* fault : {"redirect:301:same", "redirect:302:same", "redirect:307:same", "redirect:308:same"}) {
        m_provider.order(content(), QString::fromLatin1(fault));
        const auto got = fetch(wanted);
        VERIFY_OK(got);
        QVERIFY2(got->end == End::Done, fault);
    }
    for (int n = 0; n < 6; ++n)
        m_provider.order(content(), QStringLiteral("redirect:302:same"));
    const auto before = m_provider.requests(content()).size();
    auto got = fetch(wanted);
    m_provider.behave();
    VERIFY_OK(got);
    QVERIFY(got->end == End::Wrong);
    QCOMPARE(m_provider.requests(content()).size() - before, 6);
    m_provider.order(content(), QStringLiteral("redirect:302:other"));
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Wrong);
    for (const QJsonObject& request : m_provider.requests()) // "localhost" is another origin: nobody called there
        QVERIFY(!request.value(QStringLiteral("host")).toString().startsWith(QLatin1String("localhost")));
}

void TestDownload::aBrokenDownloadGoesOn()
{
    DownloadCall wanted = call("640x480");
    m_provider.order(content(), QStringLiteral("half_body"));
    auto got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Again && !got->validator.isEmpty());
    const qint64 kept = QFileInfo(wanted.part).size();
    QVERIFY(kept > 0 && kept < m_truth.size());
    wanted.validator = got->validator;
    m_provider.order(content(), QStringLiteral("half_body")); // and breaks off a second time
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Again && QFileInfo(wanted.part).size() >= kept); // a reset may take with it what just came
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY2(got->end == End::Done, qPrintable(got->detail));
    QCOMPARE(contents(wanted.part), m_truth);
    QCOMPARE(got->sha256, hashFile(wanted.part).value_or(QString()));
    const QJsonObject last = m_provider.requests(content()).last().value(QStringLiteral("headers")).toObject();
    QVERIFY(last.value(QStringLiteral("range")).toString().startsWith(QLatin1String("bytes=")));
    QCOMPARE(last.value(QStringLiteral("if-range")).toString().toUtf8(), wanted.validator);
}

void TestDownload::anotherFileBeginsAgain_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("the file changed") << QStringLiteral("changed") << true;
    QTest::newRow("no ranges") << QStringLiteral("no_range") << true;
    QTest::newRow("a wrong range") << QStringLiteral("wrong_range") << false;
}

void TestDownload::anotherFileBeginsAgain()
{
    QFETCH(QString, fault);
    QFETCH(bool, atOnce);
    DownloadCall wanted = call();
    m_provider.order(content(), QStringLiteral("half_body"));
    auto got = fetch(wanted);
    VERIFY_OK(got);
    wanted.validator = got->validator;
    m_provider.order(content(), fault);
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY2((got->end == End::Done) == atOnce, qPrintable(got->detail));
    QCOMPARE(QFile::exists(wanted.part), atOnce);
    if (fault == QLatin1String("changed"))
        m_truth = m_truth.chopped(1) + '\x01';
    if (!atOnce) {
        wanted.validator = got->validator;
        got = fetch(wanted);
        VERIFY_OK(got);
    }
    QCOMPARE(contents(wanted.part), m_truth);
}

void TestDownload::aFullDiskIsSaidBeforeItIsFull()
{
    DownloadCall wanted = call();
    wanted.limits.freeSpace = [&](const QString&) { return m_truth.size() + wanted.limits.spareBytes - 1; };
    auto got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::NoSpace);
    wanted.limits.freeSpace = [&](const QString&) { return m_truth.size() + wanted.limits.spareBytes; };
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Done);
    m_provider.order(content(), QStringLiteral("no_length"));
    got = fetch(wanted); // of unknown length: more room is asked for
    VERIFY_OK(got);
    QVERIFY(got->end == End::NoSpace);
    wanted.limits.mostBytes = 1000;
    got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Wrong);
}

void TestDownload::aStopKeepsWhatIsThere()
{
    DownloadCall wanted = call("640x480");
    std::stop_source source;
    auto got = download(m_client, wanted,
                        {[&](double fraction) {
                             if (fraction > 0.3)
                                 source.request_stop();
                         },
                         source.get_token()});
    VERIFY_OK(got);
    if (got->end != End::Stopped) // the rest had arrived already
        QCOMPARE(int(got->end), int(End::Done));
    wanted.validator = got->validator;
    QVERIFY(QFileInfo(wanted.part).size() > 0);
    got = fetch(wanted);
    if (got && got->end == End::Again)
        got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY2(got->end == End::Done, qPrintable(got->detail));
    QCOMPARE(contents(wanted.part), m_truth);
}

void TestDownload::ourOwnTroubleIsAnError()
{
    DownloadCall wanted = call();
    wanted.part = m_folder.filePath(QStringLiteral("no such folder/x.part"));
    VERIFY_FAILS(ErrorKind::NotFound, fetch(wanted));
    if (!QFile::exists(QStringLiteral("/dev/full")))
        return;
    wanted.part = m_folder.filePath(QStringLiteral("x.part"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), wanted.part)); // a link is never written through
    const auto got = fetch(wanted);
    VERIFY_OK(got);
    QVERIFY(got->end == End::Done && !QFileInfo(wanted.part).isSymLink());
}

QTEST_GUILESS_MAIN(TestDownload)
#include "test_download.moc"
