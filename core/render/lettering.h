#pragma once

#include "core/render/card_text.h"
#include "core/render/recent.h"
#include "core/render/render_plan.h"
#include "core/render/stamp.h"

/// Words over the picture: burn-ins and captions. The preview draws captions by the same function that burns them in.
/// Qt sets them: its text layout shapes every script (HarfBuzz) and is there for the cards already; libass would be a
/// second renderer with fonts of its own, for styles that nobody can choose.

/// Part of the key of what has words on it: raise it when the same words would be set otherwise than before.
inline constexpr int LetteringVersion = 2;

/// What is written over one film frame. Empty parts are not drawn.
struct Lettering {
    QString label;     ///< code and take, top left
    QString timecode;  ///< top right
    QString watermark; ///< large and faint across the middle
    QString caption;   ///< at the foot
    bool isEmpty() const { return label.isEmpty() && timecode.isEmpty() && watermark.isEmpty() && caption.isEmpty(); }
    friend bool operator==(const Lettering&, const Lettering&) = default;
};

/// By the plan's output. On the slate nothing is written but the watermark. Pure; any thread.
Lettering letteringAt(const RenderPlan& plan, Frames frame);

/// The family that codes and timecodes are really written in here: part of a segment's key.
QString plateFontIdentity();

/// Words on clear ground, and where they go in their frame.
struct DrawnWords {
    QImage image; ///< premultiplied
    QPoint at;
};
/// A caption inside the safe area of `frame`, white with a dark edge: its own line breaks are kept, each of its lines
/// is broken into two at most; smaller where it would need more room, and cut off when even that is too much. Takes
/// some 20 ms in 1280 x 720: who shows it again keeps it. Any thread.
DrawnWords drawnCaption(QSize frame, const QString& text);
/// The lines that drawnCaption() sets, as they are broken.
QStringList captionLines(const QSizeF& frame, const QString& text);

/// Sets lettering onto film pictures of one size. Owned by one reader, used on its thread.
class Letterer final {
public:
    explicit Letterer(QSize frame)
        : m_frame(frame)
    {
    }
    Result<Picture> write(const Picture& base, const Lettering& words);

private:
    enum class Part { Label, Timecode, Watermark, Caption };
    Result<Stamp> stamp(Part part, const QString& text);
    QSize m_frame;
    Recent<QString, Stamp> m_stamps{6}; ///< timecode changes with every frame, all else stays for a while
};
