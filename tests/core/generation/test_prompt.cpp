#include "core/generation/prompt.h"
#include "tests/core/render/sample_board.h"

#include <QtTest>

class TestPrompt final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysFramingActionPlaceAndWords();
    void namesElementsOnceAndStyleLast();
    void theLongestNameIsMeant();
    void ownWordsReplaceTheCompiledOnes();
    void nothingDecidedIsNothingSaid();
    void framingInWords();

private:
    QString prompt() { return compilePrompt(m_board, m_board.scenes[0], shot()); }
    Shot& shot() { return shotOf(m_board, 0); }
    Element element(int number, const char* name, const char* description, ElementKind kind = ElementKind::Character)
    {
        Element made;
        made.id = idNumber<ElementId>(number);
        made.kind = kind;
        made.name = QString::fromLatin1(name);
        made.description = QString::fromLatin1(description);
        return made;
    }
    Storyboard m_board;
};

void TestPrompt::init()
{
    m_board = sampleBoard();
    m_board.elements = {element(1, "Anna", "a tall woman in a red coat"), element(2, "Anna Maria", "a girl of six"),
                        element(3, "Look", "charcoal drawing", ElementKind::Style), element(4, "Dog", "")};
}

void TestPrompt::saysFramingActionPlaceAndWords()
{
    shot().framing = {ShotSize::MCU, CameraAngle::Low, CameraMove::Dolly, MoveDirection::In, 35};
    shot().description = QStringLiteral("@Anna opens the door");
    shot().dialogue = {{QStringLiteral("ANNA"), {}, QStringLiteral("whispering"), QStringLiteral("Who is there?")}};
    QCOMPARE(prompt(), QStringLiteral("Medium close-up, low angle, camera dollies in, 35 mm lens.\n"
                                      "Anna opens the door.\n"
                                      "Setting: INT. HALL - DAY.\n"
                                      "ANNA (whispering) says: \"Who is there?\"\n"
                                      "Anna: a tall woman in a red coat."));
}

void TestPrompt::namesElementsOnceAndStyleLast()
{
    shot().elements = {idNumber<ElementId>(3), idNumber<ElementId>(1)};
    shot().description = QStringLiteral("@anna and @Anna and @dog wait.");
    const QList<Element> found = elementsOf(m_board, shot());
    QCOMPARE(found.size(), 3);
    QVERIFY(prompt().endsWith(QStringLiteral("Style: charcoal drawing.")));
    QCOMPARE(prompt().count(QStringLiteral("red coat")), 1);
    QVERIFY(prompt().contains(QStringLiteral("Anna and Anna and Dog wait.")));
    QVERIFY(!prompt().contains(QStringLiteral("Dog: ")));
}

void TestPrompt::theLongestNameIsMeant()
{
    shot().description = QStringLiteral("@Anna Maria runs. @Annabel does not. mail@example.org");
    QCOMPARE(elementsOf(m_board, shot()).size(), 1);
    QCOMPARE(elementsOf(m_board, shot()).first().name, QStringLiteral("Anna Maria"));
    QVERIFY(prompt().contains(QStringLiteral("Anna Maria runs. @Annabel does not. mail@example.org")));
}

void TestPrompt::ownWordsReplaceTheCompiledOnes()
{
    shot().generation.prompt = QStringLiteral("Only @Anna, in the rain");
    QCOMPARE(prompt(), QStringLiteral("Only Anna, in the rain\nAnna: a tall woman in a red coat."));
}

void TestPrompt::nothingDecidedIsNothingSaid()
{
    shot().description.clear();
    m_board.scenes[0].slugline.clear();
    QCOMPARE(prompt(), QString());
}

void TestPrompt::framingInWords()
{
    QCOMPARE(framingWords({}), QString());
    QCOMPARE(framingWords({ShotSize::Unset, CameraAngle::Unset, CameraMove::Pedestal, MoveDirection::Down, 0}),
             QStringLiteral("Camera sinks"));
    QCOMPARE(framingWords({ShotSize::EWS, CameraAngle::PointOfView, CameraMove::Handheld, MoveDirection::Left, 0}),
             QStringLiteral("Extreme wide shot, point of view, handheld camera"));
}

QTEST_GUILESS_MAIN(TestPrompt)
#include "test_prompt.moc"
