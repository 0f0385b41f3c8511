#include "core/render/card.h"
#include "core/render/card_text.h"

#include <QGuiApplication>
#include <QSet>
#include <QtTest>

class TestCard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySizeCanBePainted();
    void equalCardsAreEqualPixels();
    void everyWordOfTheFramingIsSeen();
    void textIsSeenAndStaysInside();
    void longTextIsCutWithAnEllipsis();
    void arabicStandsAtTheRight();
    void aNoticeIsSeen();
    void figuresGrowWithTheShotSize();
};

namespace {

const QSize Hd(1280, 720);

CardText sample()
{
    return {QStringLiteral("INT. HALL - DAY"),
            QStringLiteral("SC010_SH0010"),
            QStringLiteral("A door opens."),
            {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Hello.")}},
            {ShotSize::MS, CameraAngle::EyeLevel, CameraMove::Unset, MoveDirection::Unset, 0},
            1};
}

/// Points of a rectangle that are not the ground colour of the words' half.
int inked(const QImage& image, const QRect& area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += qGray(image.pixel(x, y)) > 60;
    return count;
}

} // namespace

void TestCard::everySizeCanBePainted()
{
    CardText card = sample();
    card.framing.move = CameraMove::Dolly;
    for (const QSize size : {QSize(16, 16), QSize(64, 36), QSize(320, 180), QSize(180, 320), QSize(200, 200),
                             QSize(640, 64), QSize(64, 640)}) {
        const QImage image = paintCard(card, size, QStringLiteral("The file is missing."));
        QCOMPARE(image.size(), size);
        QCOMPARE(image.format(), QImage::Format_RGB32);
    }
}

void TestCard::equalCardsAreEqualPixels()
{
    QVERIFY(paintCard(sample(), {320, 180}) == paintCard(sample(), {320, 180}));
    CardText other = sample();
    other.description = QStringLiteral("A door closes.");
    QVERIFY(!(paintCard(other, {320, 180}) == paintCard(sample(), {320, 180})));
}

void TestCard::everyWordOfTheFramingIsSeen()
{
    // No two framings may look alike: each enumerator changes the picture.
    QList<Framing> framings;
    for (int i = 0; i <= int(ShotSize::EWS); ++i)
        framings.append({ShotSize(i), CameraAngle::Unset, CameraMove::Unset, MoveDirection::Unset, 0});
    for (int i = 1; i <= int(CameraAngle::PointOfView); ++i)
        framings.append({ShotSize::MS, CameraAngle(i), CameraMove::Unset, MoveDirection::Unset, 0});
    for (int i = 1; i <= int(CameraMove::Handheld); ++i)
        framings.append({ShotSize::MS, CameraAngle::Unset, CameraMove(i), MoveDirection::Unset, 0});
    framings.append({ShotSize::MS, CameraAngle::Unset, CameraMove::Pan, MoveDirection::Left, 0});
    framings.append({ShotSize::MS, CameraAngle::Unset, CameraMove::Dolly, MoveDirection::Out, 0});
    QSet<QByteArray> seen;
    for (const Framing& framing : framings) {
        CardText card = sample();
        card.framing = framing;
        const QImage picture = paintCard(card, {320, 180});
        const QImage scene = picture.copy(0, 0, 320, 100); // without the words
        const bool isDecided =
            framing.angle != CameraAngle::EyeLevel && framing.move != CameraMove::Static &&
            !(framing.size == ShotSize::MS && framing.angle == CameraAngle::Unset && framing.move == CameraMove::Unset);
        const QImage& compared = isDecided ? scene : picture;
        const QByteArray bytes(reinterpret_cast<const char*>(compared.constBits()), compared.sizeInBytes());
        QVERIFY2(!seen.contains(bytes), qPrintable(framingLabel(framing)));
        seen.insert(bytes);
    }
    QCOMPARE(framingLabel({ShotSize::MS, CameraAngle::Low, CameraMove::Pan, MoveDirection::Right, 35}),
             QString::fromUtf8("MS  \u00b7  low angle  \u00b7  pan right  \u00b7  35 mm"));
    QCOMPARE(framingLabel({}), QString());
}

void TestCard::textIsSeenAndStaysInside()
{
    const QImage image = paintCard(sample(), Hd);
    QVERIFY(inked(image, {60, 520, 500, 120}) > 300);
    for (const QRect& margin : {QRect(0, 460, 50, 260), QRect(1230, 460, 50, 260), QRect(0, 692, 1280, 28)})
        QCOMPARE(inked(image, margin), 0);
    CardText novel = sample();
    novel.description = QStringLiteral("Many words follow each other here. ").repeated(60);
    novel.dialogue[0].text = novel.description;
    novel.slugline = novel.description;
    for (const QSize size : {Hd, QSize(720, 1280), QSize(720, 720)}) {
        const QImage full = paintCard(novel, size);
        QCOMPARE(inked(full, {0, size.height() - 26, size.width(), 26}), 0);
        QCOMPARE(inked(full, {size.width() - 30, size.height() * 2 / 3, 30, size.height() / 3}), 0);
    }
}

void TestCard::longTextIsCutWithAnEllipsis()
{
    QFont font;
    font.setPixelSize(20);
    const QString words = QStringLiteral("word ").repeated(200);
    const double whole = textHeight({{words, font, Qt::white, 0, true}}, 300);
    QImage image(300, 80, QImage::Format_RGB32);
    QPainter painter(&image);
    const double used = layOutText(&painter, {{words, font, Qt::white, 0, true}}, {0, 0, 300, 80});
    QVERIFY(whole > 400);
    QVERIFY(used <= 84 && used > 40);
    QVERIFY(layOutText(nullptr, {{words, font, Qt::white, 0, false}}, {0, 0, 300, 80}) < 40); // one line only
    QCOMPARE(layOutText(nullptr, {{words, font, Qt::white, 0, true}}, {0, 0, 300, 3}), 0.0);
}

void TestCard::arabicStandsAtTheRight()
{
    CardText card = sample();
    card.dialogue.clear();
    card.description = QString::fromUtf8("\u0645\u0631\u062d\u0628\u0627");
    const QImage image = paintCard(card, Hd);
    const QRect words(0, 515, 1280, 60);
    QCOMPARE(inked(image, words.adjusted(0, 0, -640, 0)), 0);
    QVERIFY(inked(image, words.adjusted(640, 0, 0, 0)) > 20);
}

void TestCard::aNoticeIsSeen()
{
    const QImage plain = paintCard(sample(), Hd);
    const QImage noticed = paintCard(sample(), Hd, QStringLiteral("The file of this take is missing."));
    QCOMPARE(QColor(noticed.pixel(80, 223)), QColor(0xe9, 0xa8, 0x45));
    QVERIFY(plain.pixel(80, 223) != noticed.pixel(80, 223));
}

void TestCard::figuresGrowWithTheShotSize()
{
    // The figure's dark points in the picture's half, without a person as ground.
    int before = 0;
    for (const ShotSize size :
         {ShotSize::EWS, ShotSize::WS, ShotSize::FS, ShotSize::MFS, ShotSize::MS, ShotSize::MCU}) {
        CardText card = sample();
        card.framing.size = size;
        const QImage image = paintCard(card, Hd).copy(0, 0, 1280, 440);
        int dark = 0;
        for (int y = 0; y < 440; ++y)
            for (int x = 0; x < 1280; ++x)
                dark += qGray(image.pixel(x, y)) < 0x4a;
        QVERIFY2(dark > before, qPrintable(framingLabel(card.framing)));
        before = dark;
    }
}

QTEST_MAIN(TestCard)
#include "test_card.moc"
