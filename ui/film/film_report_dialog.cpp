#include "ui/film/film_report_dialog.h"

#include "core/render/presets.h"
#include "ui/film/report_view.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

FilmReportDialog::FilmReportDialog(const Theme& theme, const JobRecord& job, const FilmOutcome& film,
                                   const Storyboard& board, QWidget* parent)
    : DialogFrame(theme, tr("Film Report"), tr("Play Film"), parent)
{
    auto* name = new QLabel(QFileInfo(film.file).fileName(), this);
    name->setProperty("role", QStringLiteral("title"));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setToolTip(QDir::toNativeSeparators(film.file));
    auto* facts = new QLabel(factsOf(job, film), this);
    facts->setProperty("role", QStringLiteral("muted"));
    facts->setTextFormat(Qt::PlainText);
    facts->setWordWrap(true);
    auto* report = new ReportView(theme, this);
    if (film.notes.isEmpty())
        report->setMessage(QStringLiteral("circle-check"), tr("Nothing to report: the film is as planned."));
    else
        report->setNotes(film.notes, board);
    auto* folder = new QPushButton(tr("Show in Folder"), this);
    folder->setAccessibleName(folder->text());
    folder->setAutoDefault(false);
    content()->addWidget(name);
    content()->addWidget(facts);
    content()->addWidget(report, 1);
    content()->addWidget(folder, 0, Qt::AlignLeft);
    setCancelVerb(tr("Close"));
    const bool isThere = QFileInfo::exists(film.file);
    primary()->setEnabled(isThere);
    if (!isThere)
        setTrouble(tr("The film is no longer at \"%1\". Export it again, or look where it was moved to.")
                       .arg(QDir::toNativeSeparators(film.file)));
    const auto tell = [this](const Status& done) { setTrouble(done ? QString() : done.error().message); };
    connect(primary(), &QPushButton::clicked, this, [tell, file = film.file] { tell(playFilm(file)); });
    connect(folder, &QPushButton::clicked, this, [tell, file = film.file] { tell(showInFolder(file)); });
    connect(report, &ReportView::shotRequested, this, [this](const ShotId& shot) {
        Q_EMIT shotRequested(shot);
        reject();
    });
    resize(560, 420);
}

QString FilmReportDialog::factsOf(const JobRecord& job, const FilmOutcome& film) const
{
    const QLocale locale;
    QStringList facts{toTimecode(film.frames, film.rate), tr("%Ln frame(s)", nullptr, int(film.frames))};
    if (!film.size.isEmpty())
        facts << sizeText(film.size);
    if (const QFileInfo file(film.file); file.isFile())
        facts << locale.formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat);
    if (film.segmentsFromCache > 0)
        facts << tr("%L1 of %Ln piece(s) were there already", nullptr, film.segments).arg(film.segmentsFromCache);
    if (job.changed.isValid())
        facts << locale.toString(job.changed.toLocalTime(), QLocale::ShortFormat);
    return facts.join(QStringLiteral("  \u00b7  "));
}

static Status open(const QString& place, const QString& trouble)
{
    if (QFileInfo::exists(place) && QDesktopServices::openUrl(QUrl::fromLocalFile(place)))
        return {};
    return fail(ErrorKind::NotFound, trouble);
}

Status playFilm(const QString& file)
{
    return open(file,
                QFileInfo::exists(file)
                    ? FilmReportDialog::tr("This desktop has no program that opens \"%1\". Install a player, or "
                                           "open the file from its folder.")
                          .arg(QDir::toNativeSeparators(file))
                    : FilmReportDialog::tr("The film \"%1\" is not there any more. Export it again, or look where "
                                           "it was moved to.")
                          .arg(QDir::toNativeSeparators(file)));
}

Status showInFolder(const QString& file)
{
    return open(QFileInfo(file).absolutePath(),
                FilmReportDialog::tr("The folder of \"%1\" cannot be opened: it is gone, or this desktop has no file "
                                     "manager.")
                    .arg(QDir::toNativeSeparators(file)));
}
