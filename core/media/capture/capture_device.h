#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

/// What pictures can be recorded from: a screen or a camera, as libavdevice calls it. A plain value.
struct CaptureDevice {
    enum class Kind { Screen, Camera };
    Kind kind = Kind::Screen;
    QString name; ///< for a person
    QString url;
    friend bool operator==(const CaptureDevice&, const CaptureDevice&) = default;
};

/// The screens of this desktop and the cameras that are connected, and a sentence for each kind that cannot be
/// recorded here: a desktop that lets no program see the screen (Wayland), an FFmpeg without the device, no camera.
struct CaptureChoice {
    QList<CaptureDevice> devices;
    QStringList reasons;
};
/// Asks the system for its devices: a moment. Main thread.
CaptureChoice captureChoice();

/// libav's name of what opens a device of that kind; empty where this build has none.
QString captureFormat(CaptureDevice::Kind kind);
