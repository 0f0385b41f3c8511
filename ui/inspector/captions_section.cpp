#include "ui/inspector/captions_section.h"

#include "core/render/captions.h"
#include "ui/inspector/caption_row.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/shot_editor.h"
#include "ui/row_list.h"
#include "ui/theme/theme.h"

#include <QPushButton>

static QList<Caption> withIds(QList<Caption> captions)
{
    for (Caption& caption : captions)
        caption.id = CaptionId::create();
    return captions;
}

CaptionsSection::CaptionsSection(const Theme& theme, ShotEditor& editor, QWidget* parent)
    : Section(theme, editor, tr("Captions"), parent)
    , m_source(new ChoiceField(this))
    , m_list(new QVBoxLayout)
    , m_lines(new QLabel(this))
    , m_add(new QPushButton(tr("Add Caption"), this))
{
    auto* form = makeForm(nullptr);
    body()->addLayout(form);
    m_source->addItems({tr("From the dialogue"), tr("Written by hand")});
    addField(form, tr("Captions"), m_source);
    m_list->setSpacing(Tokens::Space2);
    body()->addLayout(m_list);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setProperty("role", QStringLiteral("muted"));
    body()->addWidget(m_lines);
    m_add->setIcon(theme.icon(QStringLiteral("plus")));
    m_add->setAccessibleName(m_add->text());
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_source, &QComboBox::activated, this, [this](int index) {
        const Storyboard board = m_editor.project()->current();
        const auto spoken = spokenLengthsIn(m_editor.project()->cacheFolder());
        m_editor.change(tr("Captions"), {}, [&](Shot& shot) {
            if (index == 1 && shot.captions.isEmpty()) // what was shown is what is edited
                shot.captions = withIds(captionsOf(board, shot, spoken));
            shot.customCaptions = index == 1;
        });
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_editor.change(tr("Add caption"), {}, [](Shot& shot) {
            const Frames start = shot.captions.isEmpty() ? 0 : shot.captions.last().start + shot.captions.last().length;
            const Frames from = std::min(start, shot.length - 1);
            shot.captions << Caption{CaptionId::create(), from, shot.length - from, QString()};
        });
        if (!m_rows.isEmpty())
            m_rows.last()->setFocus();
    });
}

CaptionRow* CaptionsSection::makeRow()
{
    auto* row = new CaptionRow(m_theme, this);
    connect(row, &CaptionRow::edited, this, [this, row](const QString& text) {
        m_editor.change(tr("Caption"), QStringLiteral("caption"),
                        [&](Shot& shot) { shot.captions[m_rows.indexOf(row)].text = text; });
    });
    connect(row, &CaptionRow::timed, this, [this, row](Frames start, Frames length) {
        m_editor.change(tr("Caption time"), QStringLiteral("captionTime"), [&](Shot& shot) {
            Caption& caption = shot.captions[m_rows.indexOf(row)];
            caption.start = start;
            caption.length = length;
        });
    });
    connect(row, &CaptionRow::removeRequested, this, [this, row] {
        m_editor.change(tr("Remove caption"), {}, [&](Shot& shot) { shot.captions.removeAt(m_rows.indexOf(row)); });
    });
    return row;
}

void CaptionsSection::showRows(const QList<Caption>& captions)
{
    QList<CaptionId> before, now;
    for (const CaptionRow* row : std::as_const(m_rows))
        before << row->caption();
    for (const Caption& caption : captions)
        now << caption.id;
    followRows(m_list, m_rows, before, now, [this] { return makeRow(); });
    for (qsizetype i = 0; i < captions.size(); ++i)
        m_rows[i]->show(captions[i], int(i) + 1);
}

void CaptionsSection::showLines(const QList<Caption>& captions, Rate rate)
{
    QStringList lines;
    for (const Caption& caption : captions)
        lines << toTimecode(caption.start, rate).mid(3) + QStringLiteral("  ") + caption.text.simplified();
    m_lines->setText(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
}

/// What a shot's captions are made from, and nothing else of it.
static Shot captionSource(const Shown& shown)
{
    Shot source;
    source.customCaptions = shown.shot().customCaptions;
    if (!shown.single())
        return source;
    source.id = shown.shot().id;
    source.length = shown.shot().length;
    source.dialogue = shown.shot().dialogue;
    source.captions = shown.shot().captions;
    return source;
}

void CaptionsSection::show(const Shown& shown)
{
    const Shot source = captionSource(shown);
    if (m_from == source)
        return; // nothing is looked up for other edits
    m_from = source;
    const bool custom = shown.shot().customCaptions;
    m_source->setCurrentIndex(custom ? 1 : 0);
    m_add->setVisible(custom && shown.single());
    QList<Caption> captions;
    if (shown.single() && custom)
        captions = shown.shot().captions;
    else if (shown.single() && !shown.shot().dialogue.isEmpty())
        captions = captionsOf(shown.board, shown.shot(), spokenLengthsIn(m_editor.project()->cacheFolder()));
    showRows(custom ? captions : QList<Caption>());
    showLines(custom ? QList<Caption>() : captions, shown.board.format.rate);
    setSummary(captions.isEmpty() ? QString() : QString::number(captions.size()));
}
