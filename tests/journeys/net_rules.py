#!/usr/bin/env python3
"""Rules of paid work that only whole processes show, judged by the provider's bill and clock.

    tests/journeys/net_rules.py [pace|guard|cancel|twice ...] [--seed N]

pace    at most 10 submits in any minute, over many restarts
guard   killed three times within minutes: nothing more is sent until a person says so, polls go on
cancel  40 cancels in random states: what was not sent costs nothing, what was paid for arrives
twice   20 times the same question from two processes at once: one job, one charge
"""
import argparse, contextlib, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from paid import Bench, Clock, Provider, judge  # noqa: E402


class Wrong(Exception):
    pass


def require(true, sentence):
    if not true:
        raise Wrong(sentence)


@contextlib.contextmanager
def bench_of(work, shots, scale=1, a_minute=1_000_000, provider_options=(), **options):
    clock = Clock(scale)
    provider = Provider(work / "provider", "--ability", "A", *provider_options, clock=clock)
    try:
        bench = Bench(work, provider, clock, {"idempotent": "yes", **options})
        bench.codes = bench.make(shots, a_minute)
        yield bench
    finally:
        provider.end()


def run_for(bench, seconds, *words, kill=False):
    process = bench.start(*words)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=seconds)
    if process.returncode is None:
        os.killpg(process.pid, signal.SIGKILL if kill else signal.SIGTERM)
        process.communicate(timeout=20)


def most_within(moments, seconds):
    moments = sorted(moments)
    return max(sum(first <= moment < first + seconds for moment in moments) for first in moments)


def pace(work, dice):
    """Restarted again and again, half of the time by kill -9, with far more jobs than a minute may have."""
    with bench_of(work, 60, scale=20, a_minute=10) as bench:
        bench.run(*bench.generate(bench.codes))
        until = time.monotonic() + 14
        while time.monotonic() < until:
            run_for(bench, dice.uniform(0.2, 1.0), "worker", bench.project, "--until-idle", "--resume", kill=dice.random() < 0.5)
        bill, attempts = bench.provider.bill(), {row["remote_id"]: row for row in bench.attempts()}
        intents = [row["intent_at"] / 1000 for row in bench.attempts()]
        delay = max((charge["at"] - attempts[charge["id"]]["intent_at"] / 1000 for charge in bill if charge["id"] in attempts), default=0)
        seen = most_within([charge["at"] for charge in bill], 60 - max(0, delay))
        # A send's mark in the pace book comes up to 50 ms before its intent's row: a second of the fast clock.
        planned = most_within(intents, 59)
        print(f"pace: {len(bill)} charges in {14 * 20} s, at most {planned} intents and {seen} charges within a minute")
        require(len(bill) > 15, "too few were sent to prove anything")
        require(planned <= 10 and seen <= 10, "more than ten in a minute")


def guard(work, dice):
    with bench_of(work, 12, provider_options=("--ready-after", 1000)) as bench:
        bench.run(*bench.generate(bench.codes[:4]))
        worker = bench.start("worker", bench.project)
        until = time.monotonic() + 30
        while len(bench.provider.bill()) < 4 and time.monotonic() < until:
            time.sleep(0.1)
        os.killpg(worker.pid, signal.SIGKILL)
        worker.communicate()
        for _ in range(2):
            run_for(bench, 1.5, "worker", bench.project, kill=True)
        before, polls = len(bench.provider.bill()), len(bench.provider.wire("poll"))
        bench.run(*bench.generate(bench.codes[4:8]))
        run_for(bench, 8, "worker", bench.project)
        require(len(bench.provider.bill()) == before, "something was sent after three kills")
        require(len(bench.provider.wire("poll")) > polls, "polls stopped as well")
        run_for(bench, 8, "worker", bench.project, "--resume")
        require(len(bench.provider.bill()) == before + 4, "it did not go on when it was told to")
        print(f"guard: {before} charges before, 0 after three kills, polls went on, 4 more when told to")


def cancel(work, dice):
    with bench_of(work, 40, **{"in-flight": 8}) as bench:
        bench.run(*bench.generate(bench.codes))
        ids = [job["id"] for job in bench.jobs()]
        worker = bench.start("worker", bench.project, "--until-idle")
        dice.shuffle(ids)
        for job in ids:
            time.sleep(dice.uniform(0, 0.4))
            bench.run("jobs", bench.project, "cancel", job, allowed=(0, 1, 2, 4), timeout=60)
        with contextlib.suppress(subprocess.TimeoutExpired):
            worker.communicate(timeout=90)
        require(worker.returncode in (0, 4), f"the worker ended with {worker.returncode}")
        problems = list(judge(bench, bench.provider))
        states = [job["state"] for job in bench.jobs()]
        print(f"cancel: 40 asked, {states.count('Cancelled')} cancelled, {states.count('Stored')} stored, {len(bench.provider.bill())} charges")
        require(not problems, str(problems))
        require(states.count("Cancelled") >= 5 and states.count("Stored") >= 5, "all came too early or too late to prove anything")
        require(states.count("Stored") == len(bench.provider.bill()), "a clip that was paid for is not there")


def twice(work, dice):
    with bench_of(work, 20) as bench:
        for code in bench.codes:
            both = [bench.start(*bench.generate([code])) for _ in range(2)]
            for process in both:
                process.communicate(timeout=60)
        for code in bench.codes:  # one of two may find the ledger held for a moment; asked again, it is the same job
            bench.run(*bench.generate([code]))
        bench.work_out(90, turn=30)
        jobs = bench.jobs()
        print(f"twice: {len(bench.codes)} shots asked for three times each, {len(jobs)} jobs, {len(bench.provider.bill())} charges")
        require(len(jobs) == len(bench.codes) == len(bench.provider.bill()), "not one job and one charge for each")
        require(not list(judge(bench, bench.provider)), "the judge disagrees")


PARTS = {"pace": pace, "guard": guard, "cancel": cancel, "twice": twice}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS])
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    work = pathlib.Path(tempfile.mkdtemp(prefix="net-rules-"))
    for name in arguments.parts or PARTS:
        try:
            PARTS[name](work / name, random.Random(arguments.seed))
        except Wrong as wrong:
            raise SystemExit(f"{name}: {wrong} ({work})")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
