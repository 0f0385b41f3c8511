#pragma once

#include "core/jobs/job_engine.h"
#include "ui/dialogs/dialog_frame.h"

class ClipList;
class QLabel;
class QLineEdit;
class QRadioButton;

/// What becomes of a job whose outcome nobody can find out: a clip that is there is its own, it is sent again (with the
/// amount typed, because it may be billed twice), or it is written off. Lives on main, deletes itself.
class DecisionDialog final : public DialogFrame {
    Q_OBJECT
public:
    DecisionDialog(const Theme& theme, JobEngine& engine, const JobRecord& job, QWidget* parent);

    /// What has to be typed before it is sent again: the amount, or a word where nobody knows the price. Pure.
    static QString consentFor(const JobRecord& job);
    static bool isConsent(const QString& typed, const JobRecord& job);

private:
    void buildStory();
    void buildUse();
    void buildSend();
    void buildWriteOff();
    QRadioButton* addChoice(const QString& name, const QString& words);
    void refresh();
    void decide();
    QString remoteId() const;

    JobEngine& m_engine;
    const JobRecord m_job;
    const bool m_isBound; ///< it has its clip at the provider already
    QRadioButton* m_use = nullptr;
    QRadioButton* m_send = nullptr;
    QRadioButton* m_writeOff = nullptr;
    ClipList* m_clips = nullptr;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_consent = nullptr;
    bool m_isSending = false;
};
