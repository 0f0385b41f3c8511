#pragma once

#include "core/project/project.h"

#include <QObject>
#include <functional>

/// What the inspector's fields write through: one change to every chosen shot is one step of undo; typing in one field
/// is one step until the focus or the selection moves. Lives on main, owned by the inspector.
class ShotEditor final : public QObject {
    Q_OBJECT
public:
    explicit ShotEditor(QObject* parent);
    void setProject(Project* project) { m_project = project; }
    Project* project() const { return m_project; }
    void setShots(const QList<ShotId>& shots);
    const QList<ShotId>& shots() const { return m_shots; }

    /// `field` names what is typed into ("description"); empty: every change is a step of its own.
    void change(const QString& label, const QString& field, const std::function<void(Shot&)>& edit);
    /// An edit of another part of the storyboard; `field` as above.
    void apply(const Result<Storyboard>& edited, const QString& label, const QString& field = {});
    /// The next change in a field starts a new step.
    void seal() { ++m_session; }

Q_SIGNALS:
    void problem(const QString& sentence);

private:
    QString keyOf(const QString& field) const;
    Project* m_project = nullptr; // not owned
    QList<ShotId> m_shots;
    int m_session = 0;
};
