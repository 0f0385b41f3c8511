"""What the proofs about paid work share: the fake provider with its bill, a project that asks it for clips, and the judge."""
import contextlib, hashlib, json, os, pathlib, shutil, signal, sqlite3, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/support/fake_provider"))
from clip import make_clip  # noqa: E402

BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", ROOT / "build/dev/bin"))
TESTS = pathlib.Path(os.environ.get("BOARDREEL_TESTS", BIN.parent / "tests"))
CLI = BIN / "boardreel-cli"
KEY = "sk-canary-5f3e9b7d21c84a60"
OPEN = ("Submitting", "Unknown", "Running", "Cancelling", "Fetching", "Verifying")  # between Submitting and Stored
ENDED = ("Stored", "Quarantined", "Attention", "Failed", "Moderated", "ProviderFailed", "Expired", "Cancelled", "WrittenOff")


class Trouble(Exception):
    pass


class Clock:
    """The environment of programs whose wall clock goes `scale` times as fast, from a day ago on."""

    def __init__(self, scale):
        self.environment = {}
        if scale != 1:
            self.environment = {"LD_PRELOAD": str(TESTS / "libfast_clock.so"), "FAST_CLOCK": f"{time.time():.3f}:{scale}:86400"}


class Provider:
    """The fake provider as a process of its own."""

    def __init__(self, home, *options, clock=None):
        self.home = pathlib.Path(home)
        self.home.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen([sys.executable, str(ROOT / "tests/support/fake_provider/server.py"), "--home", str(self.home),
                                         *map(str, options)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=dict(os.environ, **(clock.environment if clock else {})))
        line = self.process.stdout.readline()
        if not line.startswith("port "):
            raise Trouble(f"the fake provider did not start: {line}")
        self.base = f"http://127.0.0.1:{int(line.split()[1])}/v1"

    def order(self, *words):
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "ok\n":
            raise Trouble(f"the fake provider did not take the order {words}")

    def lines(self, name):
        file = self.home / name
        text = file.read_text() if file.exists() else ""
        return [json.loads(line) for line in text[:text.rfind("\n") + 1].splitlines()]

    def bill(self):
        return self.lines("billing.jsonl")

    def wire(self, route):
        return [line for line in self.lines("wire.jsonl") if line["route"] == route]

    def end(self):
        self.process.kill()
        self.process.wait()


def screenplay(shots):
    lines = ["INT. STUDIO - NIGHT", ""]
    for number in range(shots):
        lines += [f"Take {number:04d} of a lamp beside a window.", ""]
    return "\n".join(lines)


class Bench:
    """A project with a home of its own and an account at the fake provider."""

    def __init__(self, folder, provider, clock=None, options=None, home=None):
        self.folder, self.provider, self.options = pathlib.Path(folder), provider, options or {}
        self.project, self.home = self.folder / "project", home or self.folder / "home"
        self.environment = dict(os.environ, BOARDREEL_HOME=str(self.home), QT_QPA_PLATFORM="offscreen", BOARDREEL_KEY_FAKE=KEY,
                                LC_ALL="C.UTF-8", **(clock.environment if clock else {}))

    def start(self, *words, **environment):
        return subprocess.Popen([str(CLI), *map(str, words), "--quiet"], env=dict(self.environment, **environment),
                                start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words, allowed=(0,), timeout=300, **environment):
        process = self.start(*words, **environment)
        out, err = process.communicate(timeout=timeout)
        if process.returncode not in allowed:
            raise Trouble(f"{' '.join(map(str, words))} ended with {process.returncode}: {err.decode(errors='replace')[-1500:]}")
        return out.decode()

    def make(self, shots, a_minute=1_000_000):
        self.folder.mkdir(parents=True, exist_ok=True)
        script = self.folder / "script.fountain"
        script.write_text(screenplay(shots))
        self.run("new", self.project, "--title", "Paid", "--size", "64x48", "--rate", "24")
        self.run("import", self.project, script)
        settings = [word for name, value in self.options.items() for word in ("--set", f"{name}={value}")]
        self.run("accounts", "add", "fake", "--provider", "openai-compatible", "--base-url", self.provider.base, *settings)
        with self.ledger(write=True) as ledger:
            ledger.execute("INSERT OR REPLACE INTO pace_limits (bucket, per_minute, changed_at) VALUES ('generate:fake', ?, 0)",
                           (a_minute,))
        return [shot["code"] for shot in self.shots()]

    def generate(self, codes, *more):
        return ["generate", self.project, "--account", "fake", "--model", "fake-1", "--shots", ",".join(codes), "--yes", *more]

    def shots(self):
        shown = json.loads(self.run("show", self.project, "--json"))["storyboards"][0]
        return [shot for scene in shown["scenes"] for shot in scene["shots"]]

    @contextlib.contextmanager
    def ledger(self, write=False):
        """The ledger while nobody holds it; to read, a copy, so that the program's own recovery is not disturbed."""
        file = next(self.home.rglob("ledger.sqlite"))
        with tempfile.TemporaryDirectory() as copies:
            if not write:
                for name in (file, file.with_name(file.name + "-wal")):
                    if name.exists():
                        shutil.copy(name, copies)
                file = pathlib.Path(copies) / file.name
            connection = sqlite3.connect(file)
            connection.row_factory = sqlite3.Row
            try:
                yield connection
                connection.commit()
            finally:
                connection.close()

    def jobs(self):
        with self.ledger() as ledger:
            return [dict(row) for row in ledger.execute("SELECT * FROM jobs ORDER BY number")]

    def attempts(self):
        with self.ledger() as ledger:
            return [dict(row) for row in ledger.execute("SELECT * FROM attempts ORDER BY number")]

    def states(self):
        try:
            return [job["state"] for job in self.jobs()]
        except (sqlite3.Error, StopIteration):
            return []  # killed before the ledger was made

    def work_out(self, seconds, turn=1.0):
        """Lets the worker come to the end of all that moves by itself, in short runs: timers do not know the fast clock.
        Each is a little longer than the one before: a machine that is busy with others may get nowhere in a second."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            process = self.start("worker", self.project, "--until-idle", "--resume")
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=turn)
            turn = max(turn, min(1.2 * turn, 10))
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.communicate(timeout=20)
                if process.returncode is None:
                    process.kill()
                    raise Trouble("the worker did not end within 20 s of SIGTERM")
            if all(job["state"] in ENDED and (job["linked"] or job["state"] != "Stored") for job in self.jobs()):
                return
        raise Trouble(f"jobs still move after {seconds} s: {[s for s in self.states() if s not in ENDED]}")


def leaks(bench):
    """Files that hold the key."""
    forms = (KEY.encode(), KEY.encode("utf-16-le"), KEY[::-1].encode(), KEY.encode().hex().encode())
    for file in [*bench.project.rglob("*"), *bench.home.rglob("*")]:
        if file.is_file() and any(form in file.read_bytes() for form in forms):
            yield f"the key is in {file}"


def judge(bench, provider, whole=True):
    """Everything that the bill and the disk say against the client. `whole`: all jobs have come to their end."""
    bill, jobs = provider.bill(), bench.jobs()
    asked = {}
    for job in jobs:
        asked.setdefault(json.loads(job["request"])["prompt"], []).append(job)
    charged = {}
    for charge in bill:
        charged.setdefault(charge["prompt"], []).append(charge)
    shelf = {}
    for shot in bench.shots():
        for take in shot["takes"]:
            shelf.setdefault(pathlib.Path(take["file"]).stem, []).append(take)
    for prompt, charges in charged.items():
        own = asked.get(prompt, [])
        if len(charges) > len(own):
            yield f"{len(charges)} charges for {len(own)} jobs: {prompt!r}"
        for charge in charges:
            holder = [job for job in own if job["remote_id"] == charge["id"]]
            open_ones = [job for job in own if job["state"] == "Attention" and not job["remote_id"]]
            if not holder and not open_ones and whole:
                yield f"nobody knows of the charge {charge['id']}: {[(job['state'], job['remote_id']) for job in own]}"
            for job in holder:
                if job["state"] == "Stored":
                    yield from judge_clip(bench, job, charge, shelf)
                elif job["state"] == "Cancelled" and job["cancel_requested"] and ended(provider, charge):
                    continue  # the person wanted it so, and the provider bills what it has begun
                elif whole and job["state"] != "Attention":
                    yield f"the charge {charge['id']} is {job['state']}: {job['error']}"
    ids = {charge["id"] for charge in bill}
    for job in jobs:
        if job["state"] == "Stored" and job["remote_id"] not in ids:
            yield f"job {job['id']} is Stored without a charge"
        if whole and job["state"] not in ENDED:
            yield f"job {job['id']} is {job['state']}"
    with bench.ledger() as ledger:
        for row in ledger.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield f"ledger: {row[0]}"
    yield from leaks(bench)


def ended(provider, charge):
    """Whether the provider was told to end what it was making."""
    return any(line["path"].endswith("/" + charge["id"]) for line in provider.wire("cancel"))


def judge_clip(bench, job, charge, shelf):
    outcome = json.loads(job["outcome"])
    width, height = map(int, charge["size"].split("x"))
    right = make_clip(charge["prompt"], width, height, int(charge["seconds"]))
    file = bench.project / outcome["file"]
    if not file.exists() or file.read_bytes() != right:
        yield f"the clip of {charge['id']} has other bytes than the provider's: {file}"
    if hashlib.sha256(right).hexdigest() not in shelf:
        yield f"the clip of {charge['id']} is on no shot"


def attention(bench, provider):
    """(charged jobs that wait for a person, those that were never charged)"""
    prompts = {charge["prompt"] for charge in provider.bill()}
    waiting = [json.loads(job["request"])["prompt"] for job in bench.jobs() if job["state"] == "Attention"]
    return sum(prompt in prompts for prompt in waiting), sum(prompt not in prompts for prompt in waiting)
