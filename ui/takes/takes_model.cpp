#include "ui/takes/takes_model.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/generation/staleness.h"
#include "core/render/shot_resolver.h"
#include "ui/board/card_painter.h"

#include <QLocale>

void TakesModel::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    if (project) {
        connect(project, &Project::storyboardChanged, this, &TakesModel::follow);
        connect(project, &Project::takeAdded, this, &TakesModel::follow);
    }
    setShot({});
}

void TakesModel::setShot(const ShotId& shot)
{
    if (shot == m_shot && !m_takes.isEmpty())
        return;
    beginResetModel();
    m_shot = shot;
    m_takes = entries();
    endResetModel();
}

QList<TakesModel::Entry> TakesModel::entries() const
{
    QList<Entry> list;
    const Shot* shot = m_project ? findShot(m_project->current(), m_shot) : nullptr;
    if (!shot)
        return list;
    const Scene* scene = sceneOf(m_project->current(), m_shot);
    const Resolved film = resolveShot(m_project->current(), *scene, *shot, m_project->shelf());
    const QList<Take> takes = m_project->shelf().takesFor(*shot);
    for (auto take = takes.crbegin(); take != takes.crend(); ++take) {
        Entry entry{*take, shot->circled == take->id, false, film.take && film.take->id == take->id, false, {}};
        for (const Rejection& rejection : shot->rejected)
            if (rejection.take == take->id) {
                entry.rejected = true;
                entry.reason = rejection.reason;
            }
        entry.stale = ::isStale(m_project->current(), *scene, *shot, *take);
        list << entry;
    }
    return list;
}

void TakesModel::follow()
{
    const QList<Entry> now = entries();
    // Takes only ever come, at the top; anything else is another shot.
    const qsizetype came = now.size() - m_takes.size();
    for (qsizetype i = 0; i < m_takes.size(); ++i)
        if (came < 0 || now[i + came].take.id != m_takes[i].take.id) {
            beginResetModel();
            m_takes = now;
            return endResetModel();
        }
    if (came > 0) {
        beginInsertRows({}, 0, int(came) - 1);
        m_takes = now.first(came) + m_takes;
        endInsertRows();
    }
    for (int row = 0; row < m_takes.size(); ++row)
        if (std::exchange(m_takes[row], now[row]) != now[row])
            Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT followed();
}

int TakesModel::rowOf(const TakeId& take) const
{
    for (int row = 0; row < m_takes.size(); ++row)
        if (m_takes[row].take.id == take)
            return row;
    return -1;
}

int TakesModel::rowOfNumber(int number) const
{
    for (int row = 0; row < m_takes.size(); ++row)
        if (m_takes[row].take.number == number)
            return row;
    return -1;
}

int TakesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_takes.size());
}

QString TakesModel::titleOf(int row) const
{
    const Take& one = take(row);
    const QString origin = one.origin == TakeOrigin::Animatic   ? tr("Animatic")
                           : one.origin == TakeOrigin::Imported ? tr("Imported")
                           : one.model.isEmpty()                ? one.account
                                                                : one.model;
    const QString title = takeCode(one.number) + QLatin1Char(' ') + origin;
    return one.name.isEmpty() ? title : QString(title + QStringLiteral(", ") + one.name);
}

QString TakesModel::factsOf(int row) const
{
    const Take& one = take(row);
    const Rate rate = m_project->current().format.rate;
    QStringList facts{shortLength(convertFrames(one.length, one.rate, rate), rate)};
    if (!one.size.isEmpty())
        facts << tr("%1 x %2", "width and height").arg(one.size.width()).arg(one.size.height());
    if (one.hasSound)
        facts << tr("with sound");
    if (one.cost && one.cost->micro != 0)
        facts << QLocale().toString(double(one.cost->micro) / 1e6, 'f', 2) + QLatin1Char(' ') + one.cost->currency;
    else if (one.origin == TakeOrigin::Provider)
        facts << (one.cost ? tr("free") : tr("cost not known"));
    facts << QLocale().toString(one.created.toLocalTime(), QLocale::ShortFormat);
    return facts.join(QStringLiteral("  "));
}

QString TakesModel::wordsOf(int row) const
{
    QStringList words;
    if (isUsed(row))
        words << tr("In the film");
    if (isCircled(row))
        words << tr("Circled");
    if (isRejected(row))
        words << (reason(row).isEmpty() ? tr("Rejected") : tr("Rejected: %1").arg(reason(row)));
    if (isStale(row))
        words << tr("From older words");
    return words.join(QStringLiteral(", "));
}

QVariant TakesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return titleOf(row);
    if (role == Qt::ToolTipRole)
        return QString(QStringLiteral("<p>") +
                       QString(titleOf(row) + QLatin1Char('\n') + factsOf(row) + QLatin1Char('\n') + wordsOf(row))
                           .trimmed()
                           .toHtmlEscaped()
                           .replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    if (role == Qt::AccessibleTextRole)
        return wordsOf(row).isEmpty() ? titleOf(row) : titleOf(row) + QStringLiteral(", ") + wordsOf(row);
    return role == Qt::AccessibleDescriptionRole ? QVariant(factsOf(row)) : QVariant();
}
