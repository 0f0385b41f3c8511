#pragma once

#include "core/document/storyboard.h"
#include "core/providers/provider.h"
#include "core/render/render_plan.h"

/// What one generate asks for, with every question answered: the prompt as it is sent, settings resolved from the shot,
/// the shot's own plan for a local provider. Frozen as JSON with the job and later with the take; never holds a key. A
/// value.
struct GenerationRequest {
    StoryboardId storyboard;
    ShotId shot;
    QString code; ///< full code at the time
    QString provider;
    QString account;
    QString model;
    QString prompt;
    QString negative;
    std::optional<std::int64_t> seed;
    QMap<QString, QString> values; ///< by the provider's own names
    QSize size;                    ///< what is asked for: the storyboard's, or the nearest that the model makes
    int seconds = 0;               ///< remote providers: what is asked for; 0 of a local one
    Rate rate;
    Frames length = 0;              ///< of the shot, at `rate`
    QString firstFrame;             ///< remote models that take one: the start panel's file in the project, or empty
    QString firstFrameHash;         ///< SHA-256 of it
    QString inputKey;               ///< becomes Take::inputKey
    std::optional<RenderPlan> plan; ///< local providers; its folder is the job's project folder, never written
    friend bool operator==(const GenerationRequest&, const GenerationRequest&) = default;
};

struct FrozenRequest {
    QByteArray json; ///< equal requests are equal bytes
    QString key;     ///< SHA-256 of json, lower-case hex: JobRecord::requestKey
};

/// Copies everything `provider` needs for the shot out of the storyboard. An empty `model` is the shot's own choice,
/// else the provider's first one. `values` go over the shot's own; "seconds" and "size" among them are what is asked
/// for instead of the shot's, "first_frame" = "no" leaves its picture out. Errors: no such shot, no such model, a
/// length or size that is none. Pure; any thread.
Result<GenerationRequest> makeRequest(const Storyboard& board, const ShotId& shot, const Provider& provider,
                                      const QString& account, const QString& model = {},
                                      const QMap<QString, QString>& values = {});
FrozenRequest freeze(const GenerationRequest& request);
/// makeRequest() and freeze() in one step.
Result<FrozenRequest> freezeRequest(const Storyboard& board, const ShotId& shot, const Provider& provider,
                                    const QString& account, const QString& model = {});
/// requestFromJson(freeze(x).json) is x, but for the plan's folder, which is empty.
Result<GenerationRequest> requestFromJson(const QByteArray& json);
