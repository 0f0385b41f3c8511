#include "core/interchange/fountain.h"
#include "tests/support/results.h"

#include <QStringEncoder>

class TestTextDecoding final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEncodingGivesTheSameText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString text = QStringLiteral("INT. CAFÉ - DAY\r\n\r\nШаг 你好\n");
        const auto encoded = [](QStringConverter::Encoding encoding, const QString& words) {
            return QByteArray(QStringEncoder(encoding).encode(words));
        };
        const QString ascii = QStringLiteral("INT. HOUSE - DAY\n\nHe says nothing.\n");
        QTest::newRow("utf-8") << text.toUtf8() << text;
        QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << text;
        QTest::newRow("utf-16le with mark")
            << QByteArray("\xFF\xFE") + encoded(QStringConverter::Utf16LE, text) << text;
        QTest::newRow("utf-16be with mark")
            << QByteArray("\xFE\xFF") + encoded(QStringConverter::Utf16BE, text) << text;
        QTest::newRow("utf-16le") << encoded(QStringConverter::Utf16LE, ascii) << ascii;
        QTest::newRow("utf-16be") << encoded(QStringConverter::Utf16BE, ascii) << ascii;
        QTest::newRow("latin-1") << QByteArray("CAF\xC9") << QStringLiteral("CAFÉ");
        QTest::newRow("windows quotes") << QByteArray("\x93Hi\x94, it\x92s \x80") << QString::fromUtf8("“Hi”, it’s €");
        QTest::newRow("empty") << QByteArray() << QString();
        const QString mixed = QStringLiteral("INT. A\r\rHe\n\nShe\r\n\r\nThey\r");
        QTest::newRow("mixed line ends") << mixed.toUtf8() << mixed;
        const QString chinese = QString::fromUtf8("内景 厨房 日\n\n水开了。\n安娜\n早上好\n");
        QTest::newRow("utf-16le, no Latin letter") << encoded(QStringConverter::Utf16LE, chinese) << chinese;
        QTest::newRow("utf-16be, no Latin letter") << encoded(QStringConverter::Utf16BE, chinese) << chinese;
        const QByteArray words = QString::fromUtf8("Ein schöner Tag für Übungen am Käfig. ").repeated(20).toUtf8();
        QTest::newRow("utf-8 with half a surrogate")
            << QByteArray(words + "\xED\xA0\x80")
            << QString(QString::fromUtf8(words) + QStringLiteral("\uFFFD\uFFFD\uFFFD"));
        QString half = text.repeated(10);
        half[5] = QChar(0xD800);
        QByteArray halves("\xFF\xFE");
        for (const QChar c : half)
            halves.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        half[5] = QChar::ReplacementCharacter;
        QTest::newRow("utf-16 with half a surrogate") << halves << half;
    }

    void everyEncodingGivesTheSameText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto decoded = decodeText(bytes);
        VERIFY_OK(decoded);
        QCOMPARE(*decoded, text);
    }

    void refusesWhatIsNoText()
    {
        VERIFY_FAILS(ErrorKind::Damaged, decodeText(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)));
        VERIFY_FAILS(ErrorKind::Damaged, decodeText(QByteArray("abc\0def", 7)));
        VERIFY_FAILS(ErrorKind::Damaged, decodeText(QByteArray("\x01\x02\x03\x04 rubbish")));
        VERIFY_FAILS(ErrorKind::Damaged, decodeText(QByteArray("\xFF\xFE\x00\xD8\x00\xD8", 6)));
        VERIFY_FAILS(ErrorKind::Unsupported, decodeText("{\\rtf1\\ansi INT. HOUSE}"));
        VERIFY_FAILS(ErrorKind::Unsupported, decodeText("%PDF-1.7\nINT. HOUSE"));
        VERIFY_FAILS(ErrorKind::Usage, decodeText(QByteArray(LargestTextBytes + 1, 'a')));
        VERIFY_FAILS(ErrorKind::Usage, decodeText(QByteArray("a\n").repeated(MostTextLines + 1)));
        VERIFY_OK(decodeText(QByteArray("a\n").repeated(MostTextLines)));
    }
};

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "test_text_decoding.moc"
