#include "core/interchange/zip/pack.h"

#include "core/base/safe_file.h"
#include "core/interchange/text.h"
#include "core/interchange/zip/zip_handles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace {

Error notWritten(const QString& archive, zip_t* zip)
{
    zip_error_t* error = zip_get_error(zip);
    const int system = zip_error_code_system(error);
    if (zip_error_code_zip(error) == ZIP_ER_CANCELLED)
        return {ErrorKind::Cancelled, InterchangeText::tr("Stopped as asked. No package was written."), {}};
    const QString shown = QDir::toNativeSeparators(archive);
    const QString detail = QString::fromUtf8(zip_error_strerror(error));
    if (system == ENOSPC || system == EDQUOT)
        return {ErrorKind::Failed,
                InterchangeText::tr("There is no space left to write \"%1\". The project is unchanged; free some space "
                                    "and try again.")
                    .arg(shown),
                detail};
    return {ErrorKind::Failed,
            InterchangeText::tr("\"%1\" could not be written. The project is unchanged; choose another place or check "
                                "the disk.")
                .arg(shown),
            detail};
}

/// The source belongs to the archive once it was added; until then to us.
Status add(zip_t* zip, const QString& archive, const PackedFile& file)
{
    zip_source_t* source = file.path.isEmpty()
                               ? zip_source_buffer(zip, file.bytes.constData(), zip_uint64_t(file.bytes.size()), 0)
                               : zip_source_file(zip, QFile::encodeName(file.path).constData(), 0, -1);
    const zip_int64_t index =
        source ? zip_file_add(zip, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : zip_int64_t(-1);
    if (index < 0) {
        if (source)
            zip_source_free(source);
        return fail(notWritten(archive, zip));
    }
    constexpr zip_uint32_t PlainFile = 0100644U << 16;
    zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
    zip_file_set_external_attributes(zip, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, PlainFile);
    return {};
}

/// A name beside the final one; what is left under it is removed.
class Part final {
public:
    explicit Part(const QString& archive)
        : m_path(QStringLiteral("%1.%2.part").arg(archive, QUuid::createUuid().toString(QUuid::WithoutBraces)))
    {
    }
    ~Part() { QFile::remove(m_path); }
    QString path() const { return m_path; }

private:
    QString m_path;
};

} // namespace

Status packZip(const QString& archive, const QList<PackedFile>& files, const Progress& progress)
{
    const Part part(archive);
    int code = 0;
    ZipArchive zip(zip_open(QFile::encodeName(part.path()).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!zip)
        return fail(ErrorKind::Failed,
                    InterchangeText::tr("\"%1\" could not be written. The project is unchanged; choose another place "
                                        "or check the disk.")
                        .arg(QDir::toNativeSeparators(archive)),
                    QStringLiteral("zip_open %1").arg(code));
    for (const PackedFile& file : files)
        BR_CHECK(add(zip.get(), archive, file));
    Progress shown = progress; // outlives the close below, which calls back
    zip_register_progress_callback_with_state(
        zip.get(), 0.001, [](zip_t*, double done, void* state) { (*static_cast<Progress*>(state))(done); }, nullptr,
        &shown);
    zip_register_cancel_callback_with_state(
        zip.get(), [](zip_t*, void* state) { return int(static_cast<Progress*>(state)->stopRequested()); }, nullptr,
        &shown);
    if (zip_close(zip.get()) != 0)
        return fail(notWritten(archive, zip.get()));
    zip.release(); // closed
    return moveDurably(part.path(), archive, Replace::Yes);
}
