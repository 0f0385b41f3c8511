#pragma once

#include <QObject>

/// What others change in the ledger that its engine must hear of. Signals come from the store thread after the commit:
/// connect with a context. Owned by the ledger.
class LedgerNews final : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void capsChanged();
};
