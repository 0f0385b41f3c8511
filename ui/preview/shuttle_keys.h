#pragma once

#include <QObject>

/// Which of J, K and L are held down, for what they do together. Watches the application's keys and takes none away.
/// Lives on main, child of the playback actions.
class ShuttleKeys final : public QObject {
    Q_OBJECT
public:
    explicit ShuttleKeys(QObject* parent);
    bool stopIsHeld() const { return m_stop; }

Q_SIGNALS:
    void letGo(); ///< one of them

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_stop = false;
};
