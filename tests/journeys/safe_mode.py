#!/usr/bin/env python3
"""Three kills -9 within five minutes: nothing that costs is sent until somebody says so. What counts is what came over the wire.

    tests/journeys/safe_mode.py

A worker is killed three times while a paid job waits; the next one must not send it, ends with 4 and says why; with --resume it
is sent once. The control: after two kills it is sent at once.
"""
import contextlib, json, os, pathlib, signal, sqlite3, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = pathlib.Path(os.environ.get("BOARDREEL_BIN", ROOT / "build/release/bin")) / "boardreel-cli"
SCRIPT = "INT. ROOM - NIGHT\n\nA lamp stands on a table.\n"


class Bench:
    def __init__(self, folder):
        self.folder = folder
        (folder / "provider").mkdir(parents=True)
        self.provider = subprocess.Popen([sys.executable, str(ROOT / "tests/support/fake_provider/server.py"), "--home", str(folder / "provider")],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self.provider.stdout.readline().split()[1]
        self.environment = dict(os.environ, BOARDREEL_HOME=str(folder / "home"), QT_QPA_PLATFORM="offscreen",
                                BOARDREEL_KEY_FAKE="sk-safe-mode-0123456789")
        self.project = folder / "film"
        (folder / "script.fountain").write_text(SCRIPT)
        self.run("new", self.project)
        self.run("import", self.project, folder / "script.fountain")
        self.run("accounts", "add", "fake", "--provider", "openai-compatible", "--base-url", f"http://127.0.0.1:{self.port}/v1")

    def start(self, *words):
        return subprocess.Popen([str(CLI), *map(str, words)], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *words, code=0):
        process = self.start(*words)
        out, err = process.communicate(timeout=120)
        if process.returncode != code:
            raise SystemExit(f"{' '.join(map(str, words))} ended with {process.returncode}, not {code}: {err}")
        return out, err

    def runs(self):
        """How many starts of a program the ledger knows."""
        ledgers = list((self.folder / "home").rglob("ledger.sqlite"))
        if not ledgers:
            return 0
        with contextlib.closing(sqlite3.connect(f"file:{ledgers[0]}?mode=ro", uri=True)) as ledger:
            try:
                return ledger.execute("SELECT count(*) FROM runs").fetchone()[0]
            except sqlite3.OperationalError:
                return 0  # it is only being made

    def wait_for_run(self, before):
        deadline = time.monotonic() + 30
        while self.runs() == before and time.monotonic() < deadline:
            time.sleep(0.05)

    def kill_workers(self, kills):
        for _ in range(kills):
            before = self.runs()
            worker = self.start("worker", self.project)
            self.wait_for_run(before)
            worker.send_signal(signal.SIGKILL)
            worker.wait()

    def submits(self):
        wire = self.folder / "provider/wire.jsonl"
        lines = wire.read_text().splitlines() if wire.exists() else []
        return sum(json.loads(line).get("route") == "submit" for line in lines)

    def order(self):
        self.run("generate", self.project, "--account", "fake", "--model", "fake-1", "--yes")


def main():
    with tempfile.TemporaryDirectory() as name:
        killed = Bench(pathlib.Path(name) / "killed")
        killed.kill_workers(3)
        killed.order()
        _, said = killed.run("worker", killed.project, "--until-idle", code=4)
        assert killed.submits() == 0, "it was sent in safe mode"
        assert "--resume" in said, said
        stats = json.loads(killed.run("jobs", killed.project, "stats", "--json")[0])
        assert stats["safeMode"] and stats["states"] == {"Held": 1}, stats
        killed.run("worker", killed.project, "--until-idle", "--resume")
        assert killed.submits() == 1, f"{killed.submits()} submits after a person said go on"
        killed.provider.kill()

        control = Bench(pathlib.Path(name) / "control")
        control.kill_workers(2)
        control.order()
        control.run("worker", control.project, "--until-idle")
        assert control.submits() == 1, "two kills are no reason to stop"
        control.provider.kill()
    print("safe mode: 3 kills, 0 submits; 1 after --resume; control: 2 kills, 1 submit")


main()
