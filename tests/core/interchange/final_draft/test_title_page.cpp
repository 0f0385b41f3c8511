#include "core/interchange/final_draft/title_page.h"

#include <QtTest>

namespace {

/// Lines as "c:centred" or "l:left".
QStringList linesOf(const QStringList& page)
{
    QList<FdxParagraph> paragraphs;
    for (const QString& line : page) {
        FdxParagraph paragraph;
        paragraph.centred = line.startsWith(QLatin1Char('c'));
        paragraph.runs << FdxRun{line.mid(2)};
        paragraphs << paragraph;
    }
    return titlePageLines(paragraphs);
}

} // namespace

class TestTitlePage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesTellWhatTheyAre()
    {
        const QStringList lines =
            linesOf({QStringLiteral("c:"), QStringLiteral("c:THE LONG"), QStringLiteral("c:NIGHT"),
                     QStringLiteral("c:"), QStringLiteral("c:Written by"), QStringLiteral("c:"),
                     QStringLiteral("c:Jane Doe"), QStringLiteral("c:"), QStringLiteral("c:Based on a novel"),
                     QStringLiteral("l:Copyright (c) 2018"), QStringLiteral("l:2018-01-01"),
                     QStringLiteral("l:1 Long Road\nSome Town"), QStringLiteral("c:For nobody")});
        const QStringList expected{QStringLiteral("Title: THE LONG NIGHT"),
                                   QStringLiteral("Credit: Written by"),
                                   QStringLiteral("Author: Jane Doe"),
                                   QStringLiteral("Source: Based on a novel"),
                                   QStringLiteral("Draft date: 2018-01-01"),
                                   QStringLiteral("Copyright: Copyright (c) 2018"),
                                   QStringLiteral("Contact:"),
                                   QStringLiteral("    1 Long Road"),
                                   QStringLiteral("    Some Town"),
                                   QStringLiteral("Notes: For nobody")};
        QCOMPARE(lines, expected);
    }

    void creditAndNameOnOneLine()
    {
        QCOMPARE(linesOf({QStringLiteral("c:Night"), QStringLiteral("c:by Jane Doe")}),
                 (QStringList{QStringLiteral("Title: Night"), QStringLiteral("Credit: by"),
                              QStringLiteral("Author: Jane Doe")}));
    }

    void anEmptyPageIsNone() { QCOMPARE(linesOf({QStringLiteral("c:"), QStringLiteral("l: ")}), QStringList()); }
};

QTEST_GUILESS_MAIN(TestTitlePage)
#include "test_title_page.moc"
