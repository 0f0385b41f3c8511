#pragma once

#include "app/cli/verb.h"

// One function a verb, one file a family; verb_table.cpp puts them in order.
Verb newVerb();
Verb importVerb();
Verb storyboardVerb();
Verb showVerb();
Verb checkVerb();
Verb estimateVerb();
Verb generateVerb();
Verb spendVerb();
Verb capsVerb();
Verb pricesVerb();
Verb jobsVerb();
Verb workerVerb();
Verb compileVerb();
Verb verifyVerb();
Verb exportVerb();
Verb seamsVerb();
Verb accountsVerb();
Verb providersVerb();
Verb doctorVerb();
