#include "ui/dialogs/import_dialog.h"

#include "core/base/when_done.h"
#include "core/document/find.h"
#include "core/interchange/breakdown.h"
#include "core/project/work.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QHeaderView>
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
    : DialogFrame(theme, tr("Import Script"), tr("Make Storyboard"), parent)
    , m_format(format)
    , m_name(name)
    , m_title(new QLineEdit(name, this))
    , m_text(new QPlainTextEdit(this))
    , m_detail(new QSlider(Qt::Horizontal, this))
    , m_summary(new QLabel(this))
    , m_scenes(new QTreeWidget(this))
{
    m_pool.setMaxThreadCount(1);
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
    columns->addWidget(buildProposal(), 2);
    content()->addLayout(columns, 1);
    resize(std::min(960, parent ? parent->width() - 40 : 960), 560);

    m_later.setSingleShot(true);
    m_later.setInterval(TypingPauseMs);
    connect(&m_later, &QTimer::timeout, this, &ImportDialog::propose);
    connect(m_text, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_detail, &QSlider::valueChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTyped = true; });
    connect(primary(), &QPushButton::clicked, this, &ImportDialog::accept);
    primary()->setFocus();
    if (text.isEmpty())
        m_text->setFocus();
    propose();
}

ImportDialog::~ImportDialog()
{
    m_pool.waitForDone();
}

QWidget* ImportDialog::buildProposal()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space2);
    auto* form = new QFormLayout;
    addRow(form, tr("Title"), m_title);
    column->addLayout(form);
    m_detail->setRange(0, 100);
    m_detail->setSingleStep(10);
    m_detail->setPageStep(25);
    m_detail->setValue(UsualDetail);
    m_detail->setAccessibleName(tr("Finer or coarser"));
    m_detail->setToolTip(tr("Left: one shot a scene. Right: one shot a sentence."));
    auto* row = new QHBoxLayout;
    for (QWidget* part : {static_cast<QWidget*>(new QLabel(tr("Coarser"), box)), static_cast<QWidget*>(m_detail),
                          static_cast<QWidget*>(new QLabel(tr("Finer"), box))})
        row->addWidget(part);
    column->addLayout(row);
    m_summary->setProperty("role", QStringLiteral("title"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_scenes->setColumnCount(3);
    m_scenes->setHeaderLabels({tr("Scene"), tr("Shots"), tr("Length")});
    m_scenes->setRootIsDecorated(false);
    m_scenes->setAccessibleName(tr("Scenes"));
    m_scenes->setUniformRowHeights(true);
    m_scenes->setSelectionMode(QAbstractItemView::NoSelection);
    m_scenes->header()->setStretchLastSection(false);
    m_scenes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_scenes->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_scenes->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_scenes, 1);
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

void ImportDialog::propose()
{
    m_later.stop();
    const QString text = m_whole.isEmpty() ? m_text->toPlainText() : m_whole;
    const int asked = ++m_asked;
    if (text.trimmed().isEmpty()) {
        m_shown = asked;
        return showProposal(Storyboard{});
    }
    whenDone(runOn(m_pool, [text, name = m_name, format = m_format,
                            detail = m_detail->value()] { return breakDownText(text, name, format, detail); }),
             this, [this, asked](const Storyboard& board) {
                 if (asked != m_asked)
                     return;
                 m_shown = asked;
                 showProposal(board);
                 if (m_accepted)
                     finish();
             });
}

void ImportDialog::showProposal(const Storyboard& board)
{
    m_board = board;
    const bool something = shotCount(board) > 0;
    const Status usable = checkBreakdown(board);
    setTrouble(usable ? QString() : usable.error().message);
    primary()->setEnabled(something && usable);
    const QStringList facts{tr("%n scene(s)", nullptr, int(board.scenes.size())),
                            tr("%n shot(s)", nullptr, int(shotCount(board))),
                            toTimecode(filmLength(board), m_format.rate)};
    m_summary->setText(something ? facts.join(QStringLiteral(", ")) : tr("No scenes yet"));
    listScenes(board);
    if (something && !m_titleTyped && !board.title.isEmpty())
        m_title->setText(board.title);
}

void ImportDialog::listScenes(const Storyboard& board)
{
    m_scenes->clear();
    QList<QTreeWidgetItem*> rows;
    for (const Scene& scene : board.scenes.first(std::min(board.scenes.size(), MostShownScenes))) {
        Frames sceneLength = 0;
        for (const Shot& shot : scene.shots)
            sceneLength += shot.length;
        auto* row = new QTreeWidgetItem({scene.slugline.isEmpty() ? scene.code : scene.slugline,
                                         QString::number(scene.shots.size()), toTimecode(sceneLength, m_format.rate)});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        rows << row;
    }
    if (board.scenes.size() > MostShownScenes)
        rows << new QTreeWidgetItem({tr("and %n more", nullptr, int(board.scenes.size() - MostShownScenes))});
    m_scenes->addTopLevelItems(rows);
}

/// What is made is what was shown: a proposal that is still on its way is waited for.
void ImportDialog::accept()
{
    if (m_later.isActive())
        propose();
    m_accepted = true;
    primary()->setEnabled(false);
    if (m_shown == m_asked)
        finish();
}

void ImportDialog::finish()
{
    m_accepted = false;
    if (shotCount(m_board) == 0 || !checkBreakdown(m_board))
        return; // said already, and the button is off
    const QString title = m_title->text().trimmed();
    Q_EMIT storyboardRequested(title.isEmpty() ? m_name : title, m_board);
    QDialog::accept();
}
