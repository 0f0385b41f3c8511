#include "core/document/find.h"
#include "core/generation/generation_request.h"
#include "core/generation/staleness.h"
#include "core/interchange/breakdown.h"
#include "core/interchange/script_update.h"
#include "core/render/shot_resolver.h"
#include "tests/support/results.h"

class TestStaleness final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aTakeIsFreshUntilItsWordsChange();
    void whatWasNotAskedForWithWordsIsNeverStale();
    void anAnimaticTakeIsStaleWhenItWouldLookDifferent();
    void aNewerScriptMarksExactlyWhatItChanged();

private:
    Take takeOf(const Shot& shot, TakeOrigin origin = TakeOrigin::Provider) const;
    bool stale(const Storyboard& board, const Take& take) const
    {
        return isStale(board, *sceneOf(board, take.shot), *findShot(board, take.shot), take);
    }
    const QString m_script =
        QStringLiteral("INT. HALL - DAY\n\nShe opens the heavy door slowly.\n\nBOB\nWho is there?\n\n"
                       "EXT. YARD - NIGHT\n\nThe dog does not bark at all.\n\nBOB\nGood dog, stay where you are.\n");
    Storyboard m_board;
};

void TestStaleness::init()
{
    m_board = breakDownText(m_script, QStringLiteral("x"), Format{}, 50);
}

Take TestStaleness::takeOf(const Shot& shot, TakeOrigin origin) const
{
    Provider provider;
    provider.id = QStringLiteral("there");
    provider.models << Model();
    provider.models.last().id = QStringLiteral("film-1");
    const auto request = makeRequest(m_board, shot.id, provider, QStringLiteral("mine"));
    Take take;
    take.id = TakeId::create();
    take.shot = shot.id;
    take.origin = origin;
    take.request = freeze(request.value()).json;
    take.inputKey = origin == TakeOrigin::Animatic ? animaticKey(m_board, shot) : request->inputKey;
    return take;
}

void TestStaleness::aTakeIsFreshUntilItsWordsChange()
{
    Storyboard board = m_board;
    Shot& shot = board.scenes[0].shots[0];
    const Take take = takeOf(shot);
    QVERIFY(!stale(board, take));
    shot.notes = QStringLiteral("a note asks nobody for anything");
    shot.length += 10;
    shot.code = QStringLiteral("SH0099");
    QVERIFY(!stale(board, take));
    shot.description += QStringLiteral(" It creaks.");
    QVERIFY(stale(board, take));
    shot = m_board.scenes[0].shots[0];
    shot.dialogue << DialogueLine{QStringLiteral("BOB"), {}, {}, QStringLiteral("Hm.")};
    QVERIFY(stale(board, take));
}

void TestStaleness::whatWasNotAskedForWithWordsIsNeverStale()
{
    Storyboard board = m_board;
    Shot& shot = board.scenes[0].shots[0];
    Take imported = takeOf(shot, TakeOrigin::Imported);
    Take unrecorded = takeOf(shot);
    unrecorded.request.clear();
    Take ofAnother = takeOf(board.scenes[1].shots[0]);
    shot.description = QStringLiteral("Something else.");
    QVERIFY(!stale(board, imported));
    QVERIFY(!stale(board, unrecorded));
    QVERIFY(!isStale(board, board.scenes[0], shot, ofAnother));
}

void TestStaleness::anAnimaticTakeIsStaleWhenItWouldLookDifferent()
{
    Storyboard board = m_board;
    Shot& shot = board.scenes[0].shots[0];
    const Take take = takeOf(shot, TakeOrigin::Animatic);
    QVERIFY(!stale(board, take));
    shot.description = QStringLiteral("Something else.");
    QVERIFY(stale(board, take));
}

void TestStaleness::aNewerScriptMarksExactlyWhatItChanged()
{
    QList<Take> takes;
    TakeShelf shelf;
    for (const Scene& scene : std::as_const(m_board.scenes))
        for (const Shot& shot : scene.shots) {
            takes << takeOf(shot);
            shelf.add(takes.last());
        }
    QString newer = m_script;
    newer.replace(QStringLiteral("Good dog"), QStringLiteral("Bad dog"));
    newer.insert(newer.indexOf(QStringLiteral("EXT.")), QStringLiteral("INT. CELLAR\n\nA rat runs by.\n\n"));
    const auto update = compareScript(m_board, shelf, QStringLiteral("newer"), newer);
    VERIFY_OK(update);
    const auto after = applyScriptUpdate(m_board, shelf, *update, {0, 1});
    VERIFY_OK(after);
    QList<ShotId> marked;
    for (const Take& take : std::as_const(takes))
        if (stale(*after, take))
            marked << take.shot;
    QCOMPARE(marked, QList<ShotId>{m_board.scenes[1].shots[1].id});
}

QTEST_GUILESS_MAIN(TestStaleness)
#include "test_staleness.moc"
