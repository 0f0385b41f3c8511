#include "core/interchange/shot_list_in.h"
#include "tests/ui/main_window/import_window.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/shot_list_dialog.h"
#include "ui/shot_commands.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTreeWidget>

/// The questions an import asks: they keep what was typed and chosen when it fails, and nothing is replaced unasked.
class TestImportDialogs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_in = std::make_unique<ImportWindow>(); }
    void cleanup() { m_in.reset(); }
    void aScriptThatCannotComeInKeepsWhatWasTyped();
    void aShotListThatCannotComeInKeepsWhatWasChosen();
    void captionsAskBeforeTheyReplace();
    void whatIsSaidOfAnImportGoesWithIt();

private:
    std::unique_ptr<ImportWindow> m_in;
};

/// No project can be made where the films go: the dialog stands as it was, and says why.
void TestImportDialogs::aScriptThatCannotComeInKeepsWhatWasTyped()
{
    m_in->restartWithoutRoom();
    QApplication::clipboard()->setText(QStringLiteral("INT. HALL - DAY\n\nRain. Wind. Snow.\n"));
    m_in->action("Paste Script...")->trigger();
    auto* dialog = m_in->find<ImportDialog>();
    QVERIFY(dialog);
    auto* text = dialog->findChild<QPlainTextEdit*>();
    text->appendPlainText(QStringLiteral("EXT. ROOF - DAY\n\nTyped here."));
    const QString typed = text->toPlainText();
    dialog->findChild<QSlider*>()->setValue(100);
    auto* title = dialog->findChild<QLineEdit*>();
    title->clear();
    QTest::keyClicks(title, QStringLiteral("My Film"));
    auto* make = button(*dialog, "Make Storyboard");
    QTRY_COMPARE(dialog->findChild<QTreeWidget*>()->topLevelItemCount(), 2);
    QTRY_VERIFY(make->isEnabled());
    make->click();
    const auto sentence = [dialog] {
        for (const auto* label : dialog->findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("bad") && label->isVisible())
                return label->text();
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!sentence().isEmpty(), 20'000);
    QVERIFY(dialog->isVisible() && make->isEnabled() && !m_in->project());
    QCOMPARE(text->toPlainText(), typed);
    QCOMPARE(title->text(), QStringLiteral("My Film"));
    QCOMPARE(dialog->findChild<QSlider*>()->value(), 100);
    QVERIFY2(m_in->said().isEmpty(), "said twice");
    m_in->makeRoom(); // mended: the same button works now
    make->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_in->project(), 20'000);
    QTRY_VERIFY(!m_in->find<ImportDialog>());
    QCOMPARE(m_in->project()->current().title, QStringLiteral("My Film"));
    QCOMPARE(m_in->project()->current().scenes.size(), 2);
}

void TestImportDialogs::aShotListThatCannotComeInKeepsWhatWasChosen()
{
    m_in->restartWithoutRoom();
    const QString list = smallText(m_in->at("list.csv"), "Scene,Shot,What\n10,1,Rain\n10,2,Wind\n");
    m_in->action("Import Script...")->trigger();
    auto* chooser = m_in->find<QFileDialog>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(list);
    chooser->close();
    QTRY_VERIFY_WITH_TIMEOUT(m_in->find<ShotListDialog>(), 20'000);
    auto* dialog = m_in->find<ShotListDialog>();
    auto* what = dialog->findChildren<QComboBox*>().last();
    what->setCurrentIndex(int(ShotField::Dialogue));
    Q_EMIT what->activated(what->currentIndex());
    auto* make = button(*dialog, "Import Shots");
    QTRY_VERIFY(make->isEnabled());
    make->click();
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), 20'000);
    QVERIFY(dialog->isVisible() && !m_in->project());
    QCOMPARE(what->currentIndex(), int(ShotField::Dialogue));
    m_in->makeRoom();
    make->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_in->project(), 20'000);
    QCOMPARE(m_in->project()->current().scenes.first().shots.first().dialogue.first().text, QStringLiteral("Rain"));
}

void TestImportDialogs::captionsAskBeforeTheyReplace()
{
    m_in->openFilm();
    BoardView* board = &m_in->board();
    const auto dropCaptions = [&](const char* name, const QByteArray& words) {
        const QByteArray text = "1\n00:00:00,000 --> 00:00:00,500\n" + words + "\n";
        return drop(board->viewport(), board->cardRect(0).center(), *files({smallText(m_in->at(name), text)}));
    };
    const auto texts = [this] {
        QStringList all;
        for (const Caption& caption : m_in->shot(0).captions)
            all << caption.text;
        return all;
    };
    const auto answer = [&](const char* name, const char* verb) {
        QVERIFY(dropCaptions(name, name));
        QTRY_VERIFY_WITH_TIMEOUT(m_in->find<QMessageBox>(), 20'000);
        auto* question = m_in->find<QMessageBox>();
        for (auto* choice : question->buttons())
            if (choice->text().remove(QLatin1Char('&')) == QLatin1String(verb))
                choice->click();
        QTRY_VERIFY(!m_in->find<QMessageBox>());
    };
    QVERIFY(dropCaptions("one.srt", "one")); // nothing is there: nothing is asked
    QTRY_COMPARE_WITH_TIMEOUT(texts(), QStringList{QStringLiteral("one")}, 20'000);
    QVERIFY(!m_in->find<QMessageBox>());
    const int steps = m_in->project()->undoStack()->index();
    answer("two.srt", "Cancel");
    QCOMPARE(texts(), QStringList{QStringLiteral("one")});
    answer("two.srt", "Add");
    QCOMPARE(texts(), (QStringList{QStringLiteral("one"), QStringLiteral("two.srt")}));
    answer("three.srt", "Replace");
    QCOMPARE(texts(), QStringList{QStringLiteral("three.srt")});
    QCOMPARE(m_in->project()->undoStack()->index(), steps + 2);
    m_in->project()->undoStack()->undo();
    m_in->project()->undoStack()->undo();
    QCOMPARE(texts(), QStringList{QStringLiteral("one")});
}

/// What is said of an import is not true any more when the import is undone, whichever way.
void TestImportDialogs::whatIsSaidOfAnImportGoesWithIt()
{
    m_in->openFilm();
    QUndoStack* stack = m_in->project()->undoStack();
    const int before = stack->index();
    const std::function<void()> ways[] = {[this] { m_in->action("Undo")->trigger(); },
                                          [&] { stack->setIndex(before); }}; // as the history dock does
    for (const auto& undo : ways) {
        const QByteArray text = "1\n00:00:00,000 --> 00:00:00,500\nWords\n";
        QVERIFY(drop(m_in->board().viewport(), m_in->board().cardRect(0).center(),
                     *files({smallText(m_in->at("words.srt"), text)})));
        QTRY_VERIFY2_WITH_TIMEOUT(m_in->said().contains(QStringLiteral("Undo brings them back")),
                                  qPrintable(m_in->said()), 20'000);
        m_in->find<ShotCommands>()->addShot(ShotCommands::Side::After);
        m_in->action("Undo")->trigger();
        QVERIFY(!m_in->said().isEmpty()); // the control: that was another step
        undo();
        QCOMPARE(stack->index(), before);
        QCOMPARE(m_in->said(), QString());
    }
    m_in->action("Redo")->trigger();
    QCOMPARE(m_in->said(), QString());
    auto* banner = m_in->find<ErrorBanner>();
    banner->say(QStringLiteral("Something else"));
    m_in->action("Undo")->trigger();
    QCOMPARE(m_in->said(), QStringLiteral("Something else"));
}

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestImportDialogs)
#include "test_import_dialogs.moc"
