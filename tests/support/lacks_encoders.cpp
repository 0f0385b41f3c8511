/// An FFmpeg without some of its encoders, for programs started with LD_PRELOAD=liblacks_encoders.so
/// LACKS_ENCODERS=libx265,libsvtav1. It knows those names no more; everything else is as it is.
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>

extern "C" const void* avcodec_find_encoder_by_name(const char* name)
{
    using Find = const void* (*)(const char*);
    static const auto real = reinterpret_cast<Find>(dlsym(RTLD_NEXT, "avcodec_find_encoder_by_name"));
    const char* lacking = getenv("LACKS_ENCODERS");
    const std::string list = lacking ? ',' + std::string(lacking) + ',' : std::string();
    return list.find(',' + std::string(name) + ',') == std::string::npos ? real(name) : nullptr;
}
