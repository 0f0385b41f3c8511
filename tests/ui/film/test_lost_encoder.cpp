#include "tests/core/project/project_fixture.h"
#include "ui/film/export_memory.h"

#include "core/media/film_format.h"

#include <cstring>
#include <dlfcn.h>

static const char* lost = ""; ///< the encoder that this FFmpeg has no more

/// Stands before libavcodec's own, as for an FFmpeg that was built without an encoder.
extern "C" const void* avcodec_find_encoder_by_name(const char* name)
{
    using Find = const void* (*)(const char*);
    static const auto real = reinterpret_cast<Find>(dlsym(RTLD_NEXT, "avcodec_find_encoder_by_name"));
    return std::strcmp(name, lost) == 0 ? nullptr : real(name);
}

/// An FFmpeg that lacks an encoder: nothing is chosen, or kept chosen, that it cannot make.
class TestLostEncoder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { lost = ""; }
    void presetsTakeWhatCanBeWritten();
    void aKeptFormatThatIsGoneLeavesNoWrongEnding();
};

void TestLostEncoder::presetsTakeWhatCanBeWritten()
{
    const Storyboard board;
    QCOMPARE(firstChoice(board, QStringLiteral("/films")).output.video.codec, QStringLiteral("h264")); // the control
    lost = "libx264";
    QVERIFY(!canWrite(*filmFormat(QStringLiteral("h264"))));
    ExportChoice choice = firstChoice(board, QStringLiteral("/films"));
    for (const Preset& preset : presetsFor(board)) {
        choice = withPreset(choice, preset);
        QVERIFY(canWrite(*filmFormat(choice.output.video.codec)));
        VERIFY_OK(checkFileName(choice.output, choice.file));
        QVERIFY(isPreset(choice.output, preset));
    }
}

void TestLostEncoder::aKeptFormatThatIsGoneLeavesNoWrongEnding()
{
    const QTemporaryDir folder;
    const auto project = smallProject(folder);
    const ExportMemory memory(folder.path());
    const ExportChoice usual = firstChoice(project->current(), folder.path());
    memory.keep(*project, {withFormat(usual, project->current(), *filmFormat(QStringLiteral("vp9"))), false});
    QVERIFY(memory.recall(*project, usual).choice.file.endsWith(QLatin1String(".webm")));
    lost = "libvpx-vp9";
    const ExportChoice kept = memory.recall(*project, usual).choice;
    QCOMPARE(kept.output.video.codec, QStringLiteral("h264"));
    VERIFY_OK(checkFileName(kept.output, kept.file));
}

QTEST_MAIN(TestLostEncoder)
#include "test_lost_encoder.moc"
