#include "core/render/seams/seam_words.h"

#include "core/render/text.h"

#include <QLocale>
#include <cmath>

namespace {

QString number(double value)
{
    return QLocale().toString(value, 'f', 1);
}

/// With its sign: "+1.3", "0.0".
QString change(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return rounded > 0 ? QStringLiteral("+%1").arg(number(rounded)) : number(rounded == 0 ? 0 : rounded);
}

QString rateText(double rate)
{
    return rate > 0 ? QLocale().toString(rate, 'g', 5) : RenderText::tr("still");
}

QString soundText(const Seam& seam)
{
    if (seam.silentBefore && seam.silentAfter)
        return RenderText::tr("silent");
    if (seam.silentBefore)
        return RenderText::tr("silent before");
    if (seam.silentAfter)
        return RenderText::tr("silent after");
    return seam.loudness ? RenderText::tr("%1 LU").arg(change(*seam.loudness)) : RenderText::tr("too short");
}

QString levelSentence(const Seam& seam)
{
    if (seam.silentBefore)
        return RenderText::tr("The sound begins at this cut: the take before it is silent. Lay a sound under both.");
    if (seam.silentAfter)
        return RenderText::tr("The sound stops at this cut: the take behind it is silent. Lay a sound under both.");
    return (*seam.loudness > 0
                ? RenderText::tr("The sound gets %1 LU louder at this cut. Match the takes' levels, or fade.")
                : RenderText::tr("The sound gets %1 LU quieter at this cut. Match the takes' levels, or fade."))
        .arg(number(std::abs(*seam.loudness)));
}

QString frozenSentence(const Seam& seam)
{
    const auto held = int(seam.heldBefore + seam.heldAfter);
    if (!seam.repeated)
        return RenderText::tr("%n frame(s) at this cut stand still while their take moves. Trim them away.", nullptr,
                              held);
    return RenderText::tr("The take behind this cut begins with the last picture of the one before it: %n frame(s) are "
                          "shown twice. Trim its head.",
                          nullptr, held + 1);
}

QString sentenceOf(const Seam& seam, SeamJump jump)
{
    switch (jump) {
    case SeamJump::Exposure:
        return (*seam.stops > 0 ? RenderText::tr("The picture gets %1 stops brighter at this cut.")
                                : RenderText::tr("The picture gets %1 stops darker at this cut."))
            .arg(number(std::abs(*seam.stops)));
    case SeamJump::Colour:
        return RenderText::tr("The colours change by %1 (Delta E) at this cut. Take another take, or dissolve.")
            .arg(number(*seam.colour));
    case SeamJump::Level:
        return levelSentence(seam);
    case SeamJump::Rate:
        return RenderText::tr("Movement changes its pace: the take before this cut has %1 pictures a second, the one "
                              "behind it %2.")
            .arg(rateText(seam.rateBefore), rateText(seam.rateAfter));
    case SeamJump::Frozen:
        return frozenSentence(seam);
    }
    return {};
}

} // namespace

QString nameOf(SeamJump jump)
{
    switch (jump) {
    case SeamJump::Exposure:
        return RenderText::tr("Exposure");
    case SeamJump::Colour:
        return RenderText::tr("Colour");
    case SeamJump::Level:
        return RenderText::tr("Level");
    case SeamJump::Rate:
        return RenderText::tr("Rate");
    case SeamJump::Frozen:
        return RenderText::tr("Frozen");
    }
    return {};
}

QString valueOf(const Seam& seam, SeamJump jump)
{
    const QString unknown = seam.missing ? RenderText::tr("file missing") : RenderText::tr("not measured");
    switch (jump) {
    case SeamJump::Exposure:
        return seam.stops ? RenderText::tr("%1 stops").arg(change(*seam.stops)) : unknown;
    case SeamJump::Colour:
        return seam.colour ? RenderText::tr("Delta E %1").arg(number(*seam.colour)) : unknown;
    case SeamJump::Level:
        return soundText(seam);
    case SeamJump::Rate:
        return seam.rateBefore == seam.rateAfter
                   ? rateText(seam.rateBefore)
                   : RenderText::tr("%1 to %2", "frame rates").arg(rateText(seam.rateBefore), rateText(seam.rateAfter));
    case SeamJump::Frozen:
        return RenderText::tr("%n frame(s)", nullptr, int(seam.heldBefore + seam.heldAfter + (seam.repeated ? 1 : 0)));
    }
    return {};
}

QStringList sentencesOf(const Seam& seam)
{
    QStringList sentences;
    for (const SeamJump jump : SeamJumps)
        if (isOver(seam, jump))
            sentences.append(sentenceOf(seam, jump));
    return sentences;
}

QString circumstancesOf(const Seam& seam)
{
    QStringList parts;
    if (seam.transition.frames > 0)
        parts.append(RenderText::tr("transition of %n frame(s)", nullptr, int(seam.transition.frames)));
    if (seam.newScene)
        parts.append(RenderText::tr("new scene"));
    if (seam.card)
        parts.append(RenderText::tr("a card stands in"));
    return parts.join(QLatin1String(", "));
}
