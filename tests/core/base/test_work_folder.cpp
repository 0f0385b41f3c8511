#include "core/base/work_folder.h"

#include "tests/support/results.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QUuid>
#include <cstdio>
#include <thread>

/// Folders for unfinished pieces: gone with their run, or with the next one; never while somebody is at work in them.
class TestWorkFolder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_disk = std::make_unique<QTemporaryDir>(); }
    void theyGoWithTheirRun();
    void aKilledRunIsSweptAndALivingOneIsNot();
    void whatIsKilledBetweenTwoSteps();
    void onlyOurOwnAreSwept();
    void whereNothingCanBeMadeIsSaid();

private:
    QStringList there() const
    {
        return QDir(m_disk->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString make(const QString& name) const
    {
        const QString path = m_disk->filePath(name);
        return QDir().mkpath(path) ? path : QString();
    }
    std::unique_ptr<QTemporaryDir> m_disk;
};

namespace {

const QString Prefix = QStringLiteral(".boardreel-test-");

bool put(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
}

QString freshName()
{
    return Prefix + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The child: at work until it is killed.
int workFor(const QString& parent)
{
    const auto work = WorkFolder::open(parent, Prefix);
    if (!work || !QDir().mkpath((*work)->file(QStringLiteral("project/media"))) ||
        !put((*work)->file(QStringLiteral("project/media/piece"))))
        return 1;
    std::puts(qPrintable((*work)->file({})));
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::minutes(1));
    return 0;
}

} // namespace

void TestWorkFolder::theyGoWithTheirRun()
{
    const QString parent = m_disk->filePath(QStringLiteral("made/for it"));
    {
        const auto work = WorkFolder::open(parent);
        VERIFY_OK(work);
        QVERIFY(put((*work)->file(QStringLiteral("piece"))));
        QVERIFY(QDir().mkpath((*work)->file(QStringLiteral("deep/er"))));
    }
    QCOMPARE(QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestWorkFolder::aKilledRunIsSweptAndALivingOneIsNot()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("work"), m_disk->path()});
    QVERIFY(child.waitForReadyRead(20'000));
    const QString piece =
        QFile::decodeName(child.readAllStandardOutput().trimmed()) + QStringLiteral("project/media/piece");
    VERIFY_OK(WorkFolder::open(m_disk->path(), Prefix));
    QVERIFY2(QFile::exists(piece), "swept while its process was alive");
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY2(QFile::exists(piece), "nothing was left behind that could be swept");
    VERIFY_OK(WorkFolder::open(m_disk->path(), Prefix));
    QCOMPARE(there(), QStringList());
}

void TestWorkFolder::whatIsKilledBetweenTwoSteps()
{
    QVERIFY(!make(freshName()).isEmpty());  // before it had its lock
    const QString half = make(freshName()); // while it was being removed
    QVERIFY(put(half + QStringLiteral("/.lock")));
    QVERIFY(QFile::link(m_disk->filePath(QStringLiteral("kept")), half + QStringLiteral("/link")));
    const QString kept = make(QStringLiteral("kept"));
    QVERIFY(put(kept + QStringLiteral("/work of a year")));
    VERIFY_OK(WorkFolder::open(m_disk->path(), Prefix));
    QCOMPARE(there(), QStringList(QStringLiteral("kept")));
    QVERIFY(QFile::exists(kept + QStringLiteral("/work of a year"))); // links are removed, not what they lead to
}

void TestWorkFolder::onlyOurOwnAreSwept()
{
    const QStringList others{QStringLiteral(".boardreel-other-") + QUuid::createUuid().toString(QUuid::WithoutBraces),
                             Prefix + QStringLiteral("notes"), freshName(), freshName()};
    for (const QString& name : others.mid(0, 2))
        QVERIFY(put(make(name) + QStringLiteral("/.lock")));
    QVERIFY(put(make(others[2]) + QStringLiteral("/no lock"))); // nobody can tell whose it is
    const QString target = make(QStringLiteral("target"));
    QVERIFY(put(target + QStringLiteral("/.lock")));
    QVERIFY(QFile::link(target, m_disk->filePath(others[3])));
    VERIFY_OK(WorkFolder::open(m_disk->path(), Prefix));
    for (const QString& name : others)
        QVERIFY2(there().contains(name), qPrintable(name));
    QVERIFY(QFile::exists(target + QStringLiteral("/.lock")));
}

void TestWorkFolder::whereNothingCanBeMadeIsSaid()
{
    QVERIFY(put(m_disk->filePath(QStringLiteral("file"))));
    const auto work = WorkFolder::open(m_disk->filePath(QStringLiteral("file/below")));
    VERIFY_FAILS(ErrorKind::Failed, work);
    QVERIFY(work.error().message.contains(QLatin1String("below")));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("work"))
        return workFor(app.arguments().value(2));
    TestWorkFolder test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_work_folder.moc"
