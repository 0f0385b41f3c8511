#include "core/interchange/zip/unpack.h"

#include "core/base/file_handle.h"
#include "core/base/free_space.h"
#include "core/base/safe_file.h"
#include "core/interchange/text.h"
#include "core/interchange/zip/entry_name.h"
#include "core/interchange/zip/zip_handles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSet>
#include <QtEndian>
#include <sys/stat.h>

namespace {

constexpr qint64 BlockBytes = 1 << 20;
constexpr qint64 SmallestRecord = 46; // of one entry in an archive's directory

struct Entry {
    zip_uint64_t index = 0;
    QString name;
    qint64 bytes = 0;
    bool isFolder = false;
};

class Unpacking final {
public:
    Unpacking(const QString& archive, const QString& folder, const ZipLimits& limits, const Progress& progress)
        : m_path(archive)
        , m_folder(folder)
        , m_limits(limits)
        , m_progress(progress)
    {
    }

    Result<QHash<QString, UnpackedFile>> run()
    {
        BR_CHECK(open());
        BR_TRY(const auto entries, inspected());
        QHash<QString, UnpackedFile> files;
        for (const Entry& entry : entries) {
            if (entry.isFolder)
                continue;
            BR_TRY(const auto file, unpacked(entry, files.size()));
            files.insert(entry.name, file);
        }
        return files;
    }

private:
    Error refused(const QString& why, const QString& detail = {}) const
    {
        return {
            ErrorKind::Damaged,
            InterchangeText::tr("\"%1\" was not opened: %2. No file outside it was touched; ask whoever made it for "
                                "a new one.")
                .arg(QFileInfo(m_path).fileName(), why),
            detail};
    }
    Status open();
    Status countFirst() const;
    Result<QList<Entry>> inspected();
    Result<Entry> inspected(zip_uint64_t index) const;
    Result<UnpackedFile> unpacked(const Entry& entry, qsizetype number);

    QString m_path;
    QString m_folder;
    ZipLimits m_limits;
    Progress m_progress;
    ZipArchive m_archive;
    qint64 m_total = 0; ///< as the entries say
    qint64 m_done = 0;  ///< as they are
};

/// libzip reads the whole directory of an archive before anybody may look at it, so its length is judged first: the
/// record at the end says it, and an honest small one is near the end.
Status Unpacking::countFirst() const
{
    BR_TRY(FileHandle file, FileHandle::openForReading(m_path));
    BR_TRY(const qint64 size, file.size());
    QFile tail(m_path);
    const qint64 length = std::min<qint64>(size, 70'000); // the record and its longest comment
    if (!tail.open(QIODevice::ReadOnly) || !tail.seek(size - length))
        return fail(readError(m_path, "seek", 0));
    const QByteArray end = tail.read(length);
    const auto at = end.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (at < 0 || end.size() - at < 22)
        return fail(refused(InterchangeText::tr("it is not a package, or its end is missing")));
    const auto directory = qFromLittleEndian<quint32>(end.constData() + at + 12);
    const bool isLarge = directory == 0xffffffffU; // the true number is in a record before this one
    qint64 bytes = directory;
    if (const auto large = end.lastIndexOf(QByteArrayLiteral("PK\x06\x06"), at);
        isLarge && large >= 0 && end.size() - large >= 56)
        bytes = qint64(qFromLittleEndian<quint64>(end.constData() + large + 40));
    if (bytes < 0 || bytes / SmallestRecord > m_limits.entries * 8)
        return fail(refused(InterchangeText::tr("it holds too many entries")));
    return {};
}

Status Unpacking::open()
{
    BR_CHECK(countFirst());
    int code = 0;
    m_archive.reset(zip_open(QFile::encodeName(m_path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (m_archive)
        return {};
    const QString detail = QStringLiteral("zip_open %1").arg(code);
    if (code == ZIP_ER_NOZIP)
        return fail(refused(InterchangeText::tr("it is not a package, or its end is missing"), detail));
    return fail(refused(InterchangeText::tr("its parts contradict each other"), detail));
}

Result<Entry> Unpacking::inspected(zip_uint64_t index) const
{
    zip_stat_t found{};
    const char* name = zip_get_name(m_archive.get(), index, ZIP_FL_ENC_RAW);
    constexpr auto Needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (!name || zip_stat_index(m_archive.get(), index, 0, &found) != 0 || (found.valid & Needed) != Needed)
        return fail(refused(InterchangeText::tr("its parts contradict each other")));
    if (const QString trouble = troubleWithEntryName(name); !trouble.isEmpty())
        return fail(refused(trouble));
    Entry entry{index, QString::fromUtf8(name), qint64(found.size), false};
    entry.isFolder = entry.name.endsWith(QLatin1Char('/'));
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(m_archive.get(), index, 0, &system, &attributes);
    const mode_t kind = (attributes >> 16) & S_IFMT;
    const mode_t expected = entry.isFolder ? S_IFDIR : S_IFREG;
    if (kind != 0 && kind != expected)
        return fail(refused(
            InterchangeText::tr("it holds a link or a special file where a plain one belongs (%1)").arg(entry.name)));
    if (found.encryption_method != ZIP_EM_NONE)
        return fail(refused(InterchangeText::tr("it is encrypted")));
    if (found.comp_method != ZIP_CM_STORE && found.comp_method != ZIP_CM_DEFLATE)
        return fail(refused(InterchangeText::tr("it is packed in a way that is not read here (%1)").arg(entry.name)));
    if (entry.bytes < 0 || entry.bytes > m_limits.bytes)
        return fail(refused(InterchangeText::tr("it would take more than %1 on disk")
                                .arg(QLocale().formattedDataSize(m_limits.bytes))));
    const qint64 packed = std::max<qint64>(1, qint64(found.comp_size));
    if (entry.bytes > m_limits.ratioFrom && entry.bytes / packed > m_limits.ratio)
        return fail(
            refused(InterchangeText::tr("an entry grows beyond all measure when it is unpacked (%1)").arg(entry.name)));
    return entry;
}

Result<QList<Entry>> Unpacking::inspected()
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count < 1 || count > m_limits.entries)
        return fail(
            refused(count < 1 ? InterchangeText::tr("it is empty") : InterchangeText::tr("it holds too many entries")));
    QList<Entry> entries;
    QSet<QString> names;
    for (zip_int64_t index = 0; index < count; ++index) {
        BR_TRY(const Entry entry, inspected(zip_uint64_t(index)));
        QString key = sameNameKey(entry.name);
        if (entry.isFolder)
            key.chop(1);
        if (names.contains(key))
            return fail(refused(InterchangeText::tr("it holds two entries of one name (%1)").arg(entry.name)));
        names.insert(key);
        m_total += entry.bytes;
        if (m_total > m_limits.bytes)
            return fail(refused(InterchangeText::tr("it would take more than %1 on disk")
                                    .arg(QLocale().formattedDataSize(m_limits.bytes))));
        entries << entry;
    }
    if (const qint64 free = freeSpace(m_folder); free < m_total)
        return fail(ErrorKind::Failed,
                    InterchangeText::tr("\"%1\" needs %2 on disk, and %3 are free. Make some space and open it again.")
                        .arg(QFileInfo(m_path).fileName(), QLocale().formattedDataSize(m_total),
                             QLocale().formattedDataSize(free)));
    return entries;
}

Result<UnpackedFile> Unpacking::unpacked(const Entry& entry, qsizetype number)
{
    const ZipFile source(zip_fopen_index(m_archive.get(), entry.index, 0));
    const auto damaged = [&] {
        return fail(refused(InterchangeText::tr("the entry %1 is damaged").arg(entry.name),
                            source ? QString::fromUtf8(zip_file_strerror(source.get())) : QString()));
    };
    if (!source)
        return damaged();
    UnpackedFile file{QDir(m_folder).absoluteFilePath(QString::number(number)), {}, 0};
    QFile target(file.path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(writeError(file.path, "open", errno));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(BlockBytes, Qt::Uninitialized);
    for (;;) {
        if (m_progress.stopRequested())
            return fail(ErrorKind::Cancelled, InterchangeText::tr("Stopped as asked. Nothing was opened."));
        const zip_int64_t got = zip_fread(source.get(), block.data(), zip_uint64_t(block.size()));
        file.bytes += std::max<zip_int64_t>(0, got);
        if (got < 0 || file.bytes > entry.bytes) // its size was a lie, or its checksum
            return damaged();
        if (got == 0)
            break;
        hash.addData(QByteArrayView(block.constData(), got));
        if (target.write(block.constData(), got) != got)
            return fail(writeError(file.path, "write", errno));
        m_done += got;
        m_progress(double(m_done) / double(std::max<qint64>(1, m_total)));
    }
    if (file.bytes != entry.bytes)
        return damaged();
    target.close();
    if (target.error() != QFileDevice::NoError)
        return fail(writeError(file.path, "close", errno));
    file.sha256 = QString::fromLatin1(hash.result().toHex());
    return file;
}

} // namespace

Result<QHash<QString, UnpackedFile>> unpackZip(const QString& archive, const QString& folder, const ZipLimits& limits,
                                               const Progress& progress)
{
    return Unpacking(archive, folder, limits, progress).run();
}
