#include "core/accounts/key_test.h"

#include "core/accounts/text.h"
#include "core/providers/openai/openai_videos.h"

#include <array>

using Verdict = KeyTest::Verdict;

namespace {

Verdict verdictOn(const HttpAnswer& answer, const QDateTime& now)
{
    if (answer.end == HttpAnswer::End::TooLarge)
        return Verdict::NotVideos;
    if (answer.end != HttpAnswer::End::Complete)
        return answer.head.status == 0 ? Verdict::NoAnswer : Verdict::Busy;
    const Listed listed = OpenAiVideos::readList(answer, now);
    if (!listed.isSupported)
        return Verdict::NoList;
    if (!listed.refusal)
        return Verdict::Works;
    switch (listed.refusal->trouble) {
    case RemoteTrouble::Key:
        return Verdict::Refused;
    case RemoteTrouble::Billing: // it knows whose key this is
        return Verdict::Works;
    case RemoteTrouble::Later:
        return Verdict::Busy;
    default:
        return Verdict::NotVideos;
    }
}

QString sentenceFor(Verdict verdict, const Account& account)
{
    switch (verdict) {
    case Verdict::Works:
        return AccountsText::tr("The server of \"%1\" answers and accepts the key. Nothing was charged.")
            .arg(account.name);
    case Verdict::Refused:
        return AccountsText::tr("The server of \"%1\" refuses the key. Nothing was charged; copy the key again from "
                                "the provider's page.")
            .arg(account.name);
    case Verdict::NoAnswer:
        return AccountsText::tr("Nobody answers at %1. Check the address and the network, then test again.")
            .arg(account.baseUrl);
    case Verdict::NoList:
        return AccountsText::tr("The server answers, but has no list of videos at %1, so the key could not be "
                                "tested. If the address is right, set the option \"list\" to \"no\".")
            .arg(account.baseUrl);
    case Verdict::NotVideos:
        return AccountsText::tr("Somebody answers at %1, but not as a video server. Check the address; it often ends "
                                "with /v1.")
            .arg(account.baseUrl);
    case Verdict::Busy:
        break;
    }
    return AccountsText::tr("The server of \"%1\" answers, but is busy or in trouble. Test again in a while.")
        .arg(account.name);
}

} // namespace

QString toString(Verdict verdict)
{
    static constexpr std::array Names{"works", "refused", "no-answer", "no-list", "not-videos", "busy"};
    return QString::fromLatin1(Names.at(size_t(verdict)));
}

HttpCall keyTestCall(const HttpAccount& access)
{
    using namespace std::chrono_literals;
    HttpCall call = OpenAiVideos::listCall(access.base);
    call.limits.connect = 10s;
    call.limits.answer = 20s;
    return call;
}

KeyTest readKeyTest(const Account& account, const HttpAnswer& answer, const QDateTime& now)
{
    const Verdict verdict = verdictOn(answer, now);
    return {verdict, sentenceFor(verdict, account)};
}
