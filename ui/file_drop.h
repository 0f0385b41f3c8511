#pragma once

#include <QObject>
#include <functional>

class QMimeData;
class QWidget;

/// Lets files and pictures be dropped anywhere on a view that knows nothing of drops itself; files on its text fields,
/// too. Lives on main, owned by the view.
class FileDrop final : public QObject {
    Q_OBJECT
public:
    using Take = std::function<void(const QMimeData& data)>;
    FileDrop(QWidget* view, Take take);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_view;
    Take m_take;
};
