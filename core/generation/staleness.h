#pragma once

#include "core/document/storyboard.h"
#include "core/document/take.h"

/// Whether a take was made from something other than what its shot says now: a provider's was asked for with other
/// words (the prompt of its frozen request), an animatic one was drawn from other pictures, lines or lengths. A clip
/// that the user brought, or one of another shot, is never stale. A stale take stays and plays; it is only shown as
/// such. Pure.
bool isStale(const Storyboard& board, const Scene& scene, const Shot& shot, const Take& take);
