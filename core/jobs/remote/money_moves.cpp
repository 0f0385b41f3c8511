#include "core/jobs/remote/money_moves.h"

QList<Charge> moneyMoves(const JobRecord& job, ChargeKind from, ChargeKind to, const QString& note)
{
    QList<Charge> moves = moneyAdded(job, to, note);
    if (!moves.isEmpty() && moves.first().money.micro != 0) {
        Money back = moves.first().money;
        back.micro = -back.micro;
        moves.prepend({from, back, note});
    }
    return moves;
}

QList<Charge> moneyAdded(const JobRecord& job, ChargeKind to, const QString& note)
{
    const std::optional<Money>& money = job.estimated;
    if (!money || (money->micro == 0 && money->source != MoneySource::Unknown))
        return {};
    return {{to, *money, note}};
}
