#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_order.h"

#include <QStandardItemModel>
#include <QtTest>

/// What a person looks for comes first, and stays in order while jobs move on.
class TestJobsOrder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsByPlaceAndFollowsChanges()
    {
        // As the jobs model has them: newest first.
        add("newest, waiting", JobPlace::Waiting);
        add("older, waiting", JobPlace::Waiting);
        add("newer, ended", JobPlace::Ended);
        add("running", JobPlace::Running);
        add("old, ended", JobPlace::Ended);
        add("asks", JobPlace::NeedsPerson);
        m_order.setSourceModel(&m_jobs);
        QCOMPARE(titles(), QStringLiteral("asks; running; older, waiting; newest, waiting; newer, ended; old, ended"));

        const QPersistentModelIndex chosen(m_order.index(2, 0));
        m_jobs.item(1)->setData(int(JobPlace::Running), JobsModel::PlaceRole);
        QCOMPARE(titles(), QStringLiteral("asks; older, waiting; running; newest, waiting; newer, ended; old, ended"));
        QCOMPARE(chosen.row(), 1); // what was chosen stays chosen
    }

private:
    void add(const char* title, JobPlace place)
    {
        auto* item = new QStandardItem(QString::fromLatin1(title));
        item->setData(int(place), JobsModel::PlaceRole);
        m_jobs.appendRow(item);
    }
    QString titles() const
    {
        QStringList titles;
        for (int row = 0; row < m_order.rowCount(); ++row)
            titles << m_order.index(row, 0).data().toString();
        return titles.join(QStringLiteral("; "));
    }

    QStandardItemModel m_jobs;
    JobsOrder m_order{nullptr};
};

QTEST_MAIN(TestJobsOrder)
#include "test_jobs_order.moc"
