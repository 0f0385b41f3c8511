#include "core/render/lettering.h"

#include "core/media/av_handles.h"
#include "core/render/blend.h"
#include "core/render/captions.h"
#include "core/render/segment_maker.h"
#include "core/render/segments.h"
#include "core/render/timeline_reader.h"
#include "tests/core/render/caption_samples.h"
#include "tests/core/render/film_folder.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QElapsedTimer>
#include <QFontInfo>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextLayout>
#include <QThread>

/// Burn-ins and captions: which words, and whether one can read them.
class TestLettering final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsFollowThePlan();
    void theSlateComesBeforeTheStory();
    void wordsAreReadOnAnyGround_data();
    void wordsAreReadOnAnyGround();
    void scriptsAreShaped();
    void rightToLeftStartsAtTheRight();
    void burnedInIsWhatThePreviewDraws();
    void whatWasDrawnBeforeDoesNotMatter();
    void wordsAreInTheKey();
    void theirFontsAreInTheKey();
    void captionsOfALongFilmAreFoundAtOnce();
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
    const DrawnWords words = drawnCaption(size, caption);
    painter.drawImage(words.at, words.image);
    return image;
}

int widthOf(const QString& caption)
{
    return placeOf(caption, {1280, 720}).width();
}

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

void TestLettering::rightToLeftStartsAtTheRight()
{
    // The rule stands low and ends the line: at the left where it is read from the right.
    const auto highInk = [](const QString& text) {
        const QRectF box = placeOf(text, {640, 360});
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

/// Each thread draws the same words in an order and in sizes of its own. QTextLayout's own drawing
/// differs in about a third.
void TestLettering::whatWasDrawnBeforeDoesNotMatter()
{
    const QStringList captions{
        Arabic, Hebrew, Thai, Hindi, Japanese, Korean, QStringLiteral("Grüße, \u201cGlück\u201d")};
    const auto all = [&](int turn) {
        QHash<QString, QImage> images;
        for (int i = 0; i < 4 * captions.size(); ++i) {
            const int at = int((i * (turn + 1) + turn) % captions.size());
            for (const QSize size : {QSize(320, 180), turn % 2 ? QSize(64, 36) : QSize(640, 360)}) {
                const QString key = captions[at] + QString::number(size.width());
                const QImage image = drawn(captions[at], size);
                if (images.contains(key) && images[key] != image)
                    return QHash<QString, QImage>();
                images.insert(key, image);
            }
        }
        return images;
    };
    std::array<QHash<QString, QImage>, 4> made;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int turn = 0; turn < 4; ++turn)
        threads.emplace_back(QThread::create([&, turn] { made[turn] = all(turn); }))->start();
    for (const auto& thread : threads)
        thread->wait();
    for (const auto& images : made)
        QCOMPARE(images.size(), 2 * captions.size());
    for (int turn = 1; turn < 4; ++turn)
        for (auto it = made[turn].cbegin(); it != made[turn].cend(); ++it)
            QVERIFY2(!made[turn - 1].contains(it.key()) || made[turn - 1][it.key()] == *it, qPrintable(it.key()));
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

void TestLettering::theirFontsAreInTheKey()
{
    QFont digits;
    digits.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")});
    if (QFontInfo(digits).family() == QFontInfo(cardFont(22)).family())
        QSKIP("no font with digits of one width is installed");
    QVERIFY(pictureBuilder({}).contains(QFontInfo(digits).family()));
}

/// They may run side by side within a shot.
void TestLettering::captionsOfALongFilmAreFoundAtOnce()
{
    RenderPlan plan;
    plan.output.captions = CaptionUse::Burned;
    for (int i = 0; i < 20'000; ++i, plan.length += 24) {
        PlanShot shot;
        shot.start = plan.length;
        shot.length = 24;
        plan.shots << shot;
        plan.captions << Caption{{}, plan.length, 20, QString::number(i)}
                      << Caption{{}, plan.length + 4, 8, QStringLiteral("too")};
    }
    QElapsedTimer since;
    since.start();
    for (Frames frame = 0; frame < plan.length; frame += 3) {
        const Frames into = frame % 24;
        const QString first = QString::number(frame / 24), both = first + QStringLiteral("\ntoo");
        QCOMPARE(letteringAt(plan, frame).caption, into >= 20 ? QString() : into >= 4 && into < 12 ? both : first);
    }
    QVERIFY2(since.elapsed() < 4000, qPrintable(QString::number(since.elapsed())));
}

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    TestLettering test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_lettering.moc"
