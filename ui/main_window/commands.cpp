#include "ui/main_window/commands.h"

#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace {
enum Needs { Nothing, AProject, APlayer };
struct Spec {
    Command command;
    const char* text;
    const char* keys; ///< portable text, several separated by "; "
    const char* icon;
    Needs needs;
};
// clang-format off
const Spec Specs[] = {
    {Command::NewProject, QT_TRANSLATE_NOOP("Commands", "&New Project"), "Ctrl+N", "folder-plus", Nothing},
    {Command::OpenProject, QT_TRANSLATE_NOOP("Commands", "&Open Project..."), "Ctrl+O", "folder-open", Nothing},
    {Command::OpenPackage, QT_TRANSLATE_NOOP("Commands", "Open Pac&kage..."), "", "package-open", Nothing},
    {Command::ImportScript, QT_TRANSLATE_NOOP("Commands", "&Import Script..."), "Ctrl+I", "file-text", Nothing},
    {Command::PasteScript, QT_TRANSLATE_NOOP("Commands", "&Paste Script..."), "Ctrl+Shift+V", "clipboard-paste", Nothing},
    {Command::UpdateScript, QT_TRANSLATE_NOOP("Commands", "&Update from Script..."), "", "refresh-cw", AProject},
    {Command::ImportFiles, QT_TRANSLATE_NOOP("Commands", "Import Pictures, Clips and &Sounds..."), "Ctrl+Shift+I", "image-plus", AProject},
    {Command::GenerateMissing, QT_TRANSLATE_NOOP("Commands", "&Generate..."), "Ctrl+G", "sparkles", AProject},
    {Command::UnclaimedClips, QT_TRANSLATE_NOOP("Commands", "&Unclaimed Clips..."), "", "cloud-download", AProject},
    {Command::Spending, QT_TRANSLATE_NOOP("Commands", "S&pending..."), "", "coins", AProject},
    {Command::Seams, QT_TRANSLATE_NOOP("Commands", "&Seams..."), "", "scissors", AProject},
    {Command::ExportFilm, QT_TRANSLATE_NOOP("Commands", "&Export Film..."), "Ctrl+E", "clapperboard", AProject},
    {Command::ExportScript, QT_TRANSLATE_NOOP("Commands", "Expor&t Script..."), "", "file-text", AProject},
    {Command::ExportCaptions, QT_TRANSLATE_NOOP("Commands", "Export C&aptions..."), "", "captions", AProject},
    {Command::ExportPackage, QT_TRANSLATE_NOOP("Commands", "Export Packa&ge..."), "", "package", AProject},
    {Command::SaveCopy, QT_TRANSLATE_NOOP("Commands", "Save a Cop&y..."), "", "copy", AProject},
    {Command::DiskUse, QT_TRANSLATE_NOOP("Commands", "&Disk Use..."), "", "hard-drive", AProject},
    {Command::FindMissing, QT_TRANSLATE_NOOP("Commands", "Find &Missing Media..."), "", "search", AProject},
    {Command::CloseProject, QT_TRANSLATE_NOOP("Commands", "&Close Project"), "Ctrl+W", "", AProject},
    {Command::Quit, QT_TRANSLATE_NOOP("Commands", "&Quit"), "Ctrl+Q", "", Nothing},
    {Command::Undo, QT_TRANSLATE_NOOP("Commands", "&Undo"), "Ctrl+Z", "undo-2", AProject},
    {Command::Redo, QT_TRANSLATE_NOOP("Commands", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo-2", AProject},
    {Command::SaveRestorePoint, QT_TRANSLATE_NOOP("Commands", "Save Res&tore Point..."), "", "flag", AProject},
    {Command::PastePicture, QT_TRANSLATE_NOOP("Commands", "&Paste Picture"), "Ctrl+V", "clipboard-paste", AProject},
    {Command::SelectAll, QT_TRANSLATE_NOOP("Commands", "Select &All Shots"), "Ctrl+A", "", AProject},
    {Command::Accounts, QT_TRANSLATE_NOOP("Commands", "A&ccounts..."), "", "user", Nothing},
    {Command::FindInScript, QT_TRANSLATE_NOOP("Commands", "&Find in Script"), "Ctrl+F", "search", AProject},
    {Command::Rename, QT_TRANSLATE_NOOP("Commands", "Rename &Storyboard..."), "", "pencil", AProject},
    {Command::CardsLarger, QT_TRANSLATE_NOOP("Commands", "&Larger Cards"), "Ctrl++; Ctrl+=", "zoom-in", AProject},
    {Command::CardsSmaller, QT_TRANSLATE_NOOP("Commands", "S&maller Cards"), "Ctrl+-", "zoom-out", AProject},
    {Command::CardsFit, QT_TRANSLATE_NOOP("Commands", "&Usual Card Size"), "Ctrl+0", "", AProject},
    {Command::ThemeSystem, QT_TRANSLATE_NOOP("Commands", "As the &System"), "", "monitor", Nothing},
    {Command::ThemeLight, QT_TRANSLATE_NOOP("Commands", "&Light"), "", "sun", Nothing},
    {Command::ThemeDark, QT_TRANSLATE_NOOP("Commands", "&Dark"), "", "moon", Nothing},
    {Command::ThemeHighContrast, QT_TRANSLATE_NOOP("Commands", "&High Contrast"), "", "contrast", Nothing},
    {Command::FullScreen, QT_TRANSLATE_NOOP("Commands", "&Full Screen"), "F11", "maximize", Nothing},
    {Command::ResetLayout, QT_TRANSLATE_NOOP("Commands", "&Reset Layout"), "", "", AProject},
    {Command::FindCommand, QT_TRANSLATE_NOOP("Commands", "Find &Command..."), "Ctrl+K", "search", Nothing},
    {Command::GoToBoard, QT_TRANSLATE_NOOP("Commands", "Go to &Board"), "Ctrl+1", "", AProject},
    {Command::GoToShots, QT_TRANSLATE_NOOP("Commands", "Go to &Shots"), "Ctrl+2", "", AProject},
    {Command::GoToPreview, QT_TRANSLATE_NOOP("Commands", "Go to &Preview"), "Ctrl+3", "", AProject},
    {Command::GoToTimeline, QT_TRANSLATE_NOOP("Commands", "Go to &Timeline"), "Ctrl+4", "", AProject},
    {Command::GoToInspector, QT_TRANSLATE_NOOP("Commands", "Go to &Inspector"), "Ctrl+5", "", AProject},
    {Command::GoToTakes, QT_TRANSLATE_NOOP("Commands", "Go to T&akes"), "Ctrl+6", "", AProject},
    {Command::GoToOutline, QT_TRANSLATE_NOOP("Commands", "Go to &Outline"), "Ctrl+7", "", AProject},
    {Command::GoToScript, QT_TRANSLATE_NOOP("Commands", "Go to S&cript"), "Ctrl+8", "", AProject},
    {Command::GoToJobs, QT_TRANSLATE_NOOP("Commands", "Go to &Jobs"), "Ctrl+9", "", AProject},
    {Command::GoToHistory, QT_TRANSLATE_NOOP("Commands", "Go to &History"), "Ctrl+Shift+H", "", AProject},
    {Command::NewShot, QT_TRANSLATE_NOOP("Commands", "&New Shot"), "N", "plus", AProject},
    {Command::NewShotBefore, QT_TRANSLATE_NOOP("Commands", "New Shot &Before"), "Shift+N", "", AProject},
    {Command::NewScene, QT_TRANSLATE_NOOP("Commands", "New S&cene"), "Ctrl+Shift+N", "", AProject},
    {Command::LockNumbering, QT_TRANSLATE_NOOP("Commands", "&Lock Numbering"), "", "lock", AProject},
    {Command::RenumberScene, QT_TRANSLATE_NOOP("Commands", "Renumber S&cene"), "", "", AProject},
    {Command::RenumberAll, QT_TRANSLATE_NOOP("Commands", "&Renumber Storyboard"), "", "list-ordered", AProject},
    {Command::Duplicate, QT_TRANSLATE_NOOP("Commands", "&Duplicate"), "D", "copy", AProject},
    {Command::MoveEarlier, QT_TRANSLATE_NOOP("Commands", "Move &Earlier"), "Alt+Left", "", AProject},
    {Command::MoveLater, QT_TRANSLATE_NOOP("Commands", "Move &Later"), "Alt+Right", "", AProject},
    {Command::SplitShot, QT_TRANSLATE_NOOP("Commands", "&Split at Playhead"), "S", "scissors", AProject},
    {Command::MergeShots, QT_TRANSLATE_NOOP("Commands", "&Merge with Next"), "Ctrl+M", "link", AProject},
    {Command::AddPicture, QT_TRANSLATE_NOOP("Commands", "Add &Picture..."), "Ctrl+P", "image-plus", AProject},
    {Command::RecordTake, QT_TRANSLATE_NOOP("Commands", "Record Ta&ke from Screen or Camera..."), "", "monitor", AProject},
    {Command::DeleteShot, QT_TRANSLATE_NOOP("Commands", "Delete S&hot"), "Delete; Shift+Delete", "trash-2", AProject},
    {Command::Play, QT_TRANSLATE_NOOP("Commands", "&Play"), "Space", "play", APlayer},
    {Command::ShuttleBack, QT_TRANSLATE_NOOP("Commands", "Shuttle &Back"), "J", "", APlayer},
    {Command::ShuttleStop, QT_TRANSLATE_NOOP("Commands", "Shuttle &Stop"), "K", "", APlayer},
    {Command::ShuttleForward, QT_TRANSLATE_NOOP("Commands", "Shuttle &Forward"), "L", "", APlayer},
    {Command::StepBack, QT_TRANSLATE_NOOP("Commands", "One Frame Back"), "Left", "step-back", APlayer},
    {Command::StepForward, QT_TRANSLATE_NOOP("Commands", "One Frame Forward"), "Right", "step-forward", APlayer},
    {Command::SecondBack, QT_TRANSLATE_NOOP("Commands", "One Second Back"), "Shift+Left", "", APlayer},
    {Command::SecondForward, QT_TRANSLATE_NOOP("Commands", "One Second Forward"), "Shift+Right", "", APlayer},
    {Command::PreviousCut, QT_TRANSLATE_NOOP("Commands", "Previous Cut"), "Up", "skip-back", APlayer},
    {Command::NextCut, QT_TRANSLATE_NOOP("Commands", "Next Cut"), "Down", "skip-forward", APlayer},
    {Command::PreviousMarker, QT_TRANSLATE_NOOP("Commands", "Previous Marker"), "Alt+M", "", APlayer},
    {Command::NextMarker, QT_TRANSLATE_NOOP("Commands", "Next Marker"), "Shift+M", "", APlayer},
    {Command::ToStart, QT_TRANSLATE_NOOP("Commands", "To the Start"), "Home", "", APlayer},
    {Command::ToEnd, QT_TRANSLATE_NOOP("Commands", "To the End"), "End", "", APlayer},
    {Command::MarkIn, QT_TRANSLATE_NOOP("Commands", "Mark &In"), "I", "", APlayer},
    {Command::MarkOut, QT_TRANSLATE_NOOP("Commands", "Mar&k Out"), "O", "", APlayer},
    {Command::ClearRange, QT_TRANSLATE_NOOP("Commands", "Clear In and Out"), "Alt+X", "", APlayer},
    {Command::Loop, QT_TRANSLATE_NOOP("Commands", "L&oop"), "Ctrl+L", "repeat", APlayer},
    {Command::MuteVoice, QT_TRANSLATE_NOOP("Commands", "&Mute Scratch Voice"), "Ctrl+Shift+M", "mic-off", AProject},
    {Command::MatchTakes, QT_TRANSLATE_NOOP("Commands", "Match &Levels of Takes"), "", "audio-lines", AProject},
    {Command::ShowCaptions, QT_TRANSLATE_NOOP("Commands", "Show &Captions"), "Shift+C", "captions", APlayer},
    {Command::ShowCode, QT_TRANSLATE_NOOP("Commands", "Show Shot Co&de"), "Alt+1", "", APlayer},
    {Command::ShowTimecode, QT_TRANSLATE_NOOP("Commands", "Show &Timecode"), "Alt+2", "", APlayer},
    {Command::ShowSafeAreas, QT_TRANSLATE_NOOP("Commands", "Show &Safe Areas"), "Alt+3", "frame", APlayer},
    {Command::NextMask, QT_TRANSLATE_NOOP("Commands", "Next &Mask"), "Alt+4", "", APlayer},
    {Command::CopyFrame, QT_TRANSLATE_NOOP("Commands", "&Copy Frame"), "Ctrl+Shift+C", "camera", APlayer},
    {Command::SaveFrame, QT_TRANSLATE_NOOP("Commands", "&Save Frame..."), "Ctrl+Shift+S", "", APlayer},
    {Command::FrameToPanel, QT_TRANSLATE_NOOP("Commands", "Frame as a &Panel of Its Shot"), "Ctrl+Shift+P", "", APlayer},
    {Command::FrameToReference, QT_TRANSLATE_NOOP("Commands", "Frame as a &Reference of the Chosen Shot"), "Ctrl+Shift+R", "", APlayer},
    {Command::PictureFullScreen, QT_TRANSLATE_NOOP("Commands", "Picture F&ull Screen"), "Shift+F11", "maximize", APlayer},
    {Command::PictureOnScreen, QT_TRANSLATE_NOOP("Commands", "Picture on &Another Screen"), "Ctrl+F11", "screen-share", APlayer},
    {Command::Present, QT_TRANSLATE_NOOP("Commands", "P&resent"), "F5", "", APlayer},
    {Command::UseProxies, QT_TRANSLATE_NOOP("Commands", "&Use Proxies"), "", "", Nothing},
    {Command::MakeProxies, QT_TRANSLATE_NOOP("Commands", "&Make Proxies of All Takes"), "", "", AProject},
    {Command::DeleteProxies, QT_TRANSLATE_NOOP("Commands", "&Delete Proxies"), "", "", AProject},
    {Command::Keys, QT_TRANSLATE_NOOP("Commands", "&Keys"), "?; F1", "", Nothing},
    {Command::SaveDiagnostics, QT_TRANSLATE_NOOP("Commands", "Save &Diagnostics..."), "", "life-buoy", Nothing},
    {Command::About, QT_TRANSLATE_NOOP("Commands", "&About Boardreel"), "", "info", Nothing},
};
// clang-format on

QList<QKeySequence> sequences(const char* keys)
{
    QList<QKeySequence> list;
    const QStringList parts = QString::fromLatin1(keys).split(QStringLiteral("; "), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        list << QKeySequence(part, QKeySequence::PortableText);
    return list;
}
} // namespace

Commands::Commands(const Theme& theme, QWidget* window)
    : QObject(window)
{
    m_actions.resize(std::size(Specs));
    for (const Spec& spec : Specs) {
        auto* action = new QAction(QCoreApplication::translate("Commands", spec.text), this);
        action->setShortcuts(sequences(spec.keys));
        if (*spec.icon)
            action->setIcon(theme.icon(QString::fromLatin1(spec.icon)));
        QString tip = action->text().remove(QLatin1Char('&')).remove(QStringLiteral("..."));
        if (!action->shortcut().isEmpty())
            tip += QStringLiteral(" (") + action->shortcut().toString(QKeySequence::NativeText) + QLatin1Char(')');
        action->setToolTip(tip);
        // From the untranslated text: a name that is the same in every language.
        action->setObjectName(QStringLiteral("command_") + QString::fromLatin1(spec.text).remove(QLatin1Char('&')));
        action->setProperty("needs", int(spec.needs));
        action->setEnabled(spec.needs == Nothing);
        window->addAction(action);
        m_actions[size_t(spec.command)] = action;
    }
    for (const Command checkable :
         {Command::MuteVoice, Command::MatchTakes, Command::ShowCaptions, Command::LockNumbering, Command::FullScreen,
          Command::UseProxies, Command::Loop, Command::ShowCode, Command::ShowTimecode, Command::ShowSafeAreas,
          Command::PictureFullScreen, Command::PictureOnScreen, Command::Present})
        (*this)[checkable]->setCheckable(true);
    for (const Command held : {Command::ShuttleBack, Command::ShuttleStop, Command::ShuttleForward})
        (*this)[held]->setAutoRepeat(false); // a key that is held down is not one that is pressed again
    auto* themes = new QActionGroup(this);
    for (const Command choice :
         {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark, Command::ThemeHighContrast})
        themes->addAction((*this)[choice])->setCheckable(true);
}

void Commands::setProjectOpen(bool open)
{
    for (QAction* action : m_actions)
        if (action->property("needs").toInt() == AProject)
            action->setEnabled(open);
}
