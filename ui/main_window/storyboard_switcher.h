#pragma once

#include "core/project/project.h"
#include "ui/menu_button.h"

#include <functional>

class Theme;

/// Shows the current storyboard's title; its menu switches, creates, renames, duplicates, removes and restores
/// storyboards.
class StoryboardSwitcher final : public MenuButton {
    Q_OBJECT
public:
    StoryboardSwitcher(const Theme& theme, QWidget* parent);
    void setProject(Project* project);
    QString title() const;
    void setMostWidth(int pixels); ///< a longer title ends in dots

public Q_SLOTS:
    void rename(); ///< asks for a title

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    void refresh();
    void fillMenu();
    void add();
    void duplicate();
    void askForTitle(const QString& question, const QString& title, const std::function<void(const QString&)>& then);
    void switchTo(const Result<StoryboardId>& id);
    template<class T> void report(const Result<T>& result);
    const Theme& m_theme;
    QMenu* m_bin = nullptr; ///< of removed storyboards, while there are any
    Project* m_project = nullptr;
    int m_mostWidth = 180;
};
