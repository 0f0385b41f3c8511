#include "core/base/safe_file.h"
#include "core/base/work_folder.h"
#include "tests/core/project/project_fixture.h"

/// What a run killed while it opened a package or saved a copy has left beside them goes with the next one.
class TestPackageLeftovers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leftoversOfKilledRunsGo();

private:
    QString at(const QString& name) const { return m_disk.filePath(name); }
    QTemporaryDir m_disk;
};

void TestPackageLeftovers::leftoversOfKilledRunsGo()
{
    const auto project = smallProject(m_disk);
    const QString package = at(QStringLiteral("film.boardreel"));
    QVERIFY(waited(project->exportPackage(package)).has_value());
    const auto left = [&](const char* prefix) {
        return at(QLatin1String(prefix) + QUuid::createUuid().toString(QUuid::WithoutBraces));
    };
    const QStringList dead{left(".boardreel-package-"), left(".boardreel-copy-")};
    for (const QString& folder : dead) {
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/project/media")));
        VERIFY_OK(writeDurably(folder + QStringLiteral("/.lock"), {}));
    }
    const auto living = WorkFolder::open(m_disk.path(), QStringLiteral(".boardreel-package-"));
    VERIFY_OK(living);
    QVERIFY(!QFileInfo::exists(dead.first())); // the control: opening it swept
    QVERIFY(QDir().mkpath(dead.first()));
    VERIFY_OK(writeDurably(dead.first() + QStringLiteral("/.lock"), {}));
    VERIFY_OK(openPackage(package, at(QStringLiteral("opened"))));
    QVERIFY(!QFileInfo::exists(dead.first()));
    QVERIFY(QFileInfo::exists(dead.last()));
    QVERIFY(waited(project->saveCopy(at(QStringLiteral("copied")))).has_value());
    QVERIFY(!QFileInfo::exists(dead.last()));
    QVERIFY(QFileInfo::exists((*living)->file({})));
}

QTEST_GUILESS_MAIN(TestPackageLeftovers)
#include "test_package_leftovers.moc"
