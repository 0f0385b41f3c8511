#!/usr/bin/env python3
"""Measures what 500 jobs in flight at a provider cost the machine while they are polled:

    tests/benchmarks/measure_flight.py [--jobs 500] [--seconds 60]

The provider never gets ready; every job is polled at the pace the program chooses. Budget over the measured time: under 5 % of one
core (user and system time of the worker), memory that grows by less than 4 MB, no more threads than without jobs in flight, every
job still polled. Exit 0 when it is kept. BOARDREEL_BIN says where the program is: a ci build.
"""
import argparse, collections, os, pathlib, shutil, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
os.environ.setdefault("BOARDREEL_BIN", str(ROOT / "build/ci/bin"))
sys.path.insert(0, str(ROOT / "tests/journeys"))
from paid import Bench, Provider  # noqa: E402
from soak import held  # noqa: E402

CORE, GROWTH, THREADS = 0.05, 4, 40


def spent(pid):
    """Seconds of processor time."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fly(bench, provider, jobs, seconds):
    bench.run(*bench.generate(["all"]), timeout=600)
    worker = bench.start("worker", bench.project)
    worker.stdout.close()
    try:
        began = time.monotonic()
        while len({line["path"] for line in provider.wire("poll")}) < jobs:
            if time.monotonic() - began > 300 or worker.poll() is not None:
                raise SystemExit(f"not all are in flight after {time.monotonic() - began:.0f} s: {collections.Counter(bench.states())}")
            time.sleep(1)
        print(f"{jobs} jobs in flight after {time.monotonic() - began:.0f} s", flush=True)
        time.sleep(10)
        cpu, first, polls = spent(worker.pid), held(worker.pid), len(provider.wire("poll"))
        most = first
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            time.sleep(1)
            most = tuple(map(max, most, held(worker.pid)))
        return (spent(worker.pid) - cpu) / seconds, first, most, provider.wire("poll")[polls:]
    finally:
        worker.kill()
        worker.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--seconds", type=int, default=60)
    arguments = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="measure-flight-"))
    provider = Provider(work / "provider", "--ready-after", 1_000_000)
    bench = Bench(work, provider, options={"in-flight": arguments.jobs})
    bench.make(shots=arguments.jobs)
    share, first, most, polls = fly(bench, provider, arguments.jobs, arguments.seconds)
    provider.end()
    asked = len({line["path"] for line in polls})
    print(f"{arguments.jobs} jobs in flight, {len(polls)} polls of {asked} of them in {arguments.seconds} s: {100 * share:.1f} % of a core, "
          f"{first[0]:.1f} MB then at most {most[0]:.1f} MB, {most[1]} descriptors, {most[2]} threads, load {os.getloadavg()[0]:.1f}")
    over = [what for what, bad in (("processor", share > CORE), ("memory", most[0] > first[0] + GROWTH), ("threads", most[2] > THREADS),
                                   ("jobs that are not polled", asked < arguments.jobs)) if bad]
    shutil.rmtree(work)
    raise SystemExit(f"over the budget: {', '.join(over)}" if over else 0)


if __name__ == "__main__":
    main()
