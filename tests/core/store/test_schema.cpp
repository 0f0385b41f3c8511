#include "core/document/names.h"
#include "core/store/job_record.h"
#include "core/store/ledger_schema.h"
#include "core/store/project_schema.h"
#include "core/store/sqlite/database.h"
#include "tests/support/results.h"

#include <QFile>
#include <QMap>

/// SCHEMA.md says exactly what is in the files.
class TestSchema final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyColumnIsDocumented();
    void everyWordIsDocumented();
    void aMissingLineIsNoticed();
    void aShotsJobsAreFoundByTheirIndex();

private:
    QString m_document;
};

namespace {

using Columns = QMap<QString, QStringList>; // "clips" -> "id TEXT", ...; both files have a table of that name

/// The tables of one chapter ("# project.sqlite") as the document lists them.
Columns documented(const QString& document, const QString& chapter)
{
    Columns tables;
    QString table;
    bool inside = false;
    for (const QString& line : document.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("# ")))
            inside = line.mid(2) == chapter;
        else if (inside && line.startsWith(QLatin1String("### ")))
            table = line.mid(4);
        const QStringList cells = line.split(QStringLiteral(" | "));
        const bool header = line.startsWith(QLatin1String("| column")) || line.startsWith(QLatin1String("|---"));
        if (inside && line.startsWith(QLatin1String("| ")) && !header && cells.size() >= 3 && cells[2].size() > 2)
            tables[table] << QString(cells[0].mid(2) + QLatin1Char(' ') + cells[1]);
    }
    return tables;
}

Result<Columns> real(const DatabaseFormat& format)
{
    BR_TRY(const auto database, Database::inMemory());
    BR_CHECK(migrate(*database, format, 0));
    Columns tables;
    BR_CHECK(
        database->each(QStringLiteral("SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c "
                                      "WHERE m.type = 'table' ORDER BY m.name, c.cid"),
                       {}, [&](RowReader& row) {
                           const QString table = row.text();
                           const QString column = row.text();
                           tables[table] << QString(column + QLatin1Char(' ') + row.text());
                       }));
    return tables;
}

} // namespace

void TestSchema::initTestCase()
{
    QFile file(qEnvironmentVariable("BOARDREEL_SOURCE") + QStringLiteral("/core/store/SCHEMA.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_document = QString::fromUtf8(file.readAll());
}

void TestSchema::everyColumnIsDocumented()
{
    for (const auto& [chapter, format] : {std::pair(QStringLiteral("project.sqlite"), projectFormat()),
                                          std::pair(QStringLiteral("ledger.sqlite"), ledgerFormat())}) {
        const auto tables = real(format);
        VERIFY_OK(tables);
        const Columns told = documented(m_document, chapter);
        QCOMPARE(told.keys(), tables->keys());
        for (const QString& table : tables->keys())
            QCOMPARE(told.value(table), tables->value(table));
        QVERIFY(m_document.contains(QString::number(format.applicationId)));
    }
}

void TestSchema::everyWordIsDocumented()
{
    const auto listed = [&](const auto& words) {
        QStringList list;
        for (const char* word : words)
            list << (*word ? QString::fromLatin1(word) : QStringLiteral("empty"));
        const QString text = list.join(QLatin1String(", "));
        QVERIFY2(m_document.contains(text), qPrintable(text));
    };
    listed(EnumNames<ShotSize>::values);
    listed(EnumNames<CameraAngle>::values);
    listed(EnumNames<CameraMove>::values);
    listed(EnumNames<MoveDirection>::values);
    listed(EnumNames<Easing>::values);
    listed(EnumNames<TransitionKind>::values);
    listed(EnumNames<ShotStatus>::values);
    listed(EnumNames<PanelRole>::values);
    listed(EnumNames<Fit>::values);
    listed(EnumNames<ElementKind>::values);
    listed(EnumNames<TrackKind>::values);
    listed(EnumNames<ClipRole>::values);
    listed(EnumNames<TakeOrigin>::values);
    QStringList states;
    for (int state = 0; state <= int(JobState::WrittenOff); ++state)
        states << toString(JobState(state));
    QVERIFY(m_document.contains(states.join(QLatin1String(", "))));
}

void TestSchema::aMissingLineIsNoticed()
{
    QString shorter = m_document;
    shorter.remove(QStringLiteral("| lens_mm | INTEGER | focal length, 0 = not decided |\n"));
    QVERIFY(shorter != m_document);
    const auto tables = real(projectFormat());
    VERIFY_OK(tables);
    QVERIFY(documented(shorter, QStringLiteral("project.sqlite")) != *tables);
    QVERIFY(documented(m_document, QStringLiteral("project.sqlite")) == *tables);
}

/// Each admission asks for twins, among the jobs of all projects.
void TestSchema::aShotsJobsAreFoundByTheirIndex()
{
    const auto database = Database::inMemory();
    VERIFY_OK(database);
    VERIFY_OK(migrate(**database, ledgerFormat(), 0));
    const auto plan = [&](const QString& where) {
        QStringList steps;
        const Status asked = (*database)->each(QStringLiteral("EXPLAIN QUERY PLAN SELECT id FROM jobs WHERE ") + where,
                                               {}, [&](RowReader& row) {
                                                   for (int column = 0; column < 3; ++column)
                                                       row.integer();
                                                   steps << row.text();
                                               });
        return asked ? steps.join(QLatin1Char('\n')) : asked.error().message;
    };
    const QString twins = plan(QStringLiteral("shot = 'a' AND kind = 'generate' AND request_key = 'b'"));
    QVERIFY2(twins.contains(QStringLiteral("INDEX jobs_of_shot")), qPrintable(twins));
    const QString others = plan(QStringLiteral("title = 'a'")); // the control: no index has that
    QVERIFY2(!others.contains(QStringLiteral("INDEX")), qPrintable(others));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
