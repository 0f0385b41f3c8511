#!/usr/bin/python3
"""Measures the start with 10,000 jobs in the ledger, 50 of them running at a provider:

    packaging/session.sh tests/benchmarks/measure_start.py [BIN [JOBS]]

Budget: the window in 2 s, the first poll in 3 s.
"""
import os, pathlib, shutil, sys, tempfile, time, uuid

root = pathlib.Path(__file__).resolve().parents[2]
os.environ["BOARDREEL_BIN"] = sys.argv[1] if len(sys.argv) > 1 else str(root / "build/ci/bin")
JOBS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
RUNNING = 50
sys.path.insert(0, str(root / "tests/journeys"))
from desktop import Desktop, wait_for  # noqa: E402
from paid import KEY, Bench, Provider  # noqa: E402


def fill(bench):
    """Ended jobs of the same project, made from one that is there."""
    with bench.ledger(write=True) as ledger:
        one = dict(ledger.execute("SELECT * FROM jobs LIMIT 1").fetchone())
        one.pop("number")
        for number in range(JOBS - RUNNING):
            row = dict(one, id=str(uuid.uuid4()), state="Stored", linked=1, remote_id=f"old_{number}", request_key=f"old {number}", hold_reason="")
            ledger.execute(f"INSERT INTO jobs ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="measure-start-"))
    provider = Provider(work / "provider", "--ready-after", 10_000)
    bench = Bench(work, provider, options={"in-flight": RUNNING})
    codes = bench.make(shots=RUNNING)
    bench.run(*bench.generate(codes))
    worker = bench.start("worker", bench.project)
    wait_for("all jobs to run", lambda: bench.states().count("Running") == RUNNING, 120)
    worker.kill()
    worker.wait()
    fill(bench)
    os.environ["BOARDREEL_KEY_FAKE"] = KEY
    before = len(provider.wire("poll"))
    began = time.monotonic()
    desktop = Desktop(bench.project, home=bench.home)
    window = time.monotonic() - began
    wait_for("the first poll", lambda: len(provider.wire("poll")) > before, 60)
    print(f"{JOBS} jobs, {RUNNING} running: window after {window:.2f} s, first poll after {time.monotonic() - began:.2f} s")
    desktop.process.kill()
    desktop.process.wait()
    provider.end()
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
