#include "core/interchange/zip/entry_name.h"

#include "core/interchange/text.h"

#include <QStringDecoder>
#include <QStringList>

namespace {

constexpr qsizetype LongestName = 255;

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides make a name look like another
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool leadsOut(const QStringList& parts)
{
    return parts.contains(QString()) || parts.contains(QLatin1String(".")) || parts.contains(QLatin1String(".."));
}

} // namespace

QString troubleWithEntryName(const QByteArray& name)
{
    if (name.isEmpty() || name.size() > LongestName)
        return InterchangeText::tr("it holds an entry with a name of %n byte(s)", nullptr, int(name.size()));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(name);
    if (decoder.hasError() || text.normalized(QString::NormalizationForm_C) != text)
        return InterchangeText::tr("it holds an entry whose name is not plain Unicode");
    for (const char32_t c : text.toUcs4())
        if (isInvisible(c))
            return InterchangeText::tr("it holds an entry with invisible characters in its name");
    if (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    const QStringList parts = text.split(QLatin1Char('/'));
    if (leadsOut(parts) || text.contains(QLatin1Char('\\')) || text.contains(QLatin1Char(':')))
        return InterchangeText::tr("it holds an entry whose name leads out of its folder (%1)").arg(text);
    for (const QString& part : parts)
        if (part.endsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char(' ')) || part.startsWith(QLatin1Char(' ')))
            return InterchangeText::tr("it holds an entry whose name other systems read differently (%1)").arg(text);
    return {};
}

QString sameNameKey(const QString& name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}
