#include "core/document/change_words.h"

#include "core/document/edits.h"
#include "tests/support/random_board.h"
#include "tests/support/results.h"

/// What changed, in words: everything that is different is said, nothing that is the same.
class TestChangeWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        RandomBoard random(7);
        m_board = random.board(3, 3);
        for (Scene& scene : m_board.scenes)
            for (Shot& shot : scene.shots)
                shot.transitionIn = {};
    }

    void shotsAreNamedByTheirCodes()
    {
        const Scene& first = m_board.scenes[0];
        Storyboard after = m_board;
        after.scenes[0].shots[1].description += QStringLiteral("!");
        QCOMPARE(changesInWords(m_board, after), QStringList{line("1 shot(s) changed: ", first, first.shots[1])});
        after = removeShot(m_board, first.shots[0].id).value();
        QVERIFY(changesInWords(m_board, after).contains(line("1 shot(s) removed: ", first, first.shots[0])));
        QVERIFY(changesInWords(after, m_board).contains(line("1 shot(s) added: ", first, first.shots[0])));
        after = moveShot(m_board, first.shots[0].id, {m_board.scenes[1].id, 1}).value();
        QVERIFY(changesInWords(m_board, after).filter(QStringLiteral("moved to another scene")).size() == 1);
        after = m_board;
        after.scenes[0].shots.swapItemsAt(0, 2);
        QCOMPARE(changesInWords(m_board, after),
                 QStringList{QStringLiteral("Shots are in another order in ") + first.code});
    }

    void everyKindIsSaid()
    {
        Storyboard after = m_board;
        after.title = QStringLiteral("Another");
        after.format.size = {640, 360};
        after.script.text += QStringLiteral("x");
        after.voiceMuted = !after.voiceMuted;
        after.sequences.clear();
        after.scenes.removeLast();
        after.elements[0].description += QStringLiteral("x");
        after.tracks.removeLast();
        after.markers.clear();
        const QStringList said = changesInWords(m_board, after);
        for (const char* word : {"title", "size", "script", "Settings", "1 scene(s) removed", "3 shot(s) removed",
                                 "Acts", "Elements", "Tracks", "Sounds", "Markers"})
            QVERIFY2(said.filter(QLatin1String(word)).size() == 1, word);
    }

    void longListsAreCut()
    {
        RandomBoard random(8);
        const Storyboard many = random.board(1, 20);
        Storyboard after = many;
        for (Shot& shot : after.scenes[0].shots)
            shot.notes += QStringLiteral("!");
        QVERIFY(changesInWords(many, after).first().endsWith(QStringLiteral(" and 12 more")));
    }

    void anyDifferenceIsSaidAndNoneIsNot()
    {
        RandomBoard random(testSeed());
        Storyboard board = random.board(3, 3);
        for (int i = 0; i < 150; ++i) {
            const auto edited = random.edit(board);
            if (!edited)
                continue;
            QVERIFY2(changesInWords(board, *edited).isEmpty() == (board == *edited), qPrintable(random.lastEdit()));
            board = *edited;
        }
        QVERIFY(changesInWords(board, board).isEmpty());
    }

private:
    static QString line(const char* words, const Scene& scene, const Shot& shot)
    {
        return QLatin1String(words) + scene.code + QLatin1Char('_') + shot.code;
    }
    Storyboard m_board;
};

QTEST_GUILESS_MAIN(TestChangeWords)
#include "test_change_words.moc"
