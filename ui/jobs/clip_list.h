#pragma once

#include "core/base/result.h"
#include "core/jobs/remote/clip_claims.h"

#include <QFuture>
#include <QWidget>

class QLabel;
class QTreeWidget;

/// Videos on an account to choose one from, with what is said while they are looked for. Lives on main, owned by its
/// dialog.
class ClipList final : public QWidget {
    Q_OBJECT
public:
    explicit ClipList(QWidget* parent);
    void show(const QFuture<Result<ClipClaims::Unclaimed>>& clips); ///< instead of what was there
    void take(const QString& id);                                   ///< no longer offered
    std::optional<RemoteVideo> chosen() const;

Q_SIGNALS:
    void changed();

private:
    void fill(const Result<ClipClaims::Unclaimed>& clips);
    void say(const QString& words);
    QLabel* m_words;
    QTreeWidget* m_list;
    QList<RemoteVideo> m_videos;
    int m_asked = 0; // which question the next answer belongs to
};
