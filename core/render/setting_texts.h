#pragma once

#include "core/render/render_plan.h"

/// An output as keys and texts that withSetting() takes back, in the order they are to be set in. What has no key (the
/// bit rate of the sound) is a preset's.
QList<std::pair<QString, QString>> settingTexts(const OutputSpec& output);
