#include "core/interchange/update/word_match.h"

#include <QHash>
#include <algorithm>

namespace {

constexpr int AlikeEnough = 500; ///< of a thousand
constexpr int SameKindBonus = 200;
constexpr qsizetype MostTableCells = 4'000'000;
constexpr qsizetype MostComparisons = 250'000;

/// Shared words of a thousand.
int likeness(const QList<uint>& a, const QList<uint>& b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    qsizetype shared = 0;
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++shared;
            ++i;
            ++j;
        } else {
            a[i] < b[j] ? ++i : ++j;
        }
    }
    return int(2000 * shared / (a.size() + b.size()));
}

class Matcher {
public:
    Matcher(const QList<MatchItem>& before, const QList<MatchItem>& after)
        : m_before(before)
        , m_after(after)
        , m_forward(before.size(), -1)
        , m_back(after.size(), -1)
    {
    }

    QList<qsizetype> run()
    {
        pairInTurn([](const MatchItem& item) { return item.key; });
        pairEqualInOrder();
        pairInTurn([](const MatchItem& item) { return item.words; });
        pairAlike();
        pairNeighbours();
        return m_forward;
    }

private:
    void pair(qsizetype i, qsizetype j)
    {
        m_forward[i] = j;
        m_back[j] = i;
    }

    /// What is equal under `value` and not empty, first with first.
    template<class Value> void pairInTurn(Value value)
    {
        QHash<QString, QList<qsizetype>> waiting;
        for (qsizetype j = m_after.size() - 1; j >= 0; --j)
            if (const QString text = value(m_after[j]); m_back[j] < 0 && !text.isEmpty())
                waiting[text] << j;
        for (qsizetype i = 0; i < m_before.size(); ++i) {
            if (m_forward[i] >= 0)
                continue;
            const auto found = waiting.find(value(m_before[i]));
            if (found != waiting.end() && !found->isEmpty())
                pair(i, found->takeLast());
        }
    }

    bool areEqual(qsizetype i, qsizetype j) const
    {
        return m_before[i].words == m_after[j].words && m_before[i].kind == m_after[j].kind;
    }

    /// The longest run of equal items in the same order, between the equal ends.
    void pairEqualInOrder()
    {
        QList<qsizetype> left = unpaired(m_forward);
        QList<qsizetype> right = unpaired(m_back);
        while (!left.isEmpty() && !right.isEmpty() && areEqual(left.first(), right.first()))
            pair(left.takeFirst(), right.takeFirst());
        while (!left.isEmpty() && !right.isEmpty() && areEqual(left.last(), right.last()))
            pair(left.takeLast(), right.takeLast());
        if (left.size() * right.size() > MostTableCells)
            return; // a whole book in one scene: equal ones are found in turn
        const qsizetype width = right.size() + 1;
        QList<int> lengths((left.size() + 1) * width, 0);
        for (qsizetype i = left.size() - 1; i >= 0; --i)
            for (qsizetype j = right.size() - 1; j >= 0; --j)
                lengths[i * width + j] = areEqual(left[i], right[j])
                                             ? lengths[(i + 1) * width + j + 1] + 1
                                             : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        for (qsizetype i = 0, j = 0; i < left.size() && j < right.size();) {
            if (areEqual(left[i], right[j]))
                pair(left[i++], right[j++]);
            else
                lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] ? ++i : ++j;
        }
    }

    static QList<qsizetype> unpaired(const QList<qsizetype>& pairs)
    {
        QList<qsizetype> left;
        for (qsizetype i = 0; i < pairs.size(); ++i)
            if (pairs[i] < 0)
                left << i;
        return left;
    }

    void pairAlike()
    {
        struct Candidate {
            int score;
            qsizetype i, j;
        };
        const QList<qsizetype> left = unpaired(m_forward);
        const QList<qsizetype> right = unpaired(m_back);
        const qsizetype reach = std::max<qsizetype>(20, MostComparisons / std::max<qsizetype>(1, left.size()));
        QList<Candidate> candidates;
        for (qsizetype a = 0; a < left.size(); ++a) {
            const qsizetype end = std::min(right.size(), a + reach);
            for (qsizetype b = std::max<qsizetype>(0, a - reach); b < end; ++b) {
                const MatchItem& one = m_before[left[a]];
                const MatchItem& other = m_after[right[b]];
                const int words = likeness(one.hashes, other.hashes);
                const int score = words + (one.kind == other.kind ? SameKindBonus : 0);
                if (words > 0 && score >= AlikeEnough)
                    candidates << Candidate{score, left[a], right[b]};
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return std::tuple(-a.score, std::abs(a.i - a.j)) < std::tuple(-b.score, std::abs(b.i - b.j));
        });
        for (const Candidate& candidate : std::as_const(candidates))
            if (m_forward[candidate.i] < 0 && m_back[candidate.j] < 0)
                pair(candidate.i, candidate.j);
    }

    /// Between two pairs that follow each other, as many left on one side as on the other, each of the same kind.
    void pairNeighbours()
    {
        qsizetype i = 0, j = 0;
        while (i < m_before.size()) {
            QList<qsizetype> left, right;
            while (i < m_before.size() && m_forward[i] < 0)
                left << i++;
            while (j < m_after.size() && m_back[j] < 0)
                right << j++;
            const bool meet =
                (i == m_before.size() && j == m_after.size()) || (i < m_before.size() && m_forward[i] == j);
            if (meet && left.size() == right.size())
                for (qsizetype n = 0; n < left.size(); ++n)
                    if (m_before[left[n]].kind == m_after[right[n]].kind)
                        pair(left[n], right[n]);
            if (i < m_before.size())
                j = m_forward[i++] + 1;
        }
    }

    const QList<MatchItem>& m_before;
    const QList<MatchItem>& m_after;
    QList<qsizetype> m_forward;
    QList<qsizetype> m_back;
};

} // namespace

QList<uint> wordHashes(const QString& words)
{
    QList<uint> hashes;
    const QString folded = words.toCaseFolded();
    qsizetype start = -1;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        const bool inWord = i < folded.size() && folded[i].isLetterOrNumber();
        const bool alone = inWord && folded[i].unicode() >= 0x2E80; // scripts without spaces: each sign is a word
        if (start >= 0 && (!inWord || alone)) {
            hashes << uint(qHash(QStringView(folded).mid(start, i - start), 0));
            start = -1;
        }
        if (alone)
            hashes << uint(folded[i].unicode());
        else if (inWord && start < 0)
            start = i;
    }
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

QList<qsizetype> matchItems(const QList<MatchItem>& before, const QList<MatchItem>& after)
{
    return Matcher(before, after).run();
}

QList<bool> outOfOrder(const QList<qsizetype>& places)
{
    QList<qsizetype> tails;                       // index of the smallest end of a rising run of each length
    QList<qsizetype> previous(places.size(), -1); // in that run
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i] < 0)
            continue;
        const auto at = std::lower_bound(tails.begin(), tails.end(), i,
                                         [&](qsizetype a, qsizetype b) { return places[a] < places[b]; }) -
                        tails.begin();
        previous[i] = at > 0 ? tails[at - 1] : -1;
        if (at == tails.size())
            tails << i;
        else
            tails[at] = i;
    }
    QList<bool> moved(places.size(), false);
    for (qsizetype i = 0; i < places.size(); ++i)
        moved[i] = places[i] >= 0;
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = previous[i])
        moved[i] = false;
    return moved;
}
