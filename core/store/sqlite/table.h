#pragma once

#include <QStringList>

/// A table's columns, named once, in the order its rows are read and bound. Names are constants, never input.
struct Table {
    /// `columns` are separated by spaces; the first one is the key.
    Table(const char* name, const char* columns);

    QString name;
    QStringList columns;
    QString select(const QString& tail = {}) const; ///< SELECT columns FROM name tail
    QString insert() const;
    QString upsert() const; ///< INSERT, or UPDATE of every other column where the key is there
};
