#include "ui/row_list.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QtTest>

/// Rows stay with what they show; those left over are gone at once, and hand the keyboard to a neighbour.
class TestRowList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowStaysWithWhatItShows_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QList<qsizetype>>("rows");
        const auto add = [](const char* before, const char* now, const QList<qsizetype>& rows) {
            QTest::addRow("%s, then %s", before, now)
                << QString::fromLatin1(before) << QString::fromLatin1(now) << rows;
        };
        add("", "ab", {-1, -1});
        add("ab", "", {});
        add("abc", "bc", {1, 2});
        add("abc", "ac", {0, 2});
        add("bc", "abc", {-1, 0, 1});
        add("abc", "bac", {1, 0, 2}); // moved
        add("abc", "axc", {0, 1, 2}); // another text in the same row
        add("xy", "yy", {0, 1});      // the one that was touched is the other one
        add("aa", "a", {0});
        add("ab", "xyz", {0, 1, -1}); // another shot
        add("abcd", "dxa", {3, 1, 0});
    }
    void aRowStaysWithWhatItShows()
    {
        const auto keys = [](const QString& text) { return QList<QChar>(text.begin(), text.end()); };
        QFETCH(QString, before);
        QFETCH(QString, now);
        QTEST(rowsFor(keys(before), keys(now)), "rows");
    }

    void theKeyboardGoesToTheNeighbour()
    {
        QWidget page;
        auto* list = new QVBoxLayout(&page);
        QList<QWidget*> rows;
        const auto make = [&] {
            auto* row = new QWidget(&page);
            auto* line = new QHBoxLayout(row);
            for (const char* name : {"Name", "Words"}) {
                auto* field = new QLineEdit(row);
                field->setAccessibleName(QLatin1String(name));
                line->addWidget(field);
            }
            return row;
        };
        const auto follow = [&](const QList<int>& before, const QList<int>& now) {
            followRows(list, rows, before, now, make);
        };
        follow({}, {1, 2, 3});
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const QList<QWidget*> all = rows;
        const QPointer<QWidget> gone = all[1];
        const auto words = [](const QWidget* row) { return row->findChildren<QLineEdit*>().last(); };
        words(all[1])->setFocus();
        follow({1, 2, 3}, {1, 3});
        QCOMPARE(rows, (QList<QWidget*>{all[0], all[2]}));
        QVERIFY(gone && gone->isHidden()); // before control is back in the event loop
        QVERIFY(words(all[2])->hasFocus());
        follow({1, 3}, {3, 1});
        QVERIFY(words(all[2])->hasFocus()); // it is in the first row now
        QCOMPARE(list->indexOf(all[2]), 0);
        words(all[0])->setFocus();
        follow({3, 1}, {3});
        QVERIFY(words(all[2])->hasFocus()); // the one before: there is none behind
        QTRY_VERIFY(!gone);
    }
};

QTEST_MAIN(TestRowList)
#include "test_row_list.moc"
