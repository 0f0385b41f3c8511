#!/usr/bin/env python3
"""The Nth call that changes the disk fails: nothing crashes, nothing acknowledged is lost, and all goes on when the disk is well.

    tests/tools/disk/bad_disk.py [--calls 150] [--errors EIO,ENOSPC] [--sample K] [--seed N] [--beside 2] [--keep]

For every N up to --calls (or K of them drawn from the seed) the scripts run with libbad_disk.so, which fails the Nth write, pwrite,
fsync, fdatasync, open, rename, link, unlink or ftruncate below the script's folder, alone or with the 29 after it. The judge: no
script ends by a signal or hangs; what it was told is done is there; databases are whole; and the work is finished, by the same process where it
tries by itself and by the next command where it does not, with every clip once. Before it judges anybody it must find a lie.
BOARDREEL_BIN and BOARDREEL_TESTS say where the programs are. Exit 0 when all is well.
"""
import argparse, collections, concurrent.futures, errno, hashlib, json, os, pathlib, random, shutil, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "journeys"))
import paid  # noqa: E402

BUILD = pathlib.Path(__file__).resolve().parents[3] / "build/dev"
CLI = pathlib.Path(os.environ.get("BOARDREEL_BIN", BUILD / "bin")) / "boardreel-cli"
TESTS = pathlib.Path(os.environ.get("BOARDREEL_TESTS", BUILD / "tests"))
SCRIPT = "INT. ROOM - NIGHT\n\n" + "".join(f"Lamp {n} flickers. Nobody moves.\n\n" for n in range(3))


class Failure(Exception):
    pass


def start(words, folder, fault=None, count=None, lie=""):
    """Runs a program to its end, on a bad disk when there is a fault. (exit code, output)"""
    environment = dict(os.environ, BOARDREEL_HOME=str(folder / "home"), QT_QPA_PLATFORM="offscreen", BOARDREEL_SEED="1")
    if fault or count or lie:
        environment.update(LD_PRELOAD=str(TESTS / "libbad_disk.so"), BAD_DISK_UNDER=f"{folder}/")
        environment.update({"BAD_DISK_FAIL": fault} if fault else {}, **({"BAD_DISK_COUNT": str(count)} if count else {}))
        environment.update({"BAD_DISK_LIE": lie} if lie else {})
    try:
        done = subprocess.run([str(word) for word in words], env=environment, capture_output=True, text=True, timeout=120)
    except subprocess.TimeoutExpired:
        raise Failure(f"{words[:2]} hangs")
    if done.returncode < 0 or done.returncode >= 128:
        raise Failure(f"{words[:2]} ended by a signal: {done.returncode} {done.stderr[-800:]}")
    return done.returncode, done.stdout + done.stderr


def durable(kind):
    """A driver that says what it was told and tries again by itself."""
    def prepare(folder):
        pass

    def bad(folder, **fault):
        code, out = start([TESTS / "durable_work", kind, folder, folder.with_suffix(".said"), 3], folder, **fault)
        if code:
            raise Failure(f"{kind} did not recover: {code} {out[-800:]}")

    def judge(folder):
        code, out = start([TESTS / "durable_work", "judge", folder, folder.with_suffix(".said"), 1 << 40], folder)
        if code:
            raise Failure(f"{kind}: {out[-800:]}")
    return prepare, bad, judge


def shown(folder):
    code, out = start([CLI, "show", folder / "project", "--json", "--quiet"], folder)
    if code:
        raise Failure(f"show: {out[-800:]}")
    return [shot for scene in json.loads(out)["storyboards"][0]["scenes"] for shot in scene["shots"]]


def film_script():
    """Three clips and a film of them, by the real program."""
    generate = ["generate", "project", "--shots", "missing", "--wait"]

    def verb(folder, name, *words, **fault):
        words = [folder / word if word in ("project", "film.mp4") else word for word in words]
        return start([CLI, name, *words, "--quiet"], folder, **fault)

    def prepare(folder):
        (folder / "s.fountain").write_text(SCRIPT)
        verb(folder, "new", "project", "--title", "Bad", "--size", "160x90", "--rate", "12")
        verb(folder, "import", "project", folder / "s.fountain")

    def bad(folder, **fault):
        if verb(folder, *generate, **fault)[0] == 0 and any(len(shot["takes"]) != 1 for shot in shown(folder)):
            raise Failure("generate said done, and a take is not there")
        if verb(folder, "compile", "project", "-o", "film.mp4", **fault)[0] == 0 and not (folder / "film.mp4").exists():
            raise Failure("compile said done, and the film is not there")
        if verb(folder, "storyboard", "project", "rename", "Main", "Changed", **fault)[0] == 0 and "Changed" not in verb(
                folder, "storyboard", "project", "list")[1]:
            raise Failure("rename said done, and the name is the old one")

    def judge(folder):
        for words in (["worker", "project", "--until-idle"], generate, ["compile", "project", "-o", "film.mp4"],
                      ["check", "project"]):
            code, out = verb(folder, *words)
            if code:
                raise Failure(f"on a good disk {words[0]} ends with {code}: {out[-800:]}")
        for shot in shown(folder):
            files = [folder / "project" / take["file"] for take in shot["takes"]]
            if len(files) != 1 or hashlib.sha256(files[0].read_bytes()).hexdigest() != files[0].stem:
                raise Failure(f"{shot['code']} has the takes {files}")
    return prepare, bad, judge


def paid_script(ability, **options):
    """Three clips from a provider that bills: none twice, none lost, whatever the ledger's disk does."""
    def prepare(folder):
        pass

    def bad(folder, fault=None, count=None):
        clock = paid.Clock(60)
        provider = paid.Provider(folder.with_suffix(".provider"), "--ability", ability, clock=clock)
        bench = paid.Bench(folder, provider, clock, options)
        preload = {"LD_PRELOAD": f"{TESTS / 'libfast_clock.so'} {TESTS / 'libbad_disk.so'}", "BAD_DISK_UNDER": f"{folder}/"}
        preload.update({"BAD_DISK_FAIL": fault} if fault else {}, **({"BAD_DISK_COUNT": str(count)} if count else {}))
        try:
            bench.run(*bench.generate(bench.make(3)))
            process = bench.start("worker", bench.project, "--until-idle", **preload)
            try:
                process.communicate(timeout=7)
            except subprocess.TimeoutExpired:
                process.terminate()
                process.communicate(timeout=30)
            if process.returncode < 0:
                raise Failure(f"the worker ended by a signal: {process.returncode}")
            bench.work_out(60)
            problems, charges, waiting = list(paid.judge(bench, provider)), len(provider.bill()), sum(paid.attention(bench, provider))
            if problems or charges > 3 or charges + waiting < 3 or (ability == "A" and waiting):
                raise Failure(f"{charges} charges for 3 clips, {waiting} wait for a person; {problems}")
        except (paid.Trouble, subprocess.TimeoutExpired) as trouble:
            raise Failure(str(trouble))
        finally:
            provider.end()

    return prepare, bad, lambda folder: None


SCRIPTS = {"paid-A": paid_script("A", idempotent="yes"), "paid-B": paid_script("B"), "paid-D": paid_script("D", list="no"),
           "edits": durable("edits"), "jobs": durable("jobs"), "files": durable("files"), "film": film_script()}


def attempt(work, name, number, amount, code):
    """One fault in one script. A sentence when something is wrong; the folder is kept then."""
    prepare, bad, judge = SCRIPTS[name]
    folder = work / f"{name}-{number}-{amount}-{code}"
    shutil.copytree(work / f"{name}-base", folder)
    try:
        bad(folder, fault=f"{number}:{amount}:{getattr(errno, code)}")
        judge(folder)
    except Failure as failure:
        return f"{name}: {code} at call {number}, {amount} in a row: {failure} ({folder})"
    shutil.rmtree(folder)
    folder.with_suffix(".said").unlink(missing_ok=True)
    return ""


def prepare_all(work, names):
    """The starting folders, and how many calls each script makes on a good disk."""
    for name in names:
        folder = work / f"{name}-base"
        folder.mkdir()
        SCRIPTS[name][0](folder)
        trial = work / f"{name}-trial"
        shutil.copytree(folder, trial)
        count = work / f"{name}.count"
        SCRIPTS[name][1](trial, count=count)
        SCRIPTS[name][2](trial)
        print(f"{name}: {'+'.join(count.read_text().split())} calls in an undisturbed run", flush=True)


def control(work):
    """The judge must see what was said and is not there."""
    folder = work / "control"
    folder.mkdir()
    start([TESTS / "durable_work", "files", folder, folder.with_suffix(".said"), 3], folder)
    next((folder / "files").iterdir()).unlink()
    try:
        SCRIPTS["files"][2](folder)
    except Failure:
        return
    raise SystemExit("the judge is blind: a lost file was not noticed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=150)
    parser.add_argument("--errors", default="EIO,ENOSPC")
    parser.add_argument("--scripts", default=",".join(SCRIPTS))
    parser.add_argument("--sample", type=int, default=0, help="only so many faults for each script")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--beside", type=int, default=2, help="scripts that run at the same time")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    work = pathlib.Path(tempfile.mkdtemp(prefix="bad-disk-"))
    names, codes = arguments.scripts.split(","), arguments.errors.split(",")
    control(work)
    prepare_all(work, names)
    dice, plans = random.Random(arguments.seed), []
    for name in names:
        every = [(name, number, amount, code) for number in range(1, arguments.calls + 1) for amount in (1, 30) for code in codes]
        plans += dice.sample(every, arguments.sample) if arguments.sample else every
    with concurrent.futures.ThreadPoolExecutor(arguments.beside) as pool:
        found = [problem for problem in pool.map(lambda plan: attempt(work, *plan), plans) if problem]
    print(*found, sep="\n")
    print(f"{len(plans)} faults in {len(names)} scripts, {len(found)} problems; 0 skipped")
    if not found and not arguments.keep:
        shutil.rmtree(work)
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
