#include "ui/takes/capture_dialog.h"

#include "core/project/project.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

namespace {

constexpr std::int64_t LongestSeconds = 3600; ///< as long as a clip may be that is imported

QLabel* sentence(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString CaptureDialog::folderIn(const QString& project)
{
    return project + QStringLiteral("/recordings");
}

CaptureDialog::CaptureDialog(Project& project, const ShotId& shot, const QString& shown, const CaptureChoice& choice,
                             QWidget* parent)
    : QDialog(parent)
    , m_project(project)
    , m_shot(shot)
    , m_devices(choice.devices)
    , m_choice(new QComboBox(this))
    , m_light(new QLabel(QStringLiteral("\u25cf"), this))
    , m_words(sentence({}, this))
    , m_button(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Record a Take of %1").arg(shown));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setSpacing(Tokens::Space2);
    column->addWidget(sentence(tr("Everything that is seen on the screen or by the camera is recorded, without sound, "
                                  "from the press of Record to the press of Stop. It stays in this project."),
                               this));
    for (const auto& device : m_devices)
        m_choice->addItem(device.name);
    m_choice->setAccessibleName(tr("What is recorded"));
    m_choice->setVisible(!m_devices.isEmpty());
    column->addWidget(m_choice);
    for (const QString& reason : choice.reasons) {
        auto* note = sentence(reason, this);
        note->setProperty("role", QStringLiteral("muted"));
        column->addWidget(note);
    }
    auto* row = new QHBoxLayout;
    m_light->setStyleSheet(QStringLiteral("color: #d32f2f"));
    m_light->setAccessibleName(tr("Recording"));
    row->addWidget(m_light);
    m_words->setObjectName(QStringLiteral("recorded_time"));
    row->addWidget(m_words, 1);
    column->addLayout(row);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_button, QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(close->text());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &CaptureDialog::reject);
    connect(m_button, &QPushButton::clicked, this, [this] { m_recorder.isRecording() ? m_recorder.stop() : begin(); });
    connect(&m_recorder, &TakeRecorder::progressed, this, &CaptureDialog::follow);
    connect(&m_recorder, &TakeRecorder::problem, this, &CaptureDialog::problem);
    connect(&m_recorder, &TakeRecorder::problem, this, [this](const QString& words) {
        setRecording(false);
        m_words->setText(words);
    });
    connect(&m_recorder, &TakeRecorder::finished, this, [this](const QString& file) {
        Q_EMIT recorded(file, m_shot);
        end();
    });
    setRecording(false);
    setMinimumWidth(460);
    column->setSizeConstraint(QLayout::SetMinimumSize); // long sentences make it higher, not shorter
}

void CaptureDialog::setRecording(bool records)
{
    m_light->setVisible(records);
    m_choice->setEnabled(!records);
    m_button->setText(records ? tr("Stop") : tr("Record"));
    m_button->setAccessibleName(m_button->text());
    m_button->setEnabled(!m_devices.isEmpty());
    m_button->setDefault(true);
    if (!records)
        m_words->clear();
}

void CaptureDialog::begin()
{
    const QString place = folderIn(m_project.folder()) + QLatin1Char('/') + m_shot.toString();
    QDir().mkpath(place);
    const QString name = tr("Take %1").arg(QTime::currentTime().toString(QStringLiteral("HH-mm-ss")));
    const Rate rate = m_project.current().format.rate;
    const Status started = m_recorder.start(m_devices.at(m_choice->currentIndex()), rate,
                                            place + QLatin1Char('/') + name + QStringLiteral(".mkv"),
                                            microsecondsToFrames(LongestSeconds * 1'000'000, rate));
    if (!started)
        return m_words->setText(started.error().message);
    setRecording(true);
    m_words->setText(tr("Waiting for the first picture"));
}

void CaptureDialog::follow(Frames length)
{
    m_words->setText(tr("Recording, %1").arg(toTimecode(length, m_project.current().format.rate)));
}

void CaptureDialog::end()
{
    setRecording(false);
    m_closing = true;
    reject();
}

/// Closing ends a recording; the dialog goes when its file is whole.
void CaptureDialog::reject()
{
    if (!m_recorder.isRecording() || m_closing)
        return QDialog::reject();
    m_recorder.stop();
}
