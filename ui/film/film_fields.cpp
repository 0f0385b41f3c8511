#include "ui/film/film_fields.h"

#include "ui/dialogs/dialog_frame.h"
#include "ui/film/format_fit.h"
#include "ui/film/noted_field.h"
#include "ui/form_rows.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QStandardItemModel>

namespace {

constexpr int SceneRows = 5; ///< seen at once

void setUsable(QComboBox* box, int index, bool usable)
{
    if (auto* model = qobject_cast<QStandardItemModel*>(box->model()))
        model->item(index)->setEnabled(usable);
}

} // namespace

FilmFields::FilmFields(const Storyboard& board, const FilmMarks& marks, QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_format(new QComboBox(this))
    , m_part(new QComboBox(this))
    , m_scenes(new QListWidget(this))
    , m_captions(new QComboBox(this))
    , m_formatNote(new NotedField(m_format, this))
    , m_captionsNote(new NotedField(m_captions, this))
{
    for (QComboBox* box : {m_format, m_part, m_captions})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillFormats();
    fillParts(board, marks);
    fillCaptions();
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(Tokens::Space2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addNotedRow(m_form, tr("Format"), m_format, m_formatNote);
    addRow(m_form, tr("Part"), m_part);
    addRow(m_form, tr("Scenes"), m_scenes);
    addNotedRow(m_form, tr("Captions"), m_captions, m_captionsNote);
    connect(m_format, &QComboBox::activated, this, [this] { Q_EMIT formatChosen(m_format->currentData().toString()); });
    connect(m_part, &QComboBox::activated, this, &FilmFields::changed);
    connect(m_captions, &QComboBox::activated, this, &FilmFields::changed);
    connect(m_scenes, &QListWidget::itemChanged, this, &FilmFields::changed);
}

void FilmFields::fillFormats()
{
    for (const FilmFormat& format : filmFormats())
        if (canWrite(format))
            m_format->addItem(filmFormatName(format), QString::fromLatin1(format.id));
    m_format->setMaxVisibleItems(m_format->count());
}

void FilmFields::fillParts(const Storyboard& board, const FilmMarks& marks)
{
    m_part->addItem(tr("Whole film"));
    const Rate rate = board.format.rate;
    m_part->addItem(!marks.any() ? tr("From in to out: mark them with I and O first")
                    : marks.out  ? tr("From in to out, %1 to %2")
                                      .arg(toTimecode(marks.in.value_or(0), rate), toTimecode(*marks.out - 1, rate))
                                : tr("From in, %1, to the end").arg(toTimecode(*marks.in, rate)));
    setUsable(m_part, int(FilmPart::InToOut), marks.any());
    m_part->addItem(tr("Chosen scenes"));
    setUsable(m_part, int(FilmPart::Scenes), !board.scenes.isEmpty());
    const int rowHeight = fontMetrics().height() + Tokens::Space2;
    for (const Scene& scene : board.scenes) {
        auto* item = new QListWidgetItem(
            scene.slugline.isEmpty() ? scene.code : scene.code + QStringLiteral("  ") + scene.slugline, m_scenes);
        item->setData(Qt::UserRole, scene.id.toString());
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, rowHeight});
    }
    const int rows = std::clamp(int(board.scenes.size()), 2, SceneRows);
    m_scenes->setFixedHeight(rows * rowHeight + Tokens::Space1);
    m_scenes->setProperty("well", true);
}

void FilmFields::fillCaptions()
{
    m_captions->addItem(tr("None")); // in the order of CaptionUse
    m_captions->addItem(tr("Burned into the picture"));
    m_captions->addItem(tr("As a track that can be switched off"));
    m_captions->addItem(tr("As a file beside the film (SRT)"));
}

void FilmFields::setChoice(const ExportChoice& choice)
{
    const FilmFormat* format = filmFormat(choice.output.video.codec);
    m_format->setCurrentIndex(m_format->findData(choice.output.video.codec));
    m_formatNote->setNote(format ? goodFor(*format) : QString());
    m_part->setCurrentIndex(int(choice.part));
    const QSignalBlocker quiet(m_scenes);
    for (int i = 0; i < m_scenes->count(); ++i) {
        const auto id = SceneId::fromString(m_scenes->item(i)->data(Qt::UserRole).toString());
        m_scenes->item(i)->setCheckState(choice.scenes.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    showRow(m_form, m_scenes, choice.part == FilmPart::Scenes);
    m_captions->setCurrentIndex(int(choice.output.captions));
    if (!format)
        return;
    setUsable(m_captions, int(CaptionUse::Burned), whyNot(*format, choice.part, FilmSetting::BurnedCaptions).isEmpty());
    setUsable(m_captions, int(CaptionUse::Track), whyNot(*format, choice.part, FilmSetting::CaptionTrack).isEmpty());
    m_captionsNote->setReason(whyNot(*format, choice.part, FilmSetting::Captions));
    const CaptionUse use = choice.output.captions;
    m_captionsNote->setNote(use == CaptionUse::Burned  ? whyNot(*format, choice.part, FilmSetting::BurnedCaptions)
                            : use == CaptionUse::Track ? whyNot(*format, choice.part, FilmSetting::CaptionTrack)
                                                       : QString());
}

void FilmFields::readInto(ExportChoice& choice) const
{
    choice.part = FilmPart(m_part->currentIndex());
    choice.scenes.clear();
    for (int i = 0; i < m_scenes->count(); ++i)
        if (m_scenes->item(i)->checkState() == Qt::Checked)
            choice.scenes << SceneId::fromString(m_scenes->item(i)->data(Qt::UserRole).toString());
    choice.output.captions = CaptionUse(m_captions->currentIndex());
}
