#include "ui/inspector/voice_section.h"

#include "core/document/edits.h"
#include "core/document/find.h"
#include "core/media/voice.h"
#include "core/player/player.h"
#include "core/render/voice_cache.h"
#include "ui/dialogs/confirm_dialog.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/shot_editor.h"
#include "ui/row_list.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr qsizetype MostListed = 20;

/// A voice's own name in words; those of espeak-ng are "m1", "f2".
QString wordsOf(const QString& voice)
{
    if (voice.size() == 2 && voice[1].isDigit())
        return (voice[0] == QLatin1Char('f') ? VoiceSection::tr("Woman %1") : VoiceSection::tr("Man %1")).arg(voice[1]);
    return voice;
}

QString languageWords(const QString& code)
{
    const QLocale locale(QString(code).replace(QLatin1Char('-'), QLatin1Char('_')));
    const bool known = locale.language() != QLocale::C && code.startsWith(QLocale::languageToCode(locale.language()));
    return known ? QStringLiteral("%1 (%2)").arg(QLocale::languageToString(locale.language()), code) : code;
}

} // namespace

VoiceSection::VoiceSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Voices"), parent)
    , m_list(new QVBoxLayout)
    , m_fit(new QPushButton(tr("Fit Length to Voice"), this))
    , m_fitAll(new QPushButton(tr("Fit All Shots"), this))
    , m_player(new Player(this))
{
    body()->addLayout(m_list);
    m_fit->setToolTip(tr("Makes the shot as long as what is said in it"));
    m_fitAll->setToolTip(tr("Lists every shot whose words need another length"));
    for (QPushButton* button : {m_fit, m_fitAll}) {
        button->setAccessibleName(button->text());
        body()->addWidget(button, 0, Qt::AlignLeft);
    }
    m_pool.setMaxThreadCount(1);
    connect(m_fit, &QPushButton::clicked, this, [this] { fit(m_shot); });
    connect(m_fitAll, &QPushButton::clicked, this, [this] { fit(std::nullopt); });
    connect(m_player, &Player::problem, &m_editor, &ShotEditor::problem);
}

VoiceSection::~VoiceSection()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

/// Asking espeak-ng takes a process: once, when somebody looks at voices.
void VoiceSection::loadLanguages()
{
    if (!m_languages.isEmpty())
        return;
    m_languages << QString();
    m_pool.start([this] {
        const QStringList codes = voiceLanguages();
        QMetaObject::invokeMethod(this, [this, codes] {
            m_languages << codes;
            for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
                if (const Project* project = m_editor.project())
                    if (const qsizetype i = indexOf(project->current().elements, row.key()); i >= 0)
                        fill(*row, project->current().elements[i]);
        });
    });
}

VoiceSection::Row VoiceSection::makeRow(const ElementId& id)
{
    auto* widget = new QWidget(this);
    Row row{widget, new ChoiceField(widget), new ChoiceField(widget), new QToolButton(widget)};
    row.play->setIcon(m_theme.icon(QStringLiteral("play")));
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Tokens::Space1);
    grid->addWidget(row.voice, 0, 0);
    grid->addWidget(row.play, 0, 1);
    grid->addWidget(row.language, 1, 0, 1, 2);
    connect(row.voice, &QComboBox::activated, this, [this, id, field = row.voice] {
        changeElement(id, [&](Element& element) { element.voice = field->currentData().toString(); });
    });
    connect(row.language, &QComboBox::activated, this, [this, id, field = row.language] {
        changeElement(id, [&](Element& element) { element.voiceLanguage = field->currentData().toString(); });
    });
    connect(row.play, &QToolButton::clicked, this, [this, id] { preview(id); });
    m_list->addWidget(widget);
    return row;
}

void VoiceSection::fill(const Row& row, const Element& element)
{
    row.voice->clear();
    row.voice->addItem(tr("%1: usual voice").arg(element.name), QString());
    for (const QString& name : voiceNames())
        row.voice->addItem(tr("%1: %2").arg(element.name, wordsOf(name)), name);
    row.voice->setCurrentIndex(std::max(0, row.voice->findData(element.voice)));
    row.voice->setAccessibleName(tr("Voice of %1").arg(element.name));
    row.language->clear();
    row.language->addItem(tr("By the text"), QString());
    QStringList codes = m_languages.mid(1);
    if (!element.voiceLanguage.isEmpty() && !codes.contains(element.voiceLanguage))
        codes.prepend(element.voiceLanguage); // not known here, kept
    for (const QString& code : std::as_const(codes))
        row.language->addItem(languageWords(code), code);
    row.language->setCurrentIndex(std::max(0, row.language->findData(element.voiceLanguage)));
    row.language->setAccessibleName(tr("Language of %1").arg(element.name));
    row.play->setAccessibleName(tr("Hear %1").arg(element.name));
    row.play->setToolTip(row.play->accessibleName());
}

void VoiceSection::show(const Shown& shown)
{
    m_shot = shown.shot().id;
    QSet<ElementId> there;
    for (const Element& element : shown.board.elements) {
        const auto speaks = [&](const DialogueLine& line) {
            return line.character.compare(element.name, Qt::CaseInsensitive) == 0;
        };
        const QList<DialogueLine>& lines = shown.shot().dialogue;
        if (element.kind != ElementKind::Character || std::none_of(lines.begin(), lines.end(), speaks))
            continue;
        there.insert(element.id);
        loadLanguages();
        if (!m_rows.contains(element.id))
            m_rows.insert(element.id, makeRow(element.id));
        fill(m_rows[element.id], element);
    }
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (there.contains(row.key())) {
            ++row;
            continue;
        }
        retire(row->widget);
        row = m_rows.erase(row);
    }
    m_fit->setEnabled(shown.single());
    setSummary(there.isEmpty() ? QString() : QString::number(there.size()));
}

void VoiceSection::changeElement(const ElementId& id, const std::function<void(Element&)>& edit)
{
    const Storyboard& board = m_editor.project()->current();
    const qsizetype i = indexOf(board.elements, id);
    if (i < 0)
        return;
    Element element = board.elements[i];
    edit(element);
    m_editor.apply(setElement(board, element), tr("Voice"));
}

/// The character's first line of this shot, spoken as the film speaks it.
void VoiceSection::preview(const ElementId& id)
{
    const Project* project = m_editor.project();
    const RenderPlan whole = makeShotPlan(project->current(), m_shot, defaultOutput(project->current()), {});
    const qsizetype i = indexOf(project->current().elements, id);
    if (whole.sounds.isEmpty() || i < 0)
        return;
    const Shot* shot = findShot(project->current(), m_shot);
    SpokenLine line;
    qsizetype said = 0; // lines without words are not spoken
    for (const DialogueLine& dialogue : shot->dialogue) {
        if (dialogue.text.trimmed().isEmpty())
            continue;
        if (dialogue.character.compare(project->current().elements[i].name, Qt::CaseInsensitive) == 0) {
            line = whole.sounds.first().lines.value(said);
            break;
        }
        ++said;
    }
    m_pool.start(
        [this, line, rate = whole.output.video.rate, cache = project->cacheFolder(), stop = m_stop.get_token()] {
            const auto spoken = VoiceCache(voiceFolder(cache)).line(line, stop);
            QMetaObject::invokeMethod(this, [this, spoken, line, rate, cache] {
                if (!spoken)
                    return m_editor.problem(spoken.error().message);
                RenderPlan plan;
                plan.output.video.rate = rate;
                PlanSound sound;
                sound.lines = {line};
                sound.length = spoken->length() + SampleRate;
                plan.sounds = {sound};
                plan.length = microsecondsToFrames(rescale(sound.length, 1000000, SampleRate), rate) + 1;
                m_player->pause();
                m_player->setPlan(plan, cache);
                m_player->seek(0);
                m_player->play();
            });
        });
}

void VoiceSection::fit(std::optional<ShotId> only)
{
    const Project* project = m_editor.project();
    if (!project)
        return;
    m_pool.start([this, board = project->current(), cache = project->cacheFolder(), only, stop = m_stop.get_token()] {
        VoiceCache voices(voiceFolder(cache));
        const auto fits = narrationFits(
            board,
            [&](const SpokenLine& line) -> Result<std::int64_t> {
                BR_TRY(const SoundBuffer spoken, voices.line(line, stop));
                return spoken.length();
            },
            only);
        QMetaObject::invokeMethod(this, [this, board, fits, only] {
            if (fits)
                propose(board, *fits, !only);
            else
                m_editor.problem(fits.error().message);
        });
    });
}

void VoiceSection::propose(const Storyboard& measured, const QList<NarrationFit>& fits, bool all)
{
    const auto apply = [this, fits, id = measured.id] {
        if (m_editor.project() && m_editor.project()->current().id == id)
            m_editor.apply(fitted(m_editor.project()->current(), fits), tr("Fit length to voice"));
    };
    if (!all || fits.isEmpty())
        return fits.isEmpty() ? m_editor.problem(tr("Every length fits what is said. Nothing was changed.")) : apply();
    QStringList lines;
    for (const NarrationFit& fit : fits.mid(0, MostListed))
        lines << tr("%1: %2 becomes %3")
                     .arg(fit.code, toTimecode(fit.length, measured.format.rate),
                          toTimecode(fit.proposed, measured.format.rate));
    if (fits.size() > MostListed)
        lines << tr("and %n more", nullptr, int(fits.size() - MostListed));
    auto* ask =
        new ConfirmDialog(m_theme, tr("Fit Shots to Voices"), lines.join(QLatin1Char('\n')), tr("Fit Shots"), window());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &QDialog::accepted, this, apply);
    ask->open();
}
