#pragma once

#include "core/render/lettering.h"

#include <QRect>

// A sentence in writings that are shaped and broken each in its own way, and where captions stand.

inline QRect placeOf(const QString& caption, QSize frame)
{
    const DrawnWords words = drawnCaption(frame, caption);
    return {words.at, words.image.size()};
}

inline const QString Arabic = QStringLiteral("كان الشارع خالياً، ولم يكن هناك سوى ضوء واحد يرتجف خلف النافذة");
inline const QString Hebrew = QStringLiteral("הרחוב היה ריק, ורק אור אחד רעד מאחורי החלון");
inline const QString Thai = QStringLiteral("ถนนว่างเปล่าและมีเพียงแสงไฟดวงเดียวสั่นไหวอยู่หลังหน้าต่าง");
inline const QString Hindi = QStringLiteral("सड़क खाली थी और खिड़की के पीछे केवल एक रोशनी काँप रही थी");
inline const QString Japanese = QStringLiteral("通りには誰もいなかった。窓の向こうで、ひとつの灯りだけが震えていた。");
inline const QString Korean = QStringLiteral("거리는 비어 있었고 창문 너머로 불빛 하나만 떨리고 있었다");
