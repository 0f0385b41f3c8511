#include "core/providers/http/send_outcome.h"

#include <QtTest>

using End = HttpAnswer::End;

class TestSendOutcome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStatusHasItsOutcome();
    void onlyAWholeAnswerProvesAnything();
    void aProviderMayDocumentMore();
};

static HttpAnswer answer(int status, End end = End::Complete, bool touched = true)
{
    HttpAnswer made;
    made.end = end;
    made.head.status = status;
    made.touched = touched;
    return made;
}

void TestSendOutcome::everyStatusHasItsOutcome()
{
    for (const int status : {400, 401, 402, 403, 404, 405, 410, 413, 415, 422})
        QCOMPARE(classifySend(answer(status)), SendOutcome::Rejected);
    for (const int status : {200, 201, 202})
        QCOMPARE(classifySend(answer(status)), SendOutcome::Answered);
    for (const int status : {0, 100, 103, 301, 302, 303, 307, 308, 408, 409, 499, 500, 502, 503, 504, 520, 599})
        QCOMPARE(classifySend(answer(status)), SendOutcome::Unknown);
    QCOMPARE(classifySend(answer(429)), SendOutcome::RetryLater);
}

void TestSendOutcome::onlyAWholeAnswerProvesAnything()
{
    for (const End end : {End::Lost, End::Late, End::TooLarge, End::Stopped, End::Refused})
        for (const int status : {0, 200, 400, 429, 500}) {
            QCOMPARE(classifySend(answer(status, end)), SendOutcome::Unknown);
            QCOMPARE(classifySend(answer(status, end, false)), SendOutcome::NotSent);
        }
}

void TestSendOutcome::aProviderMayDocumentMore()
{
    QCOMPARE(classifySend(answer(503), {{503}}), SendOutcome::RetryLater);
    QCOMPARE(classifySend(answer(409), {{503}}), SendOutcome::Unknown);
    QCOMPARE(classifySend(answer(503, End::Lost), {{503}}), SendOutcome::Unknown);
}

QTEST_GUILESS_MAIN(TestSendOutcome)
#include "test_send_outcome.moc"
