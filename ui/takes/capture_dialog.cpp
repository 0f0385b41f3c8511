#include "ui/takes/capture_dialog.h"

#include "ui/form_rows.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
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

CaptureDialog::CaptureDialog(const Theme& theme, Order order, const CaptureChoice& choice, QWidget* parent)
    : DialogFrame(theme, tr("Record a Take of %1").arg(order.shown), tr("Record"), parent)
    , m_order(std::move(order))
    , m_devices(choice.devices)
    , m_inputs(soundInputs())
    , m_choice(new QComboBox(this))
    , m_sound(new QComboBox(this))
    , m_light(new QLabel(QStringLiteral("\u25cf"), this))
    , m_words(sentence({}, this))
{
    setCancelVerb(tr("Close"));
    content()->addWidget(sentence(tr("Everything that is seen on the screen or by the camera, and heard where Sound is "
                                     "chosen, is recorded from the press of Record to the press of Stop. It stays in "
                                     "this project."),
                                  this));
    buildChoice(choice);
    buildState();
    connect(primary(), &QPushButton::clicked, this, [this] { m_recorder.isRecording() ? stop() : begin(); });
    connect(&m_recorder, &TakeRecorder::progressed, this, [this](Frames length) {
        if (primary()->isEnabled())
            m_words->setText(tr("Recording, %1").arg(toTimecode(length, m_order.rate)));
    });
    connect(&m_recorder, &TakeRecorder::problem, this, &CaptureDialog::problem);
    connect(&m_recorder, &TakeRecorder::problem, this, &CaptureDialog::setTrouble);
    connect(&m_recorder, &TakeRecorder::finished, this, [this](const QString& file) {
        m_closes = true;
        Q_EMIT recorded(file, m_order.shot);
    });
    connect(&m_recorder, &TakeRecorder::ended, this, &CaptureDialog::end);
    setRecording(false);
    content()->addStrut(460);
    layout()->setSizeConstraint(QLayout::SetMinimumSize); // long sentences make it higher, not shorter
}

void CaptureDialog::buildChoice(const CaptureChoice& choice)
{
    for (const auto& device : m_devices)
        m_choice->addItem(device.name);
    m_sound->addItem(tr("None"));
    for (const auto& input : m_inputs)
        m_sound->addItem(input.name);
    auto* form = new QFormLayout;
    addRow(form, tr("Picture"), m_choice);
    addRow(form, tr("Sound"), m_sound);
    showRow(form, m_choice, !m_devices.isEmpty());
    showRow(form, m_sound, !m_devices.isEmpty());
    content()->addLayout(form);
    for (const QString& reason : choice.reasons) {
        auto* note = sentence(reason, this);
        note->setProperty("role", QStringLiteral("muted"));
        content()->addWidget(note);
    }
}

void CaptureDialog::buildState()
{
    auto* row = new QHBoxLayout;
    m_light->setProperty("role", QStringLiteral("bad"));
    m_light->setAccessibleName(tr("Recording"));
    row->addWidget(m_light);
    m_words->setObjectName(QStringLiteral("recorded_time"));
    row->addWidget(m_words, 1);
    content()->addLayout(row);
}

void CaptureDialog::setRecording(bool records)
{
    m_light->setVisible(records);
    m_choice->setEnabled(!records);
    m_sound->setEnabled(!records);
    primary()->setText(records ? tr("Stop") : tr("Record"));
    primary()->setAccessibleName(primary()->text());
    primary()->setEnabled(!m_devices.isEmpty());
    m_words->setText(records ? tr("Waiting for the first picture") : QString());
}

void CaptureDialog::begin()
{
    QDir().mkpath(m_order.place);
    const QString name = tr("Take %1").arg(QTime::currentTime().toString(QStringLiteral("HH-mm-ss")));
    const int input = m_sound->currentIndex() - 1;
    const auto sound = input >= 0 ? std::optional(m_inputs.at(input)) : std::nullopt;
    const Status started = m_recorder.start(m_devices.at(m_choice->currentIndex()), m_order.rate,
                                            m_order.place + QLatin1Char('/') + name + QStringLiteral(".mkv"),
                                            microsecondsToFrames(LongestSeconds * 1'000'000, m_order.rate), sound);
    setTrouble(started ? QString() : started.error().message);
    setRecording(bool(started));
}

/// Sound comes later than pictures: the last of it is waited for.
void CaptureDialog::stop()
{
    m_recorder.stop();
    primary()->setEnabled(false);
    m_words->setText(tr("The clip is being finished"));
}

void CaptureDialog::end()
{
    setRecording(false);
    if (m_closes)
        DialogFrame::reject();
}

/// Closing ends a recording; the dialog goes when its file is whole.
void CaptureDialog::reject()
{
    if (!m_recorder.isRecording())
        return DialogFrame::reject();
    m_closes = true;
    stop();
}
