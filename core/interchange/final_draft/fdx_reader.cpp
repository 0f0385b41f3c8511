#include "core/interchange/final_draft/fdx_reader.h"

#include "core/interchange/text.h"

#include <QXmlStreamReader>

namespace {

constexpr int DeepestNesting = 64; // Final Draft itself needs about eight

class FdxReader {
public:
    explicit FdxReader(const QString& xml)
        : m_xml(xml)
    {
        m_xml.setNamespaceProcessing(false);
    }

    Result<FdxDocument> run()
    {
        if (nextChild()) {
            if (isAt("FinalDraft"))
                readDocument();
            else
                refuse(InterchangeText::tr("This XML file is not a Final Draft script, so nothing was imported. "
                                           "Choose a .fdx file, or export the script as Fountain."));
        }
        while (next()) { // nothing may follow
        }
        if (m_refusal.message.isEmpty() && m_xml.hasError())
            refuse(InterchangeText::tr("This Final Draft file is damaged near line %1, so nothing was imported. "
                                       "Open it in the program it was written with and export it again.")
                       .arg(m_xml.lineNumber()));
        if (!m_refusal.message.isEmpty())
            return fail(m_refusal);
        return m_document;
    }

private:
    bool isAt(const char* name) const { return m_xml.name() == QLatin1String(name); }
    QString attribute(const char* name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }
    bool says(const char* attributeName, const char* value) const
    {
        return m_xml.attributes()
                   .value(QLatin1String(attributeName))
                   .compare(QLatin1String(value), Qt::CaseInsensitive) == 0;
    }

    void refuse(const QString& sentence)
    {
        m_refusal = {ErrorKind::Damaged, sentence, m_xml.errorString()};
        if (!m_xml.hasError())
            m_xml.raiseError(); // every loop ends here
    }

    /// One token on; false at the end of the current element and at any error.
    bool next()
    {
        if (m_xml.hasError() || m_xml.atEnd())
            return false;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > DeepestNesting)
                refuse(InterchangeText::tr("This file is nested deeper than any Final Draft script, so nothing was "
                                           "imported. Export the script again."));
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            refuse(InterchangeText::tr("This file defines its own abbreviations (a document type), which no Final "
                                       "Draft script does, so nothing was imported. Export the script again."));
            break;
        default:
            break;
        }
        return !m_xml.hasError();
    }

    /// The next element inside the current one.
    bool nextChild()
    {
        while (next()) {
            if (m_xml.isStartElement())
                return true;
            if (m_xml.isEndElement())
                return false;
        }
        return false;
    }

    void skip()
    {
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {
        }
    }

    /// All words below the current element that stand in elements of this name; null = in any.
    QString wordsBelow(const char* name)
    {
        const int outside = m_depth - 1;
        QString words;
        bool wanted = !name;
        while (m_depth > outside && next()) {
            if (name && m_xml.isStartElement())
                wanted = isAt(name);
            else if (name && m_xml.isEndElement())
                wanted = false;
            else if (m_xml.isCharacters() && wanted)
                words += m_xml.text();
        }
        return words.trimmed();
    }

    void readDocument()
    {
        while (nextChild()) {
            if (isAt("Content"))
                readParagraphs(m_document.content);
            else if (isAt("TitlePage"))
                readTitlePage();
            else if (isAt("UnanchoredScriptNotes") || isAt("ScriptNotes"))
                readLooseNotes();
            else if (isAt("AltCollection"))
                readAlternatives();
            else if (isAt("ElementSettings"))
                readElementSettings();
            else if (isAt("Revisions"))
                readRevisions();
            else
                skip(); // layout, lists and the state of windows
        }
    }

    void readTitlePage()
    {
        while (nextChild()) {
            if (isAt("Content"))
                readParagraphs(m_document.titlePage);
            else
                skip();
        }
    }

    void readLooseNotes()
    {
        while (nextChild()) {
            if (isAt("ScriptNote"))
                addNote(m_document.notes, readNote());
            else
                skip();
        }
    }

    void readAlternatives()
    {
        while (nextChild()) {
            const QString words = wordsBelow("Text");
            if (!words.isEmpty())
                m_document.notes << InterchangeText::tr("Alternative: %1").arg(words);
        }
    }

    void readElementSettings()
    {
        const QString type = attribute("Type");
        while (nextChild()) {
            if (isAt("Behavior"))
                m_document.behavesAs.insert(type, attribute("PaginateAs"));
            skip();
        }
    }

    void readRevisions()
    {
        while (nextChild()) {
            if (isAt("Revision"))
                m_document.revisions.insert(attribute("ID").toInt(), attribute("Name"));
            skip();
        }
    }

    void readParagraphs(QList<FdxParagraph>& paragraphs)
    {
        while (nextChild()) {
            if (isAt("Paragraph"))
                readParagraph(paragraphs);
            else if (isAt("DualDialogue"))
                readDualDialogue(paragraphs);
            else
                skip();
        }
    }

    void readDualDialogue(QList<FdxParagraph>& paragraphs)
    {
        QList<FdxParagraph> spoken;
        readParagraphs(spoken);
        bool first = true;
        for (FdxParagraph& paragraph : spoken)
            if (paragraph.type == QLatin1String("Character"))
                paragraph.together = !std::exchange(first, false);
        paragraphs += spoken;
    }

    void readOmitted(QList<FdxParagraph>& paragraphs)
    {
        QList<FdxParagraph> kept;
        readParagraphs(kept);
        for (FdxParagraph& paragraph : kept)
            paragraph.omitted = true;
        paragraphs += kept;
    }

    void readParagraph(QList<FdxParagraph>& paragraphs)
    {
        FdxParagraph paragraph;
        paragraph.type = attribute("Type");
        paragraph.number = attribute("Number").trimmed();
        paragraph.centred = says("Alignment", "Center");
        paragraph.startsPage = says("StartsNewPage", "Yes");
        QList<FdxParagraph> nested;
        while (nextChild()) {
            if (isAt("Text"))
                paragraph.runs << readRun();
            else if (isAt("SceneProperties"))
                readSceneProperties(paragraph);
            else if (isAt("ScriptNote"))
                addNote(paragraph.notes, readNote());
            else if (isAt("DualDialogue"))
                readDualDialogue(nested);
            else if (isAt("OmittedScene"))
                readOmitted(nested);
            else
                addNote(paragraph.notes, wordsBelow("Text"));
        }
        paragraphs << paragraph;
        paragraphs += nested;
    }

    FdxRun readRun()
    {
        FdxRun run;
        const QStringList styles = attribute("Style").split(QLatin1Char('+'));
        run.bold = styles.contains(QLatin1String("Bold"));
        run.italic = styles.contains(QLatin1String("Italic"));
        run.underlined = styles.contains(QLatin1String("Underline"));
        run.capitals = styles.contains(QLatin1String("AllCaps"));
        run.struckOut = styles.contains(QLatin1String("Strikeout"));
        run.revision = attribute("RevisionID").toInt();
        const int outside = m_depth - 1;
        while (m_depth > outside && next())
            if (m_xml.isCharacters())
                run.text += m_xml.text();
        run.text.replace(QChar::LineSeparator, QLatin1Char('\n')).replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
        return run;
    }

    void readSceneProperties(FdxParagraph& paragraph)
    {
        if (const QString title = attribute("Title").trimmed(); !title.isEmpty())
            paragraph.synopsis << title;
        while (nextChild()) {
            if (isAt("Summary"))
                readSummary(paragraph);
            else if (isAt("SceneArcBeats"))
                readArcBeats(paragraph);
            else
                skip();
        }
    }

    void readSummary(FdxParagraph& paragraph)
    {
        QList<FdxParagraph> lines;
        readParagraphs(lines);
        for (const FdxParagraph& line : std::as_const(lines))
            if (const QString text = line.text().trimmed(); !text.isEmpty())
                paragraph.synopsis << text;
    }

    void readArcBeats(FdxParagraph& paragraph)
    {
        while (nextChild()) {
            const QString name = attribute("Name");
            const QString words = wordsBelow(nullptr);
            if (!words.isEmpty())
                paragraph.notes << QString(name + QLatin1String(": ") + words);
        }
    }

    /// The name of a note and its paragraphs.
    QString readNote()
    {
        QStringList lines{attribute("Name").trimmed()};
        QList<FdxParagraph> paragraphs;
        readParagraphs(paragraphs);
        for (const FdxParagraph& paragraph : std::as_const(paragraphs))
            lines << paragraph.text().trimmed();
        return lines.join(QLatin1Char('\n')).trimmed();
    }

    static void addNote(QStringList& notes, const QString& words)
    {
        if (!words.isEmpty())
            notes << words;
    }

    QXmlStreamReader m_xml;
    FdxDocument m_document;
    Error m_refusal;
    int m_depth = 0;
};

} // namespace

QString FdxParagraph::text() const
{
    QString text;
    for (const FdxRun& run : runs)
        text += run.capitals ? run.text.toUpper() : run.text;
    return text;
}

bool looksLikeXml(const QString& text)
{
    const QStringView start = QStringView(text).left(4096).trimmed();
    return start.startsWith(QLatin1String("<?xml")) || start.startsWith(QLatin1String("<FinalDraft")) ||
           start.startsWith(QLatin1String("<!DOCTYPE"), Qt::CaseInsensitive);
}

Result<FdxDocument> readFdx(const QString& xml)
{
    return FdxReader(xml).run();
}
