#include "ui/timeline/timeline_accessible.h"

#include "ui/timeline/timeline_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace {

/// The shots, then the clips of all tracks, then the markers.
qsizetype childCountOf(const TimelineLayout& layout)
{
    qsizetype count = layout.shots.size() + layout.markers.size();
    for (const TrackLane& lane : layout.tracks)
        count += lane.clips.size();
    return count;
}

/// One shot, clip or marker of the canvas, by index; looks itself up on every call because layouts come and go.
class TimelineItem final : public QAccessibleInterface {
public:
    TimelineItem(TimelineCanvas* canvas, int index)
        : m_canvas(canvas)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_canvas && (shot() || clip().first || marker()); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text what) const override
    {
        if (const ShotBlock* block = shot())
            return what == QAccessible::Name          ? block->code
                   : what == QAccessible::Description ? described(*block)
                   : what == QAccessible::Value       ? toTimecode(block->length, m_canvas->layoutOf().rate)
                                                      : QString();
        if (const MarkerFlag* flag = marker())
            return what == QAccessible::Name          ? flag->name
                   : what == QAccessible::Description ? flag->note
                   : what == QAccessible::Value       ? toTimecode(flag->at, m_canvas->layoutOf().rate)
                                                      : QString();
        const ClipBlock* block = clip().first;
        return !block                             ? QString()
               : what == QAccessible::Name        ? block->name
               : what == QAccessible::Description ? described(*block, clip().second)
               : what == QAccessible::Value       ? toTimecode(block->length, m_canvas->layoutOf().rate)
                                                  : QString();
    }

    QRect rect() const override
    {
        const auto [block, track] = clip();
        const QRect inside = shot()     ? m_canvas->geometryOf().shotRect(*shot())
                             : block    ? m_canvas->geometryOf().clipRect(*block, track)
                             : marker() ? m_canvas->geometryOf().markerRect(*marker())
                                        : QRect();
        return {m_canvas->mapToGlobal(inside.topLeft()), inside.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.selected = shot()         ? m_canvas->isSelected(shot()->id)
                         : clip().first ? m_canvas->selectedClip() == clip().first->id
                                        : marker() && m_canvas->selectedMarker() == marker()->id;
        return state;
    }

private:
    QString described(const ShotBlock& block) const
    {
        QString words = block.description;
        if (const QString speed = speedWord(block.speedPermille); !speed.isEmpty())
            words = QCoreApplication::translate("TimelineView", "%1 (take: %2)").arg(words, speed);
        return m_canvas->isStale(block.id)
                   ? QCoreApplication::translate("TimelineView", "%1 (its take was made from older words)").arg(words)
                   : words;
    }
    /// On which track it lies, when it begins, how loud it is.
    QString described(const ClipBlock& block, qsizetype track) const
    {
        const TimelineLayout& layout = m_canvas->layoutOf();
        return QCoreApplication::translate("TimelineView", "%1, from %2, %3 dB")
                   .arg(layout.tracks[track].name, toTimecode(block.start, layout.rate),
                        QString::number(block.gainMillibel / 100.0, 'f', 1)) +
               (block.muted ? QCoreApplication::translate("TimelineView", ", muted") : QString());
    }
    const ShotBlock* shot() const
    {
        const auto& shots = m_canvas->layoutOf().shots;
        return m_index < shots.size() ? &shots[m_index] : nullptr;
    }
    std::pair<const ClipBlock*, qsizetype> clip() const
    {
        qsizetype left = m_index - m_canvas->layoutOf().shots.size();
        const auto& tracks = m_canvas->layoutOf().tracks;
        for (qsizetype track = 0; track < tracks.size() && left >= 0; left -= tracks[track].clips.size(), ++track)
            if (left < tracks[track].clips.size())
                return {&tracks[track].clips[left], track};
        return {nullptr, -1};
    }
    const MarkerFlag* marker() const
    {
        const TimelineLayout& layout = m_canvas->layoutOf();
        const qsizetype index = m_index - (childCountOf(layout) - layout.markers.size());
        return index >= 0 && index < layout.markers.size() ? &layout.markers[index] : nullptr;
    }

    QPointer<TimelineCanvas> m_canvas;
    int m_index;
};

class TimelineList final : public QAccessibleWidget {
public:
    explicit TimelineList(TimelineCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List)
        , m_canvas(canvas)
    {
    }
    ~TimelineList() override
    {
        for (const QAccessible::Id id : m_items)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(childCountOf(m_canvas->layoutOf())); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_items.size() <= index)
            m_items << QAccessible::registerAccessibleInterface(new TimelineItem(m_canvas, int(m_items.size())));
        return QAccessible::accessibleInterface(m_items[index]);
    }
    int indexOfChild(const QAccessibleInterface* item) const override
    {
        return int(m_items.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(item))));
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index)
            if (QAccessibleInterface* item = child(index); item->rect().contains(x, y))
                return item;
        return nullptr;
    }

private:
    TimelineCanvas* m_canvas;
    mutable QList<QAccessible::Id> m_items; // made when asked for
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new TimelineList(canvas) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}
