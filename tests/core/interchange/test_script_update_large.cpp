#include "tests/core/interchange/script_update_fixture.h"
#include "tests/support/results.h"
#include "tests/support/shared_files.h"

#include <QElapsedTimer>
#include <QFile>

class TestScriptUpdateLarge final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bigFish();
    void twoHundredPagesInASecond();
};

void TestScriptUpdateLarge::bigFish()
{
    const QStringList files = sharedFiles(QStringLiteral("scripts/fountain"), {QStringLiteral("Big Fish.fountain")});
    if (files.isEmpty())
        QSKIP("no shared files here");
    QFile file(files.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = decodeText(file.readAll()).value();
    const Storyboard board = boardOf(text);
    QVERIFY(compared(board, text).isEmpty());
    // One line in the middle, one scene more, one scene less: exactly these.
    const Scene& changed = board.scenes[board.scenes.size() / 2];
    const auto spoken = std::find_if(changed.shots.begin(), changed.shots.end(),
                                     [](const Shot& shot) { return !shot.description.isEmpty(); });
    QVERIFY(spoken != changed.shots.end());
    QString newer = text;
    newer.insert(spoken->script.start + spoken->script.length, QStringLiteral(" And a purple umbrella."));
    const qsizetype third = text.indexOf(board.scenes[3].slugline);
    const qsizetype fourth = text.indexOf(board.scenes[4].slugline, third + 1);
    newer.remove(third, fourth - third);
    newer.insert(third, QStringLiteral("INT. SUBMARINE - NIGHT\n\nPurple light everywhere.\n\nCAPTAIN\nDive!\n\n"));
    const ScriptUpdate update = compared(board, newer);
    QCOMPARE(update.scenes.size(), 3);
    const Storyboard after = updated(board, newer);
    QSet<ShotId> expected{spoken->id};
    for (const Shot& shot : board.scenes[3].shots)
        expected.insert(shot.id);
    for (const Scene& scene : after.scenes)
        if (scene.slugline.contains(QStringLiteral("SUBMARINE")))
            for (const Shot& shot : scene.shots)
                expected.insert(shot.id);
    QCOMPARE(touched(board, after), expected);
    QCOMPARE(expected.size(), 3 + board.scenes[3].shots.size());
}

void TestScriptUpdateLarge::twoHundredPagesInASecond()
{
    QString text;
    for (int scene = 0; scene < 250; ++scene) {
        text += QStringLiteral("INT. ROOM %1 - DAY\n\n").arg(scene % 40);
        for (int i = 0; i < 12; ++i)
            text += QStringLiteral("Somebody number %1 walks slowly through the door of room %2 and waits.\n\n"
                                   "PERSON %3\nI have been here %4 times before, you know.\n\n")
                        .arg(scene * 31 + i)
                        .arg(scene)
                        .arg(i)
                        .arg(scene + i);
    }
    const Storyboard board = boardOf(text);
    QString newer = text;
    newer.replace(QStringLiteral("waits."), QStringLiteral("sings."));
    QElapsedTimer timer;
    timer.start();
    const ScriptUpdate update = compared(board, newer);
    const qint64 comparing = timer.restart();
    QCOMPARE(update.scenes.size(), 250);
    QVERIFY(applyScriptUpdate(board, {}, update, all(update)).has_value());
    const qint64 applying = timer.elapsed();
    qInfo("%lld characters: compared in %lld ms, applied in %lld ms", qlonglong(text.size()), comparing, applying);
    QVERIFY(comparing < 15000); // under a second as shipped: this is slow code on a shared machine
    QVERIFY(applying < 15000);
}

QTEST_GUILESS_MAIN(TestScriptUpdateLarge)
#include "test_script_update_large.moc"
