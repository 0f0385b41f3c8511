#include "core/render/sheet_pages.h"

#include "core/base/safe_file.h"
#include "core/render/text.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace {

constexpr int PageWidth = 1240; ///< points of an A4 page at 150 dpi
constexpr int PageHeight = 1754;
constexpr int Margin = 60;
constexpr int Gap = 24;
constexpr int Heading = 70;

int rowsOf(const Sheet& sheet)
{
    return int((sheet.cells + sheet.columns - 1) / sheet.columns);
}

int rowsOnPage(const Sheet& sheet)
{
    return std::max(1, (PageHeight - 2 * Margin - Heading + Gap) / (sheet.cellHeight + Gap));
}

QRect placeOf(const Sheet& sheet, qsizetype cell)
{
    const int width = sheetCellWidth(sheet.columns);
    const int column = int(cell % sheet.columns), row = int(cell / sheet.columns);
    return {Margin + column * (width + Gap), Margin + Heading + row * (sheet.cellHeight + Gap), width,
            sheet.cellHeight};
}

void drawHeading(QPainter& painter, const Sheet& sheet)
{
    painter.setPen(Qt::black);
    painter.setFont(sheetFont(28, QFont::DemiBold));
    const QRect line(Margin, Margin, PageWidth - 2 * Margin, 40);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(sheet.title, Qt::ElideRight, line.width() * 2 / 3));
    painter.setFont(sheetFont(18));
    painter.setPen(SheetMuted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sheet.summary);
}

/// `newPage` is called before each further page.
Status drawCells(QPainter& painter, const Sheet& sheet, qsizetype perPage, const std::function<void()>& newPage,
                 const Progress& progress)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    drawHeading(painter, sheet);
    for (qsizetype i = 0; i < sheet.cells; ++i) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. A sheet that was there before is untouched."));
        if (i > 0 && i % perPage == 0) {
            newPage();
            drawHeading(painter, sheet);
        }
        BR_CHECK(sheet.draw(painter, placeOf(sheet, i % perPage), i));
        progress(0.95 * double(i + 1) / double(sheet.cells));
    }
    return {};
}

Status unwritten(const QString& path)
{
    return fail(ErrorKind::Failed,
                RenderText::tr("\"%1\" could not be written. Is there space left? Nothing else was changed.")
                    .arg(QDir::toNativeSeparators(path)));
}

Status closed(QFile& file)
{
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return unwritten(file.fileName());
    file.close();
    return syncFile(file.fileName());
}

Status writePng(const Sheet& sheet, const QString& path, const Progress& progress)
{
    constexpr int TallestSheet = 30000;
    const int height = 2 * Margin + Heading + std::max(1, rowsOf(sheet)) * (sheet.cellHeight + Gap);
    if (height > TallestSheet)
        return fail(ErrorKind::Usage,
                    RenderText::tr("This film is too long for one picture. Export the sheet as a PDF."));
    QImage image(PageWidth, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    BR_CHECK(drawCells(
        painter, sheet, std::max<qsizetype>(1, sheet.cells), [] {}, progress));
    painter.end();
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") ? closed(file) : unwritten(path);
}

Status writePdf(const Sheet& sheet, const QString& path, const Progress& progress)
{
    QFile file(path); // the PDF writer itself does not tell of a full disk
    if (!file.open(QIODevice::WriteOnly))
        return unwritten(path);
    QPdfWriter pdf(&file);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    pdf.setResolution(150);
    pdf.setTitle(sheet.title);
    QPainter painter;
    if (!painter.begin(&pdf))
        return unwritten(path);
    BR_CHECK(drawCells(
        painter, sheet, qsizetype(rowsOnPage(sheet)) * sheet.columns, [&pdf] { pdf.newPage(); }, progress));
    return painter.end() ? closed(file) : unwritten(path);
}

} // namespace

int sheetCellWidth(int columns)
{
    return (PageWidth - 2 * Margin - (columns - 1) * Gap) / columns;
}

QFont sheetFont(int pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

Status writeSheet(const Sheet& sheet, const QString& path, bool asPng, const Progress& progress)
{
    return asPng ? writePng(sheet, path, progress) : writePdf(sheet, path, progress);
}
