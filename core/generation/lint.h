#pragma once

#include "core/generation/generation_request.h"

/// What is known in advance about a request, instead of a late refusal or a surprise on the bill.
struct LintFinding {
    enum class Weight {
        Note,    ///< worth knowing
        Consent, ///< costs more or gives less than the shot says: a person agrees first
        Stop     ///< would be refused, or lost
    };
    Weight weight = Weight::Note;
    QString sentence;
    friend bool operator==(const LintFinding&, const LintFinding&) = default;
};

/// Whose service it is: an end date is the vendor's own, elsewhere the same model may live on.
enum class Service { VendorsOwn, Elsewhere };

/// What the model makes of the request for a film of this size: lengths rounded up or cut off, sizes, end dates,
/// nothing to say. Local work has no findings. Pure.
QList<LintFinding> lint(const GenerationRequest& request, QSize film, const Model& model, Service service,
                        const QDate& today);

bool needsConsent(const QList<LintFinding>& findings);
/// The first one that stops.
std::optional<QString> stopReason(const QList<LintFinding>& findings);
