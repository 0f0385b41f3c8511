#include "ui/takes/compare_side.h"

#include "ui/inspector/fields.h"
#include "ui/preview/picture_surface.h"
#include "ui/takes/takes_model.h"
#include "ui/theme/theme.h"

#include <QToolButton>

static QToolButton* makeJudgement(const QString& text, const QString& tip, const QIcon& icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setIcon(icon);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    return button;
}

CompareSide::CompareSide(const Theme& theme, TakesModel& model, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_choice(new ChoiceField(this))
    , m_speaker(new QLabel(this))
    , m_circle(makeJudgement(tr("Circle"), tr("Use this take in the film (Enter)"),
                             theme.icon(QStringLiteral("circle-dot")), this))
    , m_reject(makeJudgement(tr("Reject"), tr("Set this take aside with a reason; it stays on disk (X)"),
                             theme.icon(QStringLiteral("x")), this))
    , m_picture(new PictureSurface(&theme, this))
    , m_facts(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_choice->setAccessibleName(name);
    m_choice->setToolTip(tr("The take on this side (1 to 9)"));
    m_choice->setModel(&model);
    m_picture->setFocusPolicy(Qt::StrongFocus);
    m_facts->setProperty("role", QStringLiteral("muted"));
    for (QLabel* label : {m_facts, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_words->setMinimumHeight(m_words->fontMetrics().height()); // nothing jumps when there is something to say
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space2, Tokens::Space2, Tokens::Space2, Tokens::Space2);
    column->setSpacing(Tokens::Space1);
    column->addLayout(buildHead());
    column->addWidget(m_picture, 1);
    column->addWidget(m_facts);
    column->addWidget(m_words);
    connect(m_choice, &QComboBox::activated, this, [this](int row) { Q_EMIT takeChosen(m_model.take(row).id); });
    // Toggled by assistive technology, too; what is shown afterwards is what the edit made of it.
    connect(m_circle, &QToolButton::toggled, this, &CompareSide::circleRequested);
    connect(m_reject, &QToolButton::toggled, this, &CompareSide::rejectRequested);
    const auto paint = [this] {
        m_speaker->setPixmap(m_theme.icon(QStringLiteral("volume-2")).pixmap(16, 16));
        update();
    };
    connect(&theme, &Theme::changed, this, paint);
    paint();
}

QLayout* CompareSide::buildHead()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(Tokens::Space1);
    head->addWidget(m_choice, 1);
    QSizePolicy keeps = m_speaker->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_speaker->setSizePolicy(keeps);
    m_speaker->setToolTip(tr("The sound of this take is heard"));
    m_speaker->setAccessibleName(m_speaker->toolTip());
    head->addWidget(m_speaker);
    head->addWidget(m_circle);
    head->addWidget(m_reject);
    return head;
}

void CompareSide::setTake(const TakeId& take)
{
    m_take = take;
    refresh();
}

void CompareSide::setHeard(bool heard)
{
    m_heard = heard;
    m_speaker->setVisible(heard);
    update();
}

void CompareSide::refresh()
{
    const int row = m_model.rowOf(m_take);
    if (row < 0)
        return;
    m_choice->setCurrentIndex(row);
    const QSignalBlocker circled(m_circle), rejected(m_reject);
    m_circle->setChecked(m_model.isCircled(row));
    m_reject->setChecked(m_model.isRejected(row));
    const QString facts = m_model.factsOf(row), words = m_model.wordsOf(row);
    m_facts->setText(facts);
    m_words->setText(words);
    m_picture->setAccessibleName(m_model.titleOf(row));
    m_picture->setAccessibleDescription(words.isEmpty() ? facts : facts + QStringLiteral(", ") + words);
}

/// A frame round the side that the keys are for.
void CompareSide::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_heard ? m_theme.tokens().accent : m_theme.tokens().border, m_heard ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Tokens::RadiusLarge, Tokens::RadiusLarge);
}
