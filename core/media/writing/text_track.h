#pragma once

#include "core/media/film_writer.h"
#include "core/media/writing/output_file.h"

/// Captions as a track of a film: 3GPP timed text in MP4 and MOV, WebVTT in WebM. Owned by one muxing, one thread.
class TextTrack final {
public:
    /// Before the file begins. Without captions there is no track.
    Status open(OutputFile& file, const MuxInput& input);
    /// Writes what begins at or before film frame `until`.
    Status writeUntil(OutputFile& file, Frames until);

private:
    QList<MuxCaption> m_captions;
    AVStream* m_stream = nullptr;
    AVRational m_frame{1, 24};
    bool m_isMovText = true;
    qsizetype m_next = 0;
};
