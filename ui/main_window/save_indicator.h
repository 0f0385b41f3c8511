#pragma once

#include "core/project/project.h"

#include <QWidget>

class QLabel;
class Theme;

/// "Saved", "Saving", "Not saved" with an icon, in the status bar. Not saved tells why on hover and to assistive
/// technology.
class SaveIndicator final : public QWidget {
    Q_OBJECT
public:
    SaveIndicator(const Theme& theme, QWidget* parent);
    void setProject(Project* project);

private:
    void refresh();
    const Theme& m_theme;
    Project* m_project = nullptr;
    QLabel* m_icon;
    QLabel* m_text;
};
