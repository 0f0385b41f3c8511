#pragma once

#include "core/store/sqlite/migrations.h"

#include <QTimer>
#include <chrono>

/// What a database does by itself between changes: writes its log back after half a minute of quiet and takes a
/// snapshot when the newest one is ten minutes older than a change. Owned by its Database, lives on the store thread.
class Housekeeping final : public QObject {
    Q_OBJECT
public:
    Housekeeping(Database& database, DatabaseFormat format, std::chrono::milliseconds quiet = std::chrono::seconds(30));
    void noteChange(); ///< after each commit

private:
    void writeLogBack();
    void snapshot();
    Database& m_database;
    DatabaseFormat m_format;
    QTimer m_quiet;
    QTimer m_snapshot;
};
