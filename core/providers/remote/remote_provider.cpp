#include "core/providers/remote/remote_provider.h"

#include "core/providers/openai/openai_provider.h"

const RemoteProvider* remoteProvider(const QString& providerId)
{
    static const OpenAiProvider openAi;
    return providerId == QLatin1String("openai-compatible") ? &openAi : nullptr;
}
