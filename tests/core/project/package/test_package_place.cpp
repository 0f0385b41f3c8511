#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "tests/core/project/project_fixture.h"

/// The folder a package is opened or a copy is saved in: what is there is not touched, and what a run that was killed
/// at it has left goes with the next one.
class TestPackagePlace final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }
    void whatIsThereIsNotTouched();
    void leftoversOfKilledRunsGo();

private:
    QString at(const QString& name) const { return m_disk->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_disk;
    QString m_package;
    std::shared_ptr<Project> m_project;
};

void TestPackagePlace::init()
{
    m_disk = std::make_unique<QTemporaryDir>();
    m_project = smallProject(*m_disk);
    m_package = at(QStringLiteral("p.boardreel"));
    QVERIFY(waited(m_project->exportPackage(m_package)).has_value());
}

void TestPackagePlace::whatIsThereIsNotTouched()
{
    VERIFY_FAILS(ErrorKind::Usage, openPackage(m_package, m_project->folder()));
    QVERIFY(QFile::link(at(QStringLiteral("nowhere")), at(QStringLiteral("link"))));
    VERIFY_FAILS(ErrorKind::Usage, openPackage(m_package, at(QStringLiteral("link"))));
    const QByteArray before = readFile(m_package, 1 << 30).value_or(QByteArray());
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(ErrorKind::Cancelled, waited(m_project->exportPackage(m_package, {{}, stop.get_token()})));
    QCOMPARE(readFile(m_package, 1 << 30).value_or(QByteArray()),
             before); // an older package is replaced whole or not at all
    VERIFY_FAILS(ErrorKind::Cancelled, openPackage(m_package, at(QStringLiteral("new")), {{}, stop.get_token()}));
    QVERIFY(!QFileInfo::exists(at(QStringLiteral("new"))));
}

void TestPackagePlace::leftoversOfKilledRunsGo()
{
    const auto left = [&](const char* prefix) {
        return at(QLatin1String(prefix) + QUuid::createUuid().toString(QUuid::WithoutBraces));
    };
    const QStringList dead{left(".boardreel-package-"), left(".boardreel-copy-")};
    for (const QString& folder : dead) {
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/project/media")));
        VERIFY_OK(writeDurably(folder + QStringLiteral("/.lock"), {}));
    }
    const auto living = WorkFolder::open(m_disk->path(), QStringLiteral(".boardreel-package-"));
    VERIFY_OK(living);
    QVERIFY(!QFileInfo::exists(dead.first())); // the control: opening it swept
    QVERIFY(QDir().mkpath(dead.first()));
    VERIFY_OK(writeDurably(dead.first() + QStringLiteral("/.lock"), {}));
    VERIFY_OK(openPackage(m_package, at(QStringLiteral("opened"))));
    QVERIFY(!QFileInfo::exists(dead.first()));
    QVERIFY(QFileInfo::exists(dead.last()));
    QVERIFY(waited(m_project->saveCopy(at(QStringLiteral("copied")))).has_value());
    QVERIFY(!QFileInfo::exists(dead.last()));
    QVERIFY(QFileInfo::exists((*living)->file({})));
}

QTEST_GUILESS_MAIN(TestPackagePlace)
#include "test_package_place.moc"
