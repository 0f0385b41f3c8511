#pragma once

#include <QLineEdit>

/// The name of a track: only read until somebody means to change it (double click, F2 or Enter), so that no key of the
/// window ends up in it. Owned by its track's header.
class TrackName final : public QLineEdit {
    Q_OBJECT
public:
    explicit TrackName(QWidget* parent);

    void show(const QString& name); ///< unless it is being changed
    void begin();

Q_SIGNALS:
    void renamed(const QString& name); ///< by a person, to another one

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void end();
    QString m_name;
};
