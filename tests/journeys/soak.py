#!/usr/bin/env python3
"""Two thousand paid jobs in one process: memory and descriptors stay flat, every clip arrives, nothing is charged twice.

    tests/journeys/soak.py [--jobs 2000] [--rate 0.01] [--seed N] [--keep]

The worker is watched while it works: what it holds after a quarter of the jobs may not have grown by more than a twentieth, and no
descriptor may be left over, when the last ones are done. Exit 0 when all is well.
"""
import argparse, pathlib, shutil, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from paid import Bench, Provider, attention, judge  # noqa: E402

AT_ONCE = 100


def held(pid):
    """(resident megabytes, open descriptors, threads)"""
    status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(status["VmRSS"].split()[0]) / 1024, len(list(pathlib.Path(f"/proc/{pid}/fd").iterdir())), int(status["Threads"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=2000)
    parser.add_argument("--rate", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    work = pathlib.Path(tempfile.mkdtemp(prefix="soak-"))
    provider = Provider(work / "provider", "--ability", "A", "--rate", arguments.rate, "--seed", arguments.seed)
    bench = Bench(work, provider, options={"idempotent": "yes", "in-flight": AT_ONCE})
    codes = bench.make(shots=arguments.jobs)
    began = time.monotonic()
    bench.run(*bench.generate(["all"]), allowed=(0, 4), timeout=600)
    print(f"{len(codes)} jobs admitted in {time.monotonic() - began:.1f} s", flush=True)
    began, samples = time.monotonic(), []
    process = bench.start("worker", bench.project, "--until-idle")
    process.stdout.close()
    while process.poll() is None:
        share = len(list((bench.project / "media").rglob("*.mp4"))) / len(codes)
        samples.append((share, *held(process.pid)))
        if len(samples) % 10 == 1:
            print("%.0f s: %.0f %% stored, %.0f MB, %d descriptors, %d threads" % (time.monotonic() - began, 100 * share, *samples[-1][1:]),
                  flush=True)
        time.sleep(1)
    took = time.monotonic() - began
    problems = list(judge(bench, provider))
    wal = max((file.stat().st_size for file in bench.home.rglob("*-wal")), default=0) / (1 << 20)
    early = [sample for sample in samples if 0.2 < sample[0] < 0.4]
    late = [sample for sample in samples if sample[0] > 0.85]
    if not early or not late:
        raise SystemExit(f"too fast to be watched: {len(samples)} samples; use more --jobs")
    most = lambda samples, column: max(sample[column] for sample in samples)  # noqa: E731
    if most(late, 1) > 1.05 * most(early, 1) + 4:
        problems.append(f"memory grew from {most(early, 1):.0f} to {most(late, 1):.0f} MB")
    if most(late, 2) > most(early, 2) + 4 or most(late, 3) > most(early, 3) + 2:
        problems.append(f"descriptors or threads grew from {early[0][2:]} to {late[-1][2:]}")
    if process.returncode not in (0, 4) or wal > 16:
        problems.append(f"ended with {process.returncode}, {wal:.0f} MB of log")
    provider.end()
    print(f"{len(codes)} jobs in {took:.0f} s, {len(provider.bill())} charges, {attention(bench, provider)} wait for a person (charged, not "
          f"charged); {most(early, 1):.0f} MB early, {most(late, 1):.0f} MB late, {most(early, 2)} and {most(late, 2)} descriptors, "
          f"{most(samples, 3)} threads at most; {len(problems)} problems")
    for problem in problems:
        print("PROBLEM", problem)
    if problems:
        raise SystemExit(f"see {work}")
    if not arguments.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
