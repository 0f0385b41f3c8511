#pragma once

/// Makes the painted timeline speak: every shot and sound clip is a child with name, rectangle, state and value.
/// Called by the canvas; harmless when repeated.
void installTimelineAccessibility();
