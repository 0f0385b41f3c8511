#pragma once

#include "core/media/still_image.h"
#include "core/project/project.h"

#include <QObject>
#include <QThreadPool>

class QMimeData;

/// Files and pictures that a person drops, pastes or chooses, sorted by what is in them: stills become panels, clips
/// takes, sounds clips on a track, everything else is offered as a script. Lives on main, owned by the main window;
/// files are looked into by another process (media/clip_inspection.h).
class FileIntake final : public QObject {
    Q_OBJECT
public:
    explicit FileIntake(QObject* parent)
        : QObject(parent)
    {
    }
    ~FileIntake() override { m_pool.waitForDone(); }
    void setProject(Project* project) { m_project = project; }

    static bool hasFiles(const QMimeData& data); ///< of this computer
    static bool accepts(const QMimeData& data);  ///< files or a picture
    /// `shot` may be null: stills then make shots of their own at the end. Sounds start at the film's frame `soundsAt`;
    /// where there is none, with the shot or else with the film.
    void take(const QMimeData& data, const ShotId& shot, std::optional<Frames> soundsAt = {});
    void take(const QStringList& files, const ShotId& shot, std::optional<Frames> soundsAt = {});

Q_SIGNALS:
    void scriptOffered(const QString& file);
    void shotMade(const ShotId& shot);
    void problem(const QString& sentence);

private:
    struct Sorted {
        QString file;
        MediaKind kind;
        QString trouble; ///< why it is no media, where its name says it should be
    };
    static Sorted lookedAt(const QString& file);
    struct Place {
        ShotId shot;
        Anchor sounds;
    };
    void takeNext(QList<Sorted> files, const Place& place);
    void takeOne(const Sorted& file, const Place& place, const QList<Sorted>& rest);
    ShotId makeShot();
    Project* m_project = nullptr; // not owned
    QThreadPool m_pool;
};
