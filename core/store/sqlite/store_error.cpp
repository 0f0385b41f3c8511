#include "core/store/sqlite/store_error.h"

#include "core/store/text.h"

#include <QDir>

int primaryCode(const QSqlError& error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Error storeError(const QSqlError& error, const QString& path)
{
    constexpr int LockRefused = 3850; // an exclusive lock needs a file that may be written
    const QString file = QDir::toNativeSeparators(path);
    const QString detail = QStringLiteral("%1 [%2] %3").arg(path, error.nativeErrorCode(), error.text());
    const bool lockRefused = error.nativeErrorCode().toInt() == LockRefused;
    switch (lockRefused ? SqliteCode::Permission : primaryCode(error)) {
    case SqliteCode::Busy:
        return {
            ErrorKind::Locked,
            StoreText::tr("\"%1\" is in use by another Boardreel. Nothing was changed; close it there and try again.")
                .arg(file),
            detail};
    case SqliteCode::Corrupt:
        return {
            ErrorKind::Damaged,
            StoreText::tr(
                "\"%1\" is damaged: parts of it are missing or overwritten. It was not changed and is kept as it is.")
                .arg(file),
            detail};
    case SqliteCode::NotADatabase:
        return {ErrorKind::Damaged,
                StoreText::tr(
                    "\"%1\" is not a database, or its beginning is damaged. It was not changed and is kept as it is.")
                    .arg(file),
                detail};
    case SqliteCode::Full:
        return {ErrorKind::Failed,
                StoreText::tr(
                    "The disk that holds \"%1\" is full. Your last change is not saved yet; make some space and it "
                    "will be tried again.")
                    .arg(file),
                detail};
    case SqliteCode::CannotOpen:
        return {
            ErrorKind::Failed,
            StoreText::tr(
                "\"%1\" could not be opened. Nothing was changed; check the permissions of the file and its folder.")
                .arg(file),
            detail};
    case SqliteCode::ReadOnly:
    case SqliteCode::Permission:
        return {ErrorKind::Failed,
                StoreText::tr(
                    "\"%1\" may not be written. Nothing was changed; check the permissions of the file and its folder.")
                    .arg(file),
                detail};
    case SqliteCode::InputOutput:
        return {
            ErrorKind::Failed,
            StoreText::tr(
                "The disk that holds \"%1\" reports an error. The last change is not saved; check the disk and keep "
                "a copy of the folder.")
                .arg(file),
            detail};
    default:
        return {ErrorKind::Failed, StoreText::tr("\"%1\" could not be read or written. Nothing was changed.").arg(file),
                detail};
    }
}
