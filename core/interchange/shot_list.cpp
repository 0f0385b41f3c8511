#include "core/interchange/shot_list.h"

#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/document/names.h"

namespace {

/// Spreadsheets run cells that begin like a formula; a leading apostrophe keeps them text.
QString cell(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    static const QString special = QStringLiteral(",\"\r\n");
    const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    return quoted ? QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"') : text;
}

QString row(const QStringList& cells)
{
    QStringList written;
    for (const auto& text : cells)
        written.append(cell(text));
    return written.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

QString dialogueOf(const Shot& shot)
{
    QStringList lines;
    for (const auto& line : shot.dialogue)
        lines.append(QStringLiteral("%1: %2").arg(line.character, line.text));
    return lines.join(QLatin1Char('\n'));
}

QString startOfShot(const Storyboard& board, const Shot& shot)
{
    const auto start = startOf(board, shot.id);
    return start ? toTimecode(*start, board.format.rate) : QString();
}

QStringList cellsOf(const Storyboard& board, const Scene& scene, const Shot& shot, const TakeShelf& shelf)
{
    const auto* circled = shot.circled ? shelf.find(*shot.circled) : nullptr;
    return {fullCode(scene, shot),
            scene.slugline,
            startOfShot(board, shot),
            QString::number(shot.length),
            toTimecode(shot.length, board.format.rate),
            nameOf(shot.status),
            shot.description,
            dialogueOf(shot),
            nameOf(shot.framing.size),
            nameOf(shot.framing.angle),
            nameOf(shot.framing.move),
            shot.framing.lensMm > 0 ? QString::number(shot.framing.lensMm) : QString(),
            QString::number(shelf.takes(shot.id).size()),
            circled ? takeCode(circled->number) : QString(),
            shot.notes};
}

} // namespace

QByteArray shotListCsv(const Storyboard& board, const TakeShelf& shelf)
{
    QString text =
        QChar(0xFEFF) +
        row({QStringLiteral("shot"), QStringLiteral("slugline"), QStringLiteral("start"), QStringLiteral("frames"),
             QStringLiteral("length"), QStringLiteral("status"), QStringLiteral("description"),
             QStringLiteral("dialogue"), QStringLiteral("size"), QStringLiteral("angle"), QStringLiteral("move"),
             QStringLiteral("lens"), QStringLiteral("takes"), QStringLiteral("circled"), QStringLiteral("notes")});
    for (const auto& scene : board.scenes)
        for (const auto& shot : scene.shots)
            text += row(cellsOf(board, scene, shot, shelf));
    return text.toUtf8();
}
