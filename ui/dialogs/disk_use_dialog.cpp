#include "ui/dialogs/disk_use_dialog.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

namespace {

struct ShareText {
    QString name;
    QString note;
};

ShareText textOf(DiskShare share)
{
    switch (share) {
    case DiskShare::Used:
        return {DiskUseDialog::tr("Media in use"), DiskUseDialog::tr("what the film, its history and your takes need")};
    case DiskShare::SpareTakes:
        return {DiskUseDialog::tr("Spare takes"),
                DiskUseDialog::tr("rejected ones, and drafts the film does not show")};
    case DiskShare::Unnamed:
        return {DiskUseDialog::tr("Unused files"), DiskUseDialog::tr("media that nothing in the project names")};
    case DiskShare::Cache:
        return {DiskUseDialog::tr("Cache"), DiskUseDialog::tr("made again when it is needed")};
    case DiskShare::Snapshots:
        return {DiskUseDialog::tr("Snapshots"), DiskUseDialog::tr("older states to go back to; thinned by themselves")};
    case DiskShare::Trash:
        break;
    }
    return {DiskUseDialog::tr("Trash"), DiskUseDialog::tr("still here until it is emptied")};
}

bool mayGo(DiskShare share)
{
    return share == DiskShare::SpareTakes || share == DiskShare::Unnamed || share == DiskShare::Cache;
}

} // namespace

DiskUseDialog::DiskUseDialog(const Theme& theme, QWidget* parent)
    : DialogFrame(theme, tr("Disk Use"), tr("Move to Trash"), parent)
    , m_list(new QTreeWidget(this))
    , m_empty(new QPushButton(tr("Empty Trash..."), this))
{
    m_list->setAccessibleName(tr("Disk Use"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("What"), tr("Files"), tr("Size"), tr("Note")});
    m_list->header()->setStretchLastSection(true);
    auto* note =
        new QLabel(tr("What is chosen moves to the trash in the project's folder, with a list of where it was. "
                      "Nothing is deleted until the trash is emptied."),
                   this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_empty->setAccessibleName(m_empty->text());
    m_empty->setAutoDefault(false);
    content()->addWidget(m_list, 1);
    content()->addWidget(note);
    content()->addWidget(m_empty, 0, Qt::AlignLeft);
    primary()->setEnabled(false);
    m_empty->setEnabled(false);
    connect(m_list, &QTreeWidget::itemChanged, this, &DiskUseDialog::refresh);
    connect(primary(), &QPushButton::clicked, this, [this] { Q_EMIT cleanUpRequested(chosen()); });
    connect(m_empty, &QPushButton::clicked, this, [this] { Q_EMIT emptyTrashRequested(m_trashSize); });
    resize(680, 400);
}

void DiskUseDialog::setParts(const QList<DiskPart>& parts)
{
    m_list->clear();
    for (const DiskPart& part : parts) {
        const auto [name, note] = textOf(part.share);
        const QString size = QLocale().formattedDataSize(part.bytes);
        auto* item = new QTreeWidgetItem({name, QLocale().toString(part.files.size()), size, note});
        item->setData(0, Qt::UserRole, int(part.share));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (mayGo(part.share) && !part.files.isEmpty())
            item->setCheckState(0, Qt::Unchecked);
        if (part.share == DiskShare::Trash) {
            m_trashSize = size;
            m_empty->setEnabled(!part.files.isEmpty());
        }
        m_list->addTopLevelItem(item);
    }
    for (int column = 0; column < 3; ++column)
        m_list->resizeColumnToContents(column);
    setTrouble({});
    refresh();
}

void DiskUseDialog::setProblem(const QString& sentence)
{
    setTrouble(sentence);
}

QList<DiskShare> DiskUseDialog::chosen() const
{
    QList<DiskShare> shares;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->checkState(0) == Qt::Checked)
            shares << DiskShare(m_list->topLevelItem(i)->data(0, Qt::UserRole).toInt());
    return shares;
}

void DiskUseDialog::refresh()
{
    primary()->setEnabled(!chosen().isEmpty());
}
