#!/usr/bin/env python3
"""kill -9 while paid work is under way: nothing is paid twice, nothing that was paid is lost. The provider's bill is the judge.

    tests/journeys/net_kill.py [--ability A|B|D] [--kills 100] [--seed N] [--rate 0.03] [--keep]

boardreel-cli asks the fake provider for clips, which draws a fault for --rate of all requests. The program is killed again and
again, at random moments and at the named crash points; a kill counts while some job is between Submitting and Stored. Then all
work is brought to its end and compared with the bill: no job was charged twice, every charge is on disk with the right bytes or
waits for a person, one to one. The wall clock goes fast (libfast_clock.so), so that waits of minutes take seconds. First, a
client that sends again what it does not know of, killed each time between a charge and its row, must be caught. Exit 0 when all
is well; else the folder stays.
"""
import argparse, collections, concurrent.futures, contextlib, os, pathlib, random, re, shutil, signal, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from paid import OPEN, ROOT, Bench, Clock, Provider, attention, judge  # noqa: E402

ABILITIES = {"A": {"idempotent": "yes"}, "B": {}, "D": {"list": "no"}}
POINTS = sorted({name for file in (ROOT / "core/jobs").rglob("*.cpp")
                 for name in re.findall(r'crashPoint\("([^"]+)"\)', file.read_text())
                 if not name.startswith(("local.", "generate.", "job.", "cancel."))})
SEEN = {"A": ("Submitting", "Unknown", "Running", "Fetching", "Verifying"), "B": ("Submitting", "Unknown", "Running", "Fetching", "Verifying"),
        "D": ("Submitting", "Running", "Fetching", "Verifying")}
STEERS = {"Submitting": "submit.answered", "Unknown": "reconcile.answered", "Running": "poll.answered", "Fetching": "fetch.synced",
          "Verifying": "verify.inspected"}
AT_LEAST = 5
A_ROUND = 50  # kills in one project
SCALE = 60


def forget(bench):
    """The control: what a client does that thinks an answer it did not get was a no."""
    with bench.ledger(write=True) as ledger:
        where = "state IN ('Submitting', 'Unknown', 'Attention') AND remote_id = ''"
        ledger.execute(f"UPDATE attempts SET outcome = 'abandoned' WHERE job IN (SELECT id FROM jobs WHERE {where})")
        ledger.execute(f"UPDATE jobs SET state = 'Queued', due_at = 0, version = version + 1 WHERE {where}")


def killed(bench, words, dice, tally, wanted):
    """Starts the program and kills it somewhere, in the `wanted` state if there is one. False when it came to its end before."""
    point = STEERS.get(wanted, "")
    if not point and dice.random() < 0.6:
        point = f"{dice.choice(POINTS)}:{dice.choice((1, 1, 1, 2, 3))}"
    process = bench.start(*words, **({"BOARDREEL_CRASH": point} if point else {}))
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=2 if point else dice.uniform(0.05, 1.0))
    by_itself = process.returncode is not None
    if not by_itself:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    elif process.returncode not in (0, 1, 4, -signal.SIGKILL):
        raise SystemExit(f"{words[0]} ended with {process.returncode} ({bench.folder})")
    if point and by_itself and process.returncode == -signal.SIGKILL:
        tally["at " + point.split(":")[0]] += 1
    return process.returncode in (None, -signal.SIGKILL)


def torture(work, ability, kills, rate, dice, naive=False):
    """(problems, tally, jobs)"""
    clock = Clock(SCALE)
    provider = Provider(work / "provider", "--ability", ability, "--rate", rate, "--seed", dice.randrange(1 << 30), clock=clock)
    bench = Bench(work, provider, clock, ABILITIES[ability])
    codes = bench.make(shots=40 + 4 * kills)
    admitted, done, tally = 0, 0, collections.Counter()
    missing = lambda: [state for state in SEEN[ability] if tally[state] < AT_LEAST and not naive]  # noqa: E731
    while (done < kills or missing()) and done < 3 * kills and admitted < len(codes):
        moving = sum(state in OPEN + ("Queued", "Held") for state in bench.states())
        if moving < 6:
            more = dice.randint(2, 5)
            bench.run(*bench.generate(codes[admitted:admitted + more]), allowed=(0, 4))
            admitted += more
        wanted = missing()[0] if missing() and done > kills / 2 else "Submitting" if naive else ""
        if wanted == "Unknown":
            provider.order("submit", "drop")
        if not killed(bench, ("worker", bench.project, "--until-idle", "--resume"), dice, tally, wanted):
            continue
        under_way = [state for state in bench.states() if state in OPEN]
        done += bool(under_way)
        tally.update(set(under_way) or ["no job under way, not counted"])
        if naive:
            forget(bench)
        if done and done % 25 == 0:
            print(f"{ability}: {done} kills, {len(provider.bill())} charges", flush=True)
    provider.order("behave")
    bench.work_out(seconds=150)
    problems = list(judge(bench, provider))
    charged, free = attention(bench, provider)
    charges = len(provider.bill())
    if ability != "D" and not naive and charged > max(1, charges / 100):
        problems.append(f"{charged} of {charges} charges wait for a person: more than one in a hundred")
    if missing():
        problems.append(f"fewer than {AT_LEAST} kills in {missing()}: this proves too little")
    provider.end()
    print(f"{ability}{' (control)' if naive else ''}: {done} kills, {len(bench.jobs())} jobs, {charges} charges, {charged} of them and "
          f"{free} uncharged ones wait for a person; {len(problems)} problems", flush=True)
    return problems, tally


def rounds(work, ability, arguments):
    """All kills of one ability, a new project every so many. (problems, kills in each state)"""
    problems, tally = [], collections.Counter()
    for number in range(0, arguments.kills, A_ROUND):
        folder = work / f"{ability}{number}"
        dice = random.Random(f"{arguments.seed} {folder.name}")
        found, killed_in = torture(folder, ability, min(A_ROUND, arguments.kills - number), arguments.rate, dice)
        problems += [f"{folder}: {problem}" for problem in found]
        tally.update(killed_in)
        if not found and not arguments.keep:
            shutil.rmtree(folder)
    return problems, tally


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ability", choices="ABD", action="append")
    parser.add_argument("--kills", type=int, default=100, help="for each ability; the abilities are tried beside each other")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--rate", type=float, default=0.03)
    parser.add_argument("--no-control", action="store_true")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    work = pathlib.Path(tempfile.mkdtemp(prefix="net-kill-"))
    if not arguments.no_control:
        problems, _ = torture(work / "control", "B", 12, 0.2, random.Random(arguments.seed), naive=True)
        if not any("charges for" in problem for problem in problems):
            raise SystemExit(f"the judge is blind: sending again was not noticed ({work})")
    abilities, problems, began = arguments.ability or ["A", "B", "D"], [], time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(len(abilities)) as pool:
        outcomes = list(pool.map(lambda ability: rounds(work, ability, arguments), abilities))
    for ability, (found, tally) in zip(abilities, outcomes):
        print(f"{ability}, killed while some job was:", ", ".join(f"{what}: {count}" for what, count in sorted(tally.items())))
        problems += found
    for problem in problems:
        print("PROBLEM", problem)
    print(f"{len(abilities)} x {arguments.kills} kills in {time.monotonic() - began:.0f} s, {len(problems)} problems")
    if problems:
        raise SystemExit(f"see {work}")
    if not arguments.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
