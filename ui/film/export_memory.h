#pragma once

#include "core/project/project.h"
#include "ui/film/export_choice.h"

/// What was chosen for the film of each storyboard the last time (exports.ini beside the program's settings). A choice
/// that means nothing any more (a scene that is gone, an encoder that is missing) is left out. Lives on main.
class ExportMemory final {
public:
    explicit ExportMemory(const QString& folder);

    struct Kept {
        ExportChoice choice;
        bool more = false; ///< the further settings were open
    };
    /// `usual`: what is chosen where nothing is kept.
    Kept recall(const Project& project, const ExportChoice& usual) const; ///< of its current storyboard
    void keep(const Project& project, const Kept& kept) const;            ///< the same

private:
    QString m_file;
};
