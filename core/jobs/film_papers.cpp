#include "core/jobs/film_papers.h"

#include "core/base/safe_file.h"
#include "core/interchange/subtitles.h"
#include "core/jobs/text.h"
#include "core/render/segment_maker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace {

constexpr qint64 PaperBytes = 64 * 1024 * 1024; ///< nothing larger is read to find out whose it is

const QString SidecarSuffix = QStringLiteral(".boardreel.json");

QString captionsBeside(const QString& film)
{
    const QFileInfo info(film);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".srt");
}

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Empty when it is no export's.
QJsonObject readSidecar(const QString& path)
{
    const auto bytes = readFile(path, PaperBytes);
    const QJsonObject sidecar = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    return sidecar.value(QLatin1String("schema")).toInt() > 0 && sidecar.contains(QLatin1String("film"))
               ? sidecar
               : QJsonObject();
}

/// Of film.mp4 and film.webm, too: their captions have one name.
bool isWrittenCaptions(const QString& path)
{
    const auto bytes = readFile(path, PaperBytes);
    if (!bytes)
        return false;
    const QFileInfo info(path);
    const QString stem = info.completeBaseName() + QLatin1Char('.');
    const QFileInfoList sidecars = info.dir().entryInfoList({QLatin1Char('*') + SidecarSuffix}, QDir::Files);
    return std::any_of(sidecars.begin(), sidecars.end(), [&](const QFileInfo& sidecar) {
        return sidecar.fileName().startsWith(stem) &&
               readSidecar(sidecar.filePath()).value(QLatin1String("captions")) == hashOf(*bytes);
    });
}

Status notOurs(const QString& path)
{
    return fail(
        ErrorKind::Usage,
        JobsText::tr("\"%1\" was not written by an export, or was changed since, so it is not replaced. Move it "
                     "away, or give the film another name.")
            .arg(QDir::toNativeSeparators(path)));
}

Status checkSidecar(const QString& path)
{
    return !QFileInfo::exists(path) || !readSidecar(path).isEmpty() ? Status() : notOurs(path);
}

Status checkCaptions(const QString& path)
{
    return !QFileInfo::exists(path) || isWrittenCaptions(path) ? Status() : notOurs(path);
}

/// Captions are known as an export's by the record beside them alone.
bool hasRecord(const OutputSpec& output)
{
    return output.sidecar || output.captions == CaptionUse::File;
}

QJsonObject recordOf(const RenderPlan& plan, const CompileReport& report, const QString& captions)
{
    const QString film = QFileInfo(report.file).fileName();
    if (!plan.output.sidecar) // not more than the next export needs
        return {{QStringLiteral("schema"), 1}, {QStringLiteral("film"), film}, {QStringLiteral("captions"), captions}};
    const QJsonObject whole = toJson(plan);
    return {{QStringLiteral("schema"), 1},
            {QStringLiteral("film"), film},
            {QStringLiteral("sha256"), report.sha256},
            {QStringLiteral("captions"), captions},
            {QStringLiteral("title"), plan.title},
            {QStringLiteral("project"), plan.project.toString()},
            {QStringLiteral("storyboard"), plan.storyboard.toString()},
            {QStringLiteral("builder"), pictureBuilder(plan.output.video)},
            {QStringLiteral("frames"), qint64(report.frames)},
            {QStringLiteral("output"), whole.value(QStringLiteral("output"))},
            {QStringLiteral("range"), whole.value(QStringLiteral("range"))},
            {QStringLiteral("shots"), plan.origins},
            {QStringLiteral("conform"), toJson(report.notes)}};
}

/// An export that was killed between its papers finds its own captions.
Status writeCaptions(const QString& path, const QByteArray& text)
{
    if (const auto there = readFile(path, PaperBytes); there && *there == text)
        return {};
    BR_CHECK(checkCaptions(path));
    return writeDurably(path, text);
}

} // namespace

Status checkFilmPapers(const RenderPlan& plan, const QString& film)
{
    if (hasRecord(plan.output)) {
        BR_CHECK(checkSidecar(film + SidecarSuffix));
        BR_CHECK(tryToMakeFile(film + SidecarSuffix));
    }
    if (plan.output.captions == CaptionUse::File) {
        BR_CHECK(checkCaptions(captionsBeside(film)));
        BR_CHECK(tryToMakeFile(captionsBeside(film)));
    }
    return {};
}

QStringList writeFilmPapers(const CompileRequest& request, const CompileReport& report)
{
    const RenderPlan& plan = request.plan;
    const QString sidecar = request.file + SidecarSuffix;
    QStringList problems;
    // Hash of what was written last, be it by an earlier export.
    QString captions = readSidecar(sidecar).value(QLatin1String("captions")).toString();
    if (plan.output.captions == CaptionUse::File) {
        const QByteArray text = subRip(madeCaptions(plan), plan.output.video.rate).toUtf8();
        if (const Status written = writeCaptions(captionsBeside(request.file), text); !written)
            problems.append(written.error().message);
        else
            captions = hashOf(text);
    }
    if (!hasRecord(plan.output))
        return problems;
    Status written = checkSidecar(sidecar);
    if (written)
        written = writeDurably(sidecar, QJsonDocument(recordOf(plan, report, captions)).toJson());
    if (!written)
        problems.append(written.error().message);
    return problems;
}
