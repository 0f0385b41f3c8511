#include "core/interchange/script_text.h"

#include "core/base/safe_file.h"
#include "core/interchange/final_draft/fdx_reader.h"
#include "core/interchange/final_draft/fountain_text.h"
#include "core/interchange/fountain.h"
#include "core/interchange/text.h"

#include <QFileInfo>

namespace {

Result<QString> fountainOrPlain(const QByteArray& bytes)
{
    BR_TRY(const QString text, decodeText(bytes));
    if (!looksLikeXml(text))
        return text;
    BR_TRY(const FdxDocument document, readFdx(text));
    return fountainText(document);
}

} // namespace

Result<QString> scriptText(const QByteArray& bytes)
{
    BR_TRY(const QString text, fountainOrPlain(bytes));
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Usage, InterchangeText::tr("There is no text in this file, so nothing was imported."));
    return text;
}

Result<QString> readScriptFile(const QString& path)
{
    if (QFileInfo(path).size() > LargestTextBytes)
        return fail(textIsTooLong());
    BR_TRY(const QByteArray bytes, readFile(path, LargestTextBytes));
    return scriptText(bytes);
}
