#include "core/render/sound_piece_cache.h"

#include "core/base/safe_file.h"

#include <QSet>
#include <memory>

namespace {

constexpr qint64 MostBytes = 16 << 20; ///< far above a piece

} // namespace

SoundPieceStore piecesIn(ContentCache& cache, bool mayRead)
{
    SoundPieceStore store;
    const auto own = std::make_shared<QSet<QString>>(); // a sound is coded again where its peaks came out too high
    store.find = [&cache, mayRead, own](const QString& key) -> std::optional<QByteArray> {
        const auto path = mayRead || own->contains(key) ? cache.find(key) : std::nullopt;
        const auto bytes = path ? readFile(*path, MostBytes) : Result<QByteArray>();
        return path && bytes ? std::optional(*bytes) : std::nullopt;
    };
    // What cannot be kept is coded again: no reason to fail.
    store.keep = [&cache, own](const QString& key, const QByteArray& piece) {
        if (cache.insertBytes(key, piece))
            own->insert(key);
    };
    return store;
}
