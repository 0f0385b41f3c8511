#include "ui/welcome/welcome_page.h"

#include "ui/literal.h"
#include "ui/row_list.h"
#include "ui/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/welcome/picture_card.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

static constexpr int ContentWidth = 1040;
static constexpr int NarrowWidth = 760;

static QLabel* heading(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

WelcomePage::WelcomePage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_content(new QWidget(this))
    , m_columns(new QHBoxLayout)
{
    setAccessibleName(tr("Welcome"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(Tokens::Space6, 40, Tokens::Space6, Tokens::Space6);
    rows->setSpacing(Tokens::Space1);
    rows->addWidget(heading(tr("Boardreel"), "hero", m_content));
    rows->addWidget(heading(tr("From a script to a finished film, on this computer."), "muted", m_content));
    rows->addSpacing(Tokens::Space6);
    rows->addLayout(m_columns);
    rows->addStretch(1);
    m_columns->setSpacing(32);
    m_columns->addWidget(buildActions(), 0, Qt::AlignTop);

    auto* right = new QVBoxLayout;
    right->setSpacing(Tokens::Space2);
    right->addWidget(heading(tr("Samples that play at once"), "section", m_content));
    m_samples = new QGridLayout;
    m_samples->setSpacing(Tokens::Space3);
    right->addLayout(m_samples);
    m_recentBox = new QWidget(m_content);
    auto* recent = new QVBoxLayout(m_recentBox);
    recent->setContentsMargins(0, Tokens::Space4, 0, 0);
    recent->setSpacing(Tokens::Space1);
    recent->addWidget(heading(tr("Recent projects"), "section", m_recentBox));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    recent->addLayout(m_recent);
    right->addWidget(m_recentBox);
    right->addStretch(1);
    m_columns->addLayout(right, 1);
    setRecent({});
}

QWidget* WelcomePage::buildActions()
{
    auto* box = new QWidget(m_content);
    box->setFixedWidth(220);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Tokens::Space2);
    column->addWidget(heading(tr("Start"), "section", box));
    const auto add = [&](const QString& text, const QString& hint, const char* icon, bool primary) {
        auto* button = new QPushButton(text, box);
        button->setIcon(primary ? m_theme.iconOnAccent(QString::fromLatin1(icon))
                                : m_theme.icon(QString::fromLatin1(icon)));
        button->setProperty("primary", primary);
        button->setProperty("start", true);
        button->setToolTip(hint);
        button->setAccessibleName(text);
        button->setMinimumHeight(36);
        column->addWidget(button);
        return button;
    };
    connect(add(tr("Paste a Script"), tr("Text from the clipboard becomes scenes and shots"), "clipboard-paste", true),
            &QPushButton::clicked, this, &WelcomePage::pasteRequested);
    connect(add(tr("Import a Script"), tr("A Final Draft, Fountain or text file becomes scenes and shots"), "file-text",
                false),
            &QPushButton::clicked, this, &WelcomePage::importRequested);
    connect(add(tr("New Project"), tr("An empty board"), "folder-plus", false), &QPushButton::clicked, this,
            &WelcomePage::newRequested);
    connect(add(tr("Open Project"), tr("A project folder on this computer"), "folder-open", false),
            &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(add(tr("Open Package"), tr("A .boardreel file that holds a whole project"), "package-open", false),
            &QPushButton::clicked, this, &WelcomePage::packageRequested);
    return box;
}

static void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            retire(item->widget());
        delete item;
    }
}

void WelcomePage::setSamples(const QList<WelcomeCard>& samples)
{
    clear(m_samples);
    m_sampleCards.clear();
    for (const WelcomeCard& sample : samples) {
        auto* card = new PictureCard(m_theme, sample, m_content);
        connect(card, &PictureCard::clicked, this, [this, id = sample.id] { Q_EMIT sampleRequested(id); });
        m_sampleCards << card;
    }
    placeSamples();
    tabThroughLayouts(m_content);
}

void WelcomePage::setRecent(const QList<WelcomeCard>& recent)
{
    clear(m_recent);
    for (const WelcomeCard& project : recent) {
        auto* button = new QPushButton(m_theme.icon(QStringLiteral("film")), literal(project.title), m_recentBox);
        button->setProperty("flat", true);
        button->setToolTip(project.note);
        button->setAccessibleName(project.title);
        button->setAccessibleDescription(project.note);
        connect(button, &QPushButton::clicked, this, [this, id = project.id] { Q_EMIT recentRequested(id); });
        m_recent->addWidget(button);
    }
    m_recentBox->setVisible(!recent.isEmpty());
    tabThroughLayouts(m_content);
}

void WelcomePage::setBusy(bool busy)
{
    m_content->setEnabled(!busy);
    busy ? setCursor(Qt::BusyCursor) : unsetCursor();
}

void WelcomePage::placeSamples()
{
    const int columns = width() < 1000 ? 2 : 3;
    for (int i = 0; i < m_sampleCards.size(); ++i)
        m_samples->addWidget(m_sampleCards[i], i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_samples->setColumnStretch(column, column < columns ? 1 : 0);
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = std::max(int(Tokens::Space6), (width() - ContentWidth) / 2);
    m_content->layout()->setContentsMargins(side, 40, side, Tokens::Space6);
    m_columns->setDirection(width() < NarrowWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    placeSamples();
}
