#include "core/media/capture/capture_device.h"

#include "core/media/av_handles.h"
#include "core/media/text.h"

#if defined(BOARDREEL_CAPTURE)
extern "C" {
#include <libavdevice/avdevice.h>
}
#endif

#include <QGuiApplication>
#include <QScreen>
#include <mutex>

namespace {

bool hasDevice([[maybe_unused]] const char* format)
{
#if defined(BOARDREEL_CAPTURE)
    static std::once_flag once;
    std::call_once(once, [] {
        quietLibav();
        avdevice_register_all();
    });
    return av_find_input_format(format) != nullptr;
#else
    return false;
#endif
}

/// Why this desktop's screens cannot be recorded; empty when they can.
QString reasonAgainstScreens()
{
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                         QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
    if (wayland)
        return MediaText::tr("This desktop runs on Wayland, which does not let a program record the screen by itself. "
                             "Record with the desktop's own recorder and import the clip, or log in to an X11 "
                             "session.");
    if (captureFormat(CaptureDevice::Kind::Screen).isEmpty())
        return MediaText::tr("The FFmpeg of this computer cannot record a screen. Record with another program and "
                             "import the clip.");
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return MediaText::tr("There is no screen here that could be recorded.");
    return {};
}

QList<CaptureDevice> screens()
{
    QList<CaptureDevice> found;
    const QString display = qEnvironmentVariable("DISPLAY");
    const QList<QScreen*> all =
        QGuiApplication::platformName() == QLatin1String("xcb") ? QGuiApplication::screens() : QList<QScreen*>();
    for (const QScreen* screen : all) {
        const QRect area = screen->geometry();
        const QSize points = area.size() * screen->devicePixelRatio();
        found << CaptureDevice{
            CaptureDevice::Kind::Screen,
            MediaText::tr("Screen %1, %2 x %3").arg(screen->name()).arg(points.width()).arg(points.height()),
            QStringLiteral("%1+%2,%3/%4x%5")
                .arg(display)
                .arg(area.x())
                .arg(area.y())
                .arg(points.width())
                .arg(points.height())};
    }
    if (found.isEmpty()) // a window system of another kind that runs on X11 all the same
        found << CaptureDevice{CaptureDevice::Kind::Screen, MediaText::tr("The whole screen"), display};
    return found;
}

QList<CaptureDevice> cameras()
{
    QList<CaptureDevice> found;
#if defined(BOARDREEL_CAPTURE)
    const QByteArray format = captureFormat(CaptureDevice::Kind::Camera).toLatin1();
    AVDeviceInfoList* list = nullptr;
    avdevice_list_input_sources(av_find_input_format(format.constData()), nullptr, nullptr, &list);
    for (int i = 0; list && i < list->nb_devices; ++i)
        found << CaptureDevice{CaptureDevice::Kind::Camera, QString::fromUtf8(list->devices[i]->device_description),
                               QString::fromUtf8(list->devices[i]->device_name)};
    avdevice_free_list_devices(&list);
#endif
    return found;
}

} // namespace

QString captureFormat(CaptureDevice::Kind kind)
{
    const char* name = kind == CaptureDevice::Kind::Screen ? "x11grab" : "video4linux2";
    return hasDevice(name) ? QString::fromLatin1(name) : QString();
}

CaptureChoice captureChoice()
{
    CaptureChoice choice;
    if (const QString reason = reasonAgainstScreens(); reason.isEmpty())
        choice.devices = screens();
    else
        choice.reasons << reason;
    if (captureFormat(CaptureDevice::Kind::Camera).isEmpty())
        choice.reasons << MediaText::tr("The FFmpeg of this computer cannot record from a camera.");
    else if (const auto found = cameras(); !found.isEmpty())
        choice.devices << found;
    else
        choice.reasons << MediaText::tr("No camera was found. Connect one and open this again.");
    return choice;
}
