#include "core/base/when_done.h"
#include "ui/jobs/batch_notice.h"
#include "ui/jobs/clip_list.h"

#include <QTreeWidget>
#include <QtTest>

/// What a list of clips says while it looks, when it found something, and when it could not look.
class TestClipList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListSaysWhatItFound()
    {
        ClipList list(nullptr);
        auto* tree = list.findChild<QTreeWidget*>();
        RemoteVideo video;
        video.id = QStringLiteral("video_1");
        video.prompt = QStringLiteral("A <b>red</b> door");
        list.show(QtFuture::makeReadyFuture(found({video})));
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QVERIFY(!list.chosen()); // not even the only one: a person may be about to decide something else
        tree->setCurrentItem(tree->topLevelItem(0));
        QVERIFY(list.chosen() && list.chosen()->id == video.id);
        QVERIFY(!tree->topLevelItem(0)->toolTip(1).contains(QLatin1Char('<')));
        list.take(video.id);
        QVERIFY(!list.chosen());
        list.show(QtFuture::makeReadyFuture(
            Result<ClipClaims::Unclaimed>(fail(ErrorKind::Unsupported, QStringLiteral("No list.")))));
        QTRY_COMPARE(tree->accessibleDescription(), QStringLiteral("No list."));
        QCOMPARE(tree->topLevelItemCount(), 0);
    }

    void anAnswerThatCameLateIsNotShown()
    {
        ClipList list(nullptr);
        RemoteVideo video;
        video.id = QStringLiteral("video_1");
        auto late = startedPromise<Result<ClipClaims::Unclaimed>>();
        list.show(late->future());
        list.show(QtFuture::makeReadyFuture(found({})));
        finishPromise(*late, found({video}));
        QTest::qWait(50);
        QCOMPARE(list.findChild<QTreeWidget*>()->topLevelItemCount(), 0);
    }

    void noticesSayWhatCameOfIt()
    {
        QCOMPARE(BatchNotice::sentence(0, 0, 0), QString());
        QVERIFY(!BatchNotice::sentence(3, 0, 0).isEmpty());
        QVERIFY(BatchNotice::sentence(3, 1, 2).count(QLatin1Char(',')) == 2);
    }

private:
    static Result<ClipClaims::Unclaimed> found(const QList<RemoteVideo>& clips)
    {
        return ClipClaims::Unclaimed{clips, 0};
    }
};

QTEST_MAIN(TestClipList)
#include "test_clip_list.moc"
