#include "core/store/remote_clip_rows.h"

#include "core/store/sqlite/database.h"

Status RemoteClipRows::put(Database& database, const RemoteClip& clip, const QDateTime& now)
{
    const QString sql = QStringLiteral(
        "INSERT INTO remote_clips (account, remote_id, model, prompt, details, made_at, seen_at, answer) VALUES (?, ?, "
        "?, ?, ?, ?, ?, 'open') ON CONFLICT (account, remote_id) DO UPDATE SET details = excluded.details, seen_at = "
        "excluded.seen_at");
    BR_CHECK(database.run(sql, {bound(clip.account), bound(clip.remoteId), bound(clip.model), bound(clip.prompt),
                                bound(clip.details), bound(clip.made), bound(now)}));
    return {};
}

Result<QSet<QString>> RemoteClipRows::answered(Database& database, const QString& account)
{
    QSet<QString> ids;
    BR_CHECK(database.each(
        QStringLiteral("SELECT remote_id FROM remote_clips WHERE account = ? AND (answer = 'dismissed' OR (answer = "
                       "'imported' AND job NOT IN (SELECT id FROM jobs WHERE state = 'WrittenOff')))"),
        {bound(account)}, [&](RowReader& row) { ids.insert(row.text()); }));
    return ids;
}

Status RemoteClipRows::answer(Database& database, const RemoteClip& clip, const QString& answer, const JobId& job)
{
    BR_CHECK(put(database, clip, QDateTime::currentDateTimeUtc()));
    BR_CHECK(
        database.run(QStringLiteral("UPDATE remote_clips SET answer = ?, job = ? WHERE account = ? AND remote_id = ?"),
                     {answer, job.isNull() ? QVariant() : bound(job), bound(clip.account), bound(clip.remoteId)}));
    return {};
}
