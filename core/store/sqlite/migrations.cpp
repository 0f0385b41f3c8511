#include "core/store/sqlite/migrations.h"

#include "core/store/sqlite/database.h"
#include "core/store/text.h"

#include <QHash>

namespace {

Result<QHash<QString, QString>> objectsOf(Database& database)
{
    QHash<QString, QString> objects; // "table shots" -> its SQL
    BR_CHECK(database.each(
        QStringLiteral("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"), {},
        [&](RowReader& row) {
            const QString type = row.text();
            const QString name = row.text();
            objects.insert(QString(type + QLatin1Char(' ') + name), row.text());
        }));
    return objects;
}

Status runStep(Database& database, const Migration& step, int version)
{
    return database.transaction([&]() -> Status {
        for (const QString& statement : step.statements)
            BR_CHECK(database.run(statement));
        BR_CHECK(database.run(QStringLiteral("PRAGMA user_version = %1").arg(version)));
        return {};
    });
}

} // namespace

Status migrate(Database& database, const DatabaseFormat& format, int from)
{
    for (int version = from + 1; version <= format.version(); ++version)
        BR_CHECK(runStep(database, format.steps[version - 1], version));
    return {};
}

Status checkSchema(Database& database, const DatabaseFormat& format, int version)
{
    BR_TRY(const auto model, Database::inMemory());
    BR_CHECK(migrate(*model, {format.applicationId, format.steps.mid(0, version)}, 0));
    BR_TRY(const auto expected, objectsOf(*model));
    BR_TRY(const auto found, objectsOf(database));
    const auto refused = [&](const QString& object) {
        return fail(ErrorKind::Damaged,
                    StoreText::tr(
                        "\"%1\" does not have the tables of a Boardreel file and was not opened. It is kept as it is.")
                        .arg(database.path()),
                    object);
    };
    for (auto it = expected.begin(); it != expected.end(); ++it)
        if (found.value(it.key()) != it.value())
            return refused(it.key());
    for (auto it = found.begin(); it != found.end(); ++it) {
        const bool plain = it.key().startsWith(QLatin1String("table ")) || it.key().startsWith(QLatin1String("index "));
        if (!plain || it.value().startsWith(QLatin1String("CREATE VIRTUAL"), Qt::CaseInsensitive))
            return refused(it.key());
    }
    return {};
}
