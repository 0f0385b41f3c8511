#include "ui/film/more_fields.h"

#include "ui/film/format_fit.h"
#include "ui/film/noted_field.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>

namespace {

enum Note { Quality, Size, NoteRate, Loudness, Stamps, Slate, Watermark, Sidecar, Fresh };
constexpr int SlateSeconds = 2;

/// Chooses the entry with this value; one that is not there is added under `name`.
void choose(QComboBox* box, const QVariant& value, const QString& name)
{
    if (box->findData(value) < 0)
        box->addItem(name, value);
    box->setCurrentIndex(box->findData(value));
}

QString rateText(Rate rate)
{
    return MoreFields::tr("%1 frames a second").arg(QLocale().toString(toDouble(rate), 'g', 5));
}

} // namespace

MoreFields::MoreFields(const Storyboard& board, QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_boardSize(board.format.size)
    , m_boardRate(board.format.rate)
    , m_quality(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_rate(new QComboBox(this))
    , m_loudness(new QComboBox(this))
    , m_stamps(new QWidget(this))
    , m_code(new QCheckBox(tr("Shot code"), m_stamps))
    , m_timecode(new QCheckBox(tr("Timecode"), m_stamps))
    , m_take(new QCheckBox(tr("Take"), m_stamps))
    , m_slate(new QCheckBox(tr("Slate of %n second(s) before the film", nullptr, SlateSeconds), this))
    , m_watermark(new QLineEdit(this))
    , m_sidecar(new QCheckBox(tr("Write beside it which takes and models went in (JSON)"), this))
    , m_fresh(new QCheckBox(tr("Render everything again, without the cache"), this))
{
    const std::pair<QString, int> qualities[] = {
        {tr("Small file"), 28}, {tr("Good"), 23}, {tr("High"), 20}, {tr("Very high"), 16}, {tr("Best"), 14}};
    for (const auto& [name, crf] : qualities)
        m_quality->addItem(name, crf);
    const Rate rates[] = {m_boardRate, {24000, 1001}, {24, 1},       {25, 1}, {30000, 1001},
                          {30, 1},     {50, 1},       {60000, 1001}, {60, 1}};
    for (const Rate& rate : rates)
        if (m_rate->findData(toString(rate)) < 0)
            m_rate->addItem(rateText(rate), toString(rate));
    m_loudness->addItem(tr("As mixed"), QString());
    m_loudness->addItem(tr("Web, -14 LUFS"), QStringLiteral("-14"));
    m_loudness->addItem(tr("Podcast and stage, -16 LUFS"), QStringLiteral("-16"));
    m_loudness->addItem(tr("Broadcast, -23 LUFS"), QStringLiteral("-23"));
    auto* stamps = new QHBoxLayout(m_stamps);
    stamps->setContentsMargins(0, 0, 0, 0);
    stamps->setSpacing(Tokens::Space3);
    for (QCheckBox* box : {m_code, m_timecode, m_take}) {
        box->setAccessibleName(box->text());
        stamps->addWidget(box);
    }
    stamps->addStretch(1);
    m_watermark->setPlaceholderText(tr("None"));
    m_watermark->setMaxLength(80);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(Tokens::Space2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_notes[Quality] = add(tr("Quality"), m_quality);
    m_notes[Size] = add(tr("Size"), m_size);
    m_notes[NoteRate] = add(tr("Rate"), m_rate);
    m_notes[Loudness] = add(tr("Loudness"), m_loudness);
    m_notes[Stamps] = add(tr("Burn in"), m_stamps, {m_code, m_timecode, m_take});
    m_notes[Watermark] = add(tr("Watermark"), m_watermark);
    m_notes[Slate] = add({}, m_slate);
    m_notes[Sidecar] = add({}, m_sidecar);
    m_notes[Fresh] = add({}, m_fresh);
    for (QComboBox* box : {m_quality, m_size, m_rate, m_loudness}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this, &MoreFields::changed);
    }
    for (QCheckBox* box : {m_code, m_timecode, m_take, m_slate, m_sidecar})
        connect(box, &QCheckBox::toggled, this, &MoreFields::changed);
    connect(m_watermark, &QLineEdit::textChanged, this, &MoreFields::changed);
}

NotedField* MoreFields::add(const QString& label, QWidget* field, const QList<QWidget*>& focus)
{
    auto* noted = new NotedField(field, this, focus);
    addNotedRow(m_form, label, field, noted);
    if (const auto* box = qobject_cast<QCheckBox*>(field)) // says what it is itself
        field->setAccessibleName(box->text());
    return noted;
}

/// The shape of the chosen one in the usual heights, and the storyboard's own.
void MoreFields::offerSizes(QSize chosen)
{
    m_size->clear();
    QList<QSize> sizes{m_boardSize};
    const int shorter = std::min(chosen.width(), chosen.height());
    for (const int side : {360, 480, 720, 1080, 1440, 2160}) {
        const QSize size(chosen.width() * side / shorter / 2 * 2, chosen.height() * side / shorter / 2 * 2);
        if (!sizes.contains(size))
            sizes << size;
    }
    if (!sizes.contains(chosen))
        sizes << chosen;
    std::sort(sizes.begin(), sizes.end(),
              [](QSize a, QSize b) { return a.width() * a.height() < b.width() * b.height(); });
    for (const QSize& size : std::as_const(sizes))
        m_size->addItem(size == m_boardSize ? tr("%1, as the storyboard").arg(sizeText(size)) : sizeText(size), size);
}

void MoreFields::setChoice(const ExportChoice& choice)
{
    const QSignalBlocker quiet(this); // nobody chose
    const OutputSpec& output = choice.output;
    choose(m_quality, output.video.crf, tr("CRF %1").arg(output.video.crf));
    offerSizes(output.video.size);
    choose(m_size, output.video.size, sizeText(output.video.size));
    choose(m_rate, toString(output.video.rate), rateText(output.video.rate));
    const QString loudness = output.loudness ? QString::number(*output.loudness) : QString();
    choose(m_loudness, loudness, tr("%1 LUFS").arg(loudness));
    m_code->setChecked(output.burnIns.code);
    m_timecode->setChecked(output.burnIns.timecode);
    m_take->setChecked(output.burnIns.take);
    m_slate->setChecked(output.burnIns.slate > 0);
    if (m_watermark->text().trimmed() != output.burnIns.watermark)
        m_watermark->setText(output.burnIns.watermark);
    m_sidecar->setChecked(output.sidecar);
    setReasons(choice);
}

void MoreFields::setReasons(const ExportChoice& choice)
{
    const FilmFormat* format = filmFormat(choice.output.video.codec);
    const std::pair<Note, FilmSetting> settings[] = {
        {Quality, FilmSetting::Quality},     {Size, FilmSetting::Size},      {NoteRate, FilmSetting::Rate},
        {Loudness, FilmSetting::Loudness},   {Stamps, FilmSetting::BurnIns}, {Slate, FilmSetting::Slate},
        {Watermark, FilmSetting::Watermark}, {Fresh, FilmSetting::Cache}};
    for (const auto& [note, setting] : settings)
        m_notes[note]->setReason(format ? whyNot(*format, choice.part, setting) : QString());
    m_notes[Sidecar]->setNote(!choice.output.sidecar && fitted(choice).captions == CaptionUse::File
                                  ? tr("A small one is written all the same: by it the next export knows the captions' "
                                       "file as its own.")
                                  : QString());
}

void MoreFields::readInto(ExportChoice& choice) const
{
    OutputSpec& output = choice.output;
    const int crf = m_quality->currentData().toInt();
    if (crf != output.video.crf)
        output.copyPackets = false; // whoever asks for a coding wants it done
    output.video.crf = crf;
    output.video.size = m_size->currentData().toSize();
    output.video.rate = parseRate(m_rate->currentData().toString()).value_or(output.video.rate);
    const QString loudness = m_loudness->currentData().toString();
    output.loudness = loudness.isEmpty() ? std::nullopt : std::optional(loudness.toDouble());
    output.burnIns.code = m_code->isChecked();
    output.burnIns.timecode = m_timecode->isChecked();
    output.burnIns.take = m_take->isChecked();
    output.burnIns.slate = m_slate->isChecked() ? microsecondsToFrames(SlateSeconds * 1'000'000, output.video.rate) : 0;
    output.burnIns.watermark = m_watermark->text().trimmed();
    output.sidecar = m_sidecar->isChecked();
}

bool MoreFields::isFresh() const
{
    return m_fresh->isChecked() && m_fresh->isEnabled();
}
