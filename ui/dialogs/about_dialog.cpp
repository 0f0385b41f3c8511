#include "ui/dialogs/about_dialog.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Boardreel"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Tokens::Space6, Tokens::Space6, Tokens::Space6, Tokens::Space4);
    column->setSpacing(Tokens::Space2);
    auto* name = new QLabel(QStringLiteral("Boardreel " BOARDREEL_VERSION), this);
    name->setProperty("role", QStringLiteral("hero"));
    auto* what = new QLabel(
        tr("Turns a script into a film on your own computer. Your film always plays, nothing you paid for is lost, "
           "nothing is paid for twice."),
        this);
    what->setWordWrap(true);
    auto* licences = new QTextBrowser(this);
    licences->setAccessibleName(tr("Licences"));
    QFile icons(QStringLiteral(":/icons/LICENSE"));
    const QString iconLicence = icons.open(QIODevice::ReadOnly) ? QString::fromUtf8(icons.readAll()) : QString();
    licences->setPlainText(
        tr("Boardreel is free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty, to the extent permitted by law.\n\nIt stands on Qt %1 (LGPL-3.0), FFmpeg (GPL-2.0 or later), "
           "SQLite (public domain), QtKeychain (BSD), tl::expected (CC0), libzip (BSD) and the Lucide icons:\n\n%2")
            .arg(QString::fromLatin1(qVersion()), iconLicence));
    auto* close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setDefault(true);
    column->addWidget(name);
    column->addWidget(what);
    column->addWidget(licences, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(560, 440);
}
