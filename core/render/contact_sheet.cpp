#include "core/render/contact_sheet.h"

#include "core/render/sheet_pages.h"
#include "core/render/text.h"

#include <QPainter>
#include <algorithm>

namespace {

constexpr int Columns = 4;
constexpr int WordsBelow = 58; ///< below each picture

struct Cell {
    QString code;
    QString when;
    Frames frame = 0;
};

QList<Cell> cellsOf(const RenderPlan& plan)
{
    const FilmRange range = madeRange(plan);
    const Rate rate = plan.output.video.rate;
    QList<Cell> cells;
    for (const qsizetype index : madeShots(plan)) {
        const PlanShot& shot = plan.shots[index];
        const FilmRange made = clippedTo(range, shot.start, shot.length);
        cells.append(
            {shot.code,
             QStringLiteral("%1  %2").arg(toTimecode(made.start - range.start, rate), toTimecode(made.length, rate)),
             made.start + made.length / 2});
    }
    return cells;
}

void drawCell(QPainter& painter, const QRect& picture, const QImage& image, const Cell& cell)
{
    painter.drawImage(picture, image);
    const QRect text(picture.left(), picture.bottom() + 5, picture.width(), 24);
    painter.setPen(Qt::black);
    painter.setFont(sheetFont(17, QFont::DemiBold));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, cell.code);
    painter.setPen(SheetMuted);
    painter.setFont(sheetFont(15));
    painter.drawText(text.translated(0, 22), Qt::AlignLeft | Qt::AlignVCenter, cell.when);
}

} // namespace

Status writeContactSheet(const RenderPlan& plan, TimelineReader& reader, const QString& part, bool asPng,
                         const Progress& progress)
{
    const VideoSettings& video = plan.output.video;
    const QList<Cell> cells = cellsOf(plan);
    const int width = sheetCellWidth(Columns);
    const QSize size(width, std::clamp(width * video.size.height() / video.size.width(), 1, 600));
    Sheet sheet;
    sheet.title = plan.title;
    sheet.summary = RenderText::tr("%n shot(s)", nullptr, int(cells.size())) + QStringLiteral("   ") +
                    toTimecode(madeRange(plan).length, video.rate);
    sheet.columns = Columns;
    sheet.cellHeight = size.height() + WordsBelow;
    sheet.cells = cells.size();
    sheet.draw = [&](QPainter& painter, const QRect& place, qsizetype cell) -> Status {
        BR_TRY(const Picture picture, reader.pictureAt(cells[cell].frame));
        // Twice the size it is shown at, for a printer.
        drawCell(painter, QRect(place.topLeft(), size), picture.toImage(size * 2), cells[cell]);
        return {};
    };
    return writeSheet(sheet, part, asPng, progress);
}
