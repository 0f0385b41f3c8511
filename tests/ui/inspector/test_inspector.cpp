#include "core/document/edits.h"
#include "core/document/find.h"
#include "tests/support/own_inspector.h"
#include "tests/ui/inspector/inspector_bench.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/length_section.h"

#include <QApplication>
#include <QCheckBox>
#include <QColorDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

/// Fields show the chosen shots and write through to the project, each sitting of typing as one step.
class TestInspector final : public QObject, private InspectorBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { openInspector(); }
    void cleanup() { closeInspector(); }

    void typingIsOneStepAndUndoBringsTheTextBack()
    {
        auto* description = field<TextField>("Description");
        const QString before = shot().description;
        QCOMPARE(description->toPlainText(), before);
        description->setFocus();
        description->moveCursor(QTextCursor::End);
        QTest::keyClicks(description, QStringLiteral(" It sings."));
        QCOMPARE(shot().description, QString(before + QStringLiteral(" It sings.")));
        QCOMPARE(m_project->undoStack()->count(), 1);
        m_project->undoStack()->undo();
        QCOMPARE(shot().description, before);
        QCOMPARE(description->toPlainText(), before);
    }

    void choicesWriteThrough()
    {
        choose("Size", int(ShotSize::CU));
        choose("Move", int(CameraMove::Pan));
        choose("Status", int(ShotStatus::Approved));
        QCOMPARE(shot().framing.size, ShotSize::CU);
        QCOMPARE(shot().framing.move, CameraMove::Pan);
        QCOMPARE(shot().status, ShotStatus::Approved);
        QCOMPARE(m_project->undoStack()->count(), 3);
        m_project->undoStack()->undo();
        QCOMPARE(field<QComboBox>("Status")->currentIndex(), int(ShotStatus::Todo));
    }

    void aTransitionCanBePlayed()
    {
        auto* play = button(*m_view, "Play Transition");
        QVERIFY(!play->isVisible()); // a cut is none
        const ShotId second = m_project->current().scenes.last().shots.first().id;
        m_selection.setShots({second});
        QSignalSpy played(m_view.get(), &InspectorView::playRequested);
        choose("Comes in by", int(TransitionKind::Dissolve));
        QVERIFY(hasRoom(play));
        play->click();
        QCOMPARE(played.value(0).value(0).value<ShotId>(), second);
    }

    void severalShotsAreEditedTogether()
    {
        const Storyboard& board = m_project->current();
        const ShotId a = board.scenes[0].shots[0].id, b = board.scenes[1].shots[0].id;
        m_selection.setShots({a, b});
        choose("Angle", int(CameraAngle::Low));
        QCOMPARE(findShot(m_project->current(), a)->framing.angle, CameraAngle::Low);
        QCOMPARE(findShot(m_project->current(), b)->framing.angle, CameraAngle::Low);
        QCOMPARE(m_project->undoStack()->count(), 1);
        QCOMPARE(field<TextField>("Description")->toPlainText(), QString()); // they differ
    }

    void lengthsInAnyWriting()
    {
        const Rate rate{24, 1};
        QCOMPARE(parseLength(QStringLiteral("96"), rate), std::optional<Frames>(96));
        QCOMPARE(parseLength(QStringLiteral("4:12"), rate), std::optional<Frames>(108));
        QCOMPARE(parseLength(QStringLiteral("00:01:00:00"), rate), std::optional<Frames>(1440));
        QCOMPARE(parseLength(QStringLiteral("2.5s"), rate), std::optional<Frames>(60));
        QCOMPARE(parseLength(QStringLiteral("4:12"), Rate{30000, 1001}), std::optional<Frames>(132));
        for (const char* nonsense : {"", "0", "-4", "a", "1:2:3:4:5", "s", "99999999999999"})
            QVERIFY2(!parseLength(QString::fromLatin1(nonsense), rate), nonsense);
        auto* length = field<QLineEdit>("Length");
        length->setText(QStringLiteral("2s"));
        Q_EMIT length->editingFinished();
        QCOMPARE(shot().length, Frames(48));
        QCOMPARE(length->text(), QStringLiteral("00:00:02:00"));
        length->setText(QStringLiteral("never"));
        Q_EMIT length->editingFinished();
        QCOMPARE(shot().length, Frames(48));
        QCOMPARE(length->text(), QStringLiteral("00:00:02:00"));
    }

    void dialogueLinesComeAndGo()
    {
        const qsizetype before = shot().dialogue.size();
        QSignalSpy problems(m_view.get(), &InspectorView::problem);
        field<QPushButton>("Add Line")->click();
        QCOMPARE(problems.value(0).value(0).toString(), QString());
        QCOMPARE(shot().dialogue.size(), before + 1);
        const QList<QLineEdit*> names = m_view->findChildren<QLineEdit*>();
        auto* character = *std::find_if(names.rbegin(), names.rend(), [](QLineEdit* edit) {
            return edit->accessibleName() == QLatin1String("Character");
        });
        QTest::keyClicks(character, QStringLiteral("BOB"));
        QCOMPARE(shot().dialogue.last().character, QStringLiteral("BOB"));
    }

    void theLastShotSaysHowTheFilmEnds()
    {
        QVERIFY(field<QComboBox>("Film ends by")->isHidden());
        m_selection.setShots({playingShots(m_project->current()).last()});
        QVERIFY(!field<QComboBox>("Film ends by")->isHidden());
        choose("Film ends by", int(TransitionKind::DipToColour));
        QCOMPARE(m_project->current().closing, (Transition{TransitionKind::DipToColour, 12}));
        field<NumberField>("Over the last")->setValue(30);
        QCOMPARE(m_project->current().closing.frames, Frames(30));
        m_project->undoStack()->undo();
        m_project->undoStack()->undo();
        QCOMPARE(m_project->current().closing, Transition());
        QVERIFY(!field<NumberField>("Over the last")->isEnabled());
    }

    void theSpeedOfATakeIsTypedAsPercent()
    {
        auto* speed = field<NumberField>("Speed");
        QCOMPARE(speed->value(), 100);
        speed->setFocus();
        speed->selectAll();
        QTest::keyClicks(speed, QStringLiteral("50"));
        QTest::keyClick(speed, Qt::Key_Return);
        QCOMPARE(shot().speedPermille, 500);
        QTest::keyClick(speed, Qt::Key_Up);
        QCOMPARE(shot().speedPermille, 510);
        speed->setValue(0);
        QCOMPARE(shot().speedPermille, 0);
        QCOMPARE(speed->text(), QStringLiteral("One frame held"));
        while (m_project->undoStack()->canUndo())
            m_project->undoStack()->undo();
        QCOMPARE(speed->value(), 100);
    }

    void transitionsAskForWhatTheyNeed()
    {
        const ShotId second = playingShots(m_project->current())[1];
        m_selection.setShots({second});
        const auto into = [&] { return findShot(m_project->current(), second)->transitionIn; };
        QVERIFY(field<QComboBox>("Wipes towards")->isHidden() && field<QPushButton>("Dips to")->isHidden());
        choose("Comes in by", int(TransitionKind::Wipe));
        QVERIFY(hasRoom(field<QComboBox>("Wipes towards")) && field<QPushButton>("Dips to")->isHidden());
        choose("Wipes towards", 1);
        QCOMPARE(into().direction, MoveDirection::Left);
        field<NumberField>("Over")->setValue(8);
        QCOMPARE(into().frames, Frames(8));
        QCOMPARE(m_selection.playhead(), *startOf(m_project->current(), second)); // it is seen at once
        choose("Comes in by", int(TransitionKind::DipToColour));
        QCOMPARE(into().frames, Frames(8));
        QVERIFY(field<QComboBox>("Wipes towards")->isHidden() && hasRoom(field<QPushButton>("Dips to")));
        field<QPushButton>("Dips to")->click();
        auto* colours = m_view->findChild<QColorDialog*>();
        QVERIFY(colours);
        Q_EMIT colours->colorSelected(QColor(0x20, 0x40, 0x60));
        QCOMPARE(into().colour, QStringLiteral("#204060"));
        colours->reject();
        choose("Comes in by", int(TransitionKind::Cut));
        QCOMPARE(into().frames, Frames(0));
    }

    void aClipHasItsNumbersInPlaceOfTheShots()
    {
        Clip clip;
        clip.id = ClipId::create();
        clip.name = QStringLiteral("Logo");
        clip.role = ClipRole::Picture;
        clip.file = QStringLiteral("media/logo.png");
        clip.length = 48;
        const TrackId track = TrackId::create();
        VERIFY_OK(m_project->apply(
            addTrack(m_project->current(), {track, TrackKind::Overlay, QStringLiteral("O"), false, 0, {clip}}, 0),
            QStringLiteral("t")));
        const auto now = [&] { return m_project->current().tracks[0].clips[0]; };
        QVERIFY(field<NumberField>("Opacity")->isHidden() || !field<NumberField>("Opacity")->isVisible());
        m_view->showClip(clip.id);
        QVERIFY(field<NumberField>("Opacity")->isVisible());
        QVERIFY(!field<TextField>("Description")->isVisible());
        field<NumberField>("Opacity")->setValue(40);
        field<NumberField>("From the left")->setValue(70);
        field<NumberField>("Width")->setValue(25);
        field<NumberField>("Fade in")->setValue(12);
        QCOMPARE(now().opacityPermille, 400);
        QCOMPARE(now().place, (UnitRect{7000, 0, 2500, 10000}));
        QCOMPARE(now().fadeIn, Frames(12));
        field<NumberField>("Clip length")->setValue(6); // the fade is cut to what is left
        QCOMPARE(now().fadeIn, Frames(6));
        auto* start = field<QLineEdit>("Starts at");
        start->selectAll();
        QTest::keyClicks(start, QStringLiteral("00:00:01:00\r"));
        QCOMPARE(resolve(m_project->current(), now().anchor), std::optional<Frames>(24));
        m_selection.setShots({playingShots(m_project->current())[1]});
        QVERIFY(field<TextField>("Description")->isVisible());
    }

    /// Whoever opens a shot describes it; the words used to go into the folded prompt.
    void openingAShotIsForItsDescription()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->focusDescription();
        QCOMPARE(QApplication::focusWidget(), field<TextField>("Description"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("!"));
        QVERIFY(shot().description.contains(QLatin1Char('!')));
        QVERIFY(shot().generation.prompt.isEmpty());
    }

    void captionsWrittenByHandStartAsTheDialogue()
    {
        const ShotId speaking = m_project->current().scenes[0].shots[1].id;
        m_selection.setShots({speaking});
        const auto captioned = [&] { return *findShot(m_project->current(), speaking); };
        QVERIFY(captioned().captions.isEmpty());
        choose("Captions", 1);
        QCOMPARE(captioned().captions.size(), 1);
        QCOMPARE(captioned().captions[0].text, QStringLiteral("Good morning."));
        auto* text = field<TextField>("Caption 1");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("Hello!"));
        QCOMPARE(captioned().captions[0].text, QStringLiteral("Hello!"));
        choose("Captions", 0); // and back: what was written is kept
        QVERIFY(!captioned().customCaptions);
        choose("Captions", 1);
        QCOMPARE(captioned().captions[0].text, QStringLiteral("Hello!"));
    }

    void captionsShowTheirLines()
    {
        Shot captioned = shot();
        captioned.customCaptions = true;
        const QString words =
            QStringLiteral("- Who was it that came up the stairs so very late last night?\n- Nobody.");
        captioned.captions = {{CaptionId::create(), 2, 10, words}, {CaptionId::create(), 14, 6, QStringLiteral("A")}};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), captioned), QStringLiteral("Captions")));
        m_view->resize(m_view->minimumWidth(), 600);
        QTest::qWait(20);
        for (auto* head : m_view->findChildren<QToolButton*>())
            if (head->property("fold").toBool())
                head->setChecked(true);
        auto* text = field<TextField>("Caption 1");
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QCOMPARE(text->toPlainText(), words); // with its break
        const QRect first = text->cursorRect(QTextCursor(text->document()));
        QVERIFY(text->viewport()->rect().contains(first.center()));          // from its beginning
        QTRY_VERIFY(text->height() > 3 * text->fontMetrics().lineSpacing()); // one of its lines is wrapped
        text->setFocus();
        text->moveCursor(QTextCursor::End);
        const int steps = m_project->undoStack()->count();
        QTest::keyClicks(text, QStringLiteral("No"));
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, QStringLiteral("one"));
        QCOMPARE(shot().captions[0].text, QString(words + QStringLiteral("No\none")));
        QCOMPARE(field<TextField>("Caption 1"), text); // the keyboard stays where it is
        QVERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); // no break, no step
        QCOMPARE(shot().captions[0].text, QString(words + QStringLiteral("No\none")));
        QCOMPARE(m_project->undoStack()->count(), steps + 1);
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(!text->hasFocus());
        QCOMPARE(shot().captions[0].text, QString(words + QStringLiteral("No\none")));
        m_project->undoStack()->undo();
        QCOMPARE(text->toPlainText(), words);
        auto* start = field<QSpinBox>("First frame");
        start->setValue(4);
        QCOMPARE(shot().captions[0].start, 4);
        QCOMPARE(shot().captions[0].length, 10);
        QCOMPARE(field<QSpinBox>("First frame"), start);
        field<QToolButton>("Remove Caption")->click();
        QCOMPARE(shot().captions.size(), 1);
        QTRY_COMPARE(field<TextField>("Caption 1")->toPlainText(), QStringLiteral("A"));
    }

    void elementsKeepTheirRows()
    {
        QVERIFY(!m_project->current().elements.isEmpty());
        const Element element = m_project->current().elements.first();
        auto* box = field<QCheckBox>(qPrintable(element.name));
        const bool on = box->isChecked();
        box->click();
        QCOMPARE(shot().elements.contains(element.id), !on);
        QCOMPARE(field<QCheckBox>(qPrintable(element.name)), box); // the keyboard stays where it is
        Element other;
        other.id = ElementId::create();
        other.name = QStringLiteral("KETTLE");
        VERIFY_OK(m_project->apply(addElement(m_project->current(), other), QStringLiteral("Add")));
        QVERIFY(field<QCheckBox>("KETTLE"));
        QCOMPARE(field<QCheckBox>(qPrintable(element.name)), box);
    }

    void nothingChosenSaysSo()
    {
        m_selection.setShots({});
        QVERIFY(!field<TextField>("Description")->isVisible());
    }

    /// In the narrowest inspector nothing is cut off at the right, whatever the shot has.
    void everythingFitsIntoTheNarrowestInspector()
    {
        Shot full = shot();
        full.customCaptions = true;
        full.captions = {{CaptionId::create(), 0, 24, QStringLiteral("A line")}};
        Panel panel;
        panel.id = PanelId::create();
        panel.file = QStringLiteral("media/none.png");
        panel.sha256 = QString(64, QLatin1Char('0'));
        panel.size = QSize(1280, 720);
        full.panels << panel;
        VERIFY_OK(m_project->apply(setShot(m_project->current(), full), QStringLiteral("Fill")));
        for (auto* head : m_view->findChildren<QToolButton*>())
            if (head->isCheckable() && head->property("fold").toBool())
                head->setChecked(true);
        m_view->resize(m_view->minimumWidth(), 600);
        QTest::qWait(20);
        for (const QWidget* part : m_view->widget()->findChildren<QWidget*>())
            QVERIFY2(part->minimumSizeHint().width() <= m_view->viewport()->width(),
                     qPrintable(QLatin1String(part->metaObject()->className()) + part->accessibleName()));
        QVERIFY(m_view->widget()->width() <= m_view->viewport()->width());
    }

    void everyFieldHasAName()
    {
        for (const QWidget* widget : m_view->findChildren<QWidget*>()) {
            const bool input =
                qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
                qobject_cast<const QSpinBox*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
                (qobject_cast<const QLineEdit*>(widget) && !qobject_cast<const QSpinBox*>(widget->parentWidget()));
            if (input)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

private:
    /// Shown, and laid out at its height: not only told to show itself.
    static bool hasRoom(const QWidget* widget)
    {
        return widget->isVisible() && QTest::qWaitFor([&] { return widget->height() >= widget->sizeHint().height(); });
    }
    void choose(const char* name, int index)
    {
        auto* box = field<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestInspector)
#include "test_inspector.moc"
