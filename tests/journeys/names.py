"""Every control that can have the focus has a name, in every view and every dialog, and the names people and scripts rely
on are there with their roles."""
import pathlib, tempfile

from desktop import Desktop, State, has, neighbour, picture, shots_of, walk

STABLE = {"frame": ("Boardreel", "Board", "Timeline", "Preview", "Inspector", "Jobs"),
          "list": ("Board", "Timeline"),
          "push button": ("New Shot", "Generate", "Export Film", "Play", "Undo", "Redo")}
DIALOGS = {"Import Script...": "Import Script", "Paste Script...": "Import Script", "Open Project...": "Open Project",
           "Import Pictures, Clips and Sounds...": "Import Pictures, Clips and Sounds", "Add Picture...": "Import Pictures, Clips and Sounds",
           "Export Film...": "Export Film", "Generate...": "Generate", "Find Command...": "Find Command", "Keys": "Keys",
           "Save Diagnostics...": "Save Diagnostics", "About Boardreel": "About Boardreel", "New Storyboard...": "New Storyboard", "Rename...": "Rename Storyboard",
           "Duplicate...": "Duplicate Storyboard"}
CELLS = ("table cell",)  # an empty cell has nothing to say


def unnamed(root):
    """Controls without a name, each with the way to it."""
    found, seen = [], 0

    def look(node, way):
        nonlocal seen
        if not has(node, State.SHOWING):
            return
        name, role = node.get_name(), node.get_role_name()
        way = way + [f"{role} {name!r}"]
        if has(node, State.FOCUSABLE) and role not in CELLS:
            seen += 1
            if not name.strip():
                found.append(" > ".join(way))
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                look(child, way)
    look(root, [])
    return seen, found


class Tally:
    def __init__(self, window):
        self.window, self.seen, self.found = window, 0, []

    def look(self, where):
        seen, found = unnamed(self.window.root)
        assert seen > 5, f"only {seen} controls {where}: the bus is not what it should be"
        self.seen += seen
        self.found += [f"{where}: {way}" for way in found]

    def dialogs(self):
        for command, title in DIALOGS.items():
            self.window.menu(command)
            dialog = self.window.find(title, "dialog")
            self.look(f"with {title}")
            assert self.window.focused() is not None, f"nothing has the focus in {title}"
            inside = [node for node in walk(dialog) if has(node, State.FOCUSED)]
            assert inside, f"{title} opens, but the focus stays outside"
            self.window.key("Escape")
            self.window.gone(title, "dialog")

    def choices(self):
        boxes = self.window.all(role="combo box")
        for box in boxes:
            self.window.act(box, "showmenu")
            self.look(f"with the entries of {box.get_name()}")
            self.window.key("Escape")
        return len(boxes)


def fill_the_window(window, project, folder, tally):
    """One of everything, so that there is something to look at."""
    window.act(window.cards()[shots_of(window.show(project))[0]["code"]], "press")
    inspector = window.find("Inspector", "filler")
    for part in window.all(role="check box", inside=inspector):
        if not has(part, State.CHECKED) and part.get_name() in ("Elements", "Captions", "Generation"):
            window.act(part, "toggle")
    window.press("Add Line", "push button", inspector)
    window.choose("Captions", "Written by hand", inspector)
    window.press("Add Caption", "push button", inspector)
    broken = folder / "broken.png"
    broken.write_text("no picture")
    window.press("Add Picture", "push button", inspector)
    window.choose_file("Add Picture", picture(folder / "picture.png", (90, 90, 90)))
    window.find("Picture 1", "filler", inspector)
    window.menu("Import Pictures, Clips and Sounds...")
    window.choose_file("Import Pictures, Clips and Sounds", broken)
    window.find("Message")
    window.press("Generate", "push button")
    window.press("Generate", "push button", window.find("Generate", "dialog"))
    window.until(project, "takes", lambda s: all(shot["takes"] for shot in shots_of(s)), 120)
    window.find("Jobs", "tree")
    window.menu("Go to Takes")
    window.find("Circle", "check box")
    tally.look("in the takes")
    window.menu("Go to Shots")
    window.find("Shots", "table")
    tally.look("in the table")
    window.menu("Go to Board")
    window.menu("Go to Inspector")
    window.find("Jobs", "tree")


def stable_names(window):
    for role, names in STABLE.items():
        for name in names:
            window.find(name, role)


def diagnostics(window, project, file, tally):
    """Saved from the window: the place is said, and the film's words are not in it."""
    window.menu("Save Diagnostics...")
    window.choose_file("Save Diagnostics", file, "Save")
    window.find("OK", "push button")
    tally.look("where it says that diagnostics were saved")
    window.press("OK", "push button")
    bundle = file.read_bytes()  # nothing in it is packed
    words = [b"ANNA", b"A chair", b"names.fountain", str(project).encode()]
    assert not [word for word in words if word in bundle], "the film's words are in the diagnostics"
    database = b"".join(part.read_bytes() for part in pathlib.Path(project).glob("project.sqlite*"))
    assert b"A chair" in database, "the control: the words are where they belong"
    assert all(part in bundle for part in (b"job.queued", b'"schema"', b"report.json", b'"state": "Stored"')), "the diagnostics are not whole"


with neighbour("unnamed") as other:  # control: a control without a name is found
    assert len(unnamed(other)[1]) == 1, unnamed(other)

with tempfile.TemporaryDirectory() as folder, Desktop() as window:
    tally = Tally(window)
    tally.look("on the welcome page")
    script = pathlib.Path(folder) / "names.fountain"
    script.write_text("INT. ROOM - DAY\n\nA chair.\n\nANNA\nSit down.\n")
    window.press("Import a Script", "push button")
    window.choose_file("Import Script", script)
    window.press("Make Storyboard", "push button")
    project = window.project()
    fill_the_window(window, project, pathlib.Path(folder), tally)
    tally.look("in the window")
    stable_names(window)
    choices = tally.choices()
    tally.dialogs()
    diagnostics(window, project, pathlib.Path(folder) / "help.zip", tally)
    assert not tally.found, "without a name:\n" + "\n".join(tally.found)
    print(f"{tally.seen} looks at controls in the window, {choices} choices and {len(DIALOGS)} dialogs, each with a name")
