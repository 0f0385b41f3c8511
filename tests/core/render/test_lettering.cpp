#include "core/render/lettering.h"

#include "core/media/av_handles.h"
#include "core/render/blend.h"
#include "core/render/captions.h"
#include "core/render/segments.h"
#include "core/render/timeline_reader.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextLayout>

/// Burn-ins and captions: which words, and whether one can read them.
class TestLettering final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsFollowThePlan();
    void theSlateComesBeforeTheStory();
    void wordsAreReadOnAnyGround_data();
    void wordsAreReadOnAnyGround();
    void captionsTakeTwoLinesAtMost_data();
    void captionsTakeTwoLinesAtMost();
    void scriptsAreShaped();
    void linesBreakWhereTheWritingAllows();
    void rightToLeftStartsAtTheRight();
    void burnedInIsWhatThePreviewDraws();
    void wordsAreInTheKey();
};

namespace {

int luma(const Picture& picture, int x, int y)
{
    return picture.frame()->data[0][y * picture.frame()->linesize[0] + x];
}

RenderPlan planOf(const Storyboard& board, const BurnIns& burnIns, CaptionUse captions = CaptionUse::None)
{
    OutputSpec output = defaultOutput(board);
    output.burnIns = burnIns;
    output.captions = captions;
    RenderPlan plan = makeRenderPlan(board, {}, output, {});
    plan.captions = {{{}, plan.storyStart + 2, 10, QStringLiteral("Hello")}};
    return plan;
}

QImage drawn(const QString& caption, QSize size = {640, 360})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(128, 128, 128));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintCaption(&painter, QRectF(QPointF(), QSizeF(size)), caption);
    return image;
}

double widthOf(const QString& caption)
{
    return paintCaption(nullptr, {0, 0, 640, 360}, caption).width();
}

const QString Arabic = QStringLiteral("كان الشارع خالياً، ولم يكن هناك سوى ضوء واحد يرتجف خلف النافذة");
const QString Hebrew = QStringLiteral("הרחוב היה ריק, ורק אור אחד רעד מאחורי החלון");
const QString Thai = QStringLiteral("ถนนว่างเปล่าและมีเพียงแสงไฟดวงเดียวสั่นไหวอยู่หลังหน้าต่าง");
const QString Hindi = QStringLiteral("सड़क खाली थी और खिड़की के पीछे केवल एक रोशनी काँप रही थी");
const QString Japanese = QStringLiteral("通りには誰もいなかった。窓の向こうで、ひとつの灯りだけが震えていた。");
const QString Korean = QStringLiteral("거리는 비어 있었고 창문 너머로 불빛 하나만 떨리고 있었다");

} // namespace

void TestLettering::wordsFollowThePlan()
{
    const Storyboard board = sampleBoard();
    RenderPlan plan = planOf(board, {true, true, true, 0, QStringLiteral("DRAFT")}, CaptionUse::Burned);
    plan.shots[1].takeNumber = 2;
    const Lettering first = letteringAt(plan, 3);
    QCOMPARE(first.label, QStringLiteral("SC010_SH0010 T--"));
    QCOMPARE(first.timecode, QStringLiteral("00:00:00:03"));
    QCOMPARE(first.watermark, QStringLiteral("DRAFT"));
    QCOMPARE(first.caption, QStringLiteral("Hello"));
    QCOMPARE(letteringAt(plan, 1).caption, QString());
    QCOMPARE(letteringAt(plan, 12).caption, QString());
    QCOMPARE(letteringAt(plan, 30).label, QStringLiteral("SC010_SH0020 T02"));
    QCOMPARE(letteringAt(plan, 30).timecode, QStringLiteral("00:00:01:06"));
    QVERIFY(letteringAt(planOf(board, {}), 3).isEmpty()); // nothing was asked for
    plan.output.captions = CaptionUse::Track;
    QCOMPARE(letteringAt(plan, 3).caption, QString());
    plan.output.video.rate = {30000, 1001};
    QCOMPARE(letteringAt(plan, 3).timecode, QStringLiteral("00:00:00;03"));
}

void TestLettering::theSlateComesBeforeTheStory()
{
    FilmFolder film;
    shotOf(film.board, 0).transitionIn = {TransitionKind::DipToColour, 8};
    const RenderPlan bare = film.plan();
    OutputSpec output = defaultOutput(film.board);
    output.burnIns = {true, true, false, 24, {}};
    const RenderPlan plan = film.plan(output);
    QCOMPARE(plan.length, bare.length + 24);
    QCOMPARE(plan.storyStart, 24);
    QCOMPARE(plan.shots.first().pictures.first().kind, PictureKind::Slate);
    QCOMPARE(plan.chapters.first().start, 24);
    QCOMPARE(plan.sounds.first().start, bare.sounds.first().start + SampleRate);
    QVERIFY(letteringAt(plan, 23).isEmpty());
    QCOMPARE(letteringAt(plan, 24).timecode, QStringLiteral("00:00:00:00"));
    QCOMPARE(segmentsOf(plan).first(), (Segment{0, 24}));
    QCOMPARE(segmentsOf(plan)[1], (Segment{24, 8}));
    OutputSpec silent = output;
    silent.burnIns = {false, false, false, 24, {}};
    TimelineReader slated(film.plan(silent), film.cache()), plain(bare, film.cache());
    for (const Frames frame : {0, 3, 8, 40, 107}) {
        const QImage with = slated.pictureAt(frame + 24)->toImage(), without = plain.pictureAt(frame)->toImage();
        QCOMPARE(with, without);
    }
    QCOMPARE(slated.pictureAt(0)->toImage(), slated.pictureAt(23)->toImage());
    QVERIFY(slated.pictureAt(0)->toImage() != slated.pictureAt(40)->toImage());
}

void TestLettering::wordsAreReadOnAnyGround_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QColor>("ground");
    for (const QSize size : {QSize(640, 360), QSize(1920, 1080), QSize(360, 640)})
        for (const Qt::GlobalColor ground : {Qt::white, Qt::black, Qt::gray})
            QTest::addRow("%dx%d %d", size.width(), size.height(), int(ground)) << size << QColor(ground);
}

/// Inside each box of words there are points as dark and as light as reading needs: 4.5:1.
void TestLettering::wordsAreReadOnAnyGround()
{
    QFETCH(QSize, size);
    QFETCH(QColor, ground);
    const Picture base = *solidPicture(size, ground);
    const auto rangeIn = [&](const Picture& picture) {
        int darkest = 255, lightest = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                if (luma(picture, x, y) == luma(base, x, y))
                    continue; // outside the words
                darkest = std::min(darkest, luma(picture, x, y));
                lightest = std::max(lightest, luma(picture, x, y));
            }
        }
        darkest = std::min(darkest, luma(base, 0, 0));
        lightest = std::max(lightest, luma(base, 0, 0));
        const auto light = [](int code) { return std::pow((code - 16) / 219.0, 2.4) + 0.05; };
        return light(lightest) / light(darkest);
    };
    QCOMPARE(rangeIn(base), 1.0); // the control
    Letterer letterer(size);
    const QString words = QStringLiteral("SC010_SH0030 T02"), time = QStringLiteral("01:02:03:04");
    for (const Lettering& part : {Lettering{words, {}, {}, {}}, Lettering{{}, time, {}, {}},
                                  Lettering{{}, {}, {}, QStringLiteral("We are not alone.")}})
        QVERIFY2(rangeIn(*letterer.write(base, part)) > 4.5, qPrintable(part.label + part.timecode + part.caption));
    // A watermark is seen, and the picture through it.
    const double faint = rangeIn(*letterer.write(base, {{}, {}, QStringLiteral("DRAFT"), {}}));
    QVERIFY2(faint > 1.1 && faint < 12, qPrintable(QString::number(faint)));
}

void TestLettering::captionsTakeTwoLinesAtMost_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("english") << QStringLiteral("The street was empty, and behind the window a single light trembled, "
                                               "as if somebody were waiting there.");
    QTest::newRow("arabic") << Arabic;
    QTest::newRow("hebrew") << Hebrew;
    QTest::newRow("thai") << Thai;
    QTest::newRow("hindi") << Hindi;
    QTest::newRow("japanese") << Japanese;
    QTest::newRow("korean") << Korean;
    QTest::newRow("one word") << QString(300, QLatin1Char('W'));
    QTest::newRow("many lines") << QStringLiteral("a\nb\nc\nd\ne\nf");
    QTest::newRow("a book") << QStringLiteral("All of it and more. ").repeated(200);
}

void TestLettering::captionsTakeTwoLinesAtMost()
{
    QFETCH(QString, text);
    for (const QSize size : {QSize(640, 360), QSize(1920, 1080), QSize(1080, 1920), QSize(64, 36)}) {
        const QRectF frame{QRect(QPoint(), size)};
        QVERIFY(captionLines(frame.size(), text).size() <= 2);
        const QRectF safe =
            frame.adjusted(size.width() * 0.05, size.height() * 0.05, -size.width() * 0.05, -size.height() * 0.05);
        const QRectF covered = paintCaption(nullptr, frame, text);
        QVERIFY(!covered.isEmpty());
        if (size.width() > 100)
            QVERIFY2(safe.contains(covered), qPrintable(QStringLiteral("%1").arg(size.width())));
        if (text.size() < 120 && size.width() >= 640 && text != QStringLiteral("a\nb\nc\nd\ne\nf"))
            QCOMPARE(captionLines(frame.size(), text).join(QString()).remove(QLatin1Char(' ')),
                     QString(text).remove(QLatin1Char(' '))); // nothing is lost
    }
}

/// Letters join: with the sign that keeps them apart between them they are wider.
void TestLettering::scriptsAreShaped()
{
    const QChar apart(0x200C);
    QVERIFY(widthOf(QStringLiteral("\u0644\u0627")) <
            widthOf(QStringLiteral("\u0644") + apart + QStringLiteral("\u0627")) - 1);
    QVERIFY(widthOf(QStringLiteral("\u0915\u094D\u0937")) <
            widthOf(QStringLiteral("\u0915\u094D") + apart + QStringLiteral("\u0937")) - 1);
    // Thai vowel and tone signs stand above their letter and take no room.
    QVERIFY(std::abs(widthOf(QStringLiteral("\u0E01\u0E34\u0E48")) - widthOf(QStringLiteral("\u0E01"))) < 2);
    // Every letter has a glyph on this machine: no boxes.
    for (const QString& text : {Arabic, Hebrew, Thai, Hindi, Japanese, Korean}) {
        QTextLayout layout(text, cardFont(30));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        for (const QGlyphRun& run : layout.glyphRuns())
            QVERIFY2(!run.glyphIndexes().contains(0), qPrintable(text));
    }
}

void TestLettering::linesBreakWhereTheWritingAllows()
{
    const QStringList japanese = captionLines({1280, 720}, Japanese.repeated(2).chopped(20));
    QCOMPARE(japanese.size(), 2);
    for (const QString& line : japanese)
        QVERIFY(!QStringLiteral("。、」").contains(line.front()));
    const QString word = QStringLiteral("ประเทศไทย"); // two words, of six and three letters
    const QStringList thai = captionLines({1280, 720}, word.repeated(9));
    QCOMPARE(thai.size(), 2);
    const auto left = thai[0].size() % word.size();
    QVERIFY2(left == 0 || left == 6, qPrintable(thai[0]));
    const QStringList english =
        captionLines({1280, 720}, QStringLiteral("You never told me that the house on the hill was "
                                                 "empty, or who had lived there before."));
    QCOMPARE(english.size(), 2);
    QVERIFY(std::abs(english[0].size() - english[1].size()) <= 8); // about as long as each other
}

void TestLettering::rightToLeftStartsAtTheRight()
{
    // The rule stands low and ends the line: at the left where it is read from the right.
    const auto highInk = [](const QString& text) {
        const QRectF box = paintCaption(nullptr, {0, 0, 640, 360}, text);
        const QImage image = drawn(text);
        int left = 0, right = 0;
        for (int y = int(box.top()); y < int(box.top() + box.height() * 0.6); ++y)
            for (int x = int(box.left()); x < int(box.right()); ++x)
                if (qGray(image.pixel(x, y)) > 200)
                    ++(x < box.center().x() ? left : right);
        return std::pair(left, right);
    };
    const auto [hebrewLeft, hebrewRight] = highInk(QStringLiteral("שלום________"));
    QVERIFY(hebrewLeft < hebrewRight / 8);
    const auto [latinLeft, latinRight] = highInk(QStringLiteral("HOPE________"));
    QVERIFY(latinRight < latinLeft / 8);
}

void TestLettering::burnedInIsWhatThePreviewDraws()
{
    const QSize size(640, 360);
    const QString text = QStringLiteral("Two lines\nمرحبا بالعالم");
    Letterer letterer(size);
    const QImage film = letterer.write(*solidPicture(size, QColor(128, 128, 128)), {{}, {}, {}, text})->toImage();
    const QImage preview = drawn(text);
    qint64 difference = 0, control = 0;
    const QImage other = drawn(QStringLiteral("Two lines\nمرحبا بالعالمي"));
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            difference += std::abs(qGray(film.pixel(x, y)) - qGray(preview.pixel(x, y)));
            control += std::abs(qGray(other.pixel(x, y)) - qGray(preview.pixel(x, y)));
        }
    }
    QVERIFY2(difference < control / 3, qPrintable(QStringLiteral("%1 %2").arg(difference).arg(control)));
}

void TestLettering::wordsAreInTheKey()
{
    const Storyboard board = sampleBoard();
    const auto key = [&](const RenderPlan& plan, qsizetype index) {
        return segmentKey(plan, segmentsOf(plan)[index], QStringLiteral("b"));
    };
    const RenderPlan bare = planOf(board, {});
    QVERIFY(key(bare, 0) != key(planOf(board, {true, false, false, 0, {}}), 0));
    QVERIFY(key(bare, 0) != key(planOf(board, {false, false, false, 0, QStringLiteral("X")}), 0));
    RenderPlan captioned = planOf(board, {}, CaptionUse::Burned);
    QVERIFY(key(bare, 0) != key(captioned, 0));
    QCOMPARE(key(bare, 1), key(captioned, 1)); // nobody speaks there
    const QString before = key(captioned, 0);
    captioned.captions[0].text = QStringLiteral("Hullo");
    QVERIFY(key(captioned, 0) != before);
    // A caption in the film's file leaves the pictures as they are.
    QCOMPARE(key(planOf(board, {}, CaptionUse::File), 0), key(bare, 0));
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    TestLettering test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_lettering.moc"
