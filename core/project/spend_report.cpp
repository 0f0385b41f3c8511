#include "core/project/spend_report.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/interchange/csv_out.h"

#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <array>
#include <map>

namespace {

constexpr std::array ByNames{"model", "scene", "shot", "day", "project"};
constexpr std::array WasteNames{"", "failed", "moderated", "cancelled", "written off", "not used"};

Waste wasteOfEnd(const JobRecord& job)
{
    switch (job.state) {
    case JobState::Failed:
    case JobState::ProviderFailed:
    case JobState::Expired:
    case JobState::Quarantined:
        return Waste::Failed;
    case JobState::Moderated:
        return Waste::Moderated;
    case JobState::Cancelled:
        return Waste::Cancelled;
    case JobState::WrittenOff:
        return Waste::WrittenOff;
    default:
        return Waste::None;
    }
}

/// What of the film is looked up again and again.
class Places {
public:
    Places(const QList<Storyboard>& boards, const TakeShelf& shelf)
        : m_shelf(shelf)
    {
        for (const Storyboard& board : boards)
            for (const Scene& scene : board.scenes)
                for (const Shot& shot : scene.shots) {
                    m_places.insert(shot.id, {scene.code, fullCode(scene, shot)});
                    if (shot.circled)
                        m_circled.insert(*shot.circled);
                }
    }
    void place(SpendItem& item) const
    {
        const auto found = m_places.constFind(item.money.job.shot);
        item.scene = found == m_places.constEnd() ? QString() : found->first;
        item.shot = found == m_places.constEnd() ? item.money.job.title : found->second;
    }
    /// A take that is not there yet is on its way.
    bool isUnused(const JobRecord& job) const
    {
        const QList<Take> takes = m_shelf.takes(job.shot);
        const auto take = std::find_if(takes.begin(), takes.end(), [&](const Take& one) { return one.job == job.id; });
        if (take == takes.end() || m_circled.contains(take->id))
            return false;
        return take->id != takes.last().id || !m_places.contains(job.shot);
    }

private:
    const TakeShelf& m_shelf;
    QHash<ShotId, std::pair<QString, QString>> m_places;
    QSet<TakeId> m_circled;
};

QString nameOf(const SpendItem& item, SpendBy by)
{
    switch (by) {
    case SpendBy::Model:
        return item.money.job.model;
    case SpendBy::Scene:
        return item.scene;
    case SpendBy::Shot:
        return item.shot;
    case SpendBy::Day:
        return item.day.toString(Qt::ISODate);
    case SpendBy::Project:
        break;
    }
    return QFileInfo(item.money.job.projectFolder).fileName();
}

void add(SpendLine& line, const SpendItem& item)
{
    const JobMoney& money = item.money;
    ++line.jobs;
    const bool hasFailed = item.waste != Waste::None && item.waste != Waste::NotUsed;
    line.failed += hasFailed;
    line.lost += hasFailed ? item.cost() : 0;
    line.unpriced += item.isUnpriced();
    line.spent += money.spent;
    line.unknown += money.unknown;
    line.reserved += money.reserved;
    if (item.cost() != 0 && money.job.estimated && money.job.estimated->currency == money.currency)
        line.estimated += money.job.estimated->micro;
    if (item.waste != Waste::None)
        line.wasted += item.cost();
}

} // namespace

QString toString(SpendBy by)
{
    return QString::fromLatin1(ByNames[size_t(by)]);
}

std::optional<SpendBy> spendByFromString(const QString& name)
{
    for (size_t i = 0; i < ByNames.size(); ++i)
        if (name == QLatin1String(ByNames[i]))
            return SpendBy(i);
    return std::nullopt;
}

QString toString(Waste waste)
{
    return QString::fromLatin1(WasteNames[size_t(waste)]);
}

bool SpendItem::isUnpriced() const
{
    const JobRecord& job = money.job;
    const bool mayBeThere = !job.remoteId.isEmpty() || job.state == JobState::Unknown ||
                            job.state == JobState::Attention || job.state == JobState::WrittenOff;
    return money.currency.isEmpty() && !job.actual && mayBeThere;
}

QList<SpendItem> spendItems(const QList<JobMoney>& money, const QList<Storyboard>& boards, const TakeShelf& shelf)
{
    const Places places(boards, shelf);
    QList<SpendItem> items;
    for (const JobMoney& row : money) {
        SpendItem item;
        item.money = row;
        item.day = row.job.created.toLocalTime().date();
        places.place(item);
        item.waste = wasteOfEnd(row.job);
        if (item.waste == Waste::None && row.job.state == JobState::Stored && places.isUnused(row.job))
            item.waste = Waste::NotUsed;
        if (item.cost() == 0 && !item.isUnpriced())
            item.waste = Waste::None; // it cost nothing
        items.append(item);
    }
    return items;
}

QList<SpendLine> spendBy(const QList<SpendItem>& items, SpendBy by)
{
    std::map<std::pair<QString, QString>, SpendLine> lines;
    for (const SpendItem& item : items) {
        SpendLine& line = lines[{nameOf(item, by), item.money.currency}];
        line.name = nameOf(item, by);
        line.currency = item.money.currency;
        add(line, item);
    }
    QList<SpendLine> sorted;
    for (const auto& [key, line] : lines)
        by == SpendBy::Day ? sorted.prepend(line) : sorted.append(line);
    return sorted;
}

QList<SpendLine> spendTotals(const QList<SpendItem>& items)
{
    std::map<QString, SpendLine> lines;
    for (const SpendItem& item : items) {
        lines[item.money.currency].currency = item.money.currency;
        add(lines[item.money.currency], item);
    }
    QList<SpendLine> sums;
    for (const auto& [currency, line] : lines)
        sums.append(line);
    return sums;
}

QList<SpendItem> wasted(const QList<SpendItem>& items)
{
    QList<SpendItem> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
                 [](const SpendItem& item) { return item.waste != Waste::None; });
    std::stable_sort(found.begin(), found.end(), [](const SpendItem& a, const SpendItem& b) {
        return a.money.currency != b.money.currency ? a.money.currency < b.money.currency : a.cost() > b.cost();
    });
    return found;
}

QByteArray spendCsv(const QList<SpendItem>& items)
{
    QString text =
        csvRow({QStringLiteral("Asked for (UTC)"), QStringLiteral("Project"), QStringLiteral("Scene"),
                QStringLiteral("Shot"), QStringLiteral("Account"), QStringLiteral("Provider"), QStringLiteral("Model"),
                QStringLiteral("State"), QStringLiteral("Submits"), QStringLiteral("Currency"),
                QStringLiteral("Estimate"), QStringLiteral("Price source"), QStringLiteral("Reserved"),
                QStringLiteral("Spent"), QStringLiteral("Unknown outcome"), QStringLiteral("Released"),
                QStringLiteral("Unused"), QStringLiteral("Job"), QStringLiteral("Remote id")});
    for (const SpendItem& item : items) {
        const JobRecord& job = item.money.job;
        const bool known = job.estimated && job.estimated->source != MoneySource::Unknown;
        text +=
            csvRow({job.created.toUTC().toString(Qt::ISODate), nameOf(item, SpendBy::Project), item.scene, item.shot,
                    job.account, job.provider, job.model, toString(job.state), QString::number(item.money.submits),
                    item.money.currency, known ? microText(job.estimated->micro) : QString(),
                    job.estimated ? toString(job.estimated->source) : QString(), microText(item.money.reserved),
                    microText(item.money.spent), microText(item.money.unknown), microText(item.money.released),
                    toString(item.waste), job.id.toString(), job.remoteId});
    }
    return text.toUtf8();
}
