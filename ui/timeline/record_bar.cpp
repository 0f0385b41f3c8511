#include "ui/timeline/record_bar.h"

#include "core/base/when_done.h"
#include "core/document/codes.h"
#include "core/document/find.h"
#include "core/media/wav_recording.h"
#include "core/player/microphone.h"
#include "core/project/project.h"
#include "ui/recordings.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTime>

static constexpr int CountIn = 3; // seconds

RecordBar::RecordBar(Selection* selection, const Theme* theme, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_words(new QLabel(this))
    , m_level(new QProgressBar(this))
{
    setAccessibleName(tr("Recording"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::Space2, 0, Tokens::Space2, Tokens::Space1);
    row->setSpacing(Tokens::Space2);
    m_level->setRange(0, 100);
    m_level->setTextVisible(false);
    m_level->setFixedSize(160, Tokens::Space3);
    m_level->setAccessibleName(tr("Level of the microphone"));
    auto* stop = new QPushButton(theme->icon(QStringLiteral("circle-dot")), tr("Stop Recording"), this);
    row->addWidget(m_words, 1);
    row->addWidget(m_level);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &RecordBar::toggle);
    m_countIn.setInterval(1000);
    connect(&m_countIn, &QTimer::timeout, this, &RecordBar::count);
    connect(&m_recorder, &VoiceRecorder::level, this, [this](double peak) { m_level->setValue(int(peak * 100)); });
    connect(&m_recorder, &VoiceRecorder::progressed, this, &RecordBar::follow);
    connect(&m_recorder, &VoiceRecorder::finished, this, [this](const QString& file) {
        hide();
        keep(file, m_shot);
    });
    connect(&m_recorder, &VoiceRecorder::problem, this, [this](const QString& sentence) {
        hide();
        Q_EMIT problem(sentence);
    });
    hide();
}

void RecordBar::setProject(Project* project)
{
    m_countIn.stop();
    m_recorder.stop();
    hide();
    m_project = project;
    if (project)
        bringBackWhatWasLeft();
}

void RecordBar::toggle()
{
    if (m_recorder.isRecording())
        return m_recorder.stop();
    if (!m_countIn.isActive())
        return begin();
    m_countIn.stop();
    hide();
}

void RecordBar::begin()
{
    const Storyboard* board = m_project ? &m_project->current() : nullptr;
    const Shot* shot = board ? findShot(*board, m_selection->currentShot()) : nullptr;
    const auto start = shot ? startOf(*board, shot->id) : std::nullopt;
    if (!start) {
        Q_EMIT problem(tr("No shot is chosen. Choose the shot that the voice is for."));
        return;
    }
    if (const Status found = Microphone::look(); !found) { // nobody counts in for nothing
        Q_EMIT problem(found.error().message);
        return;
    }
    m_shot = shot->id;
    m_start = *start;
    m_selection->setPlayhead(m_start);
    m_left = CountIn + 1;
    m_level->setValue(0);
    show();
    count();
    m_countIn.start();
}

void RecordBar::count()
{
    const Scene* scene = sceneOf(m_project->current(), m_shot);
    if (--m_left > 0 && scene) {
        m_words->setText(
            tr("%1 begins in %2").arg(fullCode(*scene, *findShot(m_project->current(), m_shot))).arg(m_left));
        return;
    }
    m_countIn.stop();
    scene ? record() : hide();
}

void RecordBar::record()
{
    const Storyboard& board = m_project->current();
    // The folder tells a later start whose voice it is, the name is what the clip is called.
    const QString place = recordingFolder(*m_project, m_shot);
    QDir().mkpath(place);
    const QString code = fullCode(*sceneOf(board, m_shot), *findShot(board, m_shot));
    const QString file = place + QLatin1Char('/') +
                         tr("Voice %1 %2").arg(code, QTime::currentTime().toString(QStringLiteral("HH-mm-ss"))) +
                         QStringLiteral(".wav");
    const auto longest = framesToSamples(findShot(board, m_shot)->length, board.format.rate);
    if (const Status started = m_recorder.start(file, longest); !started) {
        hide();
        Q_EMIT problem(started.error().message);
    }
}

void RecordBar::follow(std::int64_t samples)
{
    const Storyboard& board = m_project->current();
    const Shot* shot = findShot(board, m_shot);
    if (!shot)
        return m_recorder.stop();
    const Frames into = microsecondsToFrames(rescale(samples, 1000000, SampleRate), board.format.rate);
    m_selection->setPlayhead(m_start + std::clamp<Frames>(into, 0, shot->length - 1));
    m_words->setText(tr("Recording %1, %2 of %3")
                         .arg(fullCode(*sceneOf(board, m_shot), *shot), toTimecode(into, board.format.rate),
                              toTimecode(shot->length, board.format.rate)));
}

/// The recording goes only when the film has it.
void RecordBar::keep(const QString& file, const ShotId& shot)
{
    if (!m_project)
        return;
    whenDone(m_project->addSound(file, {shot, 0}, ClipRole::Voice), this, [this, file](const Status& added) {
        if (added)
            removeRecording(file);
        else
            Q_EMIT problem(tr("The recording could not be laid on its shot: %1 It is kept as %2.")
                               .arg(added.error().message, file));
    });
}

void RecordBar::bringBackWhatWasLeft()
{
    for (const auto& [file, shot] : leftRecordings(*m_project, QStringLiteral("wav"))) {
        const auto length = repairRecording(file);
        if (length && *length == 0)
            removeRecording(file);
        else if (length && findShot(m_project->current(), shot))
            keep(file, shot);
        else
            Q_EMIT problem(tr("A recording that was cut off is kept as %1.").arg(file));
    }
}
