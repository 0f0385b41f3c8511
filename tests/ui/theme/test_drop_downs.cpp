#include "ui/inspector/fields.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QtTest>

/// The lists that open under choices.
class TestDropDowns final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allOfAShortListIsSeen_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("current");
        for (const int rows : {2, 3, 4, 9})
            for (const int current : {0, rows - 1})
                QTest::addRow("%d rows, number %d", rows, current) << rows << current;
    }

    void allOfAShortListIsSeen()
    {
        QFETCH(const int, rows);
        QFETCH(const int, current);
        Theme theme;
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::HighContrast}) {
            theme.setScheme(scheme);
            QWidget window;
            window.resize(400, 600);
            ChoiceField box(&window);
            for (int i = 0; i < rows; ++i)
                box.addItem(QStringLiteral("Entry %1").arg(i));
            box.setCurrentIndex(current);
            box.setGeometry(50, 300, 220, 28);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            box.setFocus();
            QTest::mouseClick(&box, Qt::LeftButton);
            QTest::qWait(50);
            const QAbstractItemView* view = box.view();
            QVERIFY(view->isVisible());
            const int height = view->viewport()->height();
            QVERIFY2(view->visualRect(box.model()->index(0, 0)).top() >= 0, qPrintable(QString::number(height)));
            QVERIFY2(view->visualRect(box.model()->index(rows - 1, 0)).bottom() < height,
                     qPrintable(QString::number(height)));
            box.hidePopup();
        }
    }
};

QTEST_MAIN(TestDropDowns)
#include "test_drop_downs.moc"
