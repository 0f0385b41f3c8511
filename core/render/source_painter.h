#pragma once

#include "core/media/still_image.h"
#include "core/media/video_reader.h"
#include "core/render/fitting.h"
#include "core/render/problem.h"
#include "core/render/proxy_shelf.h"
#include "core/render/recent.h"
#include "core/render/render_plan.h"
#include "core/render/stamp.h"
#include "core/render/still_sampler.h"

#include <QHash>

/// The microsecond of its file that a take shows at a film frame.
std::int64_t sourceTime(const PictureSource& take, Frames frame, Rate film);

/// Draws picture sources at film frames, in the film's size. A file that is missing or cannot be read becomes the
/// shot's card with a sentence on it. Owned by one reader, used on its thread; keeps the few files used last open.
class SourcePainter final {
public:
    /// `openClips`: how many files are held open; a transition needs two, each open one takes some 50 MB.
    SourcePainter(QString folder, const VideoSettings& film, std::size_t openClips, std::stop_token stop,
                  ReportProblem problem);
    /// Clips are shown by their proxies from now on, where these are there, also by those that come later.
    void useProxies(ProxyShelf proxies) { m_proxies = std::move(proxies); }

    /// `givenUp` is asked while a picture is looked for that nobody may want any more: then the answer is Cancelled.
    void giveUpWhen(std::function<bool()> givenUp) { m_givenUp = std::move(givenUp); }
    /// Clips are read once from front to back, each by one thread, for many painters work side by side. What is painted
    /// is the same.
    void readOnward() { m_onward = true; }

    Result<Picture> paint(const PictureSource& source, Frames frame);
    /// `base` with an overlay of the plan on it, when the overlay shows at this frame.
    Result<Picture> paintOver(const Picture& base, const PictureSource& overlay, Frames frame);

private:
    /// When a file was last changed, in milliseconds; none where it is not there.
    using FileState = std::optional<qint64>;
    /// An open file of a take or overlay, or the sentence why it is not open.
    struct Clip {
        std::unique_ptr<VideoReader> reader;
        std::unique_ptr<PictureFitter> fitter;
        QString trouble;
        bool isProxy = false;
        FileState seen; ///< its file, when it was opened
    };
    struct Still {
        std::unique_ptr<StillSampler> sampler;
        QString trouble;
        FileState seen;
        QRectF drawnFrom; ///< what `drawn` shows
        Picture drawn;
    };
    struct Overlay { ///< a still at its size in the frame
        Stamp stamp;
        QString trouble;
        FileState seen;
    };
    struct OverlayFile {
        MediaKind kind = MediaKind::Other;
        FileState seen;
    };
    Result<Clip*> clip(const PictureSource& source);
    Result<Clip> openClip(const PictureSource& source);
    FileState stateOf(const PictureSource& source) const;
    bool isCurrent(const FileState& seen, const PictureSource& source) const;
    std::optional<QString> proxyOf(const PictureSource& source) const;
    Result<Picture> clipPicture(Clip& clip, const PictureSource& source, Frames frame, QSize size, Fit fit);
    Result<Still*> still(const PictureSource& source);
    Result<Picture> stillPicture(Still& still, const PictureSource& source, Frames frame);
    Result<Picture> card(const CardText& text, const QString& notice, PictureKind kind = PictureKind::Card);
    Overlay makeOverlay(const PictureSource& overlay, const FileState& seen);
    const OverlayFile& fileOf(const PictureSource& overlay);
    QString pathOf(const PictureSource& source) const { return m_folder + QLatin1Char('/') + source.file; }

    QString m_folder;
    VideoSettings m_film;
    std::stop_token m_stop;
    ReportProblem m_problem;
    std::function<bool()> m_givenUp;
    std::optional<ProxyShelf> m_proxies;
    bool m_onward = false;
    Recent<QString, Clip> m_clips;
    Recent<QString, Still> m_stills{3};
    Recent<QString, Overlay> m_overlays{4};
    Recent<QString, Picture> m_cards{4};
    QHash<QString, OverlayFile> m_overlayFiles;
};
