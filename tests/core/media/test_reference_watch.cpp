#include "core/media/reading/reference_watch.h"

#include <QtTest>
#include <bit>

namespace {

using Unit = std::vector<std::uint8_t>;
using Units = std::vector<Unit>;

/// Writes a unit bit by bit, as the standard has it.
class Writer final {
public:
    explicit Writer(std::uint8_t head)
        : m_unit{head}
    {
    }
    Writer& bits(std::uint64_t value, int count)
    {
        while (count-- > 0)
            m_bits.push_back(value >> count & 1);
        return *this;
    }
    Writer& number(std::uint64_t value)
    {
        const int zeros = std::bit_width(value + 1) - 1;
        return bits(0, zeros).bits(value + 1, zeros + 1);
    }
    Unit unit() const
    {
        Unit unit = m_unit;
        for (std::size_t at = 0; at <= m_bits.size(); at += 8) { // the stop bit has a byte of its own where need be
            std::uint8_t byte = 0;
            for (std::size_t i = at; i < at + 8; ++i)
                byte = std::uint8_t(byte << 1 | (i < m_bits.size() ? m_bits[i] : i == m_bits.size()));
            if (byte <= 3 && unit.size() > 2 && unit.back() == 0 && unit[unit.size() - 2] == 0)
                unit.push_back(3);
            unit.push_back(byte);
        }
        return unit;
    }

private:
    Unit m_unit;
    std::vector<bool> m_bits;
};

/// The parameters of small pictures of which `references` are kept to decode others from.
Unit sequence(std::uint64_t references)
{
    Writer writer(0x67);
    writer.bits(77, 8).bits(30, 16).number(0).number(0).number(2);
    return writer.number(references).bits(0, 1).number(1).number(1).bits(1, 1).unit();
}

Unit picture()
{
    Writer writer(0x68);
    writer.number(0).number(0).bits(0b10, 2).number(0).number(31).number(0).bits(0, 3);
    return writer.number(0).number(0).number(0).bits(0, 3).unit();
}

Writer beginOfSlice(bool isKey, std::uint64_t firstBlock, int frameNumber)
{
    Writer writer(isKey ? 0x65 : 0x41);
    writer.number(firstBlock).number(isKey ? 7 : 5).number(0).bits(std::uint64_t(frameNumber), 4);
    return isKey ? writer.number(0).bits(0, 2) : writer.bits(0, 2);
}

Unit slice(int frame, std::uint64_t firstBlock = 0)
{
    Writer writer = beginOfSlice(frame == 0, firstBlock, frame % 16);
    return frame == 0 ? writer.unit() : writer.bits(0, 1).unit();
}

/// With four bytes for each length, or with start codes.
Unit packed(const Units& units, bool hasLengths)
{
    Unit all;
    for (const Unit& unit : units) {
        if (hasLengths)
            for (int shift = 24; shift >= 0; shift -= 8)
                all.push_back(std::uint8_t(unit.size() >> shift));
        else
            all.insert(all.end(), {0, 0, 1});
        all.insert(all.end(), unit.begin(), unit.end());
    }
    return all;
}

/// What an MP4 tells of a stream with these parameters.
Unit container(const Unit& sequence, const Unit& picture)
{
    Unit all{1, 77, 0, 30, 0xff, 0xe1, 0, std::uint8_t(sequence.size())};
    all.insert(all.end(), sequence.begin(), sequence.end());
    all.insert(all.end(), {1, 0, std::uint8_t(picture.size())});
    all.insert(all.end(), picture.begin(), picture.end());
    return all;
}

CodedPicture next(ReferenceWatch& watch, const Units& units, bool hasLengths = false)
{
    Unit bytes = packed(units, hasLengths);
    bytes.shrink_to_fit(); // a reader that goes on is seen by the address sanitizer
    AVPacket packet{};
    packet.data = bytes.data();
    packet.size = int(bytes.size());
    return watch.next(packet);
}

ReferenceWatch watchOf(Unit told = {})
{
    told.shrink_to_fit();
    AVCodecParameters stream{};
    stream.codec_id = AV_CODEC_ID_H264;
    stream.extradata = told.data();
    stream.extradata_size = int(told.size());
    return ReferenceWatch(stream);
}

} // namespace

/// Units that are made to be expensive, or to lead out of the packet: nothing of them is believed, and little is done.
class TestReferenceWatch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyAsManyAreKeptAsCanBe_data();
    void onlyAsManyAreKeptAsCanBe();
    void manySlices_data();
    void manySlices();
    void marksWithoutEnd();
    void zerosWithoutEnd();
    void cutOff();
    void otherParametersFromTheContainer();
};

void TestReferenceWatch::onlyAsManyAreKeptAsCanBe_data()
{
    QTest::addColumn<quint64>("references");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("one") << quint64(1) << true;
    QTest::newRow("as many as can be") << quint64(16) << true;
    QTest::newRow("one more") << quint64(17) << false;
    QTest::newRow("2^31") << (quint64(1) << 31) << false;
}

void TestReferenceWatch::onlyAsManyAreKeptAsCanBe()
{
    QFETCH(const quint64, references);
    QFETCH(const bool, isKnown);
    ReferenceWatch watch = watchOf();
    for (int i = 0; i < 200; ++i) {
        const Units units = i == 0 ? Units{sequence(references), picture(), slice(0)} : Units{slice(i)};
        const CodedPicture coded = next(watch, units);
        QCOMPARE(coded.isKnown, isKnown);
        if (isKnown)
            QCOMPARE(coded.reads.size(), std::size_t(std::min<quint64>(quint64(i), references)));
    }
    if (isKnown) {
        QVERIFY(watch.isKept(200 - references + 1));
        QVERIFY(!watch.isKept(200 - references));
    }
}

void TestReferenceWatch::manySlices_data()
{
    QTest::addColumn<int>("slices");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("a slice for each row of 4K") << 135 << true;
    QTest::newRow("five thousand") << 5'000 << false;
}

void TestReferenceWatch::manySlices()
{
    QFETCH(const int, slices);
    QFETCH(const bool, isKnown);
    for (const bool hasLengths : {false, true}) {
        ReferenceWatch watch = watchOf(hasLengths ? container(sequence(4), picture()) : Unit());
        next(watch, hasLengths ? Units{slice(0)} : Units{sequence(4), picture(), slice(0)}, hasLengths);
        for (int i = 1; i < 6; ++i)
            QVERIFY(next(watch, {slice(i)}, hasLengths).isKnown);
        Units units;
        for (int i = 0; i < slices; ++i)
            units.push_back(slice(6, std::uint64_t(i)));
        const CodedPicture coded = next(watch, units, hasLengths);
        QCOMPARE(coded.isKnown, isKnown);
        QCOMPARE(coded.reads, isKnown ? (std::vector<std::uint64_t>{6, 5, 4, 3}) : std::vector<std::uint64_t>());
        QVERIFY(next(watch, {slice(0)}, hasLengths).isKnown); // from the next key picture on
    }
}

void TestReferenceWatch::marksWithoutEnd()
{
    for (const int marks : {0, 1, 5'000}) {
        H264::Parameters parameters;
        parameters.take(sequence(4));
        parameters.take(picture());
        Writer writer = beginOfSlice(false, 0, 1);
        writer.bits(1, 1);
        for (int i = 0; i < marks; ++i)
            writer.number(1).number(0);
        const auto head = parameters.read(writer.number(0).unit());
        QCOMPARE(head.has_value(), marks < 2);
        if (head)
            QCOMPARE(head->forgets, std::vector<std::uint32_t>(std::size_t(marks), 0));
    }
}

void TestReferenceWatch::zerosWithoutEnd()
{
    const Unit zeros(1 << 20, 0);
    H264::Bits bits(zeros);
    QCOMPARE(bits.number(), 0U);
    QVERIFY(bits.hasFailed());
    QVERIFY(bits.bytesRead() < 8);
    const Unit largest = Writer(0x67).number(0xfffffffeU).number(5).unit(); // the control
    H264::Bits other(largest);
    QCOMPARE(other.number(), 0xfffffffeU);
    QCOMPARE(other.number(), 5U);
    QVERIFY(!other.hasFailed());
}

void TestReferenceWatch::cutOff()
{
    const Unit told = container(sequence(4), picture());
    for (std::size_t size = 0; size <= told.size(); ++size) {
        ReferenceWatch watch = watchOf(Unit(told.begin(), told.begin() + std::ptrdiff_t(size)));
        QCOMPARE(next(watch, {slice(0)}, true).isKnown, size == told.size());
    }
    ReferenceWatch watch = watchOf(told);
    const Unit whole = slice(0, 70'000);
    const std::size_t needed = next(watch, {slice(0), whole}, true).headBytes;
    QVERIFY(needed > 5 && needed <= whole.size());
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const Unit cut(whole.begin(), whole.begin() + std::ptrdiff_t(size));
        QCOMPARE(next(watch, {slice(0), cut}, true).isKnown, size >= needed);
    }
    for (const Unit& unit : {sequence(4), picture()})
        for (std::size_t size = 1; size < unit.size(); ++size) {
            const Unit cut(unit.begin(), unit.begin() + std::ptrdiff_t(size));
            (void)next(watch, {cut, slice(0)}, true); // may be known: the last of it is not needed
            QVERIFY(next(watch, {sequence(4), picture(), slice(0)}, true).isKnown);
        }
}

/// A file of two joined ones: slices of the second are not read by the parameters of the first.
void TestReferenceWatch::otherParametersFromTheContainer()
{
    ReferenceWatch watch = watchOf(container(sequence(4), picture()));
    QVERIFY(next(watch, {slice(0)}, true).isKnown);
    const Unit bytes = packed({slice(0)}, true);
    const AvPacket packet(av_packet_alloc());
    QVERIFY(av_new_packet(packet.get(), int(bytes.size())) == 0);
    std::copy(bytes.begin(), bytes.end(), packet->data);
    QVERIFY(av_packet_new_side_data(packet.get(), AV_PKT_DATA_NEW_EXTRADATA, 7));
    QVERIFY(!watch.next(*packet).isKnown);
    QVERIFY(!next(watch, {slice(0)}, true).isKnown);
    QVERIFY(next(watch, {sequence(4), picture(), slice(0)}, true).isKnown);
}

QTEST_APPLESS_MAIN(TestReferenceWatch)
#include "test_reference_watch.moc"
