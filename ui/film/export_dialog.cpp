#include "ui/film/export_dialog.h"

#include "core/media/film_format.h"
#include "core/render/presets.h"
#include "ui/dialogs/ask.h"
#include "ui/film/film_facts.h"
#include "ui/film/film_fields.h"
#include "ui/film/film_picture.h"
#include "ui/film/more_fields.h"
#include "ui/film/noted_field.h"
#include "ui/film/preset_row.h"
#include "ui/film/report_view.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace {

constexpr int TypingPause = 250; ///< milliseconds
constexpr QSize Usual(960, 680);
constexpr int RingRoom = 2; ///< what scrolls would cut the ring of the keyboard off

QLabel* headOf(const QString& words, QWidget* field, QWidget* parent)
{
    auto* head = new QLabel(words, parent);
    head->setProperty("role", QStringLiteral("section"));
    head->setBuddy(field);
    return head;
}

/// A name alone, or a way from there, is meant in `folder`.
QString asPath(const QString& typed, const QString& folder)
{
    const QString path = QDir::fromNativeSeparators(typed.trimmed());
    return path.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace

ExportDialog::ExportDialog(const Theme& theme, Project& project, const ExportStart& start, QWidget* parent)
    : DialogFrame(theme, tr("Export Film"), tr("Export Film"), parent)
    , m_project(project)
    , m_memory(start.settings)
    , m_marks(start.marks)
    , m_playhead(start.playhead)
    , m_planner(new FilmPlanner(project, this))
    , m_place(new FilmPlace(this))
    , m_folder(project.folder())
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Tokens::Space6);
    columns->addWidget(buildSettings(), 1);
    columns->addWidget(buildFilm(), 1);
    content()->addLayout(columns, 1);
    content()->addWidget(buildPlace());
    connectFields();
    const ExportMemory::Kept kept = m_memory.recall(project, firstChoice(project.current(), start.films));
    showMore(kept.more);
    ExportChoice choice = kept.choice;
    if (choice.part == FilmPart::InToOut && !m_marks.any())
        choice.part = FilmPart::Whole;
    setChoice(choice);
    const QSize room = parent ? parent->window()->size() - QSize(2 * Tokens::Space3, 2 * Tokens::Space3) : Usual;
    resize(Usual.boundedTo(room));
    m_presets->setFocus();
}

QWidget* ExportDialog::buildSettings()
{
    auto* area = new QScrollArea(this);
    auto* page = new QWidget(area);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(RingRoom, 0, area->verticalScrollBar()->sizeHint().width(), 0);
    column->setSpacing(Tokens::Space3);
    m_presets = new PresetRow(m_theme, presetsFor(m_project.current()), page);
    m_fields = new FilmFields(m_project.current(), m_marks, page);
    m_moreHead = new QToolButton(page);
    m_moreHead->setText(tr("More"));
    m_moreHead->setAccessibleName(tr("More"));
    m_moreHead->setToolTip(tr("Quality, size, rate, loudness, and what is written into the picture"));
    m_moreHead->setCheckable(true);
    m_moreHead->setProperty("fold", true);
    m_moreHead->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreHead->setIconSize({12, 12});
    m_more = new MoreFields(m_project.current(), page);
    column->addWidget(m_presets);
    column->addWidget(m_fields);
    column->addWidget(m_moreHead, 0, Qt::AlignLeft);
    column->addWidget(m_more);
    column->addStretch(1);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("Settings"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(page->minimumSizeHint().width());
    return area;
}

QWidget* ExportDialog::buildFilm()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space2);
    m_picture = new FilmPicture(m_theme, m_project.cacheFolder(), box);
    m_facts = new FilmFacts(box);
    m_report = new ReportView(m_theme, box);
    m_report->setMinimumHeight(90);
    column->addWidget(m_picture, 3);
    column->addWidget(m_facts);
    column->addWidget(headOf(tr("Report"), m_report, box));
    column->addWidget(m_report, 2);
    return box;
}

QWidget* ExportDialog::buildPlace()
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(RingRoom, 0, 0, 0);
    auto* both = new QWidget(box);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Tokens::Space2);
    m_file = new QLineEdit(both);
    auto* browseButton = new QPushButton(tr("Browse..."), both);
    browseButton->setAccessibleName(tr("Browse"));
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    row->addWidget(m_file, 1);
    row->addWidget(browseButton);
    m_fileNote = new NotedField(both, box, {m_file});
    addNotedRow(form, tr("File"), m_file, m_fileNote);
    alignLabels({form, m_fields->form(), m_more->form()});
    return box;
}

void ExportDialog::connectFields()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ExportDialog::ask);
    connect(m_presets, &PresetRow::chosen, this, [this](const Preset& preset) {
        readFields();
        setChoice(withPreset(m_choice, preset));
    });
    connect(m_fields, &FilmFields::formatChosen, this, [this](const QString& id) {
        readFields();
        if (const FilmFormat* format = filmFormat(id))
            setChoice(withFormat(m_choice, m_project.current(), *format));
    });
    const auto follow = [this] {
        readFields();
        setChoice(m_choice);
    };
    connect(m_fields, &FilmFields::changed, this, follow);
    connect(m_more, &MoreFields::changed, this, follow);
    connect(m_moreHead, &QToolButton::toggled, this, &ExportDialog::showMore);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::setFile);
    connect(m_planner, &FilmPlanner::planned, this, &ExportDialog::receive);
    connect(m_place, &FilmPlace::told, this, &ExportDialog::goOn);
    connect(m_report, &ReportView::shotRequested, this, [this](const ShotId& shot) {
        Q_EMIT shotRequested(shot);
        reject();
    });
    const auto askAgain = [this] {
        m_stale = true;
        m_typing.start();
    };
    connect(&m_project, &Project::storyboardChanged, this, askAgain);
    connect(&m_project, &Project::takeAdded, this, askAgain);
    connect(primary(), &QPushButton::clicked, this, &ExportDialog::exportFilm);
}

void ExportDialog::showMore(bool shown)
{
    m_moreHead->setChecked(shown);
    m_moreHead->setIcon(m_theme.icon(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_more->setVisible(shown);
}

void ExportDialog::browse()
{
    const FilmFormat* format = filmFormat(m_choice.output.video.codec);
    const QString suffix = QString::fromLatin1(format ? format->suffix : "mp4");
    QString filter = QStringLiteral("%1 (*.%2)").arg(format ? filmFormatName(*format) : tr("Film"), suffix);
    if (format && format->kind == FilmKind::Sheet)
        filter += QStringLiteral(";;PNG (*.png)");
    connect(askWhereToSave(this, tr("Export Film"), m_choice.file, filter, suffix), &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_file->setText(QDir::toNativeSeparators(file)); });
}

void ExportDialog::setChoice(const ExportChoice& choice)
{
    m_choice = choice;
    m_presets->setChoice(choice);
    m_fields->setChoice(choice);
    m_more->setChoice(choice);
    if (asPath(m_file->text(), m_folder) != choice.file) {
        const QSignalBlocker quiet(m_file);
        m_file->setText(QDir::toNativeSeparators(choice.file));
        m_folder = QFileInfo(choice.file).path();
    }
    m_stale = true;
    m_wanted = false; // it was about another film
    m_place->forget();
    if (!hasPart())
        showNothing(tr("Choose at least one scene."));
    else if (!m_film)
        showNothing(tr("Looking through the film..."));
    m_film ? m_typing.start() : ask();
    refresh();
}

void ExportDialog::setFile(const QString& typed)
{
    m_choice.file = asPath(typed, m_folder);
    m_wanted = false;
    m_place->forget();
    m_typing.start();
    refresh();
}

void ExportDialog::readFields()
{
    m_fields->readInto(m_choice);
    m_more->readInto(m_choice);
}

void ExportDialog::ask()
{
    m_typing.stop();
    m_place->ask(fitted(m_choice), m_choice.file);
    if (std::exchange(m_stale, false) && hasPart())
        m_planner->ask(m_choice, m_marks);
}

/// Figures of another film would be wrong ones.
void ExportDialog::showNothing(const QString& sentence)
{
    m_planner->forget();
    m_film.reset();
    m_facts->clear();
    m_picture->clear({});
    m_report->setMessage(hasPart() ? QStringLiteral("loader-circle") : QStringLiteral("info"), sentence);
}

void ExportDialog::receive(const PlannedFilmPointer& film)
{
    m_film = film;
    m_facts->setFilm(*film);
    const Rate rate = film->plan.output.video.rate;
    const bool sameTime = m_choice.part != FilmPart::Scenes;
    const Frames at = convertFrames(m_playhead, m_project.current().format.rate, rate) + film->plan.storyStart;
    const FilmFormat* format = filmFormat(film->plan.output.video.codec);
    if (format && format->kind == FilmKind::Sound)
        m_picture->clear(tr("Sound only: there is no picture."));
    else
        m_picture->setFilm(film, sameTime ? std::optional(at) : std::nullopt);
    if (film->unspoken > 0)
        m_report->setMessage(
            QStringLiteral("loader-circle"),
            tr("Speaking %Ln line(s), so that captions last as long as their words...", nullptr, film->unspoken));
    else if (film->notes.isEmpty())
        m_report->setMessage(QStringLiteral("circle-check"), tr("Nothing to report: every shot has what it needs."));
    else
        m_report->setNotes(film->notes, m_project.current());
    goOn();
}

bool ExportDialog::hasPart() const
{
    return m_choice.part != FilmPart::Scenes || !m_choice.scenes.isEmpty();
}

bool ExportDialog::isReady() const
{
    return m_film && !m_stale && !m_planner->isBusy() && m_place->isKnown();
}

QString ExportDialog::trouble() const
{
    const OutputSpec output = fitted(m_choice);
    if (const Status made = checkOutput(output); !made)
        return made.error().message;
    if (!hasPart())
        return tr("Choose at least one scene.");
    if (m_film && !m_stale && !m_planner->isBusy() && madeRange(m_film->plan).length <= 0)
        return tr("There is nothing to export: this part has no shots that play.");
    const Status named = checkFileName(output, m_choice.file);
    return named ? m_place->trouble() : named.error().message;
}

QString ExportDialog::fileNote() const
{
    if (m_place->replaces())
        return tr("The file that is there will be replaced when the new one is finished.");
    return QDir::isAbsolutePath(m_file->text().trimmed()) || m_choice.file.isEmpty()
               ? QString()
               : tr("In the folder \"%1\".").arg(QDir::toNativeSeparators(QFileInfo(m_choice.file).path()));
}

void ExportDialog::refresh()
{
    const QString sentence = trouble();
    setTrouble(sentence);
    primary()->setEnabled(sentence.isEmpty() && !m_wanted); // once is enough
    m_fileNote->setNote(sentence.isEmpty() ? fileNote() : QString());
}

void ExportDialog::goOn()
{
    if (m_place->isKnown() && m_place->trouble().isEmpty())
        m_folder = QFileInfo(m_choice.file).path();
    refresh();
    if (m_wanted)
        exportFilm();
}

void ExportDialog::exportFilm()
{
    if (m_typing.isActive())
        ask();
    m_wanted = !isReady();
    refresh();
    if (m_wanted || !trouble().isEmpty())
        return;
    Q_EMIT exportRequested(m_film->plan, m_choice.file, m_more->isFresh() ? CacheUse::FillOnly : CacheUse::ReadAndFill);
    accept();
}

void ExportDialog::done(int result)
{
    m_memory.keep(m_project, {m_choice, m_moreHead->isChecked()});
    DialogFrame::done(result);
}
