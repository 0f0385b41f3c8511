#pragma once

#include <QString>

/// 16 MB held back beside the ledger: let go when the disk is full, so that a remote id that cost money can still be
/// written. Owned by the ledger, used on its store thread.
class BallastFile final {
public:
    static constexpr qint64 Bytes = 16 << 20;
    explicit BallastFile(const QString& folder);

    bool isThere() const;
    bool hasRoom() const; ///< and a little more is free: what comes next can be written down, whatever fills the disk
    /// Makes it when it is missing and the disk has room for it and a little more.
    void ensure() const;
    /// Gives its space back. False when there was none to give.
    bool release() const;

private:
    QString m_path;
};
