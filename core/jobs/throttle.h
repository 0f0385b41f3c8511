#pragma once

#include <chrono>
#include <functional>

/// `report`, at most ten times a second; the end (1.0) always gets through. The result may be called from any thread.
std::function<void(double)> throttled(std::function<void(double)> report,
                                      std::chrono::milliseconds interval = std::chrono::milliseconds(100));
