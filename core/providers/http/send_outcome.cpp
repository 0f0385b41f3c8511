#include "core/providers/http/send_outcome.h"

SendOutcome classifySend(const HttpAnswer& answer, const SendRules& rules)
{
    if (!answer.touched)
        return SendOutcome::NotSent;
    if (answer.end != HttpAnswer::End::Complete)
        return SendOutcome::Unknown;
    const int status = answer.head.status;
    if (status == 429 || rules.notAdmitted.contains(status))
        return SendOutcome::RetryLater;
    if (status >= 200 && status < 300)
        return SendOutcome::Answered;
    // A server that stopped waiting, or that names a conflict with something under way, has not said that nothing is.
    if (status == 408 || status == 409 || status == 499)
        return SendOutcome::Unknown;
    return status >= 400 && status < 500 ? SendOutcome::Rejected : SendOutcome::Unknown;
}
