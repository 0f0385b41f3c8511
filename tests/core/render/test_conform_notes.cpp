#include "core/render/conform_notes.h"

#include "core/render/film_estimate.h"
#include "core/render/film_plan.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>

/// Each matter is told when it is there, about the right shots, and not told when it is not: the film that has none of
/// them is the control.
class TestConformNotes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aWholeFilmHasNothingToSay();
    void shotsWithoutTakes();
    void otherRates();
    void otherSizes();
    void silence();
    void fastCaptions();
    void onlyThePartThatIsMade();
    void heldPicturesOfTheMadePart();
    void filesThatAreNotThere();
    void lostTakesAreToldFirst();
    void takesWithNamesThatLeadOutAreLostToo();
    void oneReasonIsToldOnce();
    void notesComeBackAsTheyWere();
    void originsSayWhatWasAskedOfWhom();
    void aClipOfTwoShotsHasTwoOrigins();
    void aSlateIsNoShot();

private:
    RenderPlan plan() const { return makeRenderPlan(m_board, m_shelf, m_output, m_folder.path()); }
    QStringList about(ConformKind kind) const { return notesAbout(conformNotes(plan()), kind); }
    Storyboard m_board;
    TakeShelf m_shelf;
    OutputSpec m_output;
    QList<Take> m_takes;
    QTemporaryDir m_folder;
    void put(int index, const Take& take)
    {
        m_takes[index] = take;
        m_shelf = {};
        for (const Take& each : std::as_const(m_takes))
            m_shelf.add(each);
    }
};

void TestConformNotes::init()
{
    m_board = sampleBoard();
    m_output = defaultOutput(m_board);
    m_takes.clear();
    m_shelf = {};
    for (int i = 0; i < 4; ++i) {
        m_takes.append(takeFor(shotOf(m_board, i), i + 1, TakeOrigin::Provider));
        m_shelf.add(m_takes.last());
    }
}

void TestConformNotes::aWholeFilmHasNothingToSay()
{
    QCOMPARE(sentencesOf(conformNotes(plan())), QStringList());
}

void TestConformNotes::shotsWithoutTakes()
{
    m_shelf = {};
    m_shelf.add(m_takes[0]);
    shotOf(m_board, 1).panels = {panelNamed(QStringLiteral("media/a.png"), 1)};
    const auto notes = conformNotes(plan());
    QCOMPARE(notesAbout(notes, ConformKind::NoTake).size(), 2);
    QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC010_SH0020")});
    QCOMPARE(notes[1].shots, (QStringList{QStringLiteral("SC020_SH0030"), QStringLiteral("SC020_SH0040")}));
    QVERIFY(notes[1].sentence.contains(QStringLiteral("SC020_SH0040")));
}

void TestConformNotes::otherRates()
{
    Take fast = m_takes[0], slow = m_takes[2];
    fast.rate = {60, 1}, fast.length *= 3;
    slow.rate = {12, 1};
    put(0, fast);
    put(2, slow);
    const QStringList notes = about(ConformKind::Rate);
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes[0].contains(QStringLiteral("60")) && notes[0].contains(QStringLiteral("SC010_SH0010")));
    QVERIFY(notes[1].contains(QStringLiteral("12")) && notes[1].contains(QStringLiteral("SC020_SH0030")));
}

void TestConformNotes::otherSizes()
{
    Take small = m_takes[0], large = m_takes[1], tall = m_takes[2];
    small.size = {160, 90}, large.size = {1280, 720}, tall.size = {720, 1280};
    put(0, small);
    put(1, large);
    put(2, tall);
    const auto notes = conformNotes(plan());
    QCOMPARE(notes.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(notes[i].kind, ConformKind::Size);
        QVERIFY(notes[i].sentence.contains(QStringLiteral("320x180")));
    }
    QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC010_SH0010")});
    QCOMPARE(notes[1].shots, QStringList{QStringLiteral("SC010_SH0020")});
    QVERIFY(notes[2].sentence.contains(QStringLiteral("bars")));
    m_output.video.size = {180, 320}; // the film has another shape than its storyboard: it is filled
    for (const QString& sentence : about(ConformKind::Size))
        QVERIFY2(!sentence.contains(QStringLiteral("bars")), qPrintable(sentence));
}

void TestConformNotes::silence()
{
    Take mute = m_takes[1];
    mute.hasSound = false;
    put(1, mute);
    QStringList notes = about(ConformKind::Silence);
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes[0].contains(QStringLiteral("SC010_SH0020")));
    shotOf(m_board, 1).dialogue = {{QStringLiteral("ANNA"), {}, {}, QStringLiteral("No.")}}; // a voice will be heard
    QCOMPARE(about(ConformKind::Silence), QStringList());
    shotOf(m_board, 1).dialogue.clear();
    for (int i = 0; i < 4; ++i) {
        mute = m_takes[i];
        mute.hasSound = false;
        put(i, mute);
    }
    notes = about(ConformKind::Silence);
    QCOMPARE(notes.size(), 1);
    QVERIFY(!notes[0].contains(QStringLiteral("SC010")));
    QCOMPARE(about(ConformKind::Loudness), QStringList());
    m_output.loudness = -14;
    QCOMPARE(about(ConformKind::Loudness).size(), 1);
    m_output.video.codec = QStringLiteral("gif"); // has none anyway
    QCOMPARE(conformNotes(plan()).size(), 0);
}

void TestConformNotes::fastCaptions()
{
    m_output.captions = CaptionUse::Burned;
    RenderPlan fast = plan();
    fast.captions = {{{}, 0, 48, QStringLiteral("Forty two columns in two whole seconds, ok")},
                     {{}, 60, 24, QStringLiteral("A line that nobody can read in one second.")},
                     {{}, 90, 12, QStringLiteral("字幕字幕字幕字幕")}};
    const auto notes = conformNotes(fast);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].kind, ConformKind::Caption);
    QVERIFY(notes[0].sentence.contains(QStringLiteral("00:00:02:12")));
    QCOMPARE(notes[0].shots, (QStringList{QStringLiteral("SC020_SH0030"), QStringLiteral("SC020_SH0040")}));
    fast.output.captions = CaptionUse::None;
    QCOMPARE(conformNotes(fast).size(), 0);
    fast.output.captions = CaptionUse::File;
    QCOMPARE(conformNotes(fast).size(), 1);
    fast.output.sidecar = false; // by which they are known as an export's: both cannot be had
    QCOMPARE(conformNotes(fast).size(), 2);
}

void TestConformNotes::onlyThePartThatIsMade()
{
    m_shelf = {};
    RenderPlan part = plan();
    part.range = {31, 20}; // inside the second shot
    const auto notes = conformNotes(part);
    QCOMPARE(notesAbout(notes, ConformKind::NoTake).size(), 1);
    QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC010_SH0020")});
}

void TestConformNotes::heldPicturesOfTheMadePart()
{
    const auto held = [this](FilmRange range) {
        RenderPlan part = plan();
        part.range = range;
        return notesAbout(conformNotes(part), ConformKind::Held);
    };
    Take brief = m_takes[0];
    brief.length = 24; // of a shot with 30 frames
    put(0, brief);
    QVERIFY(held({}).value(0).contains(QStringLiteral(" 6 ")));
    QVERIFY(held({0, 27}).value(0).contains(QStringLiteral(" 3 ")));
    QVERIFY(held({28, 20}).value(0).contains(QStringLiteral(" 2 ")));
    QCOMPARE(held({0, 24}), QStringList());
    brief.length = 30;
    put(0, brief);
    shotOf(m_board, 1).transitionIn = {TransitionKind::Dissolve, 12}; // from 24 to 36; neither take has a handle
    QCOMPARE(held({}).size(), 2);
    QCOMPARE(held({0, 30}), QStringList());
    QCOMPARE(held({30, 24}), QStringList());
    QCOMPARE(held({29, 2}).size(), 2);
}

void TestConformNotes::filesThatAreNotThere()
{
    const QList<ConformNote> all = conformReport(plan(), m_folder.path());
    QCOMPARE(all.size(), 1); // one reason
    QCOMPARE(all[0].kind, ConformKind::Missing);
    QCOMPARE(all[0].shots.size(), 4);
    QCOMPARE(all[0].details.value(2), m_takes[2].file);
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("media")));
    for (const Take& take : std::as_const(m_takes)) {
        QFile file(m_folder.filePath(take.file));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(sentencesOf(conformReport(plan(), m_folder.path())), QStringList());
    QVERIFY(QFile::remove(m_folder.filePath(m_takes[2].file)));
    const auto notes = conformReport(plan(), m_folder.path());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC020_SH0030")});
}

/// Whether its file went before the project was opened (something else is planned) or while it was open.
void TestConformNotes::lostTakesAreToldFirst()
{
    Take brief = m_takes[0];
    brief.length -= 3;
    put(0, brief); // one more thing to say
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("media")));
    for (const int there : {0, 2, 3}) {
        QFile file(m_folder.filePath(m_takes[there].file));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QFile::remove(m_folder.filePath(m_takes[1].file)); // another test's
    const auto told = [&](const char* where) {
        const QList<ConformNote> notes = conformReport(plan(), m_folder.path());
        QVERIFY2(notes.size() == 2, where);
        QCOMPARE(notes[0].kind, ConformKind::Missing);
        QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC010_SH0020")});
        QVERIFY2(notes[0].sentence.contains(QStringLiteral("the take of SC010_SH0020")), qPrintable(notes[0].sentence));
        QCOMPARE(notes[0].details, QStringList{m_takes[1].file});
        QCOMPARE(notes[1].kind, ConformKind::Held);
        QCOMPARE(takesThere(plan()), 3);
    };
    told("while it was open");
    const QString hash(64, QLatin1Char('a'));
    QCOMPARE(shortFileName(QStringLiteral("media/") + hash + QStringLiteral(".mp4")),
             QStringLiteral("media/aaaaaaaa....mp4"));
    QCOMPARE(shortFileName(m_takes[1].file), m_takes[1].file);
    m_shelf.setMissing(m_takes[1].id);
    QVERIFY(!plan().shots[1].hasTake);
    shotOf(m_board, 1).dialogue = {{QStringLiteral("ANNA"), {}, {}, QStringLiteral("No.")}}; // a card is not silent
    told("before it was opened");
    const auto frozen = planFromJson(toJson(plan()));
    VERIFY_OK(frozen);
    QCOMPARE(conformNotes(*frozen).first().kind, ConformKind::Missing);
    RenderPlan heard = plan();
    heard.output.video.codec = QStringLiteral("flac");
    QCOMPARE(conformNotes(heard).first().kind, ConformKind::Missing);
    QVERIFY(conformNotes(heard).first().sentence.contains(QStringLiteral("missing from the sound")));
    QFile file(m_folder.filePath(m_takes[1].file));
    QVERIFY(file.open(QIODevice::WriteOnly));
    put(1, m_takes[1]); // the control: it is there again
    QCOMPARE(takesThere(plan()), 4);
    QVERIFY(notesAbout(conformReport(plan(), m_folder.path()), ConformKind::Missing).isEmpty());
}

/// A project from a stranger: such names are cleared when it is opened, and nothing else is as it would be without a
/// take. Circled or not.
void TestConformNotes::takesWithNamesThatLeadOutAreLostToo()
{
    Take outside = m_takes[1];
    outside.file.clear();
    put(1, outside);
    m_shelf.setMissing(outside.id);
    const auto told = [&](const RenderPlan& plan) {
        const QList<ConformNote> notes = conformNotes(plan);
        QVERIFY(!notes.isEmpty());
        QCOMPARE(notes[0].kind, ConformKind::Missing);
        QCOMPARE(notes[0].shots, QStringList{QStringLiteral("SC010_SH0020")});
        QVERIFY2(notes[0].sentence.contains(QStringLiteral("leads out")), qPrintable(notes[0].sentence));
        QCOMPARE(notesAbout(notes, ConformKind::NoTake), QStringList());
    };
    QVERIFY(!plan().shots[1].hasTake);
    told(plan());
    const auto frozen = planFromJson(toJson(plan()));
    VERIFY_OK(frozen);
    told(*frozen);
    shotOf(m_board, 1).circled = outside.id;
    QVERIFY(plan().shots[1].hasTake);
    told(plan());
    m_shelf = {};
    shotOf(m_board, 1).circled = {};
    QCOMPARE(notesAbout(conformNotes(plan()), ConformKind::Missing), QStringList()); // the control
}

/// Each shot has its own number of frames, and all of them one matter.
void TestConformNotes::oneReasonIsToldOnce()
{
    for (int i = 0; i < 4; ++i) {
        Take brief = m_takes[i];
        brief.length -= 2 + i;
        put(i, brief);
    }
    QList<ConformNote> notes = conformNotes(plan());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].shots.size(), 4);
    QVERIFY2(notes[0].sentence.startsWith(QLatin1String("4 ")), qPrintable(notes[0].sentence));
    QVERIFY(notes[0].sentence.contains(QStringLiteral("SC010_SH0010")));
    QVERIFY(!notes[0].sentence.contains(QStringLiteral("SC020_SH0040"))); // "and 1 more"
    QVERIFY(notes[0].details.value(3).contains(QLatin1Char('5')));
    QCOMPARE(conformNotesFromJson(toJson(notes)), notes);
    for (int i = 1; i < 4; ++i) { // the control: one shot alone has its own sentence
        Take whole = m_takes[i];
        whole.length += 2 + i;
        put(i, whole);
    }
    notes = conformNotes(plan());
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes[0].sentence.contains(QStringLiteral("SC010_SH0010")) &&
            notes[0].sentence.contains(QStringLiteral(" 2 ")));
    // Another kind, or no reason: nothing is joined.
    const ConformNote a{ConformKind::Held, QStringLiteral("A"), {QStringLiteral("S1")}, {}, QStringLiteral("r")};
    ConformNote b = a, c = a;
    b.kind = ConformKind::Missing;
    c.reason.clear();
    QCOMPARE(groupedNotes({a, b, c, c}).size(), 4);
    QCOMPARE(groupedNotes({a, b, a}).size(), 2);
}

void TestConformNotes::notesComeBackAsTheyWere()
{
    m_shelf = {};
    QList<ConformNote> notes = conformNotes(plan()) + madeNotes({QStringLiteral("x"), QStringLiteral("x")});
    QCOMPARE(notes.size(), 3); // cards, silence, one x
    QJsonArray array = toJson(notes);
    QCOMPARE(conformNotesFromJson(array), notes);
    array.append(QStringLiteral("no note"));
    QCOMPARE(conformNotesFromJson(array), notes);
}

void TestConformNotes::originsSayWhatWasAskedOfWhom()
{
    Take take = m_takes[0];
    take.number = 7;
    take.account = QStringLiteral("studio");
    take.model = QStringLiteral("video-1");
    take.request = R"({"prompt":"A door opens.","seed":3})";
    put(0, take);
    const RenderPlan plan = makeFilmPlan(m_board, m_shelf, m_output, m_folder.path(), {}, {});
    QCOMPARE(plan.origins.size(), 4);
    const QJsonObject origin = plan.origins[0].toObject();
    QCOMPARE(origin.value(QStringLiteral("shot")).toString(), QStringLiteral("SC010_SH0010"));
    QCOMPARE(origin.value(QStringLiteral("take")).toInt(), 7);
    QCOMPARE(origin.value(QStringLiteral("account")).toString(), QStringLiteral("studio"));
    QCOMPARE(origin.value(QStringLiteral("model")).toString(), QStringLiteral("video-1"));
    QCOMPARE(origin.value(QStringLiteral("prompt")).toString(), QStringLiteral("A door opens."));
}

void TestConformNotes::aClipOfTwoShotsHasTwoOrigins()
{
    for (const int index : {0, 3}) {
        Take take = m_takes[index];
        take.file = QStringLiteral("media/one.mp4");
        take.number = 20 + index;
        take.model = QStringLiteral("model %1").arg(index);
        put(index, take);
    }
    const RenderPlan plan = makeFilmPlan(m_board, m_shelf, m_output, m_folder.path(), {}, {});
    for (const int index : {0, 3}) {
        const QJsonObject origin = plan.origins[index].toObject();
        QCOMPARE(origin.value(QStringLiteral("take")).toInt(), 20 + index);
        QCOMPARE(origin.value(QStringLiteral("model")).toString(), QStringLiteral("model %1").arg(index));
    }
}

void TestConformNotes::aSlateIsNoShot()
{
    m_output.video.codec = QStringLiteral("sheet");
    const FilmSelection part{{}, 24, 60}; // with the slate: its last frames, none of them
    const auto planned = [&](const FilmSelection& selection) {
        return makeFilmPlan(m_board, m_shelf, m_output, m_folder.path(), selection, {});
    };
    const RenderPlan plain = planned({});
    m_output.burnIns.slate = 24;
    const RenderPlan slated = planned({});
    QCOMPARE(slated.shots.size(), plain.shots.size() + 1);
    QCOMPARE(madeShots(slated), (QList<qsizetype>{1, 2, 3, 4}));
    QCOMPARE(slated.origins.size(), 4);
    QCOMPARE(slated.origins[0].toObject().value(QStringLiteral("shot")).toString(), plain.shots[0].code);
    QCOMPARE(estimatedBytes(slated), estimatedBytes(plain));
    QCOMPARE(madeShots(planned(part)), (QList<qsizetype>{1, 2}));
    QCOMPARE(planned(part).origins.size(), 2);
}

QTEST_GUILESS_MAIN(TestConformNotes)
#include "test_conform_notes.moc"
