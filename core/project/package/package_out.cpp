#include "core/base/safe_file.h"
#include "core/document/transitions.h"
#include "core/interchange/otio/cut_otio.h"
#include "core/interchange/zip/pack.h"
#include "core/project/package/package_parts.h"
#include "core/project/package/project_package.h"
#include "core/project/text.h"
#include "core/render/render_plan.h"
#include "core/store/project_files.h"
#include "core/store/project_opening.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>

namespace {

constexpr double HashingShare = 0.4; // of the work; writing is the rest

struct Media {
    QHash<QString, QString> names; ///< in the project -> in the package
    QList<PackedFile> files;
    QJsonObject listed; ///< name in the package -> hash and length
    qint64 bytes = 0;
    QStringList leftOut;
};

QJsonObject listing(const QString& sha256, qint64 bytes)
{
    return {{QStringLiteral("sha256"), sha256}, {QStringLiteral("bytes"), bytes}};
}

/// A file that is gone, or is not the one its row means, is left out: the package must never pass on a wrong picture.
Status collect(Media& media, const NamedFile& named, const QString& folder, const Progress& progress)
{
    if (media.names.contains(named.file) || media.leftOut.contains(named.file))
        return {};
    const QString path = folder + QLatin1Char('/') + named.file;
    const auto hash = hashFile(path, progress);
    if (!hash && hash.error().kind == ErrorKind::Cancelled)
        return fail(hash.error());
    if (!hash || (!named.sha256.isEmpty() && named.sha256 != *hash)) {
        media.leftOut << named.file;
        return {};
    }
    const QString name = mediaName(*hash, named.file);
    media.names.insert(named.file, name);
    if (media.listed.contains(name))
        return {};
    const qint64 bytes = QFileInfo(path).size();
    media.listed.insert(name, listing(*hash, bytes));
    media.files << PackedFile{name, path, {}};
    media.bytes += bytes;
    return {};
}

Result<Media> mediaOf(const ProjectContents& contents, const QString& folder, const Progress& progress)
{
    Media media;
    const auto files = filesOf(contents);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto place = [&](qsizetype n) { return double(n) / double(files.size()); };
        BR_CHECK(collect(media, files[i], folder, progress.part(place(i), place(i + 1))));
    }
    if (media.bytes > PackageLimits.bytes || media.files.size() + 8 > PackageLimits.entries)
        return fail(ErrorKind::Unsupported,
                    ProjectText::tr("The project's media take %1, more than a package may hold. Save a copy of its "
                                    "folder instead.")
                        .arg(QLocale().formattedDataSize(media.bytes)));
    return media;
}

CutPicture cutOf(const PictureSource& picture)
{
    CutPicture cut;
    cut.name = picture.card.code;
    cut.note = picture.card.description;
    cut.file = picture.file;
    cut.length = picture.length;
    if (picture.kind == PictureKind::Take) {
        cut.fileRate = picture.rate;
        cut.fileIn = picture.sourceIn;
        cut.fileLength = picture.sourceLength;
    }
    return cut;
}

/// The film as other editors see it: what the render plan says, in their words.
QByteArray timelineOf(const ProjectContents& contents, const StoryboardId& board)
{
    Cut cut;
    for (const Storyboard& candidate : contents.storyboards) {
        if (candidate.id != board)
            continue;
        cut.title = candidate.title;
        cut.rate = candidate.format.rate;
        const RenderPlan plan = makeRenderPlan(candidate, contents.shelf, defaultOutput(candidate), {});
        for (const PlanShot& shot : plan.shots) {
            const auto first = cut.pictures.size();
            for (const PictureSource& picture : shot.pictures)
                cut.pictures << cutOf(picture);
            if (shot.transitionIn.kind == TransitionKind::Dissolve && first > 0 && first < cut.pictures.size()) {
                cut.pictures[first].dissolveBefore = framesBefore(shot.transitionIn);
                cut.pictures[first].dissolveBehind = framesBehind(shot.transitionIn);
            }
        }
        for (const PlanSound& sound : plan.sounds)
            if (!sound.file.isEmpty())
                cut.sounds << CutSound{sound.name, sound.file, sound.start, sound.length, sound.sourceIn};
    }
    return toOtio(cut);
}

QByteArray manifestOf(const QString& title, const QJsonObject& files)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), PackagePart::Format},
                                     {QStringLiteral("program"), QStringLiteral("Boardreel " BOARDREEL_VERSION)},
                                     {QStringLiteral("title"), title},
                                     {QStringLiteral("files"), files}})
        .toJson();
}

} // namespace

Result<PackageReport> writePackage(const ProjectContents& contents, const QString& folder, const StoryboardId& board,
                                   const QString& file, const Progress& progress)
{
    BR_TRY(Media media, mediaOf(contents, folder, progress.part(0, HashingShare)));
    ProjectContents packed = contents;
    packed.id = ProjectId::create();
    renameFiles(packed, media.names);
    forgetOwner(packed);
    for (const QList<Take>& takes : contents.shelf.all())
        for (const Take& take : takes)
            if (!media.names.contains(take.file))
                packed.shelf.setMissing(take.id);
    const QTemporaryDir work;
    const QString box = work.filePath(QStringLiteral("box"));
    BR_CHECK(makeProject(box, packed));
    const QString database = databaseIn(box);
    BR_TRY(const QString databaseHash, hashFile(database)); // nobody has it open: see engine.md on locks
    media.listed.insert(QLatin1String(PackagePart::Database), listing(databaseHash, QFileInfo(database).size()));

    QList<PackedFile> files{{QLatin1String(PackagePart::Timeline), {}, timelineOf(packed, board)},
                            {QLatin1String(PackagePart::OtioVersion), {}, QByteArrayLiteral("1.0.0\n")},
                            {QLatin1String(PackagePart::Manifest), {}, manifestOf(contents.title, media.listed)},
                            {QLatin1String(PackagePart::Database), database, {}}};
    files << media.files;
    BR_CHECK(packZip(file, files, progress.part(HashingShare, 1)));
    return PackageReport{QFileInfo(file).size(), int(media.files.size()), media.leftOut};
}

bool isPackageName(const QString& file)
{
    return QFileInfo(file).suffix().compare(QLatin1String("boardreel"), Qt::CaseInsensitive) == 0;
}
