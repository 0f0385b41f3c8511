#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/ui/inspector/inspector_bench.h"
#include "ui/inspector/colour_field.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/marker_view.h"
#include "ui/inspector/place_field.h"

#include <QLineEdit>

/// A marker in the inspector: every field changes the storyboard, and Undo shows what was there before.
class TestMarkerView final : public QObject, private InspectorBench {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        openInspector();
        const Marker marker{m_id, {{}, 10}, QStringLiteral("Punch line"), QStringLiteral("#b3401e"), {}};
        VERIFY_OK(m_project->apply(addMarker(m_project->current(), marker), QStringLiteral("Add")));
        m_view->showMarker(m_id);
    }
    void cleanup() { closeInspector(); }

    void itShowsTheMarkerUntilAShotIsChosen()
    {
        QVERIFY(page()->isVisible());
        QCOMPARE(field<QLineEdit>("Name")->text(), QStringLiteral("Punch line"));
        QCOMPARE(field<PlaceField>("At")->text(), QStringLiteral("00:00:00:10"));
        QCOMPARE(field<ColourField>("Colour")->text(), QStringLiteral("#b3401e"));
        m_selection.setShots({});
        m_view->showMarker(m_id);
        m_selection.setShots({firstShot(*m_project)});
        QVERIFY(!page()->isVisible());
        QVERIFY(field<TextField>("Description")->isVisible());
    }

    void aNameIsOneStep()
    {
        m_view->focusMarker();
        QTest::keyClicks(field<QLineEdit>("Name"), QStringLiteral("The key"));
        QCOMPARE(marker().name, QStringLiteral("The key"));
        m_project->undoStack()->undo();
        QCOMPARE(marker().name, QStringLiteral("Punch line"));
        QCOMPARE(field<QLineEdit>("Name")->text(), QStringLiteral("Punch line"));
    }

    void aNoteAndAColourAreKept()
    {
        field<TextField>("Note")->setPlainText(QStringLiteral("Music stops dead."));
        Q_EMIT field<ColourField>("Colour")->chosen(Qt::blue);
        QCOMPARE(marker().note, QStringLiteral("Music stops dead."));
        QCOMPARE(marker().colour, QStringLiteral("#0000ff"));
        QCOMPARE(field<ColourField>("Colour")->text(), QStringLiteral("#0000ff"));
    }

    void itGoesToAnotherPlace()
    {
        const auto type = [this](const char* text) {
            auto* at = field<PlaceField>("At");
            at->setFocus();
            at->selectAll();
            QTest::keyClicks(at, QLatin1String(text));
            QTest::keyClick(at, Qt::Key_Return);
            return at->text();
        };
        QCOMPARE(type("1s"), QStringLiteral("00:00:01:00")); // what was typed is read, and shown as it was understood
        QCOMPARE(resolve(m_project->current(), marker().anchor), std::optional<Frames>(24));
        QCOMPARE(type("somewhere"), QStringLiteral("00:00:01:00"));
        QCOMPARE(resolve(m_project->current(), marker().anchor), std::optional<Frames>(24));
        QCOMPARE(type("0"), QStringLiteral("00:00:00:00"));
        QCOMPARE(type("9000s"), toTimecode(filmLength(m_project->current()) - 1, m_project->current().format.rate));
    }

    void oneThatIsRemovedGoesFromView()
    {
        VERIFY_OK(m_project->apply(removeMarker(m_project->current(), m_id), QStringLiteral("Remove")));
        QVERIFY(!page()->isVisible());
        m_project->undoStack()->undo();
        QVERIFY(page()->isVisible());
    }

private:
    const Marker& marker() const { return m_project->current().markers.first(); }
    MarkerView* page() const { return m_view->findChild<MarkerView*>(); }
    const MarkerId m_id = MarkerId::create();
};

QTEST_MAIN(TestMarkerView)
#include "test_marker_view.moc"
