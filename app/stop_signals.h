#pragma once

#include <QObject>
#include <QTimer>

/// SIGINT and SIGTERM as a Qt signal on main. A second one ends the process at once: everything durable is on disk at
/// any instant. One a process, made by the program.
class StopSignals final : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    /// First thing in main(): a signal that comes while the program still starts is remembered.
    static void listen();

Q_SIGNALS:
    void asked();

private:
    QTimer m_look; ///< a handler may do next to nothing; looking now and then is portable
};
