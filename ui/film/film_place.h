#pragma once

#include "core/render/render_plan.h"

#include <QObject>

/// Whether a film can be written where it is to go, and what is there already. The disk is asked off the main thread:
/// one that hangs does not stop the typing; the newest question wins. Lives on main, owned by the export dialog.
class FilmPlace final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void ask(const OutputSpec& output, const QString& file); ///< told() follows
    void forget();                                           ///< what is known, and what was asked
    bool isKnown() const { return m_known; }
    QString trouble() const { return m_trouble; } ///< a sentence; empty while nothing is known
    bool replaces() const { return m_replaces; }

Q_SIGNALS:
    void told();

private:
    int m_question = 0;
    bool m_known = false;
    bool m_replaces = false;
    QString m_trouble;
};
