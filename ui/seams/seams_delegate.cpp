#include "ui/seams/seams_delegate.h"

#include "core/render/seams/seam_words.h"
#include "ui/seams/seams_model.h"
#include "ui/theme/row_frame.h"
#include "ui/theme/tinted_icon.h"

#include <QPainter>

static constexpr QSize PictureSize(128, 72);
static constexpr int PicturesWidth = 2 * PictureSize.width() + Tokens::Space1;
static constexpr int RowHeight = PictureSize.height() + 2 * Tokens::Space2;
static constexpr int IconSize = 12;

static QFont fontOf(const QPainter& painter, int pixels, QFont::Weight weight)
{
    QFont font = painter.font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

static void write(QPainter& painter, const QRect& place, Qt::LayoutDirection direction, const QString& text)
{
    painter.drawText(place, int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

QSize SeamsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {PicturesWidth + 400, RowHeight};
}

void SeamsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = m_theme.tokens();
    painter->save();
    paintRowGround(*painter, option, t);
    const QRect whole = option.rect.adjusted(Tokens::Space2, Tokens::Space2, -Tokens::Space2, -Tokens::Space2);
    const QRect words = whole.adjusted(PicturesWidth + Tokens::Space3, 0, 0, 0);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, whole, rect); };
    const int number = index.data(SeamsModel::RowRole).toInt();
    paintPictures(*painter, placed(QRect(whole.topLeft(), QSize(PicturesWidth, PictureSize.height()))),
                  option.direction, number);
    const int line = words.height() / 4;
    paintTitle(*painter, placed(QRect(words.left(), words.top(), words.width(), 2 * line)), option.direction, number);
    paintFigures(*painter, placed(words.adjusted(0, 2 * line, 0, 0)), option.direction, number);
    paintRowFocus(*painter, option, t);
    painter->restore();
}

void SeamsDelegate::paintPictures(QPainter& painter, const QRect& area, Qt::LayoutDirection direction, int row) const
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect place(area.topLeft(), PictureSize);
    for (const QPixmap& picture : {m_model.before(row), m_model.after(row)}) {
        const QRect rect = QStyle::visualRect(direction, area, place);
        painter.fillRect(rect, m_theme.tokens().sunken);
        if (!picture.isNull()) {
            const QSize size = picture.size().scaled(rect.size(), Qt::KeepAspectRatio);
            painter.drawPixmap(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, rect), picture);
        }
        place.translate(PictureSize.width() + Tokens::Space1, 0);
    }
}

/// Two lines: whose cut and when, and below it what carries over.
void SeamsDelegate::paintTitle(QPainter& painter, const QRect& area, Qt::LayoutDirection direction, int row) const
{
    const Tokens& t = m_theme.tokens();
    const QString timecode = m_model.timecodeOf(row);
    QRect line(area.left(), area.top(), area.width(), area.height() / 2);
    const QFont usual = painter.font();
    painter.setFont(Theme::monospace(Tokens::TypeSmall));
    const int width = painter.fontMetrics().horizontalAdvance(timecode) + Tokens::Space1;
    painter.setPen(t.textMuted);
    const QRect when(line.right() - width + 1, line.top(), width, line.height());
    painter.drawText(QStyle::visualRect(direction, line, when), Qt::AlignCenter, timecode);
    painter.setFont(usual);
    painter.setFont(fontOf(painter, Tokens::TypeBody, QFont::DemiBold));
    painter.setPen(t.text);
    write(painter, QStyle::visualRect(direction, line, line.adjusted(0, 0, -width, 0)), direction,
          m_model.titleOf(row));
    painter.setFont(fontOf(painter, Tokens::TypeSmall, QFont::Normal));
    painter.setPen(t.textMuted);
    write(painter, line.translated(0, line.height()), direction,
          m_model.isMeasured(row) ? circumstancesOf(m_model.seam(row)) : SeamsModel::tr("Measuring..."));
}

void SeamsDelegate::paintFigures(QPainter& painter, const QRect& area, Qt::LayoutDirection direction, int row) const
{
    if (!m_model.isMeasured(row))
        return;
    const Tokens& t = m_theme.tokens();
    const Seam& seam = m_model.seam(row);
    const int width = area.width() / int(std::size(SeamJumps)), line = area.height() / 2;
    QRect field(area.left(), area.top(), width - Tokens::Space1, line);
    for (const SeamJump jump : SeamJumps) {
        const bool over = isOver(seam, jump);
        painter.setFont(fontOf(painter, Tokens::TypeSmall, QFont::Normal));
        painter.setPen(over ? t.text : t.textMuted);
        write(painter, QStyle::visualRect(direction, area, field), direction,
              over ? SeamsModel::tr("%1: jump").arg(nameOf(jump)) : nameOf(jump));
        QRect value = field.translated(0, line);
        if (over) {
            const QRect icon(value.left(), value.top() + (line - IconSize) / 2, IconSize, IconSize);
            painter.drawPixmap(QStyle::visualRect(direction, area, icon).topLeft(),
                               paintedIcon(QStringLiteral("triangle-alert"), t.statusWarn, IconSize,
                                           painter.device()->devicePixelRatioF()));
            value.setLeft(value.left() + IconSize + Tokens::Space1);
        }
        painter.setFont(fontOf(painter, Tokens::TypeBody, over ? QFont::DemiBold : QFont::Normal));
        painter.setPen(t.text);
        write(painter, QStyle::visualRect(direction, area, value), direction, valueOf(seam, jump));
        field.translate(width, 0);
    }
}
