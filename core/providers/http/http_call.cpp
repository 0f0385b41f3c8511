#include "core/providers/http/http_call.h"

#include <algorithm>

QByteArray HttpHead::header(const QByteArray& name) const
{
    const auto it = std::find_if(headers.begin(), headers.end(), [&](const HttpHeader& header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == headers.end() ? QByteArray() : it->value;
}
