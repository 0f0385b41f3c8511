#include "ui/form_rows.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QtTest>
#include <random>

/// Rows that come and go are laid out whole, in a form whose rows wrap.
class TestFormRows final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        m_form = new QFormLayout(m_page.get());
        m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        m_form->addRow(m_note = new QLabel(QStringLiteral("A note over both columns")));
        for (QComboBox*& field : m_fields)
            m_form->addRow(QStringLiteral("Field"), field = new QComboBox);
        m_page->show();
    }

    void whatIsShownHasItsHeightWhateverWasShownBefore()
    {
        std::mt19937 random(1);
        const QWidgetList rows = {m_note, m_fields[0], m_fields[1], m_fields[2]};
        for (int i = 0; i < 100; ++i) {
            for (QWidget* row : rows)
                showRow(m_form, row, random() % 2);
            QTest::qWait(1);
            for (QWidget* row : rows)
                QVERIFY2(!row->isVisible() || row->height() >= row->sizeHint().height(),
                         qPrintable(QString::number(i)));
        }
    }
    void rowsKeepTheirOrderAndTheirLabels()
    {
        showRow(m_form, m_fields[0], false);
        showRow(m_form, m_note, false);
        QVERIFY(m_fields[0]->isHidden() && m_form->labelForField(m_fields[0])->isHidden() && m_note->isHidden());
        showRow(m_form, m_fields[0], true);
        showRow(m_form, m_note, true);
        QTest::qWait(1);
        QVERIFY(m_form->labelForField(m_fields[0])->isVisible());
        QVERIFY(m_note->y() < m_fields[0]->y() && m_fields[0]->y() < m_fields[1]->y());
        QCOMPARE(m_note->width(), m_form->contentsRect().width()); // over both columns
    }

private:
    std::unique_ptr<QWidget> m_page;
    QFormLayout* m_form = nullptr;
    QLabel* m_note = nullptr;
    std::array<QComboBox*, 3> m_fields = {};
};

QTEST_MAIN(TestFormRows)
#include "test_form_rows.moc"
