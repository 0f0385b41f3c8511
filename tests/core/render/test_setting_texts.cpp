#include "core/render/presets.h"
#include "core/render/setting_texts.h"
#include "tests/core/render/sample_board.h"
#include "tests/support/results.h"

#include <QTest>

/// What a dialog keeps of an output is what it gets back.
class TestSettingTexts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPresetComesBack();
    void everythingThatCanBeChosenComesBack();
    void everyKeyHasAText();
};

namespace {

Result<OutputSpec> setAgain(OutputSpec output, const QList<std::pair<QString, QString>>& texts)
{
    for (const auto& [key, text] : texts) {
        BR_TRY(output, withSetting(output, key, text));
    }
    return output;
}

OutputSpec otherwise()
{
    OutputSpec output;
    output.video = {{640, 480}, {30000, 1001}, QStringLiteral("prores"), 16, QStringLiteral("slow")};
    output.loudness = -23;
    output.captions = CaptionUse::Track;
    output.burnIns = {true, false, true, 48, QStringLiteral("Draft, not for release")};
    output.sidecar = false;
    output.copyPackets = false;
    output.defaultTransition.kind = TransitionKind::Dissolve;
    output.defaultTransition.frames = 12;
    return output;
}

} // namespace

void TestSettingTexts::everyPresetComesBack()
{
    for (const Preset& preset : presetsFor(Storyboard())) {
        OutputSpec from = otherwise();
        from.audioBitRate = preset.output.audioBitRate;
        const auto back = setAgain(from, settingTexts(preset.output));
        VERIFY_OK(back);
        QVERIFY2(*back == preset.output, qPrintable(preset.id));
        QVERIFY(from != preset.output); // the control: there was something to bring back
    }
}

void TestSettingTexts::everythingThatCanBeChosenComesBack()
{
    const auto back = setAgain(presetsFor(Storyboard()).first().output, settingTexts(otherwise()));
    VERIFY_OK(back);
    QVERIFY(*back == otherwise());
}

void TestSettingTexts::everyKeyHasAText()
{
    QStringList keys;
    for (const auto& [key, text] : settingTexts(OutputSpec()))
        keys << key;
    keys.sort();
    QStringList known = settingKeys();
    known.sort();
    QCOMPARE(keys, known);
}

QTEST_GUILESS_MAIN(TestSettingTexts)
#include "test_setting_texts.moc"
