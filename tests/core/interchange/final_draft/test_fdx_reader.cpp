#include "core/interchange/final_draft/fdx_reader.h"
#include "core/interchange/script_text.h"
#include "tests/support/results.h"

#include <QStringEncoder>

namespace {

QString document(const QString& content, const QString& before = {})
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>%1<FinalDraft DocumentType=\"Script\">"
                          "<Content>%2</Content></FinalDraft>")
        .arg(before, content);
}

QString paragraph(const QString& type, const QString& words)
{
    return QStringLiteral("<Paragraph Type=\"%1\"><Text>%2</Text></Paragraph>").arg(type, words);
}

QString nested(int depth)
{
    return QStringLiteral("<a>").repeated(depth) + QStringLiteral("</a>").repeated(depth);
}

} // namespace

class TestFdxReader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsOfARunAndOfTheLayout()
    {
        const auto read = readFdx(document(QStringLiteral(
            "<Paragraph Type=\"Action\" Alignment=\"Center\" StartsNewPage=\"Yes\"><Text>Rain </Text><Text "
            "Style=\"Bold+AllCaps\" RevisionID=\"3\">falls</Text><Tabstops><Tabstop Position=\"1\"/></Tabstops>"
            "</Paragraph>")));
        VERIFY_OK(read);
        QCOMPARE(read->content.size(), 1);
        const FdxParagraph& only = read->content[0];
        QCOMPARE(only.text(), QStringLiteral("Rain FALLS"));
        QVERIFY(only.centred && only.startsPage && only.runs[1].bold && !only.runs[0].bold);
        QCOMPARE(only.runs[1].revision, 3);
        QVERIFY(only.notes.isEmpty());
    }

    void everyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString xml = document(paragraph(QStringLiteral("Action"), QStringLiteral("Caf\u00E9")));
        const auto encoded = [&](QStringConverter::Encoding encoding) {
            return QByteArray(QStringEncoder(encoding).encode(xml));
        };
        QTest::newRow("utf-8") << xml.toUtf8();
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + xml.toUtf8();
        QTest::newRow("utf-16le") << encoded(QStringConverter::Utf16LE);
        QTest::newRow("utf-16be with mark") << QByteArray("\xFE\xFF") + encoded(QStringConverter::Utf16BE);
        QTest::newRow("latin-1 that says utf-8") << xml.toLatin1();
    }

    void everyEncodingIsRead()
    {
        QFETCH(QByteArray, bytes);
        const auto text = scriptText(bytes);
        VERIFY_OK(text);
        QCOMPARE(*text, QStringLiteral("Caf\u00E9\n"));
    }

    void hostileDocumentsAreRefused_data()
    {
        QTest::addColumn<QString>("xml");
        const QString laughs = QStringLiteral("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
        const QString file = QStringLiteral("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>");
        QTest::newRow("entities") << document(paragraph(QStringLiteral("Action"), QStringLiteral("&b;")), laughs);
        QTest::newRow("other file") << document(paragraph(QStringLiteral("Action"), QStringLiteral("&a;")), file);
        QTest::newRow("unknown entity") << document(paragraph(QStringLiteral("Action"), QStringLiteral("&a;")));
        QTest::newRow("deep") << document(nested(100));
        QTest::newRow("very deep") << document(nested(400'000));
        QTest::newRow("breaks off") << document(paragraph(QStringLiteral("Action"), QStringLiteral("x"))).chopped(20);
        QTest::newRow("two roots") << QString(document({}) + QStringLiteral("<more/>"));
        QTest::newRow("other root") << QStringLiteral("<?xml version=\"1.0\"?><html><p>INT. HOUSE</p></html>");
        QTest::newRow("nothing in it") << QStringLiteral("<?xml version=\"1.0\"?>");
        QTest::newRow("illegal number") << document(QStringLiteral("<Text>&#0;</Text>"));
    }

    void hostileDocumentsAreRefused()
    {
        QFETCH(QString, xml);
        QVERIFY(looksLikeXml(xml));
        VERIFY_FAILS(ErrorKind::Damaged, readFdx(xml));
        VERIFY_FAILS(ErrorKind::Damaged, scriptText(xml.toUtf8()));
        VERIFY_OK(readFdx(document(nested(20)))); // what the refusals are about is in the documents, not in the way
    }

    void manyParagraphsAreReadInTime()
    {
        const QString many = paragraph(QStringLiteral("Action"), QStringLiteral("x")).repeated(20'000);
        const auto read = readFdx(document(many));
        VERIFY_OK(read);
        QCOMPARE(read->content.size(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestFdxReader)
#include "test_fdx_reader.moc"
