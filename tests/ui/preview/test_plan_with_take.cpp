#include "ui/preview/plan_with_take.h"

#include "core/document/find.h"
#include "core/media/film_writer.h"
#include "tests/core/project/project_fixture.h"
#include "tests/support/own_inspector.h"

#include <QCoreApplication>

/// What the preview plays while a take is looked at: the film with that take, planned no more than an edit asks for.
class TestPlanWithTake final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = smallProject(*m_folder);
        m_shot = firstShot(*m_project);
    }
    void cleanup() { m_project.reset(); }

    void withoutATakeItIsTheFilm()
    {
        PlanMemory memory;
        QVERIFY(planWith(*m_project, {}, memory).shots == m_project->plan(m_project->current().id).shots);
        QCOMPARE(memory.reused(), 0);
    }

    void anEditPlansNoOtherSceneAgain()
    {
        addTake();
        const TakeId second = addTake();
        VERIFY_OK(m_project->apply(circleTake(m_project->current(), m_shot, m_project->shelf().takes(m_shot)[0].id),
                                   QStringLiteral("Circle")));
        PlanMemory memory;
        const RenderPlan plan = planWith(*m_project, second, memory);
        const RenderPlan film = m_project->plan(m_project->current().id);
        QCOMPARE(plan.length, film.length);
        QVERIFY(plan.project == film.project);
        QVERIFY(plan.shots[0] != film.shots[0]); // the other take
        QVERIFY(plan.shots[2] == film.shots[2]);
        Shot shot = *findShot(m_project->current(), m_shot);
        shot.description = QStringLiteral("Another");
        VERIFY_OK(m_project->apply(setShot(m_project->current(), shot), QStringLiteral("Describe")));
        QCOMPARE(memory.reused(), 0);
        planWith(*m_project, second, memory);
        QCOMPARE(memory.reused(), 1); // the scene that was not touched
        planWith(*m_project, second, memory);
        QCOMPARE(memory.reused(), 2);
    }

private:
    TakeId addTake()
    {
        const QString file = m_folder->filePath(QStringLiteral("clip.mp4"));
        QImage picture(96, 54, QImage::Format_RGB32);
        picture.fill(m_project->shelf().takes(m_shot).isEmpty() ? Qt::gray : Qt::red);
        auto writer = SegmentWriter::open(file, VideoSettings{{96, 54}, {24, 1}}).value();
        for (int i = 0; i < 6; ++i)
            if (!writer->add(Picture::fromImage(picture).value()))
                qFatal("cannot encode a test's own clip");
        if (!writer->finish())
            qFatal("cannot finish a test's own clip");
        return waited(m_project->addTake(m_shot, file)).value().id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Project> m_project;
    ShotId m_shot;
};

BOARDREEL_INSPECTING_TEST_MAIN(QCoreApplication, TestPlanWithTake)
#include "test_plan_with_take.moc"
