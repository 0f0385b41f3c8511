#!/usr/bin/python3
"""Measures what the open window costs while nobody touches it, and how soon it is there:

    packaging/session.sh taskset -c 0,1 tests/benchmarks/measure_idle.py [BIN [SECONDS]]

Opens the sample project, gives it ten seconds to make its thumbnails and proxies, and counts the processor time of the program and
of what it began. The window counts from the program's start; it is there when the accessibility bus shows it, so a little late.
Budgets (design/media.md): the window in 1 s, 1 % of one processor.
"""
import os, pathlib, sys, tempfile, time

root = pathlib.Path(__file__).resolve().parents[2]
os.environ["BOARDREEL_BIN"] = sys.argv[1] if len(sys.argv) > 1 else str(root / "build/ci/bin")
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 30
sys.path.insert(0, str(root / "tests/journeys"))
from desktop import Desktop, run_cli  # noqa: E402


def ticks(pid):
    """Processor time of a process and its children, those that ended included."""
    own = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(map(int, own[11:15])) + sum(map(ticks, children))


with tempfile.TemporaryDirectory(prefix="measure-idle-") as folder:
    home, project = (pathlib.Path(folder) / name for name in ("home", "film"))
    run_cli(home, "new", project, "--sample", "last_light")
    began = time.monotonic()
    desktop = Desktop(project, home=home)
    window = time.monotonic() - began
    time.sleep(10)
    before = ticks(desktop.process.pid)
    time.sleep(SECONDS)
    share = (ticks(desktop.process.pid) - before) / os.sysconf("SC_CLK_TCK") / SECONDS
    desktop.process.kill()
    desktop.process.wait()
    print(f"window after {window:.2f} s, idle {share * 100:.2f} % of one processor")
    sys.exit(0 if window <= 1 and share <= 0.01 else 1)
