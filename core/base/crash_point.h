#pragma once

/// A named line between two states at which the kill tests end the process. BOARDREEL_CRASH=name:n sends SIGKILL when
/// `name` is passed for the n-th time. Does nothing, and costs nothing, in builds without BOARDREEL_CRASH_POINTS. Any
/// thread.
#ifdef BOARDREEL_CRASH_POINTS
void crashPoint(const char* name);
#else
inline void crashPoint(const char*) {}
#endif
