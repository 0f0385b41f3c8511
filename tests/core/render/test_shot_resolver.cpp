#include "core/render/shot_resolver.h"
#include "tests/core/render/sample_board.h"

#include <QtTest>

/// The always-playable rule, each step with the step below it as control.
class TestShotResolver final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingIsACard();
    void panelsWithoutReferences();
    void freshAnimaticBeatsPanels();
    void staleAnimaticDoesNot();
    void providerTakeBeatsAnimatic();
    void rejectedTakesAreSkipped();
    void circledBeatsAll();
    void aMissingTakeIsNamed();
    void theKeyKnowsWhatShapesAnAnimatic();

private:
    Take animatic(int number)
    {
        Take take = takeFor(shot(), number, TakeOrigin::Animatic);
        take.inputKey = animaticKey(m_board, shot());
        return take;
    }
    Shot& shot() { return shotOf(m_board, 0); }
    Resolved resolved() { return resolveShot(m_board, shot(), m_shelf); }
    Storyboard m_board;
    TakeShelf m_shelf;
};

void TestShotResolver::init()
{
    m_board = sampleBoard();
    m_shelf = {};
    shot().panels = {panelNamed(QStringLiteral("media/a.png"), 1)};
}

void TestShotResolver::nothingIsACard()
{
    shot().panels.clear();
    QVERIFY(!resolved().take);
    QVERIFY(resolved().panels.isEmpty());
}

void TestShotResolver::panelsWithoutReferences()
{
    Panel reference = panelNamed(QStringLiteral("media/b.png"), 2);
    reference.role = PanelRole::Reference;
    shot().panels.append(reference);
    QCOMPARE(resolved().panels.size(), 1);
    QVERIFY(!resolved().take);
}

void TestShotResolver::freshAnimaticBeatsPanels()
{
    m_shelf.add(animatic(1));
    QVERIFY(resolved().take.has_value());
    QCOMPARE(resolved().take->number, 1);
}

void TestShotResolver::staleAnimaticDoesNot()
{
    m_shelf.add(animatic(1));
    shot().length += 1;
    QVERIFY(!resolved().take);
    m_shelf.add(animatic(2));
    QCOMPARE(resolved().take->number, 2);
    shot().length -= 1;
    QCOMPARE(resolved().take->number, 1);
}

void TestShotResolver::providerTakeBeatsAnimatic()
{
    m_shelf.add(takeFor(shot(), 1, TakeOrigin::Provider));
    m_shelf.add(animatic(2));
    QCOMPARE(resolved().take->number, 1);
    m_shelf.add(takeFor(shot(), 3, TakeOrigin::Imported));
    QCOMPARE(resolved().take->number, 3);
}

void TestShotResolver::rejectedTakesAreSkipped()
{
    m_shelf.add(takeFor(shot(), 1, TakeOrigin::Provider));
    m_shelf.add(takeFor(shot(), 2, TakeOrigin::Provider));
    shot().rejected = {{idNumber<TakeId>(1002), QStringLiteral("hands")}};
    QCOMPARE(resolved().take->number, 1);
    shot().rejected.append({idNumber<TakeId>(1001), QString()});
    QVERIFY(!resolved().take);
}

void TestShotResolver::circledBeatsAll()
{
    m_shelf.add(takeFor(shot(), 1, TakeOrigin::Provider));
    m_shelf.add(takeFor(shot(), 2, TakeOrigin::Provider));
    shot().circled = idNumber<TakeId>(1001);
    QCOMPARE(resolved().take->number, 1);
    shot().circled = idNumber<TakeId>(9999); // nobody has it: the rule goes on
    QCOMPARE(resolved().take->number, 2);
}

void TestShotResolver::aMissingTakeIsNamed()
{
    for (const int number : {1, 2, 3})
        m_shelf.add(takeFor(shot(), number, TakeOrigin::Provider));
    m_shelf.setMissing(idNumber<TakeId>(1001));
    QVERIFY(!resolved().missing); // it would not be shown either
    m_shelf.setMissing(idNumber<TakeId>(1003));
    QCOMPARE(resolved().take->number, 2);
    QCOMPARE(resolved().missing->number, 3);
    m_shelf.setMissing(idNumber<TakeId>(1002));
    QVERIFY(!resolved().take);
    QCOMPARE(resolved().missing->number, 3);
    shot().rejected = {{idNumber<TakeId>(1003), QString()}};
    QCOMPARE(resolved().missing->number, 2);
}

void TestShotResolver::theKeyKnowsWhatShapesAnAnimatic()
{
    const QString before = animaticKey(m_board, shot());
    const auto changes = [&](auto change) {
        Storyboard board = m_board;
        change(board, shotOf(board, 0));
        return animaticKey(board, shotOf(board, 0)) != before;
    };
    QVERIFY(!changes([](Storyboard&, Shot&) {}));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.length += 1; }));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.panels[0].sha256[0] = QLatin1Char('b'); }));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.panels[0].fit = Fit::Stretch; }));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.framing.move = CameraMove::Pan; }));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.panels.clear(); }));
    QVERIFY(changes([](Storyboard&, Shot& s) { s.dialogue = {{QStringLiteral("A"), {}, {}, QStringLiteral("Hi")}}; }));
    QVERIFY(changes([](Storyboard& b, Shot&) { b.format.size = {640, 360}; }));
    QVERIFY(changes([](Storyboard& b, Shot&) { b.format.rate = {25, 1}; }));
    // What a panel does not show, and muting, do not make it stale.
    QVERIFY(!changes([](Storyboard&, Shot& s) { s.description = QStringLiteral("Other words"); }));
    QVERIFY(!changes([](Storyboard& b, Shot&) { b.voiceMuted = true; }));
    QVERIFY(!changes([](Storyboard& b, Shot&) {
        b.scenes.move(0, 1);
        std::swap(b.scenes[0], b.scenes[1]);
    }));
    shot().panels.clear(); // a card shows the words
    const QString card = animaticKey(m_board, shot());
    shot().description = QStringLiteral("Other words");
    QVERIFY(animaticKey(m_board, shot()) != card);
}

QTEST_GUILESS_MAIN(TestShotResolver)
#include "test_shot_resolver.moc"
