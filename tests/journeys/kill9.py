#!/usr/bin/env python3
"""kill -9 at random moments of render and compile; reopened and finished, everything must be as if nothing had happened.

    tests/journeys/kill9.py [--kills 50] [--seed N] [--shots 6] [--keep DIR]

A reference project is rendered and compiled without interruption. Then projects of the same script are rendered and compiled
while boardreel-cli is killed again and again, at random moments. After every kill and at the end, the judge looks at what is on
disk: films are whole or absent, media files carry the hash in their name, every shot has exactly one take, `check` finds nothing,
and the decoded frames of every take and of the film are those of the reference. Before it judges anybody the judge must
find damage that is done on purpose. Exit 0 when all is well.
"""
import argparse, collections, hashlib, json, os, pathlib, random, shutil, signal, sqlite3, subprocess, sys, tempfile, time

BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/release/bin"))
CLI = BIN / "boardreel-cli"
WORDS = "lamp table window street cat door rain letter clock stair bridge field mirror train".split()


def script(shots):
    """A screenplay of its own for the test, with action and dialogue."""
    lines = ["Title: Kill Nine", ""]
    for i in range(shots):
        if i % 3 == 0:
            lines += ["", f"{'INT' if i % 2 else 'EXT'}. {WORDS[i % len(WORDS)].upper()} ROOM - NIGHT", ""]
        lines += [f"A {WORDS[(5 * i + 1) % len(WORDS)]} stands beside a {WORDS[(3 * i + 2) % len(WORDS)]}. Nobody moves.", ""]
        if i % 2:
            lines += ["ANNA", f"I have seen the {WORDS[i % len(WORDS)]} before.", ""]
    return "\n".join(lines) + "\n"


class Bench:
    """One project with a home of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.project = self.folder / "project"
        self.film = self.folder / "film.mp4"
        self.environment = dict(os.environ, BOARDREEL_HOME=str(self.folder / "home"), QT_QPA_PLATFORM="offscreen")

    def start(self, *verb):
        return subprocess.Popen([str(CLI), *map(str, verb), "--quiet"], env=self.environment, start_new_session=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *verb, allowed=(0,)):
        process = self.start(*verb)
        out, err = process.communicate(timeout=600)
        if process.returncode not in allowed:
            raise SystemExit(f"{' '.join(map(str, verb))} ended with {process.returncode}: {err.decode(errors='replace')[-2000:]}")
        return out

    def make(self, text):
        self.folder.mkdir(parents=True)
        source = self.folder / "script.fountain"
        source.write_text(text)
        self.run("new", self.project, "--title", "Kill", "--size", "320x180", "--rate", "24")
        self.run("import", self.project, source)

    def show(self):
        return json.loads(self.run("show", self.project, "--json"))["storyboards"][0]

    def shots(self):
        return [shot for scene in self.show()["scenes"] for shot in scene["shots"]]

    def jobs(self):
        return json.loads(self.run("jobs", self.project, "list", "--json"))

    def states(self):
        """States of the unfinished jobs, read from a copy of the ledger, so that the program's own recovery is not disturbed."""
        copy = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        try:
            for file in (self.folder / "home").rglob("ledger.sqlite*"):
                shutil.copy(file, copy)
            ledger = sqlite3.connect(copy / "ledger.sqlite")
            return [row[0] for row in ledger.execute("SELECT CASE WHEN state = 'Stored' THEN 'Stored, not linked' ELSE state END"
                                                     " FROM jobs WHERE state <> 'Stored' OR linked = 0")]
        except sqlite3.Error:
            return []  # killed before the ledger was made
        finally:
            shutil.rmtree(copy)


def frames(file):
    """Hashes of every decoded picture and of the decoded sound."""
    listing = subprocess.run(["ffmpeg", "-v", "error", "-i", str(file), "-map", "0:v", "-map", "0:a?", "-f", "framemd5", "-"],
                             capture_output=True, text=True)
    if listing.returncode or listing.stderr:
        return f"unreadable: {listing.stderr[-300:]}"
    return [line.split(",")[0] + line.split(",")[-1] for line in listing.stdout.splitlines() if not line.startswith("#")]


def judge_files(bench):
    """What may never be true, at any moment: a half-written file under a final name."""
    for file in (bench.project / "media").rglob("*.mp4"):
        if hashlib.sha256(file.read_bytes()).hexdigest() != file.stem:
            yield f"{file.name}: not the bytes its name promises"


def judge(bench, reference):
    """Everything that differs from the uninterrupted run."""
    yield from judge_files(bench)
    for job in bench.jobs():
        if job["state"] != "Stored":
            yield f"job {job['id']} ({job['kind']}) is {job['state']}: {job['error']}"
    shots = bench.shots()
    if [shot["code"] for shot in shots] != list(reference["takes"]):
        yield "other shots"
    for shot in shots:
        if len(shot["takes"]) != 1:
            yield f"{shot['code']} has {len(shot['takes'])} takes"
        for take in shot["takes"]:
            if frames(bench.project / take["file"]) != reference["takes"].get(shot["code"]):
                yield f"{shot['code']}: other frames"
    if bench.film.exists() and frames(bench.film) != reference["film"]:
        yield "the film has other frames"
    bench_check = json.loads(bench.run("check", bench.project, "--json", allowed=(0, 1, 3)))
    for finding in bench_check["findings"]:
        yield f"check: {finding}"
    for part in bench.project.rglob("*.part"):  # whoever opens the project after an hour of quiet sweeps it
        os.utime(part, (time.time() - 7200,) * 2)
    bench.run("show", bench.project)
    litter = [p for folder in (bench.project, bench.folder) for p in folder.glob("*.part")]
    litter += (bench.project / "media").rglob("*.part")
    if litter:
        yield f"left over: {litter}"


def take_reference(folder, text):
    bench = Bench(folder)
    bench.make(text)
    began = time.monotonic()
    bench.run("generate", bench.project, "--shots", "all", "--wait")
    rendered = time.monotonic()
    bench.run("compile", bench.project, "-o", bench.film)
    reference = {"takes": {s["code"]: frames(bench.project / s["takes"][0]["file"]) for s in bench.shots()},
                 "film": frames(bench.film), "render": rendered - began, "compile": time.monotonic() - rendered}
    total = bench.show()["frames"]
    pictures = sum(line.startswith("0") for line in reference["film"])
    if pictures != total:
        raise SystemExit(f"the reference film has {pictures} frames, the storyboard {total}")
    problems = list(judge(bench, reference))
    if problems:
        raise SystemExit(f"the uninterrupted run is not clean: {problems}")
    return bench, reference


def controls(bench, reference):
    """The judge must find damage done on purpose; else its silence means nothing."""
    def seen(what, damage):
        copy = Bench(bench.folder.parent / "control")
        shutil.copytree(bench.folder, copy.folder)
        damage(copy)
        problems = list(judge(copy, reference))
        shutil.rmtree(copy.folder)
        if not problems:
            raise SystemExit(f"the judge is blind: {what} was not noticed")

    def damage_take(copy):
        take = max((copy.project / "media").rglob("*.mp4"), key=lambda file: file.stat().st_size)
        with open(take, "r+b") as file:
            file.seek(take.stat().st_size // 2)
            file.write(bytes(64))

    def second_take(copy):
        store = sqlite3.connect(copy.project / "project.sqlite")
        columns = [row[1] for row in store.execute("PRAGMA table_info(takes)") if row[1] not in ("sequence", "id", "number")]
        names = ", ".join(columns)
        store.execute(f"INSERT INTO takes (id, number, {names}) SELECT '00000000-0000-4000-8000-000000000001', 2, {names}"
                      " FROM takes LIMIT 1")
        store.commit()
        store.close()

    def other_film(copy):
        whole = copy.folder / "whole.mp4"
        copy.film.rename(whole)
        subprocess.run(["ffmpeg", "-v", "error", "-i", str(whole), "-map", "0:v", "-map", "0:a", "-c", "copy", "-t", "1",
                        str(copy.film)], check=True)

    seen("a damaged take", damage_take)
    seen("a second take", second_take)
    seen("a film cut short", other_film)


def kill_at_random(process, duration, dice):
    """SIGKILL after a random part of `duration`. False when the work was done before."""
    try:
        process.communicate(timeout=dice.uniform(0.02, max(0.2, duration)))
        return False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return True


def torture(bench, reference, text, kills, dice, tally):
    """Renders and compiles one project, killed up to `kills` times in each of the two."""
    bench.make(text)
    done = 0
    for phase, first, duration in (
            ("render", ("generate", bench.project, "--shots", "missing", "--wait"), reference["render"]),
            ("compile", ("compile", bench.project, "-o", bench.film), reference["compile"])):
        if phase == "compile":
            bench.film.write_bytes(b"the film before")
        states = []
        for _ in range(kills):
            again = states and dice.random() < 0.7  # go on with what is in the ledger, or ask once more
            verb = ("worker", bench.project, "--until-idle") if again else first
            if not kill_at_random(bench.start(*verb), duration, dice):
                break
            states = bench.states()
            done += bool(states)  # a kill counts when it hit a job under way
            tally.update([f"{phase}: {state}" for state in set(states)] or [f"{phase}: no job under way, not counted"])
            problems = list(judge_files(bench))
            if phase == "compile" and bench.film.read_bytes() != b"the film before" and frames(bench.film) != reference["film"]:
                problems.append("a film that is neither the old nor the new one")
            if problems:
                raise SystemExit(f"after kill {done} in {phase}: {problems}")
        bench.run("worker", bench.project, "--until-idle")
        bench.run(*first)  # whatever was not admitted yet
    problems = list(judge(bench, reference))
    if problems:
        raise SystemExit(f"after {done} kills, finished: {problems} ({bench.folder})")
    return done


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--shots", type=int, default=6)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", help="work in this new folder and leave it there")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    dice = random.Random(arguments.seed)
    work = pathlib.Path(arguments.keep) if arguments.keep else pathlib.Path(tempfile.mkdtemp(prefix="kill9-"))
    text = script(arguments.shots)
    reference_bench, reference = take_reference(work / "reference", text)
    print(f"reference: {len(reference['takes'])} takes in {reference['render']:.1f} s, film in {reference['compile']:.1f} s", flush=True)
    controls(reference_bench, reference)
    tally, done, rounds = collections.Counter(), 0, 0
    while done < arguments.kills:
        if rounds > 20 + arguments.kills:
            raise SystemExit("the kills come too late: nothing is under way any more, use more --shots")
        rounds += 1
        bench = Bench(work / f"round{rounds}")
        done += torture(bench, reference, text, min(4, arguments.kills - done), dice, tally)
        print(f"round {rounds}: {done} kills so far, all as it should be", flush=True)
        if not arguments.keep:
            shutil.rmtree(bench.folder)
    for what, count in sorted(tally.items()):
        print(f"  {what}: {count}")
    if not any("Running" in what for what in tally):
        raise SystemExit("no kill hit a running job: this proves nothing, use more --shots")
    if not arguments.keep:
        shutil.rmtree(work)
    print(f"{done} kills in {rounds} projects, 3 controls: frames equal, nothing lost, nothing twice; 0 skipped")


if __name__ == "__main__":
    main()
