#include "ui/scroll_access.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

/// A screen reader that asks for what has just gone gets an answer. (Qt 6.4's own access ends the program here.)
class TestScrollAccess final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChildThatHasGoneIsNone();
};

void TestScrollAccess::aChildThatHasGoneIsNone()
{
    installScrollAccess();
    QScrollArea area;
    auto* label = new QLabel(QStringLiteral("inside"));
    label->setMinimumSize(2000, 2000);
    area.setWidget(label);
    area.resize(200, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(access && access->role() == QAccessible::Client);
    QVERIFY(access->childCount() > 0);
    for (int i = 0; i < access->childCount(); ++i)
        QVERIFY(access->child(i) && access->indexOfChild(access->child(i)) == i);
    for (const int gone : {access->childCount(), access->childCount() + 1, 1000, -1})
        QVERIFY(!access->child(gone));
}

QTEST_MAIN(TestScrollAccess)
#include "test_scroll_access.moc"
