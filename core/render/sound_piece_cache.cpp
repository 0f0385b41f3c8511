#include "core/render/sound_piece_cache.h"

#include "core/base/safe_file.h"

#include <QFile>

namespace {

constexpr qint64 MostBytes = 16 << 20; ///< far above a piece

} // namespace

SoundPieceStore piecesIn(ContentCache& cache, const WorkFolder& work, bool mayRead)
{
    SoundPieceStore store;
    if (mayRead)
        store.find = [&cache](const QString& key) -> std::optional<QByteArray> {
            const auto path = cache.find(key);
            const auto bytes = path ? readFile(*path, MostBytes) : Result<QByteArray>();
            return path && bytes ? std::optional(*bytes) : std::nullopt;
        };
    // What cannot be kept is coded again: no reason to fail.
    store.keep = [&cache, part = work.file(QStringLiteral("sound-piece"))](const QString& key,
                                                                           const QByteArray& piece) {
        QFile file(part);
        if (file.open(QIODevice::WriteOnly) && file.write(piece) == piece.size() && file.flush()) {
            file.close();
            (void)cache.insert(key, part);
        }
    };
    return store;
}
