#!/usr/bin/env python3
"""The program dies at every named line between two states, under every ability of the provider: each has its one allowed end.

    tests/journeys/net_points.py [--only TEXT] [--beside 2] [--keep]

One paid clip, one death, then it is brought to its end. Allowed: a death before the wire is touched costs nothing and is sent once
more only where the provider tells one request from another (A), else a person decides; a death between the wire and the ledger is
found again (A, B) or a person decides (D); from the ledger's word on, the clip arrives. Deaths at moments of the provider (it has
charged and is silent, it is in the middle of an answer or of the clip) are made with its faults. Exit 0 when all is as allowed.
"""
import argparse, concurrent.futures, contextlib, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from paid import ROOT, Bench, Clock, Provider, Trouble, judge  # noqa: E402

ABILITIES = {"A": {"idempotent": "yes"}, "B": {}, "D": {"list": "no"}}
POINTS = sorted({name for folder in ("core/base", "core/jobs", "core/project", "core/providers") for file in (ROOT / folder).rglob("*.cpp")
                 for name in re.findall(r'crashPoint\("([^"]+)"\)', file.read_text())})
STORED, NEVER_SENT, CHARGED, CANCELLED = ("Stored", 1), ("Attention", 0), ("Attention", 1), ("Cancelled", 1)
LOCAL = ("local.", "generate.")  # proven by test_crash_points
SENDING = "submit.sending:4"  # the fourth piece of a long body: those before it are on the wire
PADDING = ["--set", "padding=" + "x" * 100_000]

# What a provider does while the program is killed from outside: the route, its fault.
MOMENTS = {"wire: charged, silent": ("submit", "late:20"), "wire: half an answer": ("submit", "drip"),
           "poll: silent": ("poll", "late:20"), "clip: half of it": ("content", "drip")}


def allowed(point, ability):
    if point == "cancel.sent":
        return CANCELLED
    if point in ("intent.committed", "job.committed:1", SENDING):  # the intent's own commit is the first one
        return STORED if ability == "A" else NEVER_SENT
    if point.startswith(("submit.", "wire:")) and point != "submit.accepted":
        return CHARGED if ability == "D" else STORED
    return CHARGED if ability == "D" and point.startswith("reconcile.") else STORED


def passes(point, ability):
    """Whether a job comes along there at all."""
    if point.startswith("reconcile."):
        return ability == "A" or (ability == "B" and point != "reconcile.sent")
    return True


def die_at(bench, point, ability):
    if point.startswith("reconcile."):
        bench.provider.order("submit", "drop_before_charge" if point == "reconcile.sent" else "drop")
    bench.run(*bench.generate(bench.codes, *(PADDING if point == SENDING else [])))
    if point == "cancel.sent":
        cancelled(bench)
    name, _, number = point.partition(":")
    for _ in range(12):  # what waits for a moment comes in another run: timers do not know the fast clock
        process = bench.start("worker", bench.project, "--until-idle", "--resume", BOARDREEL_CRASH=f"{name}:{number or 1}")
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=float(number or 1))  # the third time comes later, on a busy machine much later
        if process.returncode == -signal.SIGKILL:
            return True
        if process.returncode is None:
            process.terminate()
            process.communicate(timeout=20)
        if process.returncode == -signal.SIGKILL:
            return True
    return False


def cancelled(bench):
    """It is being made, and a person wants it no more; nobody is there to tell the provider."""
    for words in (["worker", bench.project, "--until-idle"], ["jobs", bench.project, "cancel"]):
        process = bench.start(*words, *([bench.jobs()[0]["id"]] if "cancel" in words else []))
        until = time.monotonic() + 30
        while time.monotonic() < until and not any(job["state"] == "Running" and (job["cancel_requested"] or "cancel" not in words)
                                                   for job in bench.jobs()):
            time.sleep(0.1)
        process.terminate()
        process.communicate(timeout=20)


def die_at_moment(bench, moment):
    route, fault = MOMENTS[moment]
    bench.provider.order(route, fault)
    bench.run(*bench.generate(bench.codes))
    for _ in range(12):
        process = bench.start("worker", bench.project, "--until-idle", "--resume")
        until = time.monotonic() + 1
        while time.monotonic() < until and process.poll() is None:
            if any(line["fault"] == fault for line in bench.provider.wire(route)):
                time.sleep(0.2)
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
                return True
            time.sleep(0.02)
        process.terminate()
        process.communicate(timeout=20)
    return False


def came_in_half(provider):
    """The provider notices a moment later."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if any(line["body"] < line["length"] for line in provider.wire("submit")):
            return True
        time.sleep(0.05)
    return False


def cell(work, point, ability):
    """A sentence when the end is not the allowed one."""
    folder = work / f"{re.sub('[^a-z.0-9]', '-', point)}-{ability}"
    clock = Clock(60)
    ends = point == "cancel.sent"  # and the video never would by itself
    provider = Provider(folder / "provider", "--ability", ability, *(["--ready-after", 100_000] if ends else []), clock=clock)
    bench = Bench(folder, provider, clock, {**ABILITIES[ability], **({"cancel": "yes"} if ends else {})})
    try:
        bench.codes = bench.make(shots=1)
        died = die_at_moment(bench, point) if point in MOMENTS else die_at(bench, point, ability)
        if not died:
            return f"{point} x {ability}: never came there ({folder})" if passes(point, ability) else ""
        if not passes(point, ability):
            return f"{point} x {ability}: it has no business there ({folder})"
        if point == SENDING and not came_in_half(provider):
            return f"{point} x {ability}: it did not die in the middle of the body ({folder})"
        bench.work_out(60)
        job, = bench.jobs()
        ends = [(job["state"], len(provider.bill())), *judge(bench, provider)]
        if ends != [allowed(point, ability)]:
            return f"{point} x {ability}: {ends} instead of {allowed(point, ability)} ({folder})"
    except (Trouble, subprocess.TimeoutExpired) as trouble:
        return f"{point} x {ability}: {trouble} ({folder})"
    finally:
        provider.end()
    shutil.rmtree(folder)
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="points whose name has this in it")
    parser.add_argument("--abilities", default="ABD")
    parser.add_argument("--beside", type=int, default=2)
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="net-points-"))
    points = [point for point in POINTS if not point.startswith(LOCAL) and point not in ("job.committed", SENDING[:-2])]
    points += [SENDING] + [f"job.committed:{number}" for number in range(1, 4)] + list(MOMENTS)
    plans = [(work, point, ability) for point in points for ability in arguments.abilities if arguments.only in point]
    with concurrent.futures.ThreadPoolExecutor(arguments.beside) as pool:
        found = [problem for problem in pool.map(lambda plan: cell(*plan), plans) if problem]
    for problem in found:
        print("PROBLEM", problem)
    print(f"{len(points)} points, {len(plans)} cells, {len(found)} problems; 0 skipped")
    if found:
        raise SystemExit(1)
    if not arguments.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
