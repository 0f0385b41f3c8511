#include "ui/film/export_memory.h"

#include "core/document/find.h"
#include "core/render/setting_texts.h"

#include <QFileInfo>
#include <QSettings>

namespace {

/// A project may hold several films.
QString groupOf(const Project& project)
{
    return project.id().toString() + QLatin1Char('-') + project.current().id.toString();
}

QStringList partNames() // in the order of FilmPart
{
    return {QStringLiteral("whole"), QStringLiteral("marks"), QStringLiteral("scenes")};
}

} // namespace

ExportMemory::ExportMemory(const QString& folder)
    : m_file(folder + QStringLiteral("/exports.ini"))
{
}

ExportMemory::Kept ExportMemory::recall(const Project& project, const ExportChoice& usual) const
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(groupOf(project));
    Kept kept{usual, settings.value(QStringLiteral("more")).toBool()};
    ExportChoice& choice = kept.choice;
    const QString preset = settings.value(QStringLiteral("preset")).toString();
    for (const Preset& each : presetsFor(project.current()))
        if (each.id == preset)
            choice = withPreset(choice, each);
    for (const QString& text : settings.value(QStringLiteral("settings")).toStringList())
        if (const auto set =
                withSetting(choice.output, text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1)))
            choice.output = *set;
    const qsizetype part = partNames().indexOf(settings.value(QStringLiteral("part")).toString());
    choice.part = part < 0 ? FilmPart::Whole : FilmPart(part);
    for (const QString& text : settings.value(QStringLiteral("scenes")).toStringList())
        if (const auto id = SceneId::fromString(text); findScene(project.current(), id))
            choice.scenes << id;
    if (choice.part == FilmPart::Scenes && choice.scenes.isEmpty())
        choice.part = FilmPart::Whole;
    const QString file = settings.value(QStringLiteral("file")).toString();
    if (!file.isEmpty() && QFileInfo(QFileInfo(file).absolutePath()).isDir())
        choice.file = file;
    choice = withFittingName(choice); // an encoder may be gone
    return kept;
}

void ExportMemory::keep(const Project& project, const Kept& kept) const
{
    const ExportChoice& choice = kept.choice;
    QStringList texts, scenes;
    for (const auto& [key, text] : settingTexts(choice.output))
        texts << key + QLatin1Char('=') + text;
    for (const SceneId& id : choice.scenes)
        scenes << id.toString();
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(groupOf(project));
    settings.setValue(QStringLiteral("preset"), choice.preset);
    settings.setValue(QStringLiteral("settings"), texts);
    settings.setValue(QStringLiteral("part"), partNames().value(int(choice.part)));
    settings.setValue(QStringLiteral("scenes"), scenes);
    settings.setValue(QStringLiteral("file"), choice.file);
    settings.setValue(QStringLiteral("more"), kept.more);
}
