#include "core/interchange/final_draft/title_page.h"

#include "core/interchange/final_draft/run_marks.h"

#include <QRegularExpression>

namespace {

QRegularExpression anyCase(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption |
                                                              QRegularExpression::UseUnicodePropertiesOption);
}

/// Sorts the lines of a page by what they look like and where they stand.
class TitlePage {
public:
    QStringList run(const QList<FdxParagraph>& page)
    {
        for (const FdxParagraph& paragraph : page)
            for (const QString& line : paragraph.text().split(QLatin1Char('\n')))
                read(line.simplified(), paragraph.centred);
        QStringList lines;
        add(lines, "Title", {m_title.join(QLatin1Char(' '))});
        add(lines, "Credit", {m_credit.join(QLatin1Char(' '))});
        add(lines, "Author", m_author);
        add(lines, "Source", m_source);
        add(lines, "Draft date", m_date);
        add(lines, "Copyright", m_copyright);
        add(lines, "Contact", m_contact);
        add(lines, "Notes", m_notes);
        return lines;
    }

private:
    void read(const QString& line, bool centred)
    {
        static const QRegularExpression credit = anyCase("^(?:[\\p{L}&, ]+ )?by:?$");
        static const QRegularExpression creditAndName =
            anyCase("^((?:written|screenplay|teleplay|script|story|created)(?: [\\p{L}&, ]+)? by|by):? (\\S.*)$");
        static const QRegularExpression source = anyCase("^(?:based|adapted|inspired)\\b");
        static const QRegularExpression copyright = anyCase("copyright|\u00A9|\\(c\\)");
        static const QRegularExpression date = anyCase("\\bdraft\\b|\\brevis(?:ed|ion)\\b|\\b(?:19|20)\\d\\d\\b");
        if (line.isEmpty()) {
            m_inTitle = m_inTitle && m_title.isEmpty();
            m_inAuthor = m_inAuthor && m_author.isEmpty();
        } else if (const auto both = creditAndName.match(line); both.hasMatch()) {
            m_credit << both.captured(1);
            m_author << both.captured(2);
            m_inTitle = false;
        } else if (credit.match(line).hasMatch()) {
            m_credit << line;
            m_inTitle = false;
            m_inAuthor = true;
        } else if (m_inTitle) {
            m_title << line;
        } else if (source.match(line).hasMatch()) {
            m_source << line;
        } else if (copyright.match(line).hasMatch()) {
            m_copyright << line;
        } else if (m_inAuthor) {
            m_author << line;
        } else if (date.match(line).hasMatch()) {
            m_date << line;
        } else {
            (centred ? m_notes : m_contact) << line;
        }
    }

    static void add(QStringList& lines, const char* key, QStringList values)
    {
        values.removeAll(QString());
        if (values.isEmpty())
            return;
        const QString words = QLatin1String(key) + QLatin1Char(':');
        if (values.size() == 1) {
            lines << QString(words + QLatin1Char(' ') + escapedText(values[0]));
            return;
        }
        lines << words;
        for (const QString& value : values)
            lines << QString(QLatin1String("    ") + escapedText(value));
    }

    bool m_inTitle = true;
    bool m_inAuthor = false;
    QStringList m_title;
    QStringList m_credit;
    QStringList m_author;
    QStringList m_source;
    QStringList m_date;
    QStringList m_copyright;
    QStringList m_contact;
    QStringList m_notes;
};

} // namespace

QStringList titlePageLines(const QList<FdxParagraph>& page)
{
    return TitlePage().run(page);
}
