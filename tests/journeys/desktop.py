"""Drives the real window through the accessibility bus, as a screen reader would. Needs packaging/session.sh around it.

Everything is looked up by accessible name and role, waits are bounded, and every verb goes through an accessible action, an
editable text or a key. Nothing here knows a widget class or a pixel.
"""
import json, os, pathlib, shutil, subprocess, sys, tempfile, time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/ci/bin"))


class Lost(AssertionError):
    """Something that should be there did not come in time."""


def wait_for(what, find, seconds=20.0):
    """The first truthy answer of find(); Lost with a sentence after the time is up."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = find()
        except Exception:  # an object that vanished while it was being read
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f"waited {seconds:g} s for {what}")
        time.sleep(0.05)


def walk(node, depth=40):
    """The node and everything below it, depth first."""
    yield node
    if depth:
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child, depth - 1)


class Desktop:
    """One run of the window with a home of its own."""

    def __init__(self, *arguments, home=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="boardreel-journey."))
        self.home = pathlib.Path(home) if home else self.folder / "home"
        self.log = open(self.folder / "window.log", "w+")
        self.process = subprocess.Popen([str(BIN / "boardreel"), "--home", str(self.home), *map(str, arguments)],
                                        stdout=self.log, stderr=subprocess.STDOUT, env={**os.environ, "LANGUAGE": "en"})
        self.root = wait_for("the window on the accessibility bus", self._application, 30)

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        if self.process.poll() is not None:
            self.log.seek(0)
            raise SystemExit(f"the window ended with {self.process.returncode}:\n{self.log.read()}")
        return None

    # Finding
    def all(self, name=None, role=None, inside=None, showing=True):
        found = []
        for node in walk(inside or self.root):
            try:
                if (name is None or node.get_name() == name) and (role is None or node.get_role_name() == role) \
                        and (not showing or node.get_state_set().contains(Atspi.StateType.SHOWING)):
                    found.append(node)
            except Exception:
                continue
        return found

    def find(self, name=None, role=None, inside=None, seconds=20.0, showing=True):
        return wait_for(f"{role or 'anything'} called {name!r}", lambda: self.all(name, role, inside, showing)[:1], seconds)[0]

    # Doing
    def press(self, name=None, role=None, inside=None, seconds=20.0):
        """Presses the first enabled thing of that name that can be pressed."""
        def enabled():
            return [n for n in self.all(name, role, inside) if n.get_state_set().contains(Atspi.StateType.ENABLED) and n.get_action_iface()
                    and n.get_action_iface().get_n_actions()][:1]
        node = wait_for(f"an enabled {role or 'control'} called {name!r}", enabled, seconds)[0]
        action = node.get_action_iface()
        names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())]
        best = next((i for i, n in enumerate(names) if n in ("press", "click", "toggle", "check")), 0)
        action.do_action(best)
        return node

    def type_into(self, name, text, role=None, inside=None):
        node = self.find(name, role, inside)
        node.get_editable_text_iface().set_text_contents(text)
        return node

    def key(self, *keys):
        """Keys for the focused widget, in xdotool's names."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def text_of(self, node):
        iface = node.get_text_iface()
        return iface.get_text(0, iface.get_character_count()) if iface else node.get_name()

    # Asking the program itself
    def cli(self, *arguments, code=0):
        done = subprocess.run([str(BIN / "boardreel-cli"), "--home", str(self.home), *map(str, arguments)], capture_output=True, text=True, timeout=300)
        if done.returncode != code:
            raise AssertionError(f"boardreel-cli {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def show(self, project):
        return json.loads(self.cli("show", project, "--json"))

    def projects(self):
        """Folders with a project below this run's home."""
        return sorted(p.parent for p in self.home.rglob("project.sqlite") if "trash" not in p.parts)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=True)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise AssertionError("the window did not end within 20 s of SIGTERM")
        self.log.close()
        if self.process.returncode not in (0, -15):
            sys.stderr.write((self.folder / "window.log").read_text())
            raise AssertionError(f"the window ended with {self.process.returncode}")
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.close()
        else:
            artefact = os.environ.get("BOARDREEL_ARTEFACTS", tempfile.gettempdir())
            try:
                self.screenshot(pathlib.Path(artefact) / f"journey-{os.getpid()}.png")
            except Exception:
                pass
            self.process.kill()
            self.process.wait()
            self.log.flush()
            sys.stderr.write((self.folder / "window.log").read_text()[-4000:])
            sys.stderr.write("\nWhat was on the bus:\n" + "\n".join(self.outline()[:200]) + "\n")

    def outline(self):
        lines = []
        try:
            for node in walk(self.root):
                if node.get_state_set().contains(Atspi.StateType.SHOWING):
                    lines.append(f"{node.get_role_name()}: {node.get_name()!r}")
        except Exception:
            pass
        return lines
