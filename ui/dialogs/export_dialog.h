#pragma once

#include "core/project/project.h"
#include "ui/dialogs/dialog_frame.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

/// Where the film goes and how it is made. The plan is frozen when the button is pressed.
class ExportDialog final : public DialogFrame {
    Q_OBJECT
public:
    ExportDialog(const Theme& theme, Project& project, const QString& folder, QWidget* parent);

Q_SIGNALS:
    void exportRequested(const RenderPlan& plan, const QString& file, CacheUse cache);

private:
    void buildFields();
    void browse();
    void choosePreset();
    void refresh();
    Result<OutputSpec> output() const;
    RenderPlan planFor(const OutputSpec& output) const;

    Project& m_project;
    QLineEdit* m_file;
    QComboBox* m_preset;
    QComboBox* m_size;
    QComboBox* m_quality;
    QComboBox* m_loudness;
    QComboBox* m_range;
    QCheckBox* m_fresh;
    QLabel* m_summary;
};
