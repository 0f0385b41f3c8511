#pragma once

#include "core/media/picture.h"
#include "core/render/render_plan.h"

#include <QTemporaryDir>

/// A project folder with generated media beside a sample board: a numbered clip, two stills, a tone.
class FilmFolder {
public:
    FilmFolder();
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString cache() const { return m_folder.filePath(QStringLiteral("cache")); }
    RenderPlan plan() const { return plan(defaultOutput(board)); }
    RenderPlan plan(const OutputSpec& output) const { return makeRenderPlan(board, shelf, output, m_folder.path()); }
    /// Files below `name`, relative, sorted.
    QStringList filesBelow(const QString& name) const;

    /// Shot 0 a take of numbered pictures with handles, shot 1 two panels, shots 2 and 3 cards; a tone under shot 1.
    Storyboard board;
    TakeShelf shelf;
    static constexpr int Handle = 10;

private:
    QTemporaryDir m_folder;
};

/// Hash of every decoded picture of a film, in order. Empty when it cannot be read.
QStringList pictureHashes(const QString& film);
