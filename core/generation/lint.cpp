#include "core/generation/lint.h"

#include "core/base/picture_size.h"
#include "core/generation/text.h"

#include <QLocale>
#include <algorithm>

namespace {

using Weight = LintFinding::Weight;

constexpr int WarnedDays = 30;

/// "5" or "4.5": the shot's own length, to a tenth.
QString shownSeconds(Frames length, Rate rate)
{
    const qint64 tenths = (length * rate.den * 20 + rate.num) / (qint64(rate.num) * 2);
    const QLocale locale;
    return tenths % 10 == 0
               ? locale.toString(tenths / 10)
               : QString(locale.toString(tenths / 10) + locale.decimalPoint() + QString::number(tenths % 10));
}

void lintLength(const GenerationRequest& request, const Model& model, QList<LintFinding>& findings)
{
    const qint64 askedFrames = qint64(request.seconds) * request.rate.num; // both over the rate's denominator
    const qint64 shotFrames = request.length * request.rate.den;
    const QString shot = shownSeconds(request.length, request.rate);
    if (!model.seconds.isEmpty() && !model.seconds.contains(request.seconds)) {
        QStringList made;
        for (const int seconds : model.seconds)
            made << QString::number(seconds);
        findings << LintFinding{Weight::Stop, GenerationText::tr("\"%1\" makes clips of %2 s, not of %3 s.")
                                                  .arg(model.name, made.join(QStringLiteral(", ")))
                                                  .arg(request.seconds)};
    } else if (askedFrames < shotFrames) {
        findings << LintFinding{Weight::Consent,
                                GenerationText::tr("The clip will be %1 s long and the shot is %2 s: its last picture "
                                                   "stands for the rest. A split shot would move all the time.")
                                    .arg(request.seconds)
                                    .arg(shot)};
    } else if (askedFrames - shotFrames >= request.rate.num) {
        findings << LintFinding{
            Weight::Consent,
            GenerationText::tr("%1 s are asked for, and paid, for a shot of %2 s.").arg(request.seconds).arg(shot)};
    } else if (askedFrames > shotFrames) {
        findings << LintFinding{
            Weight::Note,
            GenerationText::tr("Rounded up to %1 whole seconds from %2 s.").arg(request.seconds).arg(shot)};
    }
}

void lintSize(const GenerationRequest& request, QSize film, const Model& model, QList<LintFinding>& findings)
{
    if (!model.sizes.isEmpty() && !model.sizes.contains(request.size))
        findings << LintFinding{
            Weight::Stop, GenerationText::tr("\"%1\" makes no clips of %2.").arg(model.name, sizeText(request.size))};
    else if (!film.isEmpty() && film != request.size)
        findings << LintFinding{
            Weight::Note,
            GenerationText::tr("Made at %1, fitted into the film's %2.").arg(sizeText(request.size), sizeText(film))};
}

void lintEnd(const Model& model, Service service, const QDate& today, QList<LintFinding>& findings)
{
    if (!model.endDate || today.daysTo(*model.endDate) > WarnedDays)
        return;
    const QString day = QLocale().toString(*model.endDate, QLocale::ShortFormat);
    if (*model.endDate > today)
        findings << LintFinding{
            Weight::Consent,
            GenerationText::tr("\"%1\" ends on %2; takes made later will look different.").arg(model.name, day)};
    else if (service == Service::VendorsOwn)
        findings << LintFinding{Weight::Stop,
                                GenerationText::tr("\"%1\" ended on %2. Choose another model.").arg(model.name, day)};
    else
        findings << LintFinding{Weight::Consent,
                                GenerationText::tr("\"%1\" ended on %2 at its vendor; this service may still have it.")
                                    .arg(model.name, day)};
}

} // namespace

QList<LintFinding> lint(const GenerationRequest& request, QSize film, const Model& model, Service service,
                        const QDate& today)
{
    QList<LintFinding> findings;
    if (request.plan) // rendered here
        return findings;
    if (request.prompt.trimmed().isEmpty())
        findings << LintFinding{Weight::Stop,
                                GenerationText::tr("The shot says nothing yet: describe it, or write its prompt.")};
    lintLength(request, model, findings);
    lintSize(request, film, model, findings);
    lintEnd(model, service, today, findings);
    return findings;
}

bool needsConsent(const QList<LintFinding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const LintFinding& finding) { return finding.weight == Weight::Consent; });
}

std::optional<QString> stopReason(const QList<LintFinding>& findings)
{
    for (const LintFinding& finding : findings)
        if (finding.weight == Weight::Stop)
            return finding.sentence;
    return std::nullopt;
}
