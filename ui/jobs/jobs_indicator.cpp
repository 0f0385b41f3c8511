#include "ui/jobs/jobs_indicator.h"

#include "ui/jobs/jobs_model.h"
#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

JobsIndicator::JobsIndicator(const Theme& theme, const JobsModel& model, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(QStringLiteral("jobsIndicator"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Show the jobs"));
    connect(&model, &JobsModel::countsChanged, this, &JobsIndicator::refresh);
    connect(&theme, &Theme::changed, this, &JobsIndicator::refresh);
    refresh();
}

void JobsIndicator::refresh()
{
    const int asks = m_model.count(JobPlace::NeedsPerson);
    const int running = m_model.count(JobPlace::Running), waiting = m_model.count(JobPlace::Waiting);
    QStringList parts;
    if (running > 0)
        parts << tr("%n running", nullptr, running);
    if (waiting > 0)
        parts << tr("%n waiting", nullptr, waiting);
    if (asks > 0)
        parts << tr("%n need(s) you", nullptr, asks);
    const QString words = parts.join(QStringLiteral(", "));
    const Tokens& t = m_theme.tokens();
    setIcon(asks > 0 ? QIcon(paintedIcon(QStringLiteral("triangle-alert"), t.statusWarn, 14, devicePixelRatioF()))
                     : QIcon(paintedIcon(QStringLiteral("loader-circle"), t.statusBusy, 14, devicePixelRatioF())));
    setText(QLatin1Char(' ') + words);
    setAccessibleName(tr("Jobs: %1").arg(words));
    setVisible(!parts.isEmpty());
}
