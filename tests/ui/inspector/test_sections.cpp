#include "core/document/edits.h"
#include "core/media/film_writer.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"
#include "tests/support/widgets.h"
#include "ui/file_intake.h"
#include "ui/inspector/inspector_view.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>

/// What the inspector says of a shot is true.
class TestSections final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_intake.setProject(m_project.get());
        m_view = std::make_unique<InspectorView>(m_theme, m_selection, m_intake);
        m_view->setProject(m_project.get());
        m_view->show();
        m_selection.setShots({firstShot(*m_project)});
    }
    void cleanup()
    {
        m_view.reset();
        m_selection.setShots({});
        m_intake.setProject(nullptr);
        m_project.reset();
    }

    void anAmpersandOfANameIsSeen()
    {
        Element element;
        element.id = ElementId::create();
        element.name = QStringLiteral("BILL & BEN");
        VERIFY_OK(m_project->apply(addElement(m_project->current(), element), QStringLiteral("Add")));
        QVERIFY(seen(field<QCheckBox>("BILL & BEN")->text()).startsWith(QLatin1String("@BILL & BEN ")));
    }

    void picturesSayWhatIsShownWithoutThem()
    {
        const auto isSaid = [this](const char* words) {
            const auto labels = m_view->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == QLatin1String(words); });
        };
        QVERIFY(isSaid("none, a card is shown"));
        const QString file = m_folder->filePath(QStringLiteral("clip.mp4"));
        QImage grey(96, 54, QImage::Format_RGB32);
        grey.fill(Qt::gray);
        auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
        VERIFY_OK(writer->add(Picture::fromImage(grey).value()));
        VERIFY_OK(writer->finish());
        VALUE(const Take take, m_project->addTake(shot().id, file));
        QVERIFY(!isSaid("none, a card is shown"));
        QVERIFY(isSaid("none, T01 is shown"));
        VERIFY_OK(
            m_project->apply(rejectTake(m_project->current(), shot().id, {take.id, {}}), QStringLiteral("Reject")));
        QVERIFY(isSaid("none, a card is shown"));
    }

private:
    const Shot& shot() const { return m_project->current().scenes.first().shots.first(); }
    template<class Widget> Widget* field(const char* name) const { return named<Widget>(*m_view, name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    Theme m_theme;
    Selection m_selection;
    FileIntake m_intake{nullptr};
    std::unique_ptr<InspectorView> m_view;
};

BOARDREEL_INSPECTING_TEST_MAIN(QApplication, TestSections)
#include "test_sections.moc"
