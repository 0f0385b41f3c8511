"""Drives the real window through the accessibility bus, as a screen reader would. Needs packaging/session.sh around it.

Everything is looked up by accessible name and role, waits are bounded, and every verb goes through an accessible action, an
editable text or a key. Nothing here knows a widget class or a pixel.
"""
import contextlib, fractions, json, os, pathlib, shutil, subprocess, sys, tempfile, time, warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)  # Atspi renames its getters from version to version
import gi  # noqa: E402
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.set_timeout(20000, 30000)  # a loaded machine answers late; the usual 0.8 s measure the machine, not the window
State = Atspi.StateType
BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/ci/bin"))


class Lost(AssertionError):
    """Something that should be there did not come in time."""


def wait_for(what, find, seconds=45.0):
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


def has(node, *states):
    own = node.get_state_set()
    return all(own.contains(state) for state in states)


def walk(node, showing=True, depth=40):
    """The node and everything below it, depth first; with `showing`, only what can be seen."""
    if showing and not has(node, State.SHOWING):
        return
    yield node
    for index in range(node.get_child_count() if depth else 0):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child, showing, depth - 1)


def frames_of(timecode, rate="24"):
    """Frames of a timecode; it counts at the nominal rate."""
    nominal = round(fractions.Fraction(rate))
    hours, minutes, seconds, frames = map(int, timecode.split(":"))
    return ((hours * 60 + minutes) * 60 + seconds) * nominal + frames


def shots_of(show, board=0):
    return [shot for scene in show["storyboards"][board]["scenes"] for shot in scene["shots"]]


def application_of(process):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application and application.get_process_id() == process.pid and application.get_child_count():
            return application
    return None


def run_cli(home, *arguments, code=0):
    done = subprocess.run([str(BIN / "boardreel-cli"), "--home", str(home), *map(str, arguments)], capture_output=True, text=True, timeout=300)
    if done.returncode != code:
        raise AssertionError(f"boardreel-cli {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


@contextlib.contextmanager
def film_of(text, *options):
    """The window with a new project made from a script, the project's folder, and the script's file."""
    with tempfile.TemporaryDirectory(prefix="boardreel-journey.") as folder:
        home, project, script = (pathlib.Path(folder) / name for name in ("home", "film", "script.fountain"))
        script.write_text(text)
        run_cli(home, "new", project, *options)
        run_cli(home, "import", project, script)
        with Desktop(project, home=home) as window:
            window.find("Board", "list")
            yield window, project, script


class Desktop:
    """One run of the window with a home of its own."""

    def __init__(self, *arguments, home=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="boardreel-journey."))
        self.actions = 0
        self.home = pathlib.Path(home) if home else self.folder / "home"
        self.log = open(self.folder / "window.log", "w+")
        self.started = time.monotonic()
        self.process = subprocess.Popen([str(BIN / "boardreel"), "--home", str(self.home), *map(str, arguments)],
                                        stdout=self.log, stderr=subprocess.STDOUT, env={**os.environ, "LANGUAGE": "en"})
        self.root = wait_for("the window on the accessibility bus", self._application, 30)

    def _application(self):
        if self.process.poll() is not None:
            self.log.seek(0)
            raise SystemExit(f"the window ended with {self.process.returncode}:\n{self.log.read()}")
        return application_of(self.process)

    # Finding
    def all(self, name=None, role=None, inside=None, showing=True):
        """Everything that fits. What vanished while it was being read makes half an answer, which is none: asked again."""
        def fits(node):
            return (name is None or node.get_name() == name) and (role is None or node.get_role_name() == role)
        for _ in range(20):
            with contextlib.suppress(GLib.Error):
                return [node for node in walk(inside or self.root, showing) if fits(node)]
            time.sleep(0.05)
        raise Lost(f"the bus does not hold still for {role or 'anything'} called {name!r}")

    def find(self, name=None, role=None, inside=None, seconds=45.0, showing=True):
        return wait_for(f"{role or 'anything'} called {name!r}", lambda: self.all(name, role, inside, showing)[:1], seconds)[0]

    def gone(self, name=None, role=None, seconds=45.0):
        wait_for(f"{role or 'anything'} called {name!r} to go", lambda: not self.all(name, role), seconds)

    def cards(self):
        """The board's cards by their code."""
        board = self.find("Board", "list")
        return {node.get_name().split()[0]: node for node in walk(board, showing=False) if node.get_role_name() == "list item"}

    def focused(self):
        """What has the keyboard: the outermost node that says so."""
        def holds(node):  # the front tab of docks says it always, the bar of tabs only when it is true
            return has(node, State.FOCUSED) and (node.get_role_name() != "page tab" or has(node.get_parent(), State.FOCUSED))
        with contextlib.suppress(GLib.Error):  # something vanished while it was being read
            return next((node for node in walk(self.root) if holds(node)), None)
        return None

    # Doing: each of these is one action of a person
    def press(self, name=None, role=None, inside=None, seconds=45.0, showing=True):
        """Presses the first enabled thing of that name that can be pressed."""
        def enabled():
            return [n for n in self.all(name, role, inside, showing) if has(n, State.ENABLED) and n.get_action_iface()
                    and n.get_action_iface().get_n_actions()][:1]
        node = wait_for(f"an enabled {role or 'control'} called {name!r}", enabled, seconds)[0]
        self.act(node, "press", "toggle", "showmenu")
        return node

    def menu(self, name):
        """Runs a command of the menus, which need not be open for that."""
        return self.press(name, "menu item", showing=False)

    def act(self, node, *names):
        self.actions += 1
        action = node.get_action_iface()
        offered = [action.get_action_name(i).lower() for i in range(action.get_n_actions())]
        wanted = next((offered.index(name) for name in names if name in offered), None)
        assert wanted is not None, f"{node.get_role_name()} {node.get_name()!r} can {offered}, not {names}"
        action.do_action(wanted)

    def focus(self, node):
        self.act(node, "setfocus")
        wait_for(f"{node.get_name()!r} to have the focus", lambda: has(node, State.FOCUSED))

    def type_into(self, name, text, role="text", inside=None):
        self.actions += 1
        node = self.find(name, role, inside)
        node.get_editable_text_iface().set_text_contents(text)
        return node

    def set_number(self, name, value, inside=None):
        self.actions += 1
        self.find(name, "spin button", inside).get_value_iface().set_current_value(value)

    def choose(self, name, item, inside=None):
        """One entry of a choice: opened as a screen reader does, walked with the keys."""
        box = self.find(name, "combo box", inside)
        entries = [node.get_name() for node in walk(box, showing=False) if node.get_role_name() == "list item"]
        self.act(box, "showmenu")
        wait_for(f"the entries of {name!r}", lambda: has(box, State.EXPANDED))
        self.key("Home", *["Down"] * entries.index(item), "Return")
        wait_for(f"{name!r} to be {item!r}", lambda: box.get_description() == item)

    def key(self, *keys):
        """Keys for the focused widget, in xdotool's names."""
        self.actions += 1
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True)

    def choose_file(self, dialog, file, verb="Open"):
        """Names a file in Qt's own file dialog."""
        where = self.find(dialog, "dialog")
        self.type_into("File name:", str(file), inside=where)
        self.press(verb, "push button", where)

    def drag(self, node, onto):
        """With the mouse, from the middle of one thing on the desktop to the middle of another."""
        self.actions += 1
        (x, y), (to_x, to_y) = middle(node), middle(onto)
        def mouse(*words):
            subprocess.run(["xdotool", *map(str, words)], check=True)
            time.sleep(0.1)  # a drag is begun and followed by events; nobody moves faster
        mouse("mousemove", x, y)
        mouse("mousedown", 1)
        for step in range(1, 9):
            mouse("mousemove", x + (to_x - x) * step // 8, y + (to_y - y) * step // 8)
        mouse("mousemove", to_x + 1, to_y)
        time.sleep(0.5)  # let go when the other side has said that it takes it
        mouse("mouseup", 1)

    # Asking the program itself
    def cli(self, *arguments, code=0):
        return run_cli(self.home, *arguments, code=code)

    def show(self, project):
        return json.loads(self.cli("show", project, "--json"))

    def until(self, project, what, holds, seconds=30.0):
        """What `show --json` says once it is as expected: saving is not waited for by anybody."""
        return wait_for(what, lambda: (lambda answer: answer if holds(answer) else None)(self.show(project)), seconds)

    def project(self, seconds=30.0):
        """The one project of this run."""
        return wait_for("a project", self.projects, seconds)[0]

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
            sys.stderr.write(f"The window {'is running' if self.process.poll() is None else self.process.returncode}\n")
            outline = self.outline()
            self.process.kill()
            self.process.wait()
            self.log.flush()
            sys.stderr.write((self.folder / "window.log").read_text()[-4000:])
            sys.stderr.write("\nWhat was on the bus:\n" + "\n".join(outline[:200]) + "\n")

    def outline(self):
        with contextlib.suppress(Exception):
            return [f"{node.get_role_name()}: {node.get_name()!r} {node.get_description()!r}" for node in walk(self.root)]
        return []


def middle(node):
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


def picture(file, colour):
    """A picture of one colour."""
    source = "color=0x%02x%02x%02x:size=640x360" % colour
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-frames:v", "1", str(file)], check=True)
    return file


@contextlib.contextmanager
def neighbour(*arguments):
    """The other program on the desktop (neighbour.cpp); the answer is its root on the bus."""
    process = subprocess.Popen([os.environ["BOARDREEL_NEIGHBOUR"], *map(str, arguments)])
    try:
        yield wait_for("the neighbour on the accessibility bus", lambda: application_of(process))
    finally:
        process.kill()
        process.wait()
