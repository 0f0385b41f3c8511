#pragma once

#include <QToolButton>

class JobsModel;
class Theme;

/// "2 running, 3 waiting, 1 needs you" in the status bar; a press leads there. Hidden while there is nothing to say.
/// Lives on main, owned by the status bar.
class JobsIndicator final : public QToolButton {
    Q_OBJECT
public:
    /// The model outlives it.
    JobsIndicator(const Theme& theme, const JobsModel& model, QWidget* parent);

private:
    void refresh();
    const Theme& m_theme;
    const JobsModel& m_model;
};
