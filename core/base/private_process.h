#pragma once

/// Nobody but the system may look into this process: no core file, no debugger of the same user, no /proc/PID/mem or
/// environ. For programs that hold keys, before the first key is there. In builds with crash points the variable
/// BOARDREEL_DEBUGGER lets a debugger in; sanitizers, and sandboxes whose portals look at their programs, are let in,
/// too (no core file is written there either). What cannot be had is done without.
void keepMemoryPrivate();
