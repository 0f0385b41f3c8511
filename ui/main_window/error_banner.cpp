#include "ui/main_window/error_banner.h"

#include "ui/theme/theme.h"
#include "ui/theme/tinted_icon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

ErrorBanner::ErrorBanner(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Tokens::Space3, Tokens::Space1, Tokens::Space2, Tokens::Space1);
    row->setSpacing(Tokens::Space2);
    m_text->setTextFormat(Qt::PlainText); // it repeats what providers and files say
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QToolButton(this);
    close->setIcon(theme.icon(QStringLiteral("x")));
    close->setToolTip(tr("Dismiss this message"));
    close->setAccessibleName(tr("Dismiss"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &ErrorBanner::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_run;
        dismiss();
        if (run)
            run();
    });
    const auto paint = [this, &theme] {
        const Tokens& t = theme.tokens();
        m_icon->setPixmap(paintedIcon(QStringLiteral("circle-alert"), t.statusBad, 16, devicePixelRatioF()));
        setStyleSheet(QStringLiteral("#banner { background: %1; border-bottom: 2px solid %2; }")
                          .arg(t.raised.name(), t.statusBad.name()));
    };
    connect(&theme, &Theme::changed, this, paint);
    paint();
    hide();
}

void ErrorBanner::say(const QString& sentence)
{
    say(sentence, QString(), {});
}

void ErrorBanner::say(const QString& sentence, const QString& actionText, std::function<void()> action)
{
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_run = std::move(action);
    m_isTrue = {};
    setAccessibleDescription(sentence);
    show();
    fitHeight();
    Q_EMIT shown(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::sayWhile(const QString& sentence, std::function<bool()> isTrue)
{
    say(sentence);
    m_isTrue = std::move(isTrue);
}

void ErrorBanner::lookAgain()
{
    if (m_isTrue && !m_isTrue())
        dismiss();
}

void ErrorBanner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeight();
    layout()->setGeometry(rect()); // it was asked before the height was known
}

/// A tool bar does not ask how high a wrapped sentence is at its width.
void ErrorBanner::fitHeight()
{
    setFixedHeight(layout()->heightForWidth(width()));
}

QString ErrorBanner::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void ErrorBanner::dismiss()
{
    m_isTrue = {};
    hide();
    Q_EMIT shown(false);
}
