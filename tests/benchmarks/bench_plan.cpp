#include "core/document/edits.h"
#include "core/render/plan_memory.h"
#include "core/render/shot_resolver.h"
#include "tests/core/render/sample_board.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

// What one edit costs a plan: a board of many shots with takes, one shot changed, the plan made again. In processor
// time, so that other programs do not count.
// usage: bench_plan [SHOTS]

namespace {

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

struct LongFilm {
    Storyboard board;
    TakeShelf shelf;
};

/// Half of the shots show a provider's take, half an animatic one, which is checked against its key.
LongFilm filmOf(int shots)
{
    LongFilm film{sampleBoard(), {}};
    const Shot model = film.board.scenes[0].shots[0];
    film.board.scenes.clear();
    for (int i = 0; i < shots; ++i) {
        if (i % 20 == 0)
            film.board.scenes << Scene{
                SceneId::create(), QStringLiteral("SC%1").arg(i / 20), QStringLiteral("INT. A"), {}, {}, {}, {}};
        Shot shot = model;
        shot.id = ShotId::create();
        shot.code = QStringLiteral("SH%1").arg(i % 20);
        shot.description = QStringLiteral("She opens door %1 and looks into the room behind it.").arg(i);
        shot.dialogue = {{QStringLiteral("EVE"), {}, {}, QStringLiteral("Is there anybody at home? I saw a light.")}};
        if (i % 5 == 0)
            shot.transitionIn = {TransitionKind::Dissolve, 12};
        film.board.scenes.last().shots << shot;
    }
    for (const Scene& scene : std::as_const(film.board.scenes)) {
        for (qsizetype i = 0; i < scene.shots.size(); ++i) {
            Take take = takeFor(scene.shots[i], 1, i % 2 ? TakeOrigin::Animatic : TakeOrigin::Provider);
            take.id = TakeId::create();
            take.length = 200;
            take.hasSound = true;
            take.inputKey = animaticKey(film.board, scene, scene.shots[i]);
            film.shelf.add(take);
        }
    }
    return film;
}

} // namespace

int main(int argc, char** argv)
{
    const int shots = argc > 1 ? std::max(1, std::atoi(argv[1])) : 2000;
    LongFilm film = filmOf(shots);
    const OutputSpec output = defaultOutput(film.board);
    PlanMemory memory;
    const double begun = cpuMs();
    (void)makeRenderPlan(film.board, film.shelf, output, QString(), memory);
    std::printf("first plan of %d shots: %.2f ms\n", shots, cpuMs() - begun);
    std::vector<double> again, whole;
    for (int round = 0; round < 40; ++round) {
        Shot shot = film.board.scenes[round % film.board.scenes.size()].shots[0];
        shot.length += 1;
        film.board = setShot(film.board, shot).value();
        double start = cpuMs();
        const RenderPlan kept = makeRenderPlan(film.board, film.shelf, output, QString(), memory);
        again.push_back(cpuMs() - start);
        start = cpuMs();
        const RenderPlan made = makeRenderPlan(film.board, film.shelf, output, QString());
        whole.push_back(cpuMs() - start);
        if (!(kept == made)) {
            std::printf("the plan that was kept up is not the one made whole\n");
            return 1;
        }
    }
    std::sort(again.begin(), again.end());
    std::sort(whole.begin(), whole.end());
    std::printf("after one edit: median %.2f ms, worst %.2f; made whole: median %.2f ms\n", again[again.size() / 2],
                again.back(), whole[whole.size() / 2]);
    return 0;
}
