#include "app/verbs/diagnostics.h"
#include "app/verbs/verb_list.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/film_writer.h"
#include "core/media/voice.h"
#include "core/settings/keyring.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLocale>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>

namespace {

/// One line of the report: what was looked at, what was found, and whether films can be made all the same.
struct Examined {
    QString name;
    QString found;
    enum class Health { Good, Limited, Broken } health = Health::Good;
};
using Health = Examined::Health;

const char* healthName(Health health)
{
    switch (health) {
    case Health::Good:
        return QT_TRANSLATE_NOOP("CliText", "good");
    case Health::Limited:
        return QT_TRANSLATE_NOOP("CliText", "limited");
    case Health::Broken:
        break;
    }
    return QT_TRANSLATE_NOOP("CliText", "broken");
}

/// The names stay as they are in JSON; people read them in their language.
QString shownName(const QString& name)
{
    static const char* const names[] = {QT_TRANSLATE_NOOP("CliText", "voice"), QT_TRANSLATE_NOOP("CliText", "fonts"),
                                        QT_TRANSLATE_NOOP("CliText", "disk"), QT_TRANSLATE_NOOP("CliText", "keyring"),
                                        QT_TRANSLATE_NOOP("CliText", "ledger")};
    for (const char* known : names)
        if (name == QLatin1String(known))
            return CliText::tr(known);
    return name;
}

Examined versions()
{
    return {QStringLiteral("boardreel"), QStringLiteral(BOARDREEL_VERSION ", Qt %1, %2")
                                             .arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName())};
}

Examined encoder(const QString& codec)
{
    const QString identity = encoderIdentity(codec);
    if (identity.isEmpty())
        return {QStringLiteral("encoder %1").arg(codec), CliText::tr("missing: films cannot be made"), Health::Broken};
    return {QStringLiteral("encoder %1").arg(codec), identity};
}

Examined voice()
{
    return {QStringLiteral("voice"), voiceSourceSentence(),
            voiceSource() == VoiceSource::None ? Health::Limited : Health::Good};
}

Examined fonts()
{
    const auto families = QFontDatabase::families();
    if (families.isEmpty())
        return {QStringLiteral("fonts"),
                CliText::tr("none: cards would have no text. Install a font package, like fonts-dejavu-core"),
                Health::Broken};
    return {QStringLiteral("fonts"), CliText::tr("%n famil(ies)", nullptr, int(families.size()))};
}

Examined disk(const Paths& paths)
{
    constexpr qint64 Enough = 1'000'000'000;
    QFileInfo place(paths.data);
    while (!place.exists() && !place.isRoot())
        place.setFile(place.absolutePath());
    const qint64 free = QStorageInfo(place.absoluteFilePath()).bytesAvailable();
    return {QStringLiteral("disk"), CliText::tr("%1 free at %2").arg(QLocale().formattedDataSize(free), paths.data),
            free >= Enough ? Health::Good : Health::Limited};
}

Examined keyring(VerbContext& context)
{
    const auto answer = context.host.await([](Session& session) { return keyringAnswers(&session); });
    if (!answer)
        return {QStringLiteral("keyring"), answer.error().message, Health::Limited};
    return {QStringLiteral("keyring"), CliText::tr("answers")};
}

Examined ledger(VerbContext& context)
{
    const auto taken =
        context.host.await([](Session& session) { return session.services().takeLedger(Services::Work::OnlyAdmit); });
    if (taken)
        return {QStringLiteral("ledger"), CliText::tr("sound")};
    if (taken.error().kind == ErrorKind::Locked)
        return {QStringLiteral("ledger"), CliText::tr("in use by another Boardreel")};
    return {QStringLiteral("ledger"), taken.error().message, Health::Broken};
}

QJsonObject reportJson(const QList<Examined>& report)
{
    QJsonArray checks;
    for (const auto& line : report)
        checks.append(QJsonObject{{QStringLiteral("name"), line.name},
                                  {QStringLiteral("found"), line.found},
                                  {QStringLiteral("health"), QString::fromLatin1(healthName(line.health))}});
    return {{QStringLiteral("version"), QStringLiteral(BOARDREEL_VERSION)}, {QStringLiteral("checks"), checks}};
}

Result<ExitCode> runDoctor(VerbContext& context)
{
    const auto paths = context.host.call([](Session& session) { return session.services().paths(); });
    const QList<Examined> report{versions(),
                                 {QStringLiteral("ffmpeg"), ffmpegBuild()},
                                 encoder(QStringLiteral("h264")),
                                 voice(),
                                 context.host.call([](Session&) { return fonts(); }),
                                 disk(paths),
                                 keyring(context),
                                 ledger(context)};
    if (context.wantsJson())
        context.out.json(reportJson(report));
    else
        for (const auto& line : report)
            context.out.line(QStringLiteral("%1  %2  %3")
                                 .arg(CliText::tr(healthName(line.health)), -12)
                                 .arg(shownName(line.name), -12)
                                 .arg(line.found));
    if (context.args.has("bundle")) {
        const QString file = context.path(context.args.value("bundle"));
        BR_CHECK(writeDiagnostics(file, reportJson(report), paths));
        context.out.note(CliText::tr("Wrote %1.").arg(file));
    }
    const bool broken =
        std::any_of(report.begin(), report.end(), [](const Examined& line) { return line.health == Health::Broken; });
    return broken ? ExitCode::Failed : ExitCode::Done;
}

} // namespace

Verb doctorVerb()
{
    return {"doctor",
            "[--json] [--bundle FILE]",
            QT_TRANSLATE_NOOP("CliText", "say what this machine can do and what is missing"),
            Verb::Needs::Nothing,
            0,
            0,
            {{"bundle", "FILE",
              QT_TRANSLATE_NOOP("CliText", "write the report and the log, without names and secrets, to a zip file")}},
            nullptr,
            runDoctor};
}
