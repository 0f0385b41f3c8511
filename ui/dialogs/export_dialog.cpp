#include "ui/dialogs/export_dialog.h"

#include "core/document/find.h"
#include "core/render/presets.h"
#include "ui/dialogs/ask.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

static QString sizeText(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

ExportDialog::ExportDialog(const Theme& theme, Project& project, const QString& folder, QWidget* parent)
    : DialogFrame(theme, tr("Export Film"), tr("Export Film"), parent)
    , m_project(project)
    , m_file(new QLineEdit(this))
    , m_preset(new QComboBox(this))
    , m_size(new QComboBox(this))
    , m_quality(new QComboBox(this))
    , m_loudness(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_fresh(new QCheckBox(tr("Render everything again, without the cache"), this))
    , m_summary(new QLabel(this))
{
    m_file->setText(
        QDir::toNativeSeparators(folder + QLatin1Char('/') + project.current().title + QStringLiteral(".mp4")));
    buildFields();
    choosePreset();
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::choosePreset);
    for (QComboBox* box : {m_size, m_quality, m_loudness, m_range})
        connect(box, &QComboBox::activated, this, &ExportDialog::refresh);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(primary(), &QPushButton::clicked, this, [this] {
        if (const Result<OutputSpec> made = output()) {
            const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
            Q_EMIT exportRequested(planFor(*made), file,
                                   m_fresh->isChecked() ? CacheUse::FillOnly : CacheUse::ReadAndFill);
            accept();
        }
    });
    resize(540, sizeHint().height());
}

void ExportDialog::buildFields()
{
    const Storyboard& board = m_project.current();
    auto* form = new QFormLayout;
    form->setVerticalSpacing(Tokens::Space2);
    auto* browseButton = new QPushButton(tr("Browse..."), this);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto* fileRow = new QHBoxLayout;
    fileRow->setSpacing(Tokens::Space2);
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    auto* fileLabel = new QLabel(tr("File"), this);
    fileLabel->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    form->addRow(fileLabel, fileRow);
    for (const Preset& preset : presetsFor(board))
        m_preset->addItem(preset.name, preset.id);
    for (const QSize size :
         {board.format.size, QSize(1280, 720), QSize(1920, 1080), QSize(2560, 1440), QSize(3840, 2160)})
        if (m_size->findData(size) < 0)
            m_size->addItem(sizeText(size), size);
    const std::pair<QString, int> qualities[] = {
        {tr("Small file"), 28}, {tr("Good"), 23}, {tr("High"), 20}, {tr("Very high"), 16}};
    for (const auto& [name, crf] : qualities)
        m_quality->addItem(name, crf);
    m_loudness->addItem(tr("As mixed"), QString());
    m_loudness->addItem(tr("Web, -14 LUFS"), QStringLiteral("-14"));
    m_loudness->addItem(tr("Podcast and stage, -16 LUFS"), QStringLiteral("-16"));
    m_loudness->addItem(tr("Broadcast, -23 LUFS"), QStringLiteral("-23"));
    m_range->addItem(tr("The whole film"));
    for (const Scene& scene : board.scenes)
        m_range->addItem(scene.slugline.isEmpty() ? scene.code : scene.code + QStringLiteral("  ") + scene.slugline,
                         scene.id.toString());
    m_range->setMaxVisibleItems(20);
    addRow(form, tr("Preset"), m_preset);
    addRow(form, tr("Size"), m_size);
    addRow(form, tr("Quality"), m_quality);
    addRow(form, tr("Loudness"), m_loudness);
    addRow(form, tr("Range"), m_range);
    content()->addLayout(form);
    m_fresh->setAccessibleName(m_fresh->text());
    content()->addWidget(m_fresh);
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setWordWrap(true);
    content()->addWidget(m_summary);
}

void ExportDialog::browse()
{
    connect(askWhereToSave(this, tr("Export Film"), m_file->text(), tr("Film (*.mp4)"), QStringLiteral("mp4")),
            &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_file->setText(QDir::toNativeSeparators(file)); });
}

/// The preset fills the other fields; afterwards they count.
void ExportDialog::choosePreset()
{
    const QList<Preset> presets = presetsFor(m_project.current());
    const OutputSpec chosen = presets.value(m_preset->currentIndex()).output;
    if (m_size->findData(chosen.video.size) < 0)
        m_size->addItem(sizeText(chosen.video.size), chosen.video.size);
    m_size->setCurrentIndex(m_size->findData(chosen.video.size));
    if (m_quality->findData(chosen.video.crf) < 0)
        m_quality->addItem(tr("CRF %1").arg(chosen.video.crf), chosen.video.crf);
    m_quality->setCurrentIndex(m_quality->findData(chosen.video.crf));
    const QString loudness = chosen.loudness ? QString::number(*chosen.loudness) : QString();
    if (m_loudness->findData(loudness) < 0)
        m_loudness->addItem(tr("%1 LUFS").arg(loudness), loudness);
    m_loudness->setCurrentIndex(m_loudness->findData(loudness));
    refresh();
}

Result<OutputSpec> ExportDialog::output() const
{
    OutputSpec output = presetsFor(m_project.current()).value(m_preset->currentIndex()).output;
    output.video.size = m_size->currentData().toSize();
    output.video.crf = m_quality->currentData().toInt();
    const QString loudness = m_loudness->currentData().toString();
    if (loudness.isEmpty()) {
        output.loudness.reset();
        return output;
    }
    return withSetting(output, QStringLiteral("loudness"), loudness);
}

RenderPlan ExportDialog::planFor(const OutputSpec& output) const
{
    std::optional<SceneId> scene;
    if (const QString id = m_range->currentData().toString(); !id.isEmpty())
        scene = SceneId::fromString(id);
    RenderPlan plan = makeRenderPlan(m_project.current(), m_project.shelf(), output, m_project.folder(), scene);
    plan.project = m_project.id();
    return plan;
}

void ExportDialog::refresh()
{
    const Result<OutputSpec> made = output();
    const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    const QFileInfo target(file);
    const RenderPlan plan = made ? planFor(*made) : RenderPlan{};
    QString trouble;
    if (!made)
        trouble = made.error().message;
    else if (plan.length == 0)
        trouble = tr("There is nothing to export: this range has no shots that play.");
    else if (file.isEmpty() || target.isDir())
        trouble = tr("Give the film a file name.");
    else if (!QFileInfo(target.absolutePath()).isDir())
        trouble = tr("There is no folder \"%1\". Choose another place for the film.").arg(target.absolutePath());
    setTrouble(trouble);
    primary()->setEnabled(trouble.isEmpty());
    qsizetype takes = 0;
    for (const PlanShot& shot : plan.shots)
        takes += shot.hasTake ? 1 : 0;
    m_summary->setText(tr("%1 of %2 shots have takes; the others play as picture or card. %3, %4 frames a second.")
                           .arg(takes)
                           .arg(plan.shots.size())
                           .arg(toTimecode(plan.length, plan.output.video.rate), toString(plan.output.video.rate)));
    if (target.exists() && trouble.isEmpty())
        m_summary->setText(m_summary->text() + QLatin1Char(' ') +
                           tr("The file that is there will be replaced when the new one is finished."));
}
