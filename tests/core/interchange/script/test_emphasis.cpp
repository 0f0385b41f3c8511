#include "core/interchange/script/emphasis.h"

#include <QtTest>

class TestEmphasis final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* text, const char* shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("plain", "plain");
        row("*a* **b** ***c*** _d_", "a b c d");
        row("_*under and italic*_", "under and italic");
        row("_long **(bold)** text_", "long (bold) text");
        row("2 * 3 * 4", "2 * 3 * 4");
        row("*open", "*open");
        row("code: **9765***", "code: 9765*");
        row("f\\*ck Escape\\_escape\\*x \\\\", "f*ck Escape_escape*x \\");
        row("*over\nlines*", "*over\nlines*");
        row("*a _b* c_", "a _b c_");
        row("*", "*");
        row("", "");
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(withoutEmphasis(text), shown);
    }
};

QTEST_GUILESS_MAIN(TestEmphasis)
#include "test_emphasis.moc"
