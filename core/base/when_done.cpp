#include "core/base/when_done.h"

#include <QCoreApplication>

namespace {

class UntilQuit final : public QObject {
public:
    explicit UntilQuit(QCoreApplication* app)
        : QObject(app)
    {
        connect(app, &QCoreApplication::aboutToQuit, this, [this] { delete this; });
    }
};

} // namespace

QObject* untilQuit()
{
    auto* app = QCoreApplication::instance();
    for (QObject* child : app->children())
        if (auto* found = dynamic_cast<UntilQuit*>(child))
            return found;
    return new UntilQuit(app);
}
