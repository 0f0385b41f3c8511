#include "ui/jobs/clip_list.h"

#include "core/base/when_done.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>

ClipList::ClipList(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space1);
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_list->setAccessibleName(tr("Clips on the account"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Made"), tr("Prompt"), tr("Model"), tr("State"), tr("Id")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->setMinimumHeight(96);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ClipList::changed);
}

void ClipList::show(const QFuture<Result<ClipClaims::Unclaimed>>& clips)
{
    m_videos.clear();
    m_list->clear();
    m_list->setHeaderHidden(true);
    say(tr("Looking at the account..."));
    whenDone(clips, this, [this, asked = ++m_asked](const Result<ClipClaims::Unclaimed>& answer) {
        if (asked == m_asked)
            fill(answer);
    });
}

void ClipList::fill(const Result<ClipClaims::Unclaimed>& clips)
{
    m_videos = clips.value_or(ClipClaims::Unclaimed{}).clips;
    for (const RemoteVideo& video : std::as_const(m_videos)) {
        const QString made =
            video.created.isValid() ? QLocale().toString(video.created.toLocalTime(), QLocale::ShortFormat) : tr("?");
        auto* row = new QTreeWidgetItem(m_list, {made, video.prompt.simplified(), video.model, video.status, video.id});
        row->setToolTip(1, video.prompt.toHtmlEscaped());
    }
    m_list->setHeaderHidden(m_videos.isEmpty());
    QString words = !clips               ? clips.error().message
                    : m_videos.isEmpty() ? tr("There is no clip on this account that does not belong to a job already.")
                                         : tr("%n clip(s) that belong to no job.", nullptr, int(m_videos.size()));
    if (clips && clips->awaited > 0)
        words += QLatin1Char(' ') + tr("%n more may be the answer a job still waits for; look again when it has it.",
                                       nullptr, clips->awaited);
    say(words);
    Q_EMIT changed(); // nothing is chosen by itself: the answer may come while a person decides something else
}

void ClipList::say(const QString& words)
{
    m_words->setText(words);
    m_list->setAccessibleDescription(words);
}

void ClipList::take(const QString& id)
{
    for (qsizetype row = 0; row < m_videos.size(); ++row)
        if (m_videos[row].id == id) {
            m_videos.removeAt(row);
            delete m_list->takeTopLevelItem(int(row));
            break;
        }
    Q_EMIT changed();
}

std::optional<RemoteVideo> ClipList::chosen() const
{
    auto* item = m_list->currentItem();
    if (!item || !item->isSelected())
        return std::nullopt;
    return m_videos.value(m_list->indexOfTopLevelItem(item));
}
