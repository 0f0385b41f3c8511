#include "core/providers/remote/multipart.h"

#include <QtTest>

class TestMultipart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesAreExact();
    void theBoundaryNeverOccursInside();
};

void TestMultipart::bytesAreExact()
{
    Multipart form(QStringLiteral("7b1c"));
    form.add("prompt", QStringLiteral("Zwei T\u00fcren\r\nim Wind"));
    form.addFile("input_reference", "first_frame.png", "image/png", QByteArray("\x89PNG\r\n\x00\xff", 8));
    QCOMPARE(form.contentType(), QByteArray("multipart/form-data; boundary=boardreel-7b1c"));
    QCOMPARE(form.body(), QByteArray("--boardreel-7b1c\r\n"
                                     "Content-Disposition: form-data; name=\"prompt\"\r\n\r\n"
                                     "Zwei T\xc3\xbcren\r\nim Wind\r\n"
                                     "--boardreel-7b1c\r\n"
                                     "Content-Disposition: form-data; name=\"input_reference\"; "
                                     "filename=\"first_frame.png\"\r\n"
                                     "Content-Type: image/png\r\n\r\n"
                                     "\x89PNG\r\n") +
                              QByteArray("\x00\xff\r\n", 4) + "--boardreel-7b1c--\r\n");
}

void TestMultipart::theBoundaryNeverOccursInside()
{
    Multipart form(QStringLiteral("x"));
    form.add("prompt", QStringLiteral("--boardreel-x\r\nand --boardreel-x--\r\n"));
    const QByteArray boundary = form.contentType().mid(form.contentType().indexOf('=') + 1);
    QCOMPARE(form.body().count(QByteArray("--" + boundary)), 2);
    QVERIFY(form.body().endsWith(QByteArray("--" + boundary + "--\r\n")));
}

QTEST_GUILESS_MAIN(TestMultipart)
#include "test_multipart.moc"
