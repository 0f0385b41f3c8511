#include "ui/jobs/unclaimed_dialog.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/jobs/job_engine.h"
#include "core/providers/remote/remote_provider.h"
#include "ui/jobs/clip_list.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

UnclaimedDialog::UnclaimedDialog(const Theme& theme, Project& project, const ShotId& shot, QWidget* parent)
    : DialogFrame(theme, tr("Unclaimed Clips"), tr("Import"), parent)
    , m_project(project)
    , m_accounts(new QComboBox(this))
    , m_shots(new QComboBox(this))
    , m_clips(new ClipList(this))
    , m_dismiss(new QPushButton(tr("Dismiss"), this))
    , m_done(new QLabel(this))
{
    setCancelVerb(tr("Close"));
    auto* intro = new QLabel(tr("Clips on your account that belong to no job here. Importing one fetches it and makes "
                                "it a take; nothing is sent, nothing more is billed."),
                             this);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    auto* form = new QFormLayout;
    addRow(form, tr("Account"), m_accounts);
    form->addRow(m_clips);
    addRow(form, tr("As a take of"), m_shots);
    content()->addLayout(form, 1);
    m_dismiss->setAccessibleName(m_dismiss->text());
    m_dismiss->setToolTip(tr("Do not show this clip here again; it stays where it is"));
    m_dismiss->setAutoDefault(false);
    m_done->setProperty("role", QStringLiteral("muted"));
    m_done->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_dismiss);
    row->addWidget(m_done, 1);
    content()->addLayout(row);
    fillShots(shot);
    connect(m_accounts, &QComboBox::currentIndexChanged, this, &UnclaimedDialog::look);
    connect(m_clips, &ClipList::changed, this, &UnclaimedDialog::refresh);
    connect(m_dismiss, &QPushButton::clicked, this, &UnclaimedDialog::dismiss);
    connect(primary(), &QPushButton::clicked, this, &UnclaimedDialog::import);
    connect(&project, &QObject::destroyed, this, &QDialog::reject);
    refresh();
    fillAccounts();
    resize(680, 440);
}

void UnclaimedDialog::fillAccounts()
{
    whenDone(m_project.makers(), this, [this](const Result<QList<Maker>>& makers) {
        for (const Maker& maker : makers.value_or(QList<Maker>{}))
            if (remoteProvider(maker.provider.id))
                m_accounts->addItem(maker.account.name, maker.account.name);
        m_accounts->setEnabled(m_accounts->count() > 0);
        if (m_accounts->count() == 0)
            setTrouble(makers ? tr("There is no account at a provider yet. Add one first.") : makers.error().message);
    });
}

void UnclaimedDialog::fillShots(const ShotId& shot)
{
    for (const Scene& scene : m_project.current().scenes)
        for (const Shot& each : scene.shots) {
            m_shots->addItem(QStringLiteral("%1  %2").arg(fullCode(scene, each), Words::gistOf(each).left(60)),
                             each.id.toString());
            if (each.id == shot)
                m_shots->setCurrentIndex(m_shots->count() - 1);
        }
}

void UnclaimedDialog::look()
{
    m_done->clear();
    m_clips->show(m_project.engine()->unclaimed(m_accounts->currentData().toString()));
}

void UnclaimedDialog::refresh()
{
    const auto video = m_clips->chosen();
    m_dismiss->setEnabled(video && !m_isBusy);
    primary()->setEnabled(video && video->state == RemoteState::Done && m_shots->count() > 0 && !m_isBusy);
}

void UnclaimedDialog::import()
{
    const auto video = m_clips->chosen();
    const ShotId id = ShotId::fromString(m_shots->currentData().toString());
    const Storyboard& board = m_project.current();
    const Shot* shot = findShot(board, id);
    if (!video || !shot || m_isBusy)
        return;
    m_isBusy = true;
    refresh();
    const ClipClaims::Home home{
        m_project.id(),    m_project.folder(), board.id, id, fullCode(*sceneOf(board, id), *shot),
        board.format.rate, shot->length};
    whenDone(m_project.engine()->claim(m_accounts->currentData().toString(), *video, home), this,
             [this, remote = video->id](const Result<JobRecord>& job) {
                 m_isBusy = false;
                 setTrouble(job ? QString() : job.error().message);
                 m_done->setText(job ? tr("\"%1\" is being fetched; see Jobs.").arg(job->title) : QString());
                 if (job)
                     m_clips->take(remote);
                 refresh();
             });
}

void UnclaimedDialog::dismiss()
{
    const QString remote = m_clips->chosen()->id;
    whenDone(m_project.engine()->dismiss(m_accounts->currentData().toString(), remote), this,
             [this, remote](const Status& dismissed) {
                 setTrouble(dismissed ? QString() : dismissed.error().message);
                 if (dismissed)
                     m_clips->take(remote);
             });
}
