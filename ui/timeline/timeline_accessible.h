#pragma once

/// Makes the painted timeline speak: every shot and sound clip is a child with name, rectangle, state and value.
/// Called once by the timeline view; harmless when repeated.
void installTimelineAccessibility();
