#include "core/media/film_writer.h"
#include "core/media/peak_dips.h"
#include "core/media/sound.h"
#include "tests/support/results.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <cmath>

namespace {

constexpr std::int64_t Frame = 1024;
constexpr std::int64_t Piece = 160 * Frame;
constexpr double PieceSeconds = double(Piece) / SampleRate;

/// A rising tone with a little noise and hard clicks whose distance to the coder's frames is never the same.
std::vector<float> signal(double pieces)
{
    QRandomGenerator random(7);
    std::vector<float> samples(2 * size_t(pieces * double(Piece)));
    double phase = 0;
    for (size_t i = 0; i < samples.size() / 2; ++i) {
        phase += 0.02 + 0.1 * double(i) / double(samples.size());
        const double click = i % 7919 < 60 ? 0.4 : 0;
        const double noise = 0.02 * (random.generateDouble() - 0.5);
        samples[2 * i] = float(0.2 * std::sin(phase) + noise + click);
        samples[2 * i + 1] = float(0.2 * std::cos(phase) - noise + click);
    }
    return samples;
}

/// Pieces as a film's cache has them, and how many were coded.
struct Kept {
    QHash<QString, QByteArray> pieces;
    QStringList order; ///< keys of the pieces that were coded
    SoundPieceStore store()
    {
        return {[this](const QString& key) {
                    const auto found = pieces.constFind(key);
                    return found == pieces.constEnd() ? std::nullopt : std::optional(*found);
                },
                [this](const QString& key, const QByteArray& piece) {
                    pieces.insert(key, piece);
                    order.append(key);
                }};
    }
};

} // namespace

class TestSoundPieces final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<QByteArray> written(const std::vector<float>& samples, SoundPieceStore store = {}, double peak = 0)
    {
        const QString path = m_folder.filePath(QStringLiteral("sound.m4a"));
        SoundSettings settings;
        settings.peak = peak;
        BR_TRY(const auto writer, SoundWriter::open(path, settings, std::move(store)));
        for (size_t at = 0; at < samples.size(); at += 2 * SampleRate)
            BR_CHECK(
                writer->add(std::span(samples).subspan(at, std::min<size_t>(2 * SampleRate, samples.size() - at))));
        BR_CHECK(writer->finish());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Energy of what the file that was written last lets hear beside `samples`, frame by frame.
    Result<std::vector<double>> errors(const std::vector<float>& samples)
    {
        BR_TRY(const auto reader, SoundReader::open(m_folder.filePath(QStringLiteral("sound.m4a"))));
        std::vector<float> heard(samples.size());
        BR_CHECK(reader->read(0, heard));
        std::vector<double> sums(samples.size() / 2 / Frame);
        for (size_t i = 0; i < sums.size() * 2 * Frame; ++i)
            sums[i / (2 * Frame)] += std::pow(double(heard[i]) - double(samples[i]), 2);
        return sums;
    }
    /// The worst of the frames at the seams, and of all the others.
    static std::pair<double, double> worst(const std::vector<double>& errors)
    {
        double seam = 0, other = 0;
        for (size_t i = 0; i < errors.size(); ++i) {
            const auto distance = std::int64_t((i + 3) % (Piece / Frame));
            double& which = i > 3 && distance < 6 ? seam : other;
            which = std::max(which, errors[i]);
        }
        return {seam, other};
    }

private Q_SLOTS:
    void seamsAreNotHeard()
    {
        const std::vector<float> samples = signal(12.3);
        VERIFY_OK(written(samples));
        const auto right = errors(samples);
        VERIFY_OK(right);
        const auto [seam, other] = worst(*right);
        QVERIFY2(seam <= other, qPrintable(QStringLiteral("%1 against %2").arg(seam).arg(other)));
    }

    void aPieceThatHeardSomethingElseIsHeard() // the control
    {
        const std::vector<float> samples = signal(2.2);
        std::vector<float> other = samples;
        std::fill(other.begin(), other.begin() + 2 * Piece, 0.0F);
        Kept right, wrong;
        VERIFY_OK(written(other, wrong.store()));
        VERIFY_OK(written(samples, right.store()));
        QCOMPARE(right.order.size(), 3);
        Kept mixed;
        mixed.pieces = right.pieces;
        mixed.pieces[right.order[1]] = wrong.pieces[wrong.order[1]];
        VERIFY_OK(written(samples, mixed.store()));
        const auto found = errors(samples);
        VERIFY_OK(found);
        const auto [seam, rest] = worst(*found);
        QVERIFY2(seam > 2 * rest, qPrintable(QStringLiteral("%1 against %2").arg(seam).arg(rest)));
    }

    void whatMayNotBeReadIsKeptForTheNext()
    {
        const std::vector<float> samples = signal(2.2);
        Kept kept, usual;
        VERIFY_OK(written(samples, SoundPieceStore{{}, kept.store().keep}));
        VERIFY_OK(written(samples, usual.store()));
        QCOMPARE(kept.pieces, usual.pieces);
        QCOMPARE(kept.pieces.size(), 3);
    }

    void onlyWhatChangedIsCodedAgain_data()
    {
        QTest::addColumn<double>("second");
        QTest::addColumn<int>("coded");
        QTest::newRow("inside a piece") << 1.3 * PieceSeconds << 1;
        QTest::newRow("at a seam") << PieceSeconds - 0.03 << 2;
        QTest::newRow("heard by the next one") << PieceSeconds - 0.14 << 2;
        QTest::newRow("the first") << 0.0 << 1;
        QTest::newRow("the last") << 3.4 * PieceSeconds - 0.1 << 1;
    }
    void onlyWhatChangedIsCodedAgain()
    {
        QFETCH(const double, second);
        QFETCH(const int, coded);
        std::vector<float> samples = signal(3.4);
        Kept kept;
        VERIFY_OK(written(samples, kept.store()));
        QCOMPARE(kept.order.size(), 4);
        const auto at = size_t(second * SampleRate) * 2;
        for (size_t i = at; i < at + 4000 && i < samples.size(); ++i)
            samples[i] *= 0.5F;
        const auto incremental = written(samples, kept.store());
        VERIFY_OK(incremental);
        QCOMPARE(kept.order.size() - 4, coded);
        const auto whole = written(samples);
        VERIFY_OK(whole);
        QVERIFY(*incremental == *whole);
    }

    void lengthsAroundAPiece_data()
    {
        QTest::addColumn<qint64>("samples");
        for (const std::int64_t length :
             {std::int64_t(1), Frame, Piece - 1, Piece, Piece + Frame - 1, Piece + Frame, Piece + Frame + 1,
              Piece + 2 * Frame, 2 * Piece + Frame, 2 * Piece + Frame + 1})
            QTest::addRow("%lld", static_cast<long long>(length)) << qint64(length);
    }
    void lengthsAroundAPiece()
    {
        QFETCH(const qint64, samples);
        std::vector<float> sound = signal(2.2);
        sound.resize(size_t(2 * samples));
        VERIFY_OK(written(sound));
        const auto reader = SoundReader::open(m_folder.filePath(QStringLiteral("sound.m4a")));
        VERIFY_OK(reader);
        std::vector<float> heard(sound.size());
        VERIFY_OK((*reader)->read(0, heard));
        QVERIFY(std::abs((*reader)->length() - samples) <= Frame);
    }

    void aPeakThatCodingRaisesIsTurnedDownInItsOwnPiece()
    {
        std::vector<float> samples = signal(3.4);
        for (size_t i = 2 * Piece * 22 / 10; i < 2 * Piece * 25 / 10; ++i) // just under the peak that is asked for
            samples[i] = (i / 48) % 3 == 0 ? 0.79F : -0.79F;
        constexpr double Peak = 0.8;
        const auto highest = [&]() -> Result<double> {
            BR_TRY(const auto reader, SoundReader::open(m_folder.filePath(QStringLiteral("sound.m4a"))));
            std::vector<float> heard(samples.size());
            BR_CHECK(reader->read(0, heard));
            PeakFinder finder(Peak);
            finder.listen(heard);
            double most = 0;
            for (const auto& [cell, peak] : finder.found())
                most = std::max(most, peak);
            return most;
        };
        Kept careless, careful;
        VERIFY_OK(written(samples, careless.store()));
        QVERIFY(highest().value_or(0) > 1.05 * Peak); // the control
        VERIFY_OK(written(samples, careful.store(), Peak));
        QVERIFY2(highest().value_or(1) <= 1.001 * Peak, qPrintable(QString::number(highest().value_or(1))));
        QCOMPARE(careful.order.size(), 4);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(careful.pieces[careful.order[i]] == careless.pieces[careless.order[i]], i != 2);
    }

    void aDamagedPieceIsCodedAgain()
    {
        const std::vector<float> samples = signal(1.2);
        Kept kept;
        const auto first = written(samples, kept.store());
        VERIFY_OK(first);
        for (QByteArray& piece : kept.pieces)
            piece.truncate(piece.size() / 2);
        const auto second = written(samples, kept.store());
        VERIFY_OK(second);
        QVERIFY(*first == *second);
        QCOMPARE(kept.order.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestSoundPieces)
#include "test_sound_pieces.moc"
