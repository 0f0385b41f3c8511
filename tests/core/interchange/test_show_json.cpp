#include "core/interchange/show_json.h"

#include <QJsonArray>
#include <QtTest>

class TestShowJson final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isWrittenAsPromised()
    {
        Storyboard board;
        board.id = StoryboardId::create();
        board.title = QStringLiteral("Film");
        board.format.rate = Rate{24000, 1001};
        Scene scene;
        scene.code = QStringLiteral("SC010");
        scene.slugline = QStringLiteral("INT. A");
        Shot shot;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH0010");
        shot.description = QStringLiteral("Bob sits.");
        shot.length = 48;
        Shot omitted = shot;
        omitted.id = ShotId::create();
        omitted.code = QStringLiteral("SH0020");
        omitted.status = ShotStatus::Omitted;
        scene.shots << shot << omitted;
        board.scenes << scene;
        Storyboard binned;
        binned.removed = true;
        Take take;
        take.id = TakeId::create();
        take.shot = shot.id;
        take.file = QStringLiteral("media/takes/a.mp4");
        take.account = QStringLiteral("mine");
        take.cost = Money{1250000, QStringLiteral("USD"), MoneySource::Provider};
        TakeShelf shelf;
        shelf.add(take);

        const ProjectId id = ProjectId::create();
        const QJsonObject shown = showJson({id, QStringLiteral("/tmp/film"), 3}, {board, binned}, shelf);
        QCOMPARE(shown.keys(),
                 QStringList({QStringLiteral("project"), QStringLiteral("schema"), QStringLiteral("storyboards")}));
        QCOMPARE(shown[QStringLiteral("schema")].toInt(), 1);
        QCOMPARE(shown[QStringLiteral("project")].toObject(),
                 (QJsonObject{{QStringLiteral("id"), id.toString()},
                              {QStringLiteral("path"), QStringLiteral("/tmp/film")},
                              {QStringLiteral("schema"), 3}}));
        QCOMPARE(shown[QStringLiteral("storyboards")].toArray().size(), 1);
        const QJsonObject first = shown[QStringLiteral("storyboards")].toArray()[0].toObject();
        QCOMPARE(first[QStringLiteral("size")].toString(), QStringLiteral("1280x720"));
        QCOMPARE(first[QStringLiteral("rate")].toString(), QStringLiteral("24000/1001"));
        QCOMPARE(first[QStringLiteral("frames")].toInt(), 48); // an omitted shot takes no time
        const QJsonArray shots =
            first[QStringLiteral("scenes")].toArray()[0].toObject()[QStringLiteral("shots")].toArray();
        const QJsonObject takeJson{
            {QStringLiteral("id"), take.id.toString()},
            {QStringLiteral("number"), 1},
            {QStringLiteral("file"), take.file},
            {QStringLiteral("sha256"), QString()},
            {QStringLiteral("account"), take.account},
            {QStringLiteral("model"), QJsonValue()},
            {QStringLiteral("job"), QJsonValue()},
            {QStringLiteral("remoteId"), QJsonValue()},
            {QStringLiteral("cost"), QJsonObject{{QStringLiteral("micro"), 1250000},
                                                 {QStringLiteral("currency"), QStringLiteral("USD")},
                                                 {QStringLiteral("source"), QStringLiteral("provider")}}}};
        QCOMPARE(shots[0].toObject(), (QJsonObject{{QStringLiteral("id"), shot.id.toString()},
                                                   {QStringLiteral("code"), QStringLiteral("SC010_SH0010")},
                                                   {QStringLiteral("description"), shot.description},
                                                   {QStringLiteral("frames"), 48},
                                                   {QStringLiteral("status"), QStringLiteral("todo")},
                                                   {QStringLiteral("circled"), QJsonValue()},
                                                   {QStringLiteral("takes"), QJsonArray{takeJson}}}));
        QCOMPARE(shots[1].toObject()[QStringLiteral("status")].toString(), QStringLiteral("omitted"));
    }
};

QTEST_GUILESS_MAIN(TestShowJson)
#include "test_show_json.moc"
