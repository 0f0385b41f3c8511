#include "core/project/package/package_parts.h"

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
    QString suffix;
    for (const QChar c : QFileInfo(formerName).suffix().toLower().left(10))
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            suffix += c;
    const QString stem = QStringLiteral("media/") + sha256;
    return suffix.isEmpty() ? stem : QString(stem + QLatin1Char('.') + suffix);
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
