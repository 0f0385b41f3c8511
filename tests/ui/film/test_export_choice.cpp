#include "ui/film/export_choice.h"

#include "core/document/edits.h"
#include "ui/film/format_fit.h"

#include <QSet>
#include <QtTest>

/// What a choice becomes: formats take what they have room for, and say why they leave something out.
class TestExportChoice final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPresetKeepsWhatIsWrittenIntoThePicture();
    void aFormatHasItsEnding();
    void anAnimationIsSmallAndSlowAndLeavesNoTrace();
    void whatDoesNotFitIsLeftOutAndSaysWhy();
    void everyFormatSaysWhatItIsGoodFor();
    void marksAreTakenAtTheFilmsRate();
    void aSlateLastsAsLongAtEveryRate();
    void aPresetIsLeftByWhatItSays();
    void theNameFollowsAFormatThatIsGone();
};

namespace {

Storyboard board()
{
    return newStoryboard(QStringLiteral("A/B: \"film\""), Format{{1280, 720}, {24, 1}});
}

ExportChoice everything()
{
    ExportChoice choice = firstChoice(board(), QStringLiteral("/films"));
    choice.output.loudness = -16;
    choice.output.burnIns = {true, true, true, 48, QStringLiteral("Draft")};
    choice.output.captions = CaptionUse::Track;
    return choice;
}

ExportChoice as(const ExportChoice& choice, const char* codec)
{
    return withFormat(choice, board(), *filmFormat(QLatin1String(codec)));
}

} // namespace

void TestExportChoice::aPresetKeepsWhatIsWrittenIntoThePicture()
{
    const ExportChoice choice = as(everything(), "wav");
    const Preset square = presetsFor(board()).at(2);
    const ExportChoice made = withPreset(choice, square);
    QCOMPARE(made.preset, QStringLiteral("square"));
    QCOMPARE(made.output.video.size, QSize(1080, 1080));
    QCOMPARE(made.output.video.codec, QStringLiteral("h264"));
    QCOMPARE(made.output.burnIns, everything().output.burnIns);
    QCOMPARE(made.output.captions, CaptionUse::Track);
    QVERIFY(made.file.endsWith(QLatin1String(".mp4")));
    QVERIFY(!made.output.loudness); // the preset's own
}

void TestExportChoice::aFormatHasItsEnding()
{
    ExportChoice choice = everything();
    QCOMPARE(choice.file, QStringLiteral("/films/A B film.mp4"));
    for (const FilmFormat& format : filmFormats()) {
        choice = withFormat(choice, board(), format);
        QVERIFY2(choice.file.endsWith(QLatin1Char('.') + QLatin1String(format.suffix)), qPrintable(choice.file));
        QVERIFY(checkFileName(choice.output, choice.file));
    }
    choice.file = QStringLiteral("/films/version 1.2");
    QCOMPARE(as(choice, "gif").file, QStringLiteral("/films/version 1.2.gif"));
}

void TestExportChoice::anAnimationIsSmallAndSlowAndLeavesNoTrace()
{
    const ExportChoice gif = as(everything(), "gif");
    QCOMPARE(gif.output.video.size, QSize(480, 270));
    QVERIFY((gif.output.video.rate == Rate{12, 1}));
    const ExportChoice back = as(gif, "h264");
    QCOMPARE(back.output.video.size, QSize(1280, 720));
    QVERIFY((back.output.video.rate == Rate{24, 1}));
    QVERIFY(back.output.copyPackets);
    QVERIFY(!as(back, "hevc").output.copyPackets);
}

void TestExportChoice::whatDoesNotFitIsLeftOutAndSaysWhy()
{
    QVERIFY(fitted(everything()) == everything().output); // the control: a film has room for all of it
    const OutputSpec sound = fitted(as(everything(), "wav"));
    QCOMPARE(sound.burnIns, BurnIns());
    QCOMPARE(sound.captions, CaptionUse::File); // the words are not lost
    QVERIFY(sound.loudness);
    const OutputSpec gif = fitted(as(everything(), "gif"));
    QVERIFY(!gif.loudness);
    QVERIFY(gif.burnIns.code && gif.burnIns.watermark == QLatin1String("Draft"));
    const OutputSpec sheet = fitted(as(everything(), "sheet"));
    QCOMPARE(sheet.captions, CaptionUse::None);
    QCOMPARE(sheet.burnIns.slate, Frames(0));
    QCOMPARE(sheet.burnIns.watermark, QStringLiteral("Draft"));
    ExportChoice part = everything();
    part.part = FilmPart::InToOut;
    QCOMPARE(fitted(part).burnIns.slate, Frames(0));
    QVERIFY(!whyNot(*filmFormat(QStringLiteral("h264")), FilmPart::InToOut, FilmSetting::Slate).isEmpty());
    QVERIFY(whyNot(*filmFormat(QStringLiteral("h264")), FilmPart::Whole, FilmSetting::Slate).isEmpty());
}

void TestExportChoice::everyFormatSaysWhatItIsGoodFor()
{
    QSet<QString> sentences;
    for (const FilmFormat& format : filmFormats())
        sentences << goodFor(format);
    QCOMPARE(sentences.size(), filmFormats().size());
    QVERIFY(!sentences.contains(QString()));
}

void TestExportChoice::marksAreTakenAtTheFilmsRate()
{
    ExportChoice choice = everything();
    choice.output.video.rate = {48, 1};
    const FilmMarks marks{24, 96};
    QCOMPARE(selectionOf(choice, marks, {24, 1}).to, Frames(0)); // the whole film has none
    choice.part = FilmPart::InToOut;
    QCOMPARE(selectionOf(choice, marks, {24, 1}).from, Frames(48));
    QCOMPARE(selectionOf(choice, marks, {24, 1}).to, Frames(192));
    choice.output.video.rate = {12, 1};
    const FilmSelection moment = selectionOf(choice, FilmMarks{11, 12}, {24, 1}); // half a picture long
    QCOMPARE(moment.from, Frames(6));
    QCOMPARE(moment.to, Frames(7));
    QCOMPARE(selectionOf(choice, FilmMarks{{}, 0}, {24, 1}).to, Frames(1)); // not "to the end"
}

void TestExportChoice::aSlateLastsAsLongAtEveryRate()
{
    QCOMPARE(as(everything(), "gif").output.burnIns.slate, Frames(24)); // two seconds
    QCOMPARE(as(as(everything(), "gif"), "h264").output.burnIns.slate, Frames(48));
    ExportChoice fast = everything();
    fast.output.video.rate = {60, 1};
    fast.output.burnIns.slate = 120;
    QCOMPARE(withPreset(fast, presetsFor(board()).at(2)).output.burnIns.slate, Frames(48));
}

void TestExportChoice::aPresetIsLeftByWhatItSays()
{
    const Preset web = presetsFor(board()).first();
    QVERIFY(isPreset(everything().output, web) == false); // its loudness
    ExportChoice choice = firstChoice(board(), QStringLiteral("/films"));
    QVERIFY(isPreset(choice.output, web));
    choice.output.captions = CaptionUse::Burned;
    choice.output.burnIns.code = true;
    QVERIFY(isPreset(as(choice, "hevc").output, web)); // neither format nor what is written into it
    QVERIFY(!isPreset(as(choice, "gif").output, web)); // smaller and slower
    choice.output.video.crf = 28;
    QVERIFY(!isPreset(choice.output, web));
}

void TestExportChoice::theNameFollowsAFormatThatIsGone()
{
    ExportChoice choice = everything();
    choice.file = QStringLiteral("/films/teaser.m4v");
    QCOMPARE(withFittingName(choice).file, choice.file);
    choice.file = QStringLiteral("/films/teaser.webm");
    QCOMPARE(withFittingName(choice).file, QStringLiteral("/films/teaser.mp4"));
}

QTEST_MAIN(TestExportChoice)
#include "test_export_choice.moc"
