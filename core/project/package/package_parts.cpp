#include "core/project/package/package_parts.h"

#include "core/base/safe_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// The renderer on everybody's computer is nobody's account.
void forgetAccount(QString& account)
{
    if (account != QLatin1String("animatic"))
        account.clear();
}

QByteArray withoutAccount(const QByteArray& request)
{
    QJsonObject object = QJsonDocument::fromJson(request).object();
    const QString key = QStringLiteral("account");
    QString account = object.value(key).toString();
    if (account.isEmpty())
        return request;
    forgetAccount(account);
    object.insert(key, account);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString mediaName(const QString& sha256, const QString& formerName)
{
    return QStringLiteral("media/") + contentName(sha256, QFileInfo(formerName).suffix());
}

void forgetOwner(ProjectContents& contents)
{
    contents.films.clear();
    for (Storyboard& board : contents.storyboards)
        for (Scene& scene : board.scenes)
            for (Shot& shot : scene.shots)
                forgetAccount(shot.generation.account);
    TakeShelf shelf;
    for (const QList<Take>& takes : contents.shelf.all())
        for (Take take : takes) {
            take.job = {};
            forgetAccount(take.account);
            take.request = withoutAccount(take.request);
            shelf.add(take);
        }
    contents.shelf = shelf;
}
