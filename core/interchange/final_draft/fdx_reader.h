#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// Words of one look inside a paragraph.
struct FdxRun {
    QString text;
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool capitals = false;
    bool struckOut = false;
    int revision = 0; ///< 0 = none
};

/// One paragraph of a Final Draft document with what hangs on it.
struct FdxParagraph {
    QString type; ///< "Scene Heading", "Action", ... or a type of the writer's own
    QString number;
    bool centred = false;
    bool startsPage = false;
    bool together = false; ///< a cue that speaks at the same time as the one before
    bool omitted = false;  ///< of a scene that the writer took out but kept
    QList<FdxRun> runs;
    QStringList synopsis;
    QStringList notes;

    QString text() const;
};

struct FdxDocument {
    QList<FdxParagraph> content;
    QList<FdxParagraph> titlePage;
    QStringList notes;                 ///< that hang on no paragraph
    QHash<int, QString> revisions;     ///< names by number
    QHash<QString, QString> behavesAs; ///< for each type of paragraph the usual type it is set like
};

/// Whether a text is XML, so that it can only be a Final Draft document.
bool looksLikeXml(const QString& text);

/// Reads the words and what they are; fonts, colours and page layout stay behind. Refuses anything that is not a Final
/// Draft document, document type declarations and deep nesting. Pure.
Result<FdxDocument> readFdx(const QString& xml);
