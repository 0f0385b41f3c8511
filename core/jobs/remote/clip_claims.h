#pragma once

#include "core/base/frame_time.h"
#include "core/base/result.h"
#include "core/providers/http/http_call.h"
#include "core/providers/remote/remote_job.h"
#include "core/settings/account.h"
#include "core/store/remote_clip_book.h"

#include <stop_token>

class HttpClient;
class Ledger;

/// Results on an account that nobody here asked for, or that nobody knows any more: listed, and claimed as takes.
namespace ClipClaims {

/// The account's videos, newest first, at most a few hundred. Blocks; pool threads. Unsupported: the server has no
/// list.
Result<QList<RemoteVideo>> list(HttpClient& http, const HttpAccount& access, const Account& account,
                                const std::stop_token& stop);

/// What belongs to nobody here.
struct Unclaimed {
    QList<RemoteVideo> clips; ///< newest first
    int awaited = 0;          ///< left out: a job whose answer is still awaited may have made them
};
/// Without the videos that jobs of the account may have made which are being sent, or whose answer was lost and is
/// looked for; `but` is asked about itself. Blocks; pool threads.
Result<Unclaimed> withoutAwaited(Ledger& ledger, const QString& account, const QList<RemoteVideo>& videos,
                                 const JobId& but);

/// Which shot a clip becomes a take of. A value.
struct Home {
    ProjectId project;
    QString folder;
    StoryboardId storyboard;
    ShotId shot;
    QString code;      ///< the shot's full one
    Rate rate;         ///< of the storyboard
    Frames length = 0; ///< of the shot
};

/// The job that fetches the clip: Running with its remote id, made for nobody's money here. Pure.
JobRecord jobFor(const Home& home, const Account& account, const RemoteVideo& video, const QDateTime& now);
bool isClaimed(const JobRecord& job); ///< nobody here asked for it, so it cannot be sent (again). Pure.
Attempt attemptFor(const JobRecord& job, const QDateTime& now); ///< by which the remote id is the job's own. Pure.
RemoteClip clipOf(const QString& account, const RemoteVideo& video);

} // namespace ClipClaims
