#include "core/jobs/outcome.h"

#include "tests/support/results.h"

class TestOutcome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClipComesBackAsItWas();
    void aFilmComesBackAsItWas();
    void aRecordWithoutFileOrHashIsRefused();
};

namespace {

const QString Hash(64, QLatin1Char('a'));

ClipOutcome clip()
{
    return {
        QStringLiteral("media/aa/x.mp4"), Hash, QSize(1280, 720), Rate{24000, 1001}, 97, true, QStringLiteral("key"),
        {QStringLiteral("silence")}};
}

} // namespace

void TestOutcome::aClipComesBackAsItWas()
{
    const auto read = clipOutcomeFromJson(toJson(clip()));
    VERIFY_OK(read);
    QCOMPARE(*read, clip());
}

void TestOutcome::aFilmComesBackAsItWas()
{
    const FilmOutcome film{QStringLiteral("/films/Ä b.mp4"),
                           Hash,
                           QSize(640, 360),
                           Rate{25, 1},
                           1234567890123,
                           12,
                           3,
                           {{ConformKind::Held, QStringLiteral("one"), {QStringLiteral("SC010_SH0010")}},
                            {ConformKind::Made, QStringLiteral("two"), {}}}};
    const auto read = filmOutcomeFromJson(toJson(film));
    VERIFY_OK(read);
    QCOMPARE(*read, film);
    QCOMPARE(toJson(film).count("\"two\""), 1);
}

void TestOutcome::aRecordWithoutFileOrHashIsRefused()
{
    VERIFY_FAILS(ErrorKind::Damaged, clipOutcomeFromJson({}));
    VERIFY_FAILS(ErrorKind::Damaged, filmOutcomeFromJson("{"));
    ClipOutcome unnamed = clip();
    unnamed.file.clear();
    VERIFY_FAILS(ErrorKind::Damaged, clipOutcomeFromJson(toJson(unnamed)));
    ClipOutcome unhashed = clip();
    unhashed.sha256 = QStringLiteral("abc");
    VERIFY_FAILS(ErrorKind::Damaged, clipOutcomeFromJson(toJson(unhashed)));
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "test_outcome.moc"
