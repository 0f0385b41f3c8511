#!/usr/bin/env python3
"""The power is cut at random moments: what was acknowledged before must be on the disk.

    sudo tests/tools/disk/power_cut.py [--cuts 200] [--seed N] [--keep]

Programs edit a project, advance paid jobs, write files, render takes and compile films on an ext4 file system inside an image
file; the image lies on XFS. What they acknowledge is noted elsewhere. At a random moment the image is copied by reflink: in one
instant, all that was sent to the disk, and nothing of what the kernel still held in memory. The copy is mounted where the original
was (in a mount namespace of its own), opened by the programs, and compared with the acknowledgements that came before the cut.
Two controls must lose something: SQLite with synchronous=NORMAL, and no sync of directories. Needs root; installs xfsprogs.
BOARDREEL_BIN and BOARDREEL_TESTS say where the programs are. Exit 0 when nothing was lost and both controls lost.
"""
import argparse, collections, contextlib, hashlib, json, os, pathlib, random, shutil, subprocess, sys, tempfile, threading, time

BUILD = pathlib.Path(__file__).resolve().parents[3] / "build/dev"
CLI = pathlib.Path(os.environ.get("BOARDREEL_BIN", BUILD / "bin")) / "boardreel-cli"
TESTS = pathlib.Path(os.environ.get("BOARDREEL_TESTS", BUILD / "tests"))
CUTS_A_LIFE = 12  # then new folders: a long life would fill the image
SCRIPT = "INT. ROOM - NIGHT\n\n" + "".join(f"Lamp {n} flickers beside the window. Nobody moves.\n\n" for n in range(8))


def run(*words, **more):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **more).stdout


class Disk:
    """The image that is cut, and its copies."""

    def __init__(self, folder, stack):
        if not shutil.which("mkfs.xfs"):
            run("apt-get", "install", "-y", "xfsprogs")
        self.ground, self.place = folder / "xfs", folder / "disk"
        self.ground.mkdir()
        self.place.mkdir()
        run("truncate", "-s", "3G", folder / "xfs.img")
        run("mkfs.xfs", "-q", "-m", "reflink=1", folder / "xfs.img")
        run("mount", "-o", "loop", folder / "xfs.img", self.ground)
        stack.callback(run, "umount", self.ground)
        self.image = self.ground / "disk.img"
        run("truncate", "-s", "600M", self.image)
        run("mkfs.ext4", "-q", self.image)
        self.plug_in()
        stack.callback(self.plug_out)

    def plug_in(self):
        self.device = run("losetup", "--direct-io=on", "--show", "-f", self.image).strip()
        # No help from the file system: it writes nothing by itself for five minutes, and syncs no file that is renamed.
        run("mount", "-o", "commit=300,noauto_da_alloc", self.device, self.place)

    def plug_out(self):
        until = time.monotonic() + 20
        while subprocess.run(["umount", self.place], capture_output=True).returncode and time.monotonic() < until:
            time.sleep(0.05)  # who was killed a moment ago still has files open
        run("losetup", "-d", self.device)

    def copied(self):
        copy = self.ground / "cut.img"
        run("cp", "--reflink=always", self.image, copy)
        return copy

    def go_on_with(self, copy):
        """What the copy holds is all there is now. Nobody may be at work on the disk."""
        self.plug_out()
        copy.replace(self.image)
        self.plug_in()

    @contextlib.contextmanager
    def cut(self):
        copy = self.copied()
        device = run("losetup", "--show", "-f", copy).strip()
        try:
            yield device
        finally:
            run("losetup", "-d", device)
            copy.unlink()


class Said:
    """A file of acknowledgements outside the disk."""

    def __init__(self, path):
        self.path = path
        path.touch()

    def add(self, *words):
        with self.path.open("a") as file:
            file.write(" ".join(map(str, words)) + "\n")


class Life:
    """Programs at work in a folder of the disk until they are stopped."""

    def __init__(self, place, notes, kinds, lie, seed):
        self.place, self.notes, self.kinds = place, notes, kinds
        self.environment = dict(os.environ, BOARDREEL_HOME=str(place / "home-of-cli"), QT_QPA_PLATFORM="offscreen",
                                BOARDREEL_SEED=str(seed))
        if lie:
            self.environment.update(LD_PRELOAD=str(TESTS / "libbad_disk.so"), BAD_DISK_LIE=lie, BAD_DISK_UNDER=str(place))
        self.said = {kind: Said(notes / kind) for kind in kinds}
        for kind in kinds:
            (place / kind).mkdir(parents=True)
        run("sync", "-f", place)
        self.ending = threading.Event()
        self.workers = [subprocess.Popen([str(TESTS / "durable_work"), kind, str(place / kind), str(self.said[kind].path), "0"],
                                         env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                        for kind in kinds if kind != "films"]
        self.filming = threading.Thread(target=self.make_films) if "films" in kinds else None
        if self.filming:
            self.filming.start()

    def cli(self, *words):
        if self.ending.is_set():
            raise InterruptedError
        run(CLI, *words, "--quiet", env=self.environment)

    def make_films(self):
        """Takes and films by the real program; acknowledged when it has ended well."""
        with contextlib.suppress(InterruptedError):
            for number in range(1000):
                folder = self.place / "films" / str(number)
                script = self.notes / "script.fountain"
                script.write_text(SCRIPT)
                self.cli("new", folder, "--title", f"Film {number}", "--size", "160x90", "--rate", "12")
                self.said["films"].add("project", folder)
                self.cli("import", folder, script)
                shown = json.loads(run(CLI, "show", folder, "--json", env=self.environment))["storyboards"][0]
                for code in [shot["code"] for scene in shown["scenes"] for shot in scene["shots"]]:
                    self.cli("generate", folder, "--shots", code, "--wait")
                    self.said["films"].add("take", folder, code)
                film = self.place / "films" / f"{number}.mp4"
                self.cli("compile", folder, "-o", film)
                self.said["films"].add("film", film, hashlib.sha256(film.read_bytes()).hexdigest())

    def sizes(self):
        return {kind: said.path.stat().st_size for kind, said in self.said.items()}

    def alive(self):
        return all(worker.poll() is None for worker in self.workers) and (not self.filming or self.filming.is_alive())

    def end(self):
        self.ending.set()
        for worker in self.workers:
            worker.kill()
            worker.wait()
        if self.filming:
            self.filming.join()


def films_lost(place, said, length):
    """What the real program acknowledged, looked for in the copy with the real program."""
    environment = dict(os.environ, BOARDREEL_HOME=str(place / "home-of-cli"), QT_QPA_PLATFORM="offscreen")
    takes = collections.defaultdict(set)
    for line in said.read_bytes()[:length].decode().splitlines():
        kind, path, *rest = line.split()
        if kind == "film" and (not os.path.exists(path) or hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest() != rest[0]):
            yield f"film {path}"
        elif kind != "film":
            takes[path].update(rest)
    for folder, codes in list(takes.items())[-2:]:
        for verb in (("worker", folder, "--until-idle"), ("check", folder)):
            done = subprocess.run([CLI, *verb, "--quiet"], env=environment, capture_output=True, text=True)
            if done.returncode:
                yield f"{verb[0]} {folder}: {done.returncode} {done.stdout[-500:]} {done.stderr[-500:]}"
        shown = json.loads(run(CLI, "show", folder, "--json", env=environment))["storyboards"][0]
        there = {shot["code"] for scene in shown["scenes"] for shot in scene["shots"] if shot["takes"]}
        for shot in (shot for scene in shown["scenes"] for shot in scene["shots"]):
            for take in shot["takes"]:
                file = pathlib.Path(folder) / take["file"]
                if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != file.stem:
                    yield f"clip {file}"
        yield from (f"take {folder} {code}" for code in codes - there)


def judge(device, disk, place, notes, sizes):
    """Runs in a mount namespace of its own: prints what is lost, a line each, then how much was acknowledged."""
    run("mount", device, disk)
    acknowledged = 0
    try:
        for kind, length in sizes.items():
            if kind == "films":
                for loss in films_lost(place, notes / kind, length):
                    print("lost:", loss)
                acknowledged += (notes / kind).read_bytes()[:length].count(b"\n")
                continue
            done = subprocess.run([TESTS / "durable_work", "judge", place / kind, notes / kind, str(length)],
                                  capture_output=True, text=True)
            if done.returncode not in (0, 1):
                print(f"lost: {kind} does not open ({done.returncode}): {done.stdout} {done.stderr[-500:]}")
            print("".join(line + "\n" for line in done.stdout.splitlines() if line.startswith("lost:")), end="")
            acknowledged += int(done.stdout.splitlines()[-1].split()[0]) if done.returncode < 2 else 0
    finally:
        run("umount", disk)
    print(f"{acknowledged} acknowledged")


def cut_and_judge(disk, life):
    sizes = life.sizes()
    with disk.cut() as device:
        out = subprocess.run(["unshare", "--mount", "--propagation", "private", sys.executable, __file__, "--judge", device,
                              str(disk.place), str(life.place), str(life.notes), json.dumps(sizes)], capture_output=True, text=True)
    if out.returncode:
        raise SystemExit(f"the judge failed: {out.stdout} {out.stderr}")
    *losses, last = out.stdout.splitlines()
    return losses, int(last.split()[0])


def series(disk, notes, name, cuts, kinds, lie, dice):
    """Cuts the power `cuts` times. What was lost, by cut."""
    losing, acknowledged, lives = [], 0, 0
    life = None
    try:
        for number in range(cuts):
            if number % CUTS_A_LIFE == 0:
                if life:
                    life.end()
                    shutil.rmtree(life.place)
                lives += 1
                folder = notes / f"{name}-{lives}"
                folder.mkdir()
                life = Life(disk.place / f"{name}-{lives}", folder, kinds, lie, dice.randrange(1 << 30))
            time.sleep(dice.uniform(0.1, 1.0))
            if not life.alive():
                raise SystemExit(f"{name}: a program ended by itself; see {life.notes}")
            losses, said = cut_and_judge(disk, life)
            acknowledged += said
            if losses:
                losing.append(losses)
            if number % 20 == 19:
                print(f"{name}: {number + 1} cuts, {acknowledged} acknowledgements looked for, {len(losing)} cuts lost something", flush=True)
    finally:
        if life:
            life.end()
    print(f"{name}: {cuts} cuts, {acknowledged} acknowledgements looked for, {sum(map(len, losing))} lost in {len(losing)} cuts", flush=True)
    for losses in losing[:5]:
        print("   ", *losses[:3], sep="\n    ")
    return losing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--control-cuts", type=int, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", action="store_true", help="leave the acknowledgements where they are")
    arguments = parser.parse_args()
    if os.geteuid() != 0:
        raise SystemExit("this mounts file systems and needs root: nothing was proven")
    print(f"seed {arguments.seed}", flush=True)
    dice = random.Random(arguments.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="power-cut-"))
    notes = work / "said"
    notes.mkdir()
    failed = []
    with contextlib.ExitStack() as stack:
        disk = Disk(work, stack)
        if not series(disk, notes, "control-normal", arguments.control_cuts, ["edits", "jobs"], "normal", dice):
            failed.append("synchronous=NORMAL lost nothing: the rig is blind")
        if not series(disk, notes, "control-directories", arguments.control_cuts, ["files"], "directories", dice):
            failed.append("no sync of directories lost nothing: the rig is blind")
        if series(disk, notes, "boardreel", arguments.cuts, ["edits", "jobs", "files", "films"], "", dice):
            failed.append("something acknowledged was lost")
    if not failed and not arguments.keep:
        shutil.rmtree(work)
    raise SystemExit("; ".join([*failed, str(work)]) if failed else 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--judge"]:
        judge(sys.argv[2], *map(pathlib.Path, sys.argv[3:6]), json.loads(sys.argv[6]))
    else:
        main()
