#pragma once

#include "core/base/result.h"

#include <QString>

/// The folder a project was opened in, told apart from another one under the same name: a folder that is moved away
/// takes its open database along, and what was written on would part company with the media. A value; any thread.
class ProjectPlace final {
public:
    ProjectPlace() = default;
    explicit ProjectPlace(QString folder); ///< remembers which database lies there now

    /// The same database is still at the same name.
    Status check() const;

private:
    QString m_folder;
    quint64 m_device = 0;
    quint64 m_node = 0;
};
