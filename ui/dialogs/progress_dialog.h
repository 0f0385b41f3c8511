#pragma once

#include "core/base/progress.h"

#include <QDialog>
#include <QTimer>
#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;

/// Work that one waits for and may stop: what is done, a bar, Cancel. Modal to its window; deletes itself when finish()
/// is called. Closing it asks the work to stop. Lives on main.
class ProgressDialog final : public QDialog {
    Q_OBJECT
public:
    ProgressDialog(const QString& title, const QString& sentence, QWidget* parent);
    ~ProgressDialog() override; ///< whoever still works is asked to stop

    Progress progress() const; ///< for the work; any thread
    void finish();

public Q_SLOTS:
    void reject() override; ///< asks for a stop and waits for finish()

private:
    std::shared_ptr<std::atomic<double>> m_done;
    std::stop_source m_stop;
    QLabel* m_text;
    QProgressBar* m_bar;
    QTimer m_look;
};
