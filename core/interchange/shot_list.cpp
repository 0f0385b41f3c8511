#include "core/interchange/shot_list.h"

#include "core/document/names.h"
#include "core/interchange/csv_out.h"

#include <QHash>
#include <QStringList>
#include <array>
#include <numeric>

namespace {

/// The columns seen in shot lists everywhere, then ours. Empty ones stay, so that a list can be filled in and pasted
/// together.
constexpr std::array columns{
    "Scene", "Shot",           "Description", "Shot Size", "Angle", "Movement",    "Lens",   "Equipment", "Location",
    "Cast",  "Dialogue/Sound", "VFX",         "Duration",  "Notes", "Status",      "Prompt", "Negative",  "Provider",
    "Model", "Seed",           "Aspect",      "Seconds",   "Takes", "Chosen take", "Cost"};

QString spoken(const QList<DialogueLine>& dialogue)
{
    QStringList lines;
    for (const DialogueLine& line : dialogue) {
        QString text = line.character;
        if (!line.extension.isEmpty())
            text += QStringLiteral(" (%1)").arg(line.extension);
        text += QLatin1String(": ");
        if (!line.parenthetical.isEmpty())
            text += QStringLiteral("(%1) ").arg(line.parenthetical);
        lines << QString(text + line.text);
    }
    return lines.join(QLatin1Char('\n'));
}

QString movement(const Framing& framing)
{
    return QStringList({nameOf(framing.move), nameOf(framing.direction)}).join(QLatin1Char(' ')).trimmed();
}

QString aspect(const QSize& size)
{
    const int divisor = std::max(1, std::gcd(size.width(), size.height()));
    return QStringLiteral("%1:%2").arg(size.width() / divisor).arg(size.height() / divisor);
}

QString seconds(Frames frames, Rate rate)
{
    const std::int64_t ms = rescale(frames, 1000LL * rate.den, rate.num);
    return QStringLiteral("%1.%2").arg(ms / 1000).arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

QString amount(std::int64_t micro)
{
    QString text = QStringLiteral("%1.%2").arg(micro / 1000000).arg(micro % 1000000, 6, 10, QLatin1Char('0'));
    while (text.endsWith(QLatin1Char('0')) && text.size() - text.indexOf(QLatin1Char('.')) > 3)
        text.chop(1);
    return text;
}

/// "1.25 USD + unknown": currencies are not mixed, and what nobody knows is not nothing.
QString costOf(const QList<Take>& takes)
{
    QMap<QString, std::int64_t> sums;
    bool unknown = false;
    for (const Take& take : takes) {
        if (!take.cost)
            continue;
        if (take.cost->source == MoneySource::Unknown)
            unknown = true;
        else if (!take.cost->currency.isEmpty())
            sums[take.cost->currency] += take.cost->micro;
    }
    QStringList texts;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        texts << QString(amount(it.value()) + QLatin1Char(' ') + it.key());
    if (unknown)
        texts << QStringLiteral("unknown");
    return texts.join(QLatin1String(" + "));
}

class ShotList {
public:
    ShotList(const Storyboard& board, const TakeShelf& shelf)
        : m_board(board)
        , m_shelf(shelf)
    {
        for (const Element& element : board.elements)
            if (element.kind == ElementKind::Character)
                m_cast.insert(element.id, element.name);
    }

    QString run() const
    {
        QStringList header;
        for (const char* column : columns)
            header << QLatin1String(column);
        QString csv = csvRow(header);
        for (const Scene& scene : m_board.scenes)
            for (const Shot& shot : scene.shots)
                csv += csvRow(cellsOf(scene, shot));
        return csv;
    }

private:
    QStringList cellsOf(const Scene& scene, const Shot& shot) const
    {
        const QList<Take> takes = m_shelf.takes(shot.id);
        const Take* chosen = shot.circled ? m_shelf.find(*shot.circled) : nullptr;
        const GenerationSettings& generation = shot.generation;
        QStringList cast;
        for (const ElementId& id : shot.elements)
            if (m_cast.contains(id))
                cast << m_cast.value(id);
        return {scene.code,
                shot.code,
                shot.description,
                nameOf(shot.framing.size),
                nameOf(shot.framing.angle),
                movement(shot.framing),
                shot.framing.lensMm > 0 ? QStringLiteral("%1 mm").arg(shot.framing.lensMm) : QString(),
                QString(),
                scene.slugline,
                cast.join(QLatin1String(", ")),
                spoken(shot.dialogue),
                QString(),
                toTimecode(shot.length, m_board.format.rate),
                shot.notes,
                nameOf(shot.status),
                generation.prompt,
                generation.negative,
                chosen ? chosen->account : generation.account,
                chosen ? chosen->model : generation.model,
                generation.seed ? QString::number(*generation.seed) : QString(),
                aspect(m_board.format.size),
                seconds(shot.length, m_board.format.rate),
                QString::number(takes.size()),
                chosen ? QString::number(chosen->number) : QString(),
                costOf(takes)};
    }

    const Storyboard& m_board;
    const TakeShelf& m_shelf;
    QHash<ElementId, QString> m_cast;
};

} // namespace

QByteArray shotListCsv(const Storyboard& board, const TakeShelf& shelf, ByteOrderMark mark)
{
    const QByteArray csv = ShotList(board, shelf).run().toUtf8();
    return mark == ByteOrderMark::Yes ? QByteArray("\xEF\xBB\xBF") + csv : csv;
}
