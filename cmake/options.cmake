# The one options target: everything we compile links it, nothing else sets flags.
add_library(boardreel_options INTERFACE)
target_compile_features(boardreel_options INTERFACE cxx_std_20)
target_include_directories(boardreel_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(boardreel_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers $<$<BOOL:${BOARDREEL_WERROR}>:-Werror>)
target_compile_definitions(boardreel_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    BOARDREEL_VERSION="${PROJECT_VERSION}" $<$<BOOL:${BOARDREEL_CRASH_POINTS}>:BOARDREEL_CRASH_POINTS>)
if(BOARDREEL_PCH)
    target_compile_options(boardreel_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>) # what ccache needs to look inside
endif()
set(BOARDREEL_COMMON_HEADERS <QCoreApplication> <QDateTime> <QDir> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QPromise> <QRegularExpression> <QSet> <QStringList> <QTimer> <QVariant> <algorithm> <chrono> <functional> <map> <memory>
    <optional> <vector> <tl/expected.hpp>)
# boardreel_precompile(TARGET HEADER...): Qt's headers parsed once a target; parsing them is half of a build's time.
function(boardreel_precompile target)
    if(BOARDREEL_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
if(BOARDREEL_SANITIZE)
    target_compile_options(boardreel_options INTERFACE -fsanitize=${BOARDREEL_SANITIZE} -fno-omit-frame-pointer -g1)
    target_link_options(boardreel_options INTERFACE -fsanitize=${BOARDREEL_SANITIZE})
endif()
