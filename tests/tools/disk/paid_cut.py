#!/usr/bin/env python3
"""The power is cut while paid work is under way: intents, accepted ids and clips are on the disk, and nothing is paid twice.

    sudo tests/tools/disk/paid_cut.py [--cuts 200] [--seed N] [--keep]

As power_cut.py, but life goes on with what the disk held: boardreel-cli asks the fake provider for clips from a project on the
disk, with its home there, too; at a random moment the worker stops, the image is copied by reflink, the worker is killed, and the
copy becomes the disk. The provider never notices. Then the copy must hold every event that the worker had told, an intent for
every charge of the bill, the id of every video that was asked after, and every clip that was told stored. A life has a few cuts;
then its work is brought to its end and compared with the bill, as in net_kill.py. The control, SQLite with synchronous=NORMAL,
must lose something. Needs root. Exit 0 when nothing was lost or paid twice and the control lost.
"""
import argparse, collections, contextlib, json, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "journeys")]
from paid import CLI, OPEN, TESTS, Bench, Clock, Provider, Trouble, attention, judge, judge_clip  # noqa: E402
from power_cut import Disk  # noqa: E402

OPTIONS = {"A": {"idempotent": "yes"}, "B": {}, "D": {"list": "no"}}
CUTS_A_LIFE = 10


class Life:
    """One project with an account at a provider of its own, over many cuts."""

    def __init__(self, disk, notes, name, ability, rate, seed, lie=""):
        self.disk, self.ability, self.said = disk, ability, notes / f"{name}.said"
        self.said.touch()
        clock = Clock(60)
        self.provider = Provider(notes / f"{name}.provider", "--ability", ability, "--rate", rate, "--seed", seed, clock=clock)
        if lie:
            clock.environment["LD_PRELOAD"] += f" {TESTS / 'libbad_disk.so'}"
            clock.environment.update(BAD_DISK_LIE=lie, BAD_DISK_UNDER=str(disk.place))
        self.bench = Bench(disk.place / name, self.provider, clock, OPTIONS[ability])
        self.codes = self.bench.make(shots=12 * CUTS_A_LIFE)
        self.admitted = 0
        os.sync()

    def ask(self, dice):
        if sum(state in OPEN + ("Queued", "Held") for state in self.bench.states()) < 6:
            more = dice.randint(3, 6)
            self.bench.run(*self.bench.generate(self.codes[self.admitted:self.admitted + more]), allowed=(0, 4))
            self.admitted += more

    def cut(self, seconds):
        """What the worker did is as much as reached the disk. Which states jobs are in after it."""
        with self.said.open("ab") as said:
            worker = subprocess.Popen([str(CLI), "worker", str(self.bench.project), "--until-idle", "--resume", "--verbose"],
                                      env=self.bench.environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=said)
        with contextlib.suppress(subprocess.TimeoutExpired):
            worker.wait(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(worker.pid, signal.SIGSTOP)
        copy = self.disk.copied()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        self.disk.go_on_with(copy)
        return set(self.bench.states())

    def told(self):
        """The events the worker has told, as (number, name, job)."""
        for line in self.said.read_bytes().split(b"\n"):
            with contextlib.suppress(ValueError):
                event = json.loads(line[line.index(b"{"):])
                yield event["n"], event["event"], event.get("job", "")

    def lost(self):
        """(number of things looked for, what is not there)"""
        losses, told, bill = [], set(self.told()), self.provider.bill()
        asked_after = {line["path"].split("/")[3] for line in self.provider.wire("poll")}
        with self.bench.ledger() as ledger:
            there = {tuple(row) for row in ledger.execute("SELECT number, name, job FROM events")}
            ids = {row[0] for row in ledger.execute("SELECT remote_id FROM jobs UNION SELECT remote_id FROM attempts")}
            tried = {json.loads(row[0])["prompt"] for row in
                     ledger.execute("SELECT request FROM jobs WHERE id IN (SELECT job FROM attempts)")}
        jobs = {job["id"]: job for job in self.bench.jobs()}
        losses += [f"event {event}" for event in sorted(told - there)]
        losses += [f"intent of {charge['id']}" for charge in bill if charge["prompt"] not in tried]
        losses += [f"accepted id {name}" for name in sorted(asked_after - ids)]
        if len(jobs) < self.admitted:
            losses.append(f"{self.admitted - len(jobs)} jobs that were admitted")
        charges, clips = {charge["id"]: charge for charge in bill}, 0
        for _, name, job in told:
            if name == "clip.stored" and job in jobs and jobs[job]["outcome"]:
                file = self.bench.project / json.loads(jobs[job]["outcome"])["file"]
                clips += 1
                losses += [loss for loss in judge_clip(self.bench, jobs[job], charges[jobs[job]["remote_id"]], {file.stem})]
        return collections.Counter(events=len(told), intents=len(bill), ids=len(asked_after), clips=clips), losses

    def end(self, whole):
        problems = []
        if whole:
            self.provider.order("behave")
            self.bench.work_out(seconds=150)
            problems = list(judge(self.bench, self.provider))
            charged, free = attention(self.bench, self.provider)
            print(f"  {self.ability}: {len(self.bench.jobs())} jobs, {len(self.provider.bill())} charges, {charged} of them and {free} "
                  f"uncharged ones wait for a person; {len(problems)} problems", flush=True)
        self.provider.end()
        shutil.rmtree(self.bench.folder)
        return problems


def control(disk, notes, dice):
    """The cut after which the lying disk had lost something; 0: never."""
    life = Life(disk, notes, "control", "B", 0, 1, lie="normal")
    for number in range(1, 13):
        life.ask(dice)
        life.cut(dice.uniform(0.4, 1.5))
        try:
            losses = life.lost()[1]
        except Exception as error:  # a ledger that cannot be read any more is a loss, too
            losses = [str(error)]
        if losses:
            print(f"control-normal: {len(losses)} lost in cut {number}, such as {losses[0]}", flush=True)
            life.end(whole=False)
            return number
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--rate", type=float, default=0.02, help="share of requests the provider answers badly")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", action="store_true", help="leave bills and acknowledgements where they are")
    arguments = parser.parse_args()
    if os.geteuid() != 0:
        raise SystemExit("this mounts file systems and needs root: nothing was proven")
    print(f"seed {arguments.seed}", flush=True)
    dice = random.Random(arguments.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="paid-cut-"))
    notes = work / "said"
    notes.mkdir()
    problems, looked, states, life = [], collections.Counter(), collections.Counter(), None
    with contextlib.ExitStack() as stack:
        disk = Disk(work, stack)
        if not control(disk, notes, dice):
            problems.append("synchronous=NORMAL lost nothing: the rig is blind")
        for number in range(arguments.cuts):
            if number % CUTS_A_LIFE == 0:
                if life:
                    problems += life.end(whole=True)
                name = f"life-{number // CUTS_A_LIFE}"
                life = Life(disk, notes, name, "ABD"[number // CUTS_A_LIFE % 3], arguments.rate, dice.randrange(1 << 30))
            life.ask(dice)
            states.update(life.cut(dice.uniform(0.1, 1.6)))
            found, losses = life.lost()
            looked.update(found)
            problems += [f"cut {number}: {loss}" for loss in losses]
            if number % 20 == 19:
                print(f"{number + 1} cuts, looked for {dict(looked)}, {len(problems)} problems", flush=True)
        problems += life.end(whole=True)
    print(f"{arguments.cuts} cuts; while some job was {dict(states)}; looked for {dict(looked)}; {len(problems)} problems")
    for problem in problems[:20]:
        print("PROBLEM", problem)
    if problems:
        raise SystemExit(f"see {work}")
    if not arguments.keep:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
