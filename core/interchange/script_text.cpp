#include "core/interchange/script_text.h"

#include "core/interchange/final_draft/fdx_reader.h"
#include "core/interchange/final_draft/fountain_text.h"
#include "core/interchange/fountain.h"

Result<QString> scriptText(const QByteArray& bytes)
{
    BR_TRY(const QString text, decodeText(bytes));
    if (!looksLikeXml(text))
        return text;
    BR_TRY(const FdxDocument document, readFdx(text));
    return fountainText(document);
}
