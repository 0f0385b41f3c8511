#pragma once

#include "core/project/project.h"

#include <QAbstractListModel>

/// The takes of one shot, newest first, and what the creator thinks of each. Rows come and change one by one; they are
/// only made anew for another shot. Lives on main, owned by the takes view.
class TakesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit TakesModel(QObject* parent)
        : QAbstractListModel(parent)
    {
    }
    void setProject(Project* project); ///< null = none
    void setShot(const ShotId& shot);  ///< null = none
    ShotId shot() const { return m_shot; }
    const Take& take(int row) const { return m_takes[row].take; }
    int rowOf(const TakeId& take) const; ///< -1: not there
    int rowOfNumber(int number) const;   ///< -1: there is no such take

    bool isCircled(int row) const { return m_takes[row].circled; }
    bool isRejected(int row) const { return m_takes[row].rejected; }
    bool isUsed(int row) const { return m_takes[row].used; }   ///< the one that the film shows
    bool isStale(int row) const { return m_takes[row].stale; } ///< made from what the shot was before
    QString reason(int row) const { return m_takes[row].reason; }
    QString titleOf(int row) const; ///< "T02 Animatic"
    QString factsOf(int row) const; ///< length, size, sound, cost, date
    QString wordsOf(int row) const; ///< "In the film, circled"; empty when there is nothing to say

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void followed(); ///< an edit or a take came

private:
    struct Entry {
        Take take;
        bool circled = false, rejected = false, used = false, stale = false;
        QString reason;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    QList<Entry> entries() const;
    void follow();

    Project* m_project = nullptr; // not owned
    ShotId m_shot;
    QList<Entry> m_takes; // newest first
};
