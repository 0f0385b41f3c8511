#include "core/providers/download/clip_shape.h"

#include "tests/support/results.h"

#include <QTemporaryDir>

class TestClipShape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstBytesSayWhatItIs();
    void aCutFileIsNoticed();

private:
    bool isWhole(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("clip")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
        file.close();
        return isWholeClip(file.fileName()).value_or(false);
    }
    QTemporaryDir m_folder;
};

static QByteArray box(const char* name, qsizetype payload, quint32 length)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(length, bytes.data());
    return bytes + name + QByteArray(payload, 'x');
}

static QByteArray box(const char* name, qsizetype payload)
{
    return box(name, payload, quint32(payload + 8));
}

void TestClipShape::firstBytesSayWhatItIs()
{
    QVERIFY(beginsLikeAClip(box("ftyp", 16)));
    QVERIFY(beginsLikeAClip("\x1a\x45\xdf\xa3" + QByteArray(8, 'x')));
    for (const char* other :
         {"<!DOCTYPE html>", "{\"error\":\"x\"}", "GIF89a......", "\xff\xd8\xff\xe0........", "ftyp", ""})
        QVERIFY2(!beginsLikeAClip(other), other);
}

void TestClipShape::aCutFileIsNoticed()
{
    const QByteArray whole = box("ftyp", 16) + box("moov", 40) + box("mdat", 100);
    QVERIFY(isWhole(whole));
    for (qsizetype length = 8; length < whole.size(); ++length)
        QVERIFY2(!isWhole(whole.left(length)), QByteArray::number(length).constData());
    QVERIFY(isWhole(box("ftyp", 16) + box("moov", 40) + box("mdat", 100, 0))); // to the end
    QVERIFY(!isWhole(box("ftyp", 16) + box("mdat", 100)));                     // nothing describes it
    QVERIFY(!isWhole(whole + box("free", 0, 4)));                              // a size that leads nowhere
    QByteArray large = box("mdat", 24, 1);
    qToBigEndian(quint64(32), large.data() + 8);
    QVERIFY(isWhole(box("ftyp", 16) + box("moov", 40) + large));
    qToBigEndian(~quint64(0), large.data() + 8);
    QVERIFY(!isWhole(box("ftyp", 16) + box("moov", 40) + large));
    QVERIFY(isWhole("\x1a\x45\xdf\xa3" + QByteArray(50, 'x'))); // its own reader will say
}

QTEST_GUILESS_MAIN(TestClipShape)
#include "test_clip_shape.moc"
