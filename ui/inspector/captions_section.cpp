#include "ui/inspector/captions_section.h"

#include "core/render/captions.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/shot_editor.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

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
    , m_add(new QPushButton(tr("Add Caption"), this))
{
    auto* form = makeForm(nullptr);
    body()->addLayout(form);
    m_source->addItems({tr("From the dialogue"), tr("Written by hand")});
    addField(form, tr("Captions"), m_source);
    body()->addLayout(m_list);
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
    });
}

QWidget* CaptionsSection::makeRow(const Caption& caption, qsizetype index)
{
    auto* row = new QWidget(m_rows);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(3);
    const auto number = [&](Frames value, const QString& name, Frames Caption::*member) {
        auto* field = new NumberField(row);
        field->setRange(0, 1000000);
        field->setValue(int(value));
        field->setAccessibleName(name);
        field->setToolTip(name);
        field->setFixedWidth(52);
        line->addWidget(field);
        connect(field, &QSpinBox::valueChanged, this, [this, index, member](int frames) {
            m_editor.change(tr("Caption time"), QStringLiteral("captionTime"),
                            [&](Shot& shot) { shot.captions[index].*member = frames; });
        });
    };
    number(caption.start, tr("First frame"), &Caption::start);
    number(caption.length, tr("Frames"), &Caption::length);
    auto* text = new QLineEdit(caption.text.simplified(), row);
    text->setAccessibleName(tr("Caption %1").arg(index + 1));
    line->addWidget(text, 1);
    auto* remove = new QToolButton(row);
    remove->setIcon(m_theme.icon(QStringLiteral("x")));
    remove->setAccessibleName(tr("Remove Caption"));
    line->addWidget(remove);
    connect(text, &QLineEdit::editingFinished, this, [this, index, text] {
        if (text->isModified()) // else its line break stays
            m_editor.change(tr("Caption"), {}, [&](Shot& shot) { shot.captions[index].text = text->text(); });
    });
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_editor.change(tr("Remove caption"), {}, [&](Shot& shot) { shot.captions.removeAt(index); });
    });
    return row;
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

/// What is made from the dialogue, to read and not to edit.
QWidget* CaptionsSection::makeLine(const Caption& caption, Rate rate)
{
    auto* line = new QLabel(m_rows);
    line->setTextFormat(Qt::PlainText);
    line->setText(toTimecode(caption.start, rate).mid(3) + QStringLiteral("  ") + caption.text.simplified());
    line->setWordWrap(true);
    line->setProperty("role", QStringLiteral("muted"));
    return line;
}

void CaptionsSection::show(const Shown& shown)
{
    const Shot source = captionSource(shown);
    if (m_rows && source == m_from)
        return; // a field that is being typed into stays, and nothing is looked up for other edits
    m_from = source;
    const bool custom = shown.shot().customCaptions;
    m_source->setCurrentIndex(custom ? 1 : 0);
    m_add->setVisible(custom && shown.single());
    QList<Caption> captions;
    if (shown.single() && custom)
        captions = shown.shot().captions;
    else if (shown.single() && !shown.shot().dialogue.isEmpty())
        captions = captionsOf(shown.board, shown.shot(), spokenLengthsIn(m_editor.project()->cacheFolder()));
    m_rows = freshRows(m_list, m_rows);
    for (qsizetype i = 0; i < captions.size(); ++i)
        m_rows->layout()->addWidget(custom ? makeRow(captions[i], i) : makeLine(captions[i], shown.board.format.rate));
    setSummary(captions.isEmpty() ? QString() : QString::number(captions.size()));
}
