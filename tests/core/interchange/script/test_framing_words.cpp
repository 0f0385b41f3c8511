#include "core/document/names.h"
#include "core/interchange/script/framing_words.h"

#include <QtTest>

class TestFramingWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("framing");
        const auto row = [](const char* text, const char* framing) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(framing);
        };
        row("CLOSE ON the ring.", "CU   ");
        row("Close on his hands.", "CU   ");
        row("He walks. CLOSE UP of the door.", "CU   ");
        row("EXTREME CLOSE-UP: an eye.", "ECU   ");
        row("MCU of Anna", "MCU   ");
        row("WIDE SHOT of the valley", "WS   ");
        row("Wide: the beach.", "WS   ");
        row("ESTABLISHING the city", "EWS   ");
        row("Two-shot. They sit.", "MS   ");
        row("FULL SHOT", "FS   ");
        row("WILL'S POV - the lake", " pov  ");
        row("OVER HIS SHOULDER we see it.", " over-shoulder  ");
        row("LOW ANGLE on the tower", " low  ");
        row("Bird's-eye view of the maze.", " overhead  ");
        row("We slowly pan left across the desk.", "  pan left");
        row("PAN to the window.", "  pan ");
        row("The camera tilts down to her shoes.", "  tilt down");
        row("PUSH IN on the phone.", "  dolly in");
        row("We pull back to see the crowd.", "  dolly out");
        row("Camera zooms out.", "  zoom out");
        row("HANDHELD. CLOSE ON the map.", "CU  handheld ");
        row("TRACKING SHOT along the wall.", "  truck ");
        row("He puts the frying pan down.", "   ");
        row("She tilts her head, close to tears.", "   ");
        row("The shop will close on Sunday.", "   ");
        row("A car zooms by. The wide road.", "   ");
        row("PANIC. The STATICS class in the CUP.", "   ");
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, framing);
        const Framing found = framingFromWords(text);
        QCOMPARE(QStringList({nameOf(found.size), nameOf(found.angle), nameOf(found.move), nameOf(found.direction)})
                     .join(QLatin1Char(' ')),
                 framing);
    }
};

QTEST_GUILESS_MAIN(TestFramingWords)
#include "test_framing_words.moc"
