#include "app/verbs/diagnostic_facts.h"
#include "app/verbs/diagnostics.h"
#include "app/verbs/verb_list.h"
#include "core/base/free_space.h"
#include "core/base/when_done.h"
#include "core/media/ffmpeg_build.h"
#include "core/media/film_writer.h"
#include "core/media/voice.h"
#include "core/settings/keychain.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLocale>

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
    const qint64 free = freeSpace(place.absoluteFilePath());
    return {QStringLiteral("disk"), CliText::tr("%1 free at %2").arg(QLocale().formattedDataSize(free), paths.data),
            free >= Enough ? Health::Good : Health::Limited};
}

Examined keyring(VerbContext& context)
{
    using namespace std::chrono_literals;
    const auto answer = context.host.await([](Session& session) {
        auto* keychain = new Keychain(desktopKeyring(), KeyringPatience{3s, 3s}, &session);
        return after(keychain->answers(), keychain, [keychain](const Status& answered) {
            keychain->deleteLater();
            return answered;
        });
    });
    if (!answer)
        return {
            QStringLiteral("keyring"),
            CliText::tr("does not answer. Offline work needs none; keys can also come from BOARDREEL_KEY_ variables"),
            Health::Limited};
    return {QStringLiteral("keyring"), CliText::tr("answers")};
}

Examined ledger(const Result<QList<JobTrace>>& traces)
{
    if (traces)
        return {QStringLiteral("ledger"), CliText::tr("sound")};
    if (traces.error().kind == ErrorKind::Locked)
        return {QStringLiteral("ledger"), CliText::tr("in use by another Boardreel")};
    return {QStringLiteral("ledger"), traces.error().message, Health::Broken};
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

QJsonObject factsJson(VerbContext& context, const Result<QList<JobTrace>>& traces)
{
    QJsonObject facts{{QStringLiteral("ledger"), ledgerFacts(traces)}};
    if (context.args.positional.isEmpty())
        return facts;
    const QString folder = context.path(context.args.positional.first());
    const auto schema =
        context.host.await([folder](Session& session) { return session.services().projects().schema(folder); });
    const auto findings =
        context.host.await([folder](Session& session) { return session.services().projects().check(folder); });
    facts.insert(QStringLiteral("project"), projectFacts(schema, findings));
    return facts;
}

Result<ExitCode> runDoctor(VerbContext& context)
{
    const auto traces = context.host.await(ledgerTraces);
    const auto paths = context.host.call([](Session& session) { return session.services().paths(); });
    const QList<Examined> report{versions(),
                                 {QStringLiteral("ffmpeg"), ffmpegBuild()},
                                 encoder(QStringLiteral("h264")),
                                 voice(),
                                 context.host.call([](Session&) { return fonts(); }),
                                 disk(paths),
                                 keyring(context),
                                 ledger(traces)};
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
        BR_CHECK(writeDiagnostics(file, reportJson(report), factsJson(context, traces), paths));
        context.out.note(CliText::tr("Wrote %1.").arg(file));
    }
    const bool broken =
        std::any_of(report.begin(), report.end(), [](const Examined& line) { return line.health == Health::Broken; });
    return broken ? ExitCode::Failed : ExitCode::Done;
}

Status refuseProjectAlone(const Arguments& args)
{
    if (args.positional.isEmpty() || args.has("bundle"))
        return {};
    return fail(ErrorKind::Usage, CliText::tr("A project goes into the file of --bundle. To look at it here, say: "
                                              "boardreel-cli check PROJECT."));
}

} // namespace

Verb doctorVerb()
{
    return {"doctor",
            "[PROJECT] [--json] [--bundle FILE]",
            QT_TRANSLATE_NOOP("CliText", "say what this machine can do and what is missing"),
            Verb::Needs::Nothing,
            0,
            1,
            {{"bundle", "FILE",
              QT_TRANSLATE_NOOP("CliText", "write this, what the ledger and PROJECT say and the log, without names and "
                                           "secrets, to a zip file")}},
            refuseProjectAlone,
            runDoctor};
}
