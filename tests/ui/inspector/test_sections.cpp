#include "core/document/edits.h"
#include "core/media/film_writer.h"
#include "tests/support/own_inspector.h"
#include "tests/ui/inspector/inspector_bench.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/panel_row.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QSpinBox>
#include <QToolButton>

/// What the inspector says of a shot is true.
class TestSections final : public QObject, private InspectorBench {
    Q_OBJECT
private Q_SLOTS:
    void init() { openInspector(); }
    void cleanup() { closeInspector(); }

    void anAmpersandOfANameIsSeen()
    {
        Element element;
        element.id = ElementId::create();
        element.name = QStringLiteral("BILL & BEN");
        VERIFY_OK(m_project->apply(addElement(m_project->current(), element), QStringLiteral("Add")));
        QVERIFY(seen(field<QCheckBox>("BILL & BEN")->text()).startsWith(QLatin1String("@BILL & BEN ")));
    }

    void aChoiceWithoutRoomEndsInDots_data()
    {
        QTest::addColumn<QIcon>("icon");
        QTest::newRow("words") << QIcon();
        QTest::newRow("words behind a picture") << m_theme.icon(QStringLiteral("play"));
    }
    void aChoiceWithoutRoomEndsInDots()
    {
        QFETCH(QIcon, icon);
        const auto look = [&icon](QComboBox&& box, const QString& words) {
            box.addItem(icon, words);
            box.setFixedSize(120, 28);
            return box.grab().toImage();
        };
        const QString words = QStringLiteral("EWS - extreme wide shot");
        const QImage shown = look(ChoiceField(nullptr), words);
        const QChar dots(0x2026);
        QStringList alike;
        for (qsizetype kept = 0; kept <= words.size(); ++kept)
            if (const QString cut = words.first(kept).trimmed() + dots; look(QComboBox(), cut) == shown)
                alike.append(cut);
        QCOMPARE(alike.size(), 1); // more would mean that the dots themselves are cut off
        QVERIFY2(alike.first().size() > 6, qPrintable(alike.first()));
        QVERIFY(look(QComboBox(), words) != shown);
        QVERIFY(look(QComboBox(), QStringLiteral("Wide")) == look(ChoiceField(nullptr), QStringLiteral("Wide")));
    }

    void picturesSayWhatIsShownWithoutThem()
    {
        const auto isSaid = [this](const char* words) {
            const auto labels = m_view->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == QLatin1String(words); });
        };
        QVERIFY(isSaid("none, a card is shown"));
        const QString file = m_folder->filePath(QStringLiteral("clip.mp4"));
        QImage grey(96, 54, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
        VERIFY_OK(writer->add(Picture::fromImage(grey).value()));
        VERIFY_OK(writer->finish());
        VALUE(const Take take, m_project->addTake(shot().id, file));
        QVERIFY(!isSaid("none, a card is shown"));
        QVERIFY(isSaid("none, T01 is shown"));
        VERIFY_OK(
            m_project->apply(rejectTake(m_project->current(), shot().id, {take.id, {}}), QStringLiteral("Reject")));
        QVERIFY(isSaid("none, a card is shown"));
    }

    /// Whatever changes the lines: the row that the keyboard is in stays with its line, and no row of a line that is
    /// gone is seen beside the others.
    void linesKeepTheirRows()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        const QStringList words{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
        setLines(words);
        QTRY_COMPARE(seenLines(), words);
        auto* second = lineFields()[1];
        second->setFocus();
        setLines(words.mid(1)); // as an undo does
        QCOMPARE(seenLines(), words.mid(1));
        QVERIFY(second->hasFocus());
        QCOMPARE(second->toPlainText(), words[1]);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QPointer<QToolButton> remove = field<QToolButton>("Remove Line");
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QCOMPARE(seenLines(), words.mid(2));
        QTRY_VERIFY(!remove);
        QVERIFY(field<QToolButton>("Remove Line")->hasFocus());
        QTest::keyClick(field<QToolButton>("Remove Line"), Qt::Key_Space); // the key goes on to the next one
        QVERIFY(seenLines().isEmpty());
    }

    void picturesKeepTheirRows()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        Shot full = shot();
        for (const char* name : {"a", "b", "c"}) {
            Panel panel;
            panel.id = PanelId::create();
            panel.file = QStringLiteral("media/%1.png").arg(QLatin1String(name));
            panel.sha256 = QString(64, QLatin1Char('0'));
            panel.size = QSize(1280, 720);
            full.panels << panel;
        }
        VERIFY_OK(m_project->apply(setShot(m_project->current(), full), QStringLiteral("Fill")));
        auto* row = field<PanelRow>("Picture 3");
        const PanelId last = row->panel();
        row->findChild<QComboBox*>()->setFocus();
        const QWidget* focused = QApplication::focusWidget();
        QVERIFY(row->isAncestorOf(focused));
        Q_EMIT row->moveRequested(-1);
        QCOMPARE(shot().panels[1].id, last);
        QCOMPARE(field<PanelRow>("Picture 2"), row);
        QCOMPARE(row->panel(), last);
        QCOMPARE(QApplication::focusWidget(), focused);
        Q_EMIT field<PanelRow>("Picture 1")->removeRequested();
        QCOMPARE(row->accessibleName(), QStringLiteral("Picture 1"));
        QCOMPARE(QApplication::focusWidget(), focused);
        Q_EMIT row->removeRequested();
        QVERIFY(!row->isVisible()); // at once
        focused = QApplication::focusWidget();
        QVERIFY(focused && !row->isAncestorOf(focused));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(field<PanelRow>("Picture 1")->isAncestorOf(focused));
    }

    /// What is half typed in a row goes with it, and nowhere else.
    void aCaptionThatGoesTakesWhatIsHalfTyped()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        for (auto* head : m_view->findChildren<QToolButton*>())
            if (head->property("fold").toBool())
                head->setChecked(true);
        Shot told = shot();
        told.customCaptions = true;
        for (int i = 0; i < 3; ++i)
            told.captions << Caption{CaptionId::create(), 2 * i, 2, QString::number(i)};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), told), QStringLiteral("Captions")));
        for (const qsizetype gone : {1, 1, 0}) { // in the middle, the last, the only one
            QList<Caption> left = shot().captions;
            left.removeAt(gone);
            QTRY_COMPARE(fields<QSpinBox>("First frame").size(), left.size() + 1);
            auto* start = fields<QSpinBox>("First frame").at(gone);
            start->setFocus();
            start->selectAll();
            QTest::keyClicks(start, QStringLiteral("1"));
            fields<QToolButton>("Remove Caption").at(gone)->click();
            QCOMPARE(shot().captions, left);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(shot().captions, left);
        }
    }

private:
    template<class Widget> QList<Widget*> fields(const char* name) const
    {
        QList<Widget*> seen;
        for (auto* widget : m_view->findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name) && widget->isVisibleTo(m_view.get()))
                seen << widget;
        return seen;
    }
    void setLines(const QStringList& words)
    {
        Shot talking = shot();
        talking.dialogue.clear();
        for (const QString& said : words)
            talking.dialogue << DialogueLine{QStringLiteral("ANNA"), {}, {}, said};
        VERIFY_OK(m_project->apply(setShot(m_project->current(), talking), QStringLiteral("Lines")));
    }
    QList<TextField*> lineFields() const { return fields<TextField>("Words"); }
    QStringList seenLines() const
    {
        QStringList lines;
        for (const TextField* field : lineFields())
            lines << field->toPlainText();
        return lines;
    }
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestSections)
#include "test_sections.moc"
