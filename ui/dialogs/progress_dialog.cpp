#include "ui/dialogs/progress_dialog.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

using namespace std::chrono_literals;

ProgressDialog::ProgressDialog(const QString& title, const QString& sentence, QWidget* parent)
    : QDialog(parent)
    , m_done(std::make_shared<std::atomic<double>>(0))
    , m_text(new QLabel(sentence, this))
    , m_bar(new QProgressBar(this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space4, Tokens::Space4, Tokens::Space4, Tokens::Space4);
    column->setSpacing(Tokens::Space3);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addWidget(cancel, 0, Qt::AlignRight);
    connect(cancel, &QPushButton::clicked, this, &ProgressDialog::reject);
    connect(&m_look, &QTimer::timeout, this, [this] { m_bar->setValue(int(m_done->load() * 1000)); });
    m_look.start(100ms);
    setFixedWidth(440);
    open();
}

ProgressDialog::~ProgressDialog()
{
    m_stop.request_stop();
}

Progress ProgressDialog::progress() const
{
    return {[done = m_done](double fraction) { done->store(fraction); }, m_stop.get_token()};
}

void ProgressDialog::finish()
{
    accept();
}

void ProgressDialog::reject()
{
    m_stop.request_stop();
    m_text->setText(tr("Stopping. What was there before stays as it is."));
}
