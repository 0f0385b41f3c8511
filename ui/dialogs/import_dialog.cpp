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

ImportDialog::ImportDialog(const Theme& theme, const QString& name, const QString& text, const Format& format,
                           QWidget* parent)
    : DialogFrame(theme, tr("Import Script"), tr("Make Storyboard"), parent)
    , m_format(format)
    , m_name(name)
    , m_title(new QLineEdit(name, this))
    , m_text(new QPlainTextEdit(text, this))
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

void ImportDialog::propose()
{
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty())
        return showProposal(Storyboard{});
    const int asked = ++m_asked;
    whenDone(runOn(m_pool,
                   [text, name = m_name, format = m_format, detail = m_detail->value()] {
                       return breakDown(looksLikeFountain(text) ? parseFountain(text) : parsePlainText(text), name,
                                        format, detail);
                   }),
             this, [this, asked](const Storyboard& board) {
                 if (asked == m_asked)
                     showProposal(board);
             });
}

void ImportDialog::showProposal(const Storyboard& board)
{
    const Frames length = filmLength(board);
    const bool something = shotCount(board) > 0;
    primary()->setEnabled(something);
    const QStringList facts{tr("%n scene(s)", nullptr, int(board.scenes.size())),
                            tr("%n shot(s)", nullptr, int(shotCount(board))), toTimecode(length, m_format.rate)};
    m_summary->setText(something ? facts.join(QStringLiteral(", ")) : tr("No scenes yet"));
    m_scenes->clear();
    QList<QTreeWidgetItem*> rows;
    for (const Scene& scene : board.scenes) {
        Frames sceneLength = 0;
        for (const Shot& shot : scene.shots)
            sceneLength += shot.length;
        auto* row = new QTreeWidgetItem({scene.slugline.isEmpty() ? scene.code : scene.slugline,
                                         QString::number(scene.shots.size()), toTimecode(sceneLength, m_format.rate)});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        rows << row;
    }
    m_scenes->addTopLevelItems(rows);
    if (something && !m_titleTyped && !board.title.isEmpty())
        m_title->setText(board.title);
}

void ImportDialog::accept()
{
    const QString title = m_title->text().trimmed();
    Q_EMIT storyboardRequested(title.isEmpty() ? m_name : title, m_text->toPlainText(), m_detail->value());
    QDialog::accept();
}
