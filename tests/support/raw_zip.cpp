#include "tests/support/raw_zip.h"

#include <QtEndian>

namespace {

template<class Integer> QByteArray little(Integer value)
{
    QByteArray bytes(int(sizeof value), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

quint32 crcOf(const QByteArray& data)
{
    quint32 crc = 0xffffffffU;
    for (const char c : data) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

/// Qt's own deflate without its length and the zlib wrapper around it.
QByteArray deflated(const QByteArray& data)
{
    return qCompress(data, 9).mid(6).chopped(4);
}

QByteArray sharedFields(const RawEntry& entry, const QByteArray& packed)
{
    const quint16 method = entry.method.value_or(entry.deflated ? 8 : 0);
    return little<quint16>(20) + little(entry.flags) + little(method) + little<quint16>(0) + little<quint16>(0x5a21) +
           little(entry.crc.value_or(crcOf(entry.data))) + little(quint32(packed.size())) +
           little(entry.size.value_or(quint32(entry.data.size())));
}

} // namespace

QByteArray rawZip(const QList<RawEntry>& entries)
{
    QByteArray zip;
    QByteArray directory;
    for (const RawEntry& entry : entries) {
        const QByteArray packed = entry.deflated ? deflated(entry.data) : entry.data;
        const QByteArray shared = sharedFields(entry, packed);
        const QByteArray local = entry.localName.value_or(entry.name);
        directory += "PK\x01\x02" + little<quint16>(0x0314) + shared + little(quint16(entry.name.size())) +
                     little<quint16>(0) + little<quint16>(0) + little<quint16>(0) + little<quint16>(0) +
                     little(entry.mode << 16) + little(quint32(zip.size())) + entry.name;
        zip += "PK\x03\x04" + shared + little(quint16(local.size())) + little<quint16>(0) + local + packed;
    }
    const quint16 count = quint16(entries.size());
    return zip + directory + "PK\x05\x06" + little<quint16>(0) + little<quint16>(0) + little(count) + little(count) +
           little(quint32(directory.size())) + little(quint32(zip.size())) + little<quint16>(0);
}
