#include "ui/main_window/menus.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace {
struct MenuText {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

class Filler {
public:
    Filler(QMenu* menu, const Commands& commands)
        : m_menu(menu)
        , m_commands(commands)
    {
    }
    Filler& operator<<(Command command)
    {
        m_menu->addAction(m_commands[command]);
        return *this;
    }
    Filler& line()
    {
        m_menu->addSeparator();
        return *this;
    }

private:
    QMenu* m_menu;
    const Commands& m_commands;
};

void fillView(QMenu* view, const Commands& commands, Menus& menus)
{
    menus.views = view->addMenu(MenuText::tr("&Views"));
    QMenu* theme = view->addMenu(MenuText::tr("&Theme"));
    Filler(theme, commands) << Command::ThemeSystem << Command::ThemeLight << Command::ThemeDark
                            << Command::ThemeHighContrast;
    QMenu* go = view->addMenu(MenuText::tr("&Go to"));
    Filler(go, commands) << Command::GoToBoard << Command::GoToShots << Command::GoToPreview << Command::GoToTimeline
                         << Command::GoToInspector << Command::GoToTakes << Command::GoToOutline << Command::GoToScript
                         << Command::GoToJobs << Command::GoToHistory;
    Filler(view, commands).line() << Command::CardsLarger << Command::CardsSmaller << Command::CardsFit;
    Filler(view, commands).line() << Command::Spending << Command::Seams;
    Filler(view, commands).line() << Command::FindCommand << Command::FullScreen << Command::ResetLayout;
}
void fillPicture(QMenu* playback, const Commands& commands)
{
    Filler(playback->addMenu(MenuText::tr("O&ver the Picture")), commands)
        << Command::ShowCaptions << Command::ShowCode << Command::ShowTimecode << Command::ShowSafeAreas
        << Command::NextMask;
    Filler(playback->addMenu(MenuText::tr("Fram&e")), commands)
        << Command::CopyFrame << Command::SaveFrame << Command::FrameToPanel << Command::FrameToReference;
    Filler(playback, commands).line() << Command::PictureFullScreen << Command::PictureOnScreen << Command::Present;
}
} // namespace

Menus buildMenus(QMainWindow& window, const Commands& commands)
{
    Menus menus;
    QMenu* file = window.menuBar()->addMenu(MenuText::tr("&File"));
    Filler(file, commands) << Command::NewProject << Command::OpenProject << Command::OpenPackage;
    menus.recent = file->addMenu(MenuText::tr("Open &Recent"));
    Filler(file, commands).line() << Command::ImportScript << Command::PasteScript << Command::UpdateScript
                                  << Command::ImportFiles;
    Filler(file, commands).line() << Command::ExportFilm << Command::ExportScript << Command::ExportCaptions
                                  << Command::ExportPackage << Command::SaveCopy << Command::DiskUse
                                  << Command::FindMissing;
    Filler(file, commands).line() << Command::CloseProject << Command::Quit;

    QMenu* edit = menus.edit = window.menuBar()->addMenu(MenuText::tr("&Edit"));
    Filler(edit, commands) << Command::Undo << Command::Redo << Command::SaveRestorePoint;
    Filler(edit, commands).line() << Command::PastePicture << Command::SelectAll << Command::FindInScript;
    edit->addSeparator();
    Filler(edit->addMenu(MenuText::tr("&Numbering")), commands)
        << Command::LockNumbering << Command::RenumberScene << Command::RenumberAll;
    Filler(edit, commands).line() << Command::Accounts;

    fillView(window.menuBar()->addMenu(MenuText::tr("&View")), commands, menus);

    QMenu* shot = menus.shot = window.menuBar()->addMenu(MenuText::tr("&Shot"));
    Filler(shot, commands) << Command::NewShot << Command::NewShotBefore << Command::NewScene << Command::Duplicate;
    Filler(shot, commands).line() << Command::AddPicture << Command::RecordTake;
    menus.status = shot->addMenu(MenuText::tr("S&tatus"));
    Filler(shot, commands).line() << Command::MoveEarlier << Command::MoveLater << Command::SplitShot
                                  << Command::MergeShots;
    Filler(shot, commands).line() << Command::GenerateMissing << Command::UnclaimedClips;
    Filler(shot, commands).line() << Command::DeleteShot;

    QMenu* playback = window.menuBar()->addMenu(MenuText::tr("&Playback"));
    Filler(playback, commands) << Command::Play << Command::ShuttleBack << Command::ShuttleStop
                               << Command::ShuttleForward;
    Filler(playback, commands).line() << Command::StepBack << Command::StepForward << Command::SecondBack
                                      << Command::SecondForward;
    Filler(playback, commands).line() << Command::PreviousCut << Command::NextCut << Command::PreviousMarker
                                      << Command::NextMarker << Command::ToStart << Command::ToEnd;
    Filler(playback, commands).line() << Command::MarkIn << Command::MarkOut << Command::ClearRange << Command::Loop;
    Filler(playback, commands).line() << Command::MuteVoice << Command::MatchTakes;
    fillPicture(playback, commands);
    Filler(playback->addMenu(MenuText::tr("Pro&xies")), commands)
        << Command::UseProxies << Command::MakeProxies << Command::DeleteProxies;

    QMenu* help = window.menuBar()->addMenu(MenuText::tr("&Help"));
    Filler(help, commands) << Command::Keys << Command::SaveDiagnostics << Command::About;
    return menus;
}
