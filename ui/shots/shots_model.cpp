#include "ui/shots/shots_model.h"

#include "core/document/find.h"
#include "ui/board/board_model.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"
#include "ui/words.h"

#include <QScopedValueRollback>

ShotsModel::ShotsModel(const Theme& theme, Selection& selection, QObject* parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
    , m_selection(selection)
    , m_board(new BoardModel(this))
{
    connect(m_board, &BoardModel::arranged, this, &ShotsModel::arrange);
    connect(m_board, &BoardModel::changed, this, [this](const QList<ShotId>& shots) {
        for (const ShotId& shot : shots)
            touch(rowOf(shot));
    });
    connect(&selection, &Selection::playheadChanged, this, &ShotsModel::followPlayhead);
}

void ShotsModel::setProject(Project* project)
{
    if (m_project)
        m_project->disconnect(this);
    m_project = project;
    m_board->setProject(project);
    if (project)
        connect(project, &Project::takeAdded, this, [this](const Take& take) { touch(rowOf(take.shot)); });
}

int ShotsModel::rowOf(const ShotId& shot) const
{
    // Between two arrangements the board's number is the row; during one it is at least close to the truth.
    const int card = m_board->cardOf(shot);
    return card >= 0 && card < m_rows.size() && m_rows[card] == shot ? card : int(m_rows.indexOf(shot));
}

void ShotsModel::touch(int row)
{
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ShotColumnCount - 1));
}

/// Brings the rows into the board's order with as few moves as a person made: what went, then place by place.
void ShotsModel::arrange()
{
    {
        const QScopedValueRollback busy(m_arranging, true);
        QHash<ShotId, int> wanted;
        for (int card = 0; card < m_board->cardCount(); ++card)
            wanted.insert(m_board->id(card), card);
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(m_rows[last]))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows[first - 1]))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
        for (int row = 0; row < m_board->cardCount(); ++row)
            place(row, m_board->id(row), wanted);
        if (!m_rows.isEmpty()) // with other neighbours and other words
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ShotColumnCount - 1));
        m_playing = {};
    }
    followPlayhead();
    Q_EMIT arranged();
}

void ShotsModel::place(int row, const ShotId& shot, const QHash<ShotId, int>& wanted)
{
    if (row < m_rows.size() && m_rows[row] == shot)
        return;
    const int from = int(m_rows.indexOf(shot, row));
    if (from < 0) {
        int last = row;
        while (last + 1 < m_board->cardCount() && !m_rows.contains(m_board->id(last + 1)))
            ++last;
        beginInsertRows({}, row, last);
        for (int i = row; i <= last; ++i)
            m_rows.insert(i, m_board->id(i));
        endInsertRows();
    } else if (from == row + 1 && wanted.value(m_rows[row]) > row + 1) {
        // One shot went down: moving it is less than moving all others up.
        const int to = std::min(wanted.value(m_rows[row]), int(m_rows.size()) - 1);
        beginMoveRows({}, row, row, {}, to + 1);
        m_rows.move(row, to);
        endMoveRows();
        place(row, shot, wanted);
    } else {
        beginMoveRows({}, from, from, {}, row);
        m_rows.move(from, row);
        endMoveRows();
    }
}

void ShotsModel::followPlayhead()
{
    const ShotId now = shotAt(m_board->board(), m_selection.playhead()).value_or(ShotId());
    if (now == m_playing)
        return;
    touch(rowOf(std::exchange(m_playing, now)));
    touch(rowOf(now));
}

int ShotsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShotsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ShotColumnCount;
}

QVariant ShotsModel::textOf(int row, ShotColumn column) const
{
    const int card = m_board->cardOf(m_rows[row]);
    const qsizetype takes = m_project->shelf().takesFor(m_board->shot(card)).size();
    if (column == ShotColumn::Takes)
        return takes > 0 ? QString::number(takes) : QString();
    return shownIn(column, m_board->sceneOfCard(card), m_board->shot(card), m_board->board().format.rate);
}

QVariant ShotsModel::data(const QModelIndex& index, int role) const
{
    const int card = index.isValid() ? m_board->cardOf(m_rows[index.row()]) : -1;
    if (card < 0)
        return {}; // on its way out
    const auto column = ShotColumn(index.column());
    const Shot& shot = m_board->shot(card);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), column);
    case Qt::AccessibleTextRole: {
        if (column == ShotColumn::Picture)
            return tr("Picture of %1").arg(Words::gistOf(shot));
        const QString text = textOf(index.row(), column).toString();
        return text.isEmpty() ? tr("nothing") : text;
    }
    case Qt::ToolTipRole:
        return column == ShotColumn::Description ? QVariant(shot.description)
               : column == ShotColumn::Picture   ? QVariant()
                                                 : textOf(index.row(), column);
    case Qt::EditRole:
        return editedIn(column, m_board->sceneOfCard(card), shot, m_board->board().format.rate);
    case Qt::DecorationRole: {
        const Tokens& t = m_theme.tokens();
        const QColor hues[] = {t.textMuted, t.statusBusy, t.statusWarn, t.statusGood, t.textMuted};
        return column == ShotColumn::Status ? paintedIcon(Words::iconOf(shot.status), hues[int(shot.status)], 14, 1)
                                            : QVariant();
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (column == ShotColumn::Length || column == ShotColumn::Takes ? Qt::AlignRight : Qt::AlignLeft));
    case FirstOfSceneRole:
        return m_board->sceneOfCard(card).shots.first().id == shot.id;
    case PlayingRole:
        return shot.id == m_playing;
    case OmittedRole:
        return shot.status == ShotStatus::Omitted;
    default:
        return {};
    }
}

QVariant ShotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_board->cardOf(m_rows[section]) + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (ShotColumn(section) == ShotColumn::Length || ShotColumn(section) == ShotColumn::Takes
                        ? Qt::AlignRight
                        : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(nameOf(ShotColumn(section))) : QVariant();
}

Qt::ItemFlags ShotsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && isEditable(ShotColumn(index.column())) ? flags | Qt::ItemIsEditable : flags;
}

bool ShotsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_project || !index.isValid())
        return false;
    // Words that were only looked at are not meant for the other chosen shots; a choice is.
    if (value.userType() == QMetaType::QString && value == data(index, Qt::EditRole))
        return false;
    const ShotId row = m_rows[index.row()];
    const QList<ShotId> shots = m_selection.shots().contains(row) ? m_selection.shots() : QList<ShotId>{row};
    const auto column = ShotColumn(index.column());
    const Storyboard before = m_project->current();
    const Result<Storyboard> edited = withCells(before, shots, column, value);
    if (edited && *edited == before)
        return false;
    const Status done = m_project->apply(edited, nameOf(column));
    if (!done)
        Q_EMIT problem(done.error().message);
    return bool(done);
}
