#pragma once

#include "core/base/frame_time.h"
#include "core/media/av_handles.h"
#include "core/media/capture/capture_device.h"

#include <QSize>
#include <chrono>
#include <stop_token>

/// Pictures of a screen or camera as they come. Made and used by one thread, which waits in it; the stop token ends any
/// wait.
class DeviceReader final {
public:
    /// `rate`: how often pictures are asked for; a camera may give fewer. Unsupported, in a sentence, where this build
    /// cannot; Failed when the device is taken or not allowed.
    static Result<std::unique_ptr<DeviceReader>> open(const CaptureDevice& device, Rate rate, std::stop_token stop);
    QSize size() const; ///< as it comes
    /// The next picture. Cancelled when it was stopped.
    Result<AvFrame> next();

private:
    struct Watch {
        std::stop_token stop;
        std::chrono::steady_clock::time_point deadline;
    };
    DeviceReader() = default;
    static int interrupted(void* watch);
    Error lost(int code) const;

    QString m_name;
    Watch m_watch; // before the context, which asks it
    AvInput m_context;
    AvCodec m_decoder;
    int m_stream = 0;
};
