#include "ui/money/cost_list.h"

#include <QHeaderView>
#include <QLocale>

CostList::CostList(QWidget* parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Cost by shot"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderLabels({tr("Shot"), tr("Model"), tr("Seconds"), tr("Cost"), tr("Worth knowing")});
    for (const int column : {2, 3})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(true);
    setMinimumHeight(110);
}

void CostList::show(const Quote& quote)
{
    clear();
    QList<QTreeWidgetItem*> rows;
    for (const QuotedShot& shot : quote.shots) {
        QStringList findings;
        for (const LintFinding& finding : shot.findings)
            findings << finding.sentence;
        const QString worth = findings.join(QLatin1Char(' '));
        auto* row = new QTreeWidgetItem(
            {shot.code, shot.model, QLocale().toString(shot.seconds), shownEstimate(shot.estimate), worth});
        for (const int column : {2, 3})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(4, worth.toHtmlEscaped());
        rows << row;
    }
    addTopLevelItems(rows);
    for (int column = 0; column < 4; ++column)
        resizeColumnToContents(column);
}
