#pragma once

#include "core/render/render_plan.h"

#include <QCryptographicHash>

/// Hashes values so that different values give different bytes: every text and list carries its length. A short-lived
/// helper of key functions; one thread.
class ContentKey final {
public:
    explicit ContentKey(const char* purpose) { add(QString::fromLatin1(purpose)), add(RenderVersion); }

    void add(std::int64_t number);
    void add(const QString& text);
    void add(QSize size) { add(size.width()), add(size.height()); }
    void add(Rate rate) { add(rate.num), add(rate.den); }
    void add(const UnitRect& rect);
    void add(const Framing& framing);
    void add(const Transition& transition);
    void add(const CardText& card);
    void add(const VideoSettings& settings);
    /// `origin` is taken off the source's start, so that a shot that moved in the film keeps its key.
    void add(const PictureSource& source, Frames origin);
    void add(const PlanSound& sound, std::int64_t origin);

    QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};
