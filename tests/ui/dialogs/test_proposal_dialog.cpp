#include "ui/dialogs/proposal_dialog.h"

#include "ui/theme/theme.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <atomic>
#include <thread>

namespace {

class Proposing final : public ProposalDialog {
public:
    explicit Proposing(const Theme& theme)
        : ProposalDialog(theme, QStringLiteral("Import"), QStringLiteral("Import"), QStringLiteral("Film"), Format{},
                         nullptr)
    {
    }
    template<class Work> void ask(Work work)
    {
        propose(std::move(work), [](int) {});
    }
};

} // namespace

/// Proposals that nobody waits for any more are not computed.
class TestProposalDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestOfThoseThatWaitBegins()
    {
        Proposing dialog(m_theme);
        askFor(dialog, 5);
        m_go.release(5);
        QTRY_COMPARE(m_last.load(), 4);
        QCOMPARE(m_begun.load(), 2); // the one that ran already, and the newest
    }
    void closingWaitsForNoneThatHasNotBegun()
    {
        auto dialog = std::make_unique<Proposing>(m_theme);
        askFor(*dialog, 2);
        std::thread later([this] {
            QThread::msleep(100); // closing is under way
            m_go.release(5);
        });
        dialog.reset();
        later.join();
        QCOMPARE(m_begun.load(), 1);
    }

private:
    /// The first one has begun and waits for m_go, as all do.
    void askFor(Proposing& dialog, int count)
    {
        m_begun = 0;
        m_last = -1;
        m_go.acquire(m_go.available());
        for (int number = 0; number < count; ++number) {
            dialog.ask([this, number] {
                ++m_begun;
                m_go.acquire();
                m_last = number;
                return number;
            });
            QTRY_COMPARE(m_begun.load(), 1);
        }
    }

    Theme m_theme;
    QSemaphore m_go;
    std::atomic<int> m_begun = 0, m_last = -1;
};

QTEST_MAIN(TestProposalDialog)
#include "test_proposal_dialog.moc"
