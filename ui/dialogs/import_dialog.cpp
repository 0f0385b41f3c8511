#include "ui/dialogs/import_dialog.h"

#include "core/interchange/breakdown.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTreeWidget>

static constexpr int TypingPauseMs = 150;
static constexpr int UsualDetail = 50;
static constexpr qsizetype LongestShownText = 300'000; // an editor lays out all it holds on the main thread
static constexpr qsizetype LongestShownLine = 5'000;
static constexpr qsizetype MostShownScenes = 1'000;

/// As much of a text as an editor shows without a stutter; all of it, when it is no longer than that.
static QString shownBeginning(const QString& text)
{
    QStringList lines;
    bool whole = text.size() <= LongestShownText;
    for (const QStringView line : QStringView(text).left(LongestShownText).split(QLatin1Char('\n'))) {
        whole = whole && line.size() <= LongestShownLine;
        lines << line.left(LongestShownLine).toString();
    }
    return whole ? text : lines.join(QLatin1Char('\n'));
}

ImportDialog::ImportDialog(const Theme& theme, const QString& name, const QString& text, const Format& format,
                           QWidget* parent)
    : ProposalDialog(theme, tr("Import Script"), tr("Make Storyboard"), name, format, parent)
    , m_text(new QPlainTextEdit(this))
    , m_detail(new QSlider(Qt::Horizontal, this))
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Tokens::Space4);
    auto* left = new QVBoxLayout;
    left->setSpacing(Tokens::Space1);
    auto* label = new QLabel(tr("Script"), this);
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Script"));
    m_text->setPlaceholderText(tr("Paste or write a script here: Fountain, or plain text."));
    m_text->setFont(Theme::monospace(Tokens::TypeBody));
    m_text->setTabChangesFocus(true);
    showText(text);
    left->addWidget(label);
    left->addWidget(m_text, 1);
    columns->addLayout(left, 3);
    columns->addLayout(buildProposal(buildDetail(), tr("Scenes"), {tr("Scene"), tr("Shots"), tr("Length")}, 0), 2);
    content()->addLayout(columns, 1);
    tabThroughLayouts(this);

    m_later.setSingleShot(true);
    m_later.setInterval(TypingPauseMs);
    connect(&m_later, &QTimer::timeout, this, &ImportDialog::refresh);
    connect(m_text, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_detail, &QSlider::valueChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTyped = true; });
    primary()->setFocus();
    if (text.isEmpty())
        m_text->setFocus();
    refresh();
}

QWidget* ImportDialog::buildDetail()
{
    auto* box = new QWidget(this);
    m_detail->setRange(0, 100);
    m_detail->setSingleStep(10);
    m_detail->setPageStep(25);
    m_detail->setValue(UsualDetail);
    m_detail->setAccessibleName(tr("Finer or coarser"));
    m_detail->setToolTip(tr("Left: one shot a scene. Right: one shot a sentence."));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Coarser"), box));
    row->addWidget(m_detail);
    row->addWidget(new QLabel(tr("Finer"), box));
    return box;
}

void ImportDialog::showText(const QString& text)
{
    const QString shown = shownBeginning(text);
    m_text->setPlainText(shown);
    if (shown.size() == text.size())
        return;
    m_whole = text;
    m_text->setReadOnly(true);
    m_text->setAccessibleDescription(tr("Only the beginning of this long text is shown; all of it is imported."));
    m_text->setToolTip(m_text->accessibleDescription());
}

void ImportDialog::refresh()
{
    m_later.stop();
    const QString text = m_whole.isEmpty() ? m_text->toPlainText() : m_whole;
    if (text.trimmed().isEmpty())
        return proposeNothing();
    propose([text, name = m_name, format = m_format,
             detail = m_detail->value()] { return breakDownText(text, name, format, detail); },
            [this](const Storyboard& board) { showProposal(board); });
}

void ImportDialog::showProposal(const Storyboard& board)
{
    QList<QTreeWidgetItem*> rows;
    for (const Scene& scene : board.scenes.first(std::min(board.scenes.size(), MostShownScenes))) {
        Frames sceneLength = 0;
        for (const Shot& shot : scene.shots)
            sceneLength += shot.length;
        rows << new QTreeWidgetItem({scene.slugline.isEmpty() ? scene.code : scene.slugline,
                                     QString::number(scene.shots.size()), toTimecode(sceneLength, m_format.rate)});
        rows.last()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        rows.last()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    showBoard(board, rows, board.scenes.size());
    if (!rows.isEmpty() && !m_titleTyped && !board.title.isEmpty())
        m_title->setText(board.title);
}

void ImportDialog::accept()
{
    if (m_later.isActive())
        refresh();
    ProposalDialog::accept();
}
