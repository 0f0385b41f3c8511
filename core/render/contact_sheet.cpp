#include "core/render/contact_sheet.h"

#include "core/base/safe_file.h"
#include "core/render/text.h"

#include <QDir>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace {

constexpr int Columns = 4;
constexpr int PageWidth = 1240; ///< points of an A4 page at 150 dpi
constexpr int PageHeight = 1754;
constexpr int Margin = 60;
constexpr int Gap = 24;
constexpr int Heading = 70;
constexpr int Caption = 58; ///< below each picture

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
    for (const PlanShot& shot : plan.shots) {
        const Frames from = std::max(shot.start, range.start);
        const Frames to = std::min(shot.start + shot.length, range.start + range.length);
        if (to > from)
            cells.append(
                {shot.code,
                 QStringLiteral("%1  %2").arg(toTimecode(from - range.start, rate), toTimecode(to - from, rate)),
                 from + (to - from) / 2});
    }
    return cells;
}

/// Where things are on the sheet. Pure.
struct Layout {
    int width, picture, cell;
    explicit Layout(QSize film)
        : width((PageWidth - 2 * Margin - (Columns - 1) * Gap) / Columns)
        , picture(std::clamp(width * film.height() / film.width(), 1, 600))
        , cell(picture + Caption)
    {
    }
    int rowsOnPage() const { return std::max(1, (PageHeight - 2 * Margin - Heading + Gap) / (cell + Gap)); }
    int heightOf(int rows) const { return 2 * Margin + Heading + rows * (cell + Gap); }
    QRect place(int index) const
    {
        return {Margin + index % Columns * (width + Gap), Margin + Heading + index / Columns * (cell + Gap), width,
                cell};
    }
};

QFont sheetFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void drawHeading(QPainter& painter, const RenderPlan& plan, qsizetype shots)
{
    painter.setPen(Qt::black);
    painter.setFont(sheetFont(28, QFont::DemiBold));
    const QRect line(Margin, Margin, PageWidth - 2 * Margin, 40);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(plan.title, Qt::ElideRight, line.width() * 2 / 3));
    painter.setFont(sheetFont(18));
    painter.setPen(QColor(90, 90, 90));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     RenderText::tr("%n shot(s)", nullptr, int(shots)) + QStringLiteral("   ") +
                         toTimecode(madeRange(plan).length, plan.output.video.rate));
}

void drawCell(QPainter& painter, const QRect& place, const Layout& layout, const QImage& image, const Cell& cell)
{
    painter.drawImage(QRect(place.topLeft(), QSize(layout.width, layout.picture)), image);
    const QRect text(place.left(), place.top() + layout.picture + 4, layout.width, 24);
    painter.setPen(Qt::black);
    painter.setFont(sheetFont(17, QFont::DemiBold));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, cell.code);
    painter.setPen(QColor(90, 90, 90));
    painter.setFont(sheetFont(15));
    painter.drawText(text.translated(0, 22), Qt::AlignLeft | Qt::AlignVCenter, cell.when);
}

/// Calls `newPage()` before each further page; null: everything is one page.
template<class NewPage>
Status drawCells(QPainter& painter, const RenderPlan& plan, TimelineReader& reader, int perPage, NewPage newPage,
                 const Progress& progress)
{
    const Layout layout(plan.output.video.size);
    const QList<Cell> cells = cellsOf(plan);
    drawHeading(painter, plan, cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (progress.stopRequested())
            return fail(ErrorKind::Cancelled, RenderText::tr("Stopped. The film before this one is untouched."));
        if (i > 0 && i % perPage == 0) {
            newPage();
            drawHeading(painter, plan, cells.size());
        }
        BR_TRY(const Picture picture, reader.pictureAt(cells[i].frame));
        // Twice the size it is shown at, for a printer.
        drawCell(painter, layout.place(int(i) % perPage), layout,
                 picture.toImage(QSize(layout.width, layout.picture) * 2), cells[i]);
        progress(0.95 * double(i + 1) / double(cells.size()));
    }
    return {};
}

Status unwritten(const QString& part)
{
    return fail(ErrorKind::Failed,
                RenderText::tr("\"%1\" could not be written. Is there space left? Nothing else was changed.")
                    .arg(QDir::toNativeSeparators(part)));
}

Status drawPng(const RenderPlan& plan, TimelineReader& reader, const QString& part, const Progress& progress)
{
    constexpr int TallestSheet = 30000;
    const Layout layout(plan.output.video.size);
    const int rows = int((cellsOf(plan).size() + Columns - 1) / Columns);
    if (layout.heightOf(rows) > TallestSheet)
        return fail(ErrorKind::Usage,
                    RenderText::tr("This film has too many shots for one picture. Export the contact sheet as a PDF."));
    QImage sheet(PageWidth, layout.heightOf(rows), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    BR_CHECK(drawCells(
        painter, plan, reader, rows * Columns, [] {}, progress));
    painter.end();
    return sheet.save(part, "PNG") ? syncFile(part) : unwritten(part);
}

Status drawPdf(const RenderPlan& plan, TimelineReader& reader, const QString& part, const Progress& progress)
{
    QPdfWriter pdf(part);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    pdf.setResolution(150);
    pdf.setTitle(plan.title);
    QPainter painter;
    if (!painter.begin(&pdf))
        return unwritten(part);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int perPage = Layout(plan.output.video.size).rowsOnPage() * Columns;
    BR_CHECK(drawCells(
        painter, plan, reader, perPage, [&pdf] { pdf.newPage(); }, progress));
    return painter.end() ? syncFile(part) : unwritten(part);
}

} // namespace

Status writeContactSheet(const RenderPlan& plan, TimelineReader& reader, const QString& part, bool asPng,
                         const Progress& progress)
{
    return asPng ? drawPng(plan, reader, part, progress) : drawPdf(plan, reader, part, progress);
}
