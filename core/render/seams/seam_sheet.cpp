#include "core/render/seams/seam_sheet.h"

#include "core/base/safe_file.h"
#include "core/render/seams/seam_words.h"
#include "core/render/sheet_pages.h"
#include "core/render/text.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <algorithm>

namespace {

constexpr int Columns = 2;
constexpr int Between = 6; ///< between the two pictures of a cut
constexpr int Line = 22;

int pictureWidth()
{
    return (sheetCellWidth(Columns) - Between) / 2;
}

int pictureHeight(QSize film)
{
    return std::clamp(pictureWidth() * film.height() / std::max(1, film.width()), 1, 600);
}

void drawFigures(QPainter& painter, const QRect& place, const Seam& seam)
{
    const int width = place.width() / int(std::size(SeamJumps));
    QRect field(place.left(), place.top(), width, Line);
    for (const SeamJump jump : SeamJumps) {
        const bool over = isOver(seam, jump);
        painter.setPen(SheetMuted);
        painter.setFont(sheetFont(13));
        painter.drawText(field, Qt::AlignLeft | Qt::AlignVCenter, nameOf(jump));
        painter.setPen(Qt::black);
        painter.setFont(sheetFont(14, over ? QFont::Bold : QFont::Normal));
        const QString value = (over ? QStringLiteral("! ") : QString()) + valueOf(seam, jump);
        const QRect below = field.translated(0, Line - 3);
        if (over)
            painter.fillRect(below.adjusted(-2, 1, -6, -1), QColor(255, 220, 150));
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(value, Qt::ElideRight, width - 4));
        field.translate(width, 0);
    }
}

void drawSeam(QPainter& painter, const QRect& place, QSize film, Rate rate, const Seam& seam)
{
    const QSize size(pictureWidth(), pictureHeight(film));
    painter.drawImage(QRect(place.topLeft(), size), QImage::fromData(seam.pictureBefore));
    painter.drawImage(QRect(place.topLeft() + QPoint(size.width() + Between, 0), size),
                      QImage::fromData(seam.pictureAfter));
    const QRect line(place.left(), place.top() + size.height() + 4, place.width(), Line);
    painter.setPen(Qt::black);
    painter.setFont(sheetFont(16, QFont::DemiBold));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     RenderText::tr("%1 to %2", "a cut").arg(seam.codeBefore, seam.codeAfter));
    painter.setFont(sheetFont(14));
    painter.setPen(SheetMuted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, toTimecode(seam.cut, rate));
    drawFigures(painter, line.translated(0, Line + 2), seam);
    painter.setFont(sheetFont(13));
    painter.setPen(SheetMuted);
    painter.drawText(line.translated(0, 3 * Line), Qt::AlignLeft | Qt::AlignVCenter, circumstancesOf(seam));
}

} // namespace

Status checkSeamSheetName(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("png") || suffix == QLatin1String("pdf"))
        return {};
    return fail(ErrorKind::Usage, RenderText::tr("A sheet of the cuts is a .png or a .pdf. Name it so."));
}

Status writeSeamSheet(const RenderPlan& plan, const QList<Seam>& seams, const QString& file, const Progress& progress)
{
    BR_CHECK(checkSeamSheetName(file));
    const VideoSettings& video = plan.output.video;
    const auto over = std::count_if(seams.begin(), seams.end(), [](const Seam& seam) { return isOver(seam); });
    Sheet sheet;
    sheet.title = plan.title;
    sheet.summary = RenderText::tr("%n cut(s)", nullptr, int(seams.size())) + QStringLiteral("   ") +
                    RenderText::tr("%n with a jump", nullptr, int(over));
    sheet.columns = Columns;
    sheet.cellHeight = pictureHeight(video.size) + 4 * Line + 8;
    sheet.cells = seams.size();
    sheet.draw = [&](QPainter& painter, const QRect& place, qsizetype cell) -> Status {
        drawSeam(painter, place, video.size, video.rate, seams[cell]);
        return {};
    };
    const QString part = file + QStringLiteral(".part");
    const bool asPng = file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    Status written = writeSheet(sheet, part, asPng, progress);
    if (written)
        written = moveDurably(part, file, Replace::Yes);
    if (!written)
        QFile::remove(part);
    return written;
}
