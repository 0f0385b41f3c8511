#pragma once

#include "core/generation/estimate.h"
#include "core/generation/lint.h"
#include "core/project/maker.h"
#include "core/project/shot_choice.h"

/// What somebody would like to have made.
struct GenerateWish {
    ShotChoice shots;
    QString account;
    QString model;                    ///< empty: each shot's own choice, else the account's first
    bool again = false;               ///< another take where there is one of the same request
    QMap<QString, QString> values;    ///< settings of the model, over the shots' own
    std::optional<Price> price = {};  ///< just typed: counts before all others
    QMap<ShotId, JobId> retries = {}; ///< the ended job that a shot's new one is another try of
};

/// One shot of a quote: exactly what would be sent, for how much, and what is to be known about it.
struct QuotedShot {
    ShotId shot;
    QString code;
    QString model;
    int seconds = 0; ///< asked for; 0: local work, as long as the shot
    FrozenRequest request;
    Estimate estimate;
    QList<LintFinding> findings;
};

/// What generating would do and cost. Frozen: what is agreed to is what is sent and reserved. A value.
struct Quote {
    StoryboardId board;
    Maker maker;
    bool again = false;
    QList<QuotedShot> shots;
    QMap<ShotId, JobId> retries; ///< as wished for
    EstimateTotal total() const;
    std::optional<QString> stopReason() const; ///< why it cannot be started at all
    bool needsConsent() const;                 ///< costs more or gives less than the shots say
};
