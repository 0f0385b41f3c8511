#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

/// One entry as a forger would write it: every field may lie.
struct RawEntry {
    QByteArray name;
    QByteArray data;
    bool deflated = false;
    quint32 mode = 0100644;             ///< Unix, with the kind of file
    quint16 flags = 0x0800;             ///< names are UTF-8; 1 = encrypted
    std::optional<quint16> method = {}; ///< instead of the true one
    std::optional<quint32> size = {};   ///< said to be unpacked
    std::optional<quint32> crc = {};
    std::optional<QByteArray> localName = {}; ///< in front of the data, where it differs from the directory's
};

/// A zip written byte by byte, without the library that reads it.
QByteArray rawZip(const QList<RawEntry>& entries);
