#!/usr/bin/env python3
"""Nobody looks into a program that holds keys: a worker's memory and environment are closed to its own user, what holds the key is
locked, and no core file is written.

    tests/journeys/private_memory.py

The control is the same worker with BOARDREEL_DEBUGGER set (builds with crash points only): there the very same look finds the key.
Root may look everywhere, so that all of it is done by another user when root starts it.
"""
import os, pathlib, shutil, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from paid import BIN, KEY, ROOT, Bench, Provider  # noqa: E402

NOBODY = 65534


def opened(path):
    try:
        return path.open("rb", buffering=0)
    except PermissionError:
        return None


def pieces(process):
    """What is in its memory; nothing when it is closed."""
    maps, memory = opened(process / "maps"), opened(process / "mem")
    if not maps or not memory:
        return None
    found = []
    for line in maps.read().decode().splitlines():
        span, rights = line.split()[:2]
        start, end = (int(number, 16) for number in span.split("-"))
        if rights.startswith("rw") and end - start < 64 << 20:
            try:
                memory.seek(start)
                found.append(memory.read(end - start))
            except OSError:
                pass
    return found


def field(process, file, name):
    for line in (process / file).read_text().splitlines():
        if line.startswith(name):
            return line[len(name):].split()
    return []


def look(bench, **environment):
    """(locked kB, size of core files, memory, environment)"""
    before = len(bench.provider.lines("wire.jsonl"))
    worker = bench.start("worker", bench.project, **environment)
    try:
        process = pathlib.Path("/proc") / str(worker.pid)
        until = time.monotonic() + 30
        while len(bench.provider.lines("wire.jsonl")) == before and time.monotonic() < until:
            time.sleep(0.05)  # whoever speaks to the provider has its key
        return (int(field(process, "status", "VmLck:")[0]), field(process, "limits", "Max core file size")[:2], pieces(process),
                opened(process / "environ"))
    finally:
        worker.kill()
        worker.communicate()


def inner(work):
    provider = Provider(work / "provider", "--ready-after", 100_000)
    try:
        bench = Bench(work, provider)
        bench.run(*bench.generate(bench.make(shots=1)))
        locked, core, memory, environment = look(bench)
        if locked <= 0:
            raise SystemExit("the key is not locked in memory")
        if core != ["0", "0"]:
            raise SystemExit(f"a core file may be written: {core}")
        if memory is not None or environment is not None:
            raise SystemExit("the worker's memory or environment can be read by its user")
        _, _, memory, environment = look(bench, BOARDREEL_DEBUGGER="1")
        if environment is None or memory is None or not any(KEY.encode() in piece for piece in memory):
            raise SystemExit("the control found no key, so this proves nothing")
    finally:
        provider.end()
    print(f"private memory: {locked} kB locked, closed to its own user; the control found the key")


def main():
    if len(sys.argv) > 1:
        return inner(pathlib.Path(sys.argv[1]))
    work = pathlib.Path(tempfile.mkdtemp(prefix="private-memory-"))
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    for folder in ("tests/journeys", "tests/support/fake_provider"):  # the other user may not see our own folders
        shutil.copytree(ROOT / folder, work / folder)
    (work / "bin").mkdir()
    shutil.copy(BIN / "boardreel-cli", work / "bin")
    (work / "run").mkdir()
    for path in (work, work / "run"):
        path.chmod(0o755)
        if user:
            os.chown(path, NOBODY, NOBODY)
    environment = dict(os.environ, BOARDREEL_BIN=str(work / "bin"), HOME=str(work / "run"), TMPDIR=str(work / "run"))
    python = shutil.which("python3", path="/usr/bin:/bin") or sys.executable  # the other user may not run one of our own
    subprocess.run([python, str(work / "tests/journeys/private_memory.py"), str(work / "run")], env=environment, check=True, **user)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
