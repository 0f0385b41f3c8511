#include "core/render/sound_echo.h"

#include "core/media/sound.h"
#include "core/render/loudness.h"
#include "tests/support/results.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

namespace {

constexpr double Limit = 0.6;

/// Tones that come and go with a little noise, and every seven seconds a blow.
std::vector<float> signal(int seconds)
{
    QRandomGenerator random(7);
    std::vector<float> samples;
    for (int i = 0; i < seconds * SampleRate; ++i) {
        const double blow = i % (7 * SampleRate) < 400 ? 0.7 : 0;
        const double envelope = 0.2 + 0.15 * std::sin(i * 1.3 / SampleRate) + blow;
        const double noise = 0.01 * (random.generateDouble() - 0.5);
        samples.push_back(float(envelope * std::sin(0.05 * i) + noise));
        samples.push_back(float(envelope * std::cos(0.03 * i) - noise));
    }
    return samples;
}

/// What was heard, as a film's cache has it.
struct Kept {
    QHash<QString, QByteArray> echoes;
    int heard = 0; ///< how many were decoded
    SoundPieceStore store()
    {
        return {[this](const QString& key) {
                    const auto found = echoes.constFind(key);
                    return found == echoes.constEnd() ? std::nullopt : std::optional(*found);
                },
                [this](const QString& key, const QByteArray& echo) {
                    echoes.insert(key, echo);
                    ++heard;
                }};
    }
};

} // namespace

class TestSoundEcho final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("sound.m4a")); }
    Status write(const std::vector<float>& samples)
    {
        BR_TRY(const auto writer, SoundWriter::open(path()));
        BR_CHECK(writer->add(samples));
        return writer->finish();
    }
    Result<SoundEcho> echo(const std::vector<float>& samples, const SoundPieceStore& store = {}) const
    {
        return listenTo(path(), {}, std::int64_t(samples.size() / 2), Limit, store, {});
    }

private Q_SLOTS:
    /// Stretch by stretch it is what SoundReader and the meters say of the whole.
    void stretchesSayWhatTheWholeSays()
    {
        const std::vector<float> samples = signal(31);
        VERIFY_OK(write(samples));
        const auto found = echo(samples);
        VERIFY_OK(found);
        const auto reader = SoundReader::open(path());
        VERIFY_OK(reader);
        std::vector<float> heard(samples.size());
        VERIFY_OK((*reader)->read(0, heard));
        LoudnessMeter meter(LoudnessMeter::Peaks::OfSamples);
        meter.add(heard);
        PeakFinder peaks(Limit);
        peaks.listen(heard);
        QCOMPARE(found->energies.size(), meter.steps().size());
        QCOMPARE(found->energies.size(), size_t(310));
        for (size_t i = 0; i < found->energies.size(); ++i) // decoders fill bands of noise with their own
            QVERIFY2(std::abs(found->energies[i] / meter.steps()[i] - 1) < 1e-3, qPrintable(QString::number(i)));
        QVERIFY(peaks.found().size() >= 5);
        QCOMPARE(found->peaks.size(), peaks.found().size());
        for (const auto& [cell, peak] : peaks.found())
            QVERIFY(found->peaks.contains(cell) && std::abs(found->peaks.at(cell) / peak - 1) < 1e-2);
        QVERIFY(std::abs(found->length - std::int64_t(samples.size() / 2)) <= 1024);
        QVERIFY(std::abs(found->energies[100] / meter.steps()[101] - 1) > 1e-3); // the control: steps differ
    }

    void onlyWhatChangedIsHeardAgain()
    {
        std::vector<float> samples = signal(60);
        Kept kept;
        VERIFY_OK(write(samples));
        VERIFY_OK(echo(samples, kept.store()));
        QCOMPARE(kept.heard, 7);
        const auto again = echo(samples, kept.store());
        VERIFY_OK(again);
        QCOMPARE(kept.heard, 7);
        const auto whole = echo(samples);
        VERIFY_OK(whole);
        QVERIFY(again->energies == whole->energies && again->peaks == whole->peaks && again->length == whole->length);
        for (int i = 2 * 34 * SampleRate; i < 2 * 36 * SampleRate; ++i)
            samples[size_t(i)] *= 0.5F;
        VERIFY_OK(write(samples));
        const auto changed = echo(samples, kept.store());
        VERIFY_OK(changed);
        QVERIFY2(kept.heard > 7 && kept.heard <= 10, qPrintable(QString::number(kept.heard)));
        const auto anew = echo(samples);
        VERIFY_OK(anew);
        QVERIFY(changed->energies == anew->energies && changed->peaks == anew->peaks);
        QVERIFY(changed->energies != whole->energies); // the control
    }

    void damagedEchoesAreHeardAgain()
    {
        const std::vector<float> samples = signal(12);
        Kept kept;
        VERIFY_OK(write(samples));
        const auto first = echo(samples, kept.store());
        VERIFY_OK(first);
        QCOMPARE(kept.heard, 2);
        for (QByteArray& bytes : kept.echoes)
            bytes.truncate(bytes.size() / 2);
        const auto second = echo(samples, kept.store());
        VERIFY_OK(second);
        QCOMPARE(kept.heard, 4);
        QVERIFY(first->energies == second->energies);
    }

    void lengthsAroundAStretch_data()
    {
        QTest::addColumn<qint64>("samples");
        constexpr qint64 Stretch = 450 * 1024;
        for (const qint64 length : {qint64(1), qint64(4800), Stretch - 1, Stretch, Stretch + 1, Stretch + 1025})
            QTest::addRow("%lld", static_cast<long long>(length)) << length;
    }
    void lengthsAroundAStretch()
    {
        QFETCH(const qint64, samples);
        std::vector<float> sound = signal(12);
        sound.resize(size_t(2 * samples));
        VERIFY_OK(write(sound));
        const auto found = echo(sound);
        VERIFY_OK(found);
        QCOMPARE(qint64(found->energies.size()), samples / 4800);
        QVERIFY(std::abs(found->length - samples) <= 2048);
    }

    void whatIsNotOurSoundIsRefused()
    {
        VERIFY_OK(writeWav(path(), SoundBuffer{signal(1)}));
        QVERIFY(!echo(signal(1)));
    }
};

QTEST_GUILESS_MAIN(TestSoundEcho)
#include "test_sound_echo.moc"
