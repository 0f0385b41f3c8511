#include "ui/seams/seams_model.h"

#include "core/render/seams/seam_words.h"

#include <algorithm>

static constexpr int PictureWidth = 256; // twice what is shown, for dense screens

void SeamsModel::setCuts(const QList<Seam>& seams, Rate rate)
{
    beginResetModel();
    m_seams = seams;
    m_pictures.clear();
    m_measured = 0;
    m_rate = rate;
    endResetModel();
}

void SeamsModel::fill(const Seam& seam)
{
    if (m_measured >= m_seams.size())
        return;
    m_seams[m_measured] = seam;
    const QModelIndex row = index(m_measured++);
    Q_EMIT dataChanged(row, row);
}

SeamsModel::Pictures SeamsModel::pictures(int row) const
{
    if (!isMeasured(row))
        return {};
    if (const Pictures* known = m_pictures.object(row))
        return *known;
    const auto picture = [](const QByteArray& jpeg) {
        return QPixmap::fromImage(QImage::fromData(jpeg).scaledToWidth(PictureWidth, Qt::SmoothTransformation));
    };
    const Pictures made{picture(m_seams[row].pictureBefore), picture(m_seams[row].pictureAfter)};
    m_pictures.insert(row, new Pictures(made));
    return made;
}

int SeamsModel::jumps() const
{
    return int(
        std::count_if(m_seams.begin(), m_seams.begin() + m_measured, [](const Seam& seam) { return isOver(seam); }));
}

QString SeamsModel::titleOf(int row) const
{
    return tr("%1 to %2").arg(m_seams[row].codeBefore, m_seams[row].codeAfter);
}

QString SeamsModel::timecodeOf(int row) const
{
    return toTimecode(m_seams[row].cut, m_rate);
}

int SeamsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_seams.size());
}

QVariant SeamsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case JumpRole:
        return isMeasured(row) && isOver(m_seams[row]) ? QStringLiteral("jump") : QString();
    case RowRole:
        return row;
    default:
        return {};
    }
}

/// All that is seen of a row, what is wrong first.
QString SeamsModel::spoken(int row) const
{
    QStringList parts{tr("%1 at %2").arg(titleOf(row), timecodeOf(row))};
    if (!isMeasured(row))
        return parts.first() + QStringLiteral(". ") + tr("Measuring...");
    const Seam& seam = m_seams[row];
    parts << sentencesOf(seam).join(QLatin1Char(' '));
    QStringList values;
    for (const SeamJump jump : SeamJumps)
        values << nameOf(jump) + QLatin1Char(' ') + valueOf(seam, jump);
    parts << values.join(QStringLiteral(", ")) << circumstancesOf(seam);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}
