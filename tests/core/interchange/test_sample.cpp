#include "core/document/checks.h"
#include "core/document/find.h"
#include "core/interchange/sample.h"
#include "core/interchange/sample_music.h"
#include "tests/support/results.h"

#include <QtEndian>

/// Every sample film is whole: a creator who opens one sees pictures, hears music, and finds work left to do.
class TestSample final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySample_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : sampleNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void everySample()
    {
        QFETCH(QString, name);
        const auto sample = loadSample(name);
        VERIFY_OK(sample);
        const Storyboard& board = sample->board;
        QCOMPARE(brokenInvariants(board), QStringList());
        QCOMPARE(board.title, sample->title);
        QVERIFY(!sample->summary.isEmpty());
        const qint64 seconds = framesToMicroseconds(filmLength(board), board.format.rate) / 1000000;
        QVERIFY2(seconds >= 30 && seconds <= 60, qPrintable(QString::number(seconds)));
        QSet<ShotId> drawn;
        for (const SampleDrawing& drawing : sample->drawings) {
            QVERIFY(findShot(board, drawing.shot));
            QVERIFY(drawing.bytes.contains("<svg") && drawing.suffix == QStringLiteral("svg"));
            QVERIFY(!drawing.panel.id.isNull());
            drawn << drawing.shot;
        }
        const qsizetype cards = shotCount(board) - drawn.size();
        QVERIFY2(drawn.size() >= 6 && cards >= 1 && cards <= 4, qPrintable(QString::number(cards)));
        for (const Element& element : board.elements)
            QVERIFY2(!element.description.isEmpty(), qPrintable(element.name));
        QVERIFY(!board.markers.isEmpty());
        const auto card = sampleCard(name);
        VERIFY_OK(card);
        QCOMPARE(card->title, sample->title);
        QVERIFY(card->picture.contains("<svg"));
    }

    void musicIsQuietAndTheSameEachTime()
    {
        const QByteArray wav = chordBed({{0, 4, 7}, {5, 9, 12}}, 1000, 2500);
        QCOMPARE(wav, chordBed({{0, 4, 7}, {5, 9, 12}}, 1000, 2500));
        QCOMPARE(wav.size(), 44 + 2500 * 24 * 4);
        QVERIFY(wav.startsWith("RIFF") && wav.mid(8, 4) == "WAVE");
        int peak = 0;
        for (qsizetype i = 44; i < wav.size(); i += 2)
            peak = std::max(peak, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + i))));
        QVERIFY(peak > 5000 && peak < 12000);
    }

    void unknownSampleIsNamed()
    {
        VERIFY_FAILS(ErrorKind::NotFound, loadSample(QStringLiteral("no such film")));
        VERIFY_FAILS(ErrorKind::NotFound, sampleCard(QStringLiteral("../models")));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
