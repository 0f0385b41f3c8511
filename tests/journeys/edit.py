"""Import -> edit -> undo all -> redo all, every verb through the accessibility bus: undoing everything gives the start,
redoing everything the end, down to each row of the project's database."""
import contextlib, pathlib, shutil, sqlite3, tempfile

from desktop import Desktop, Lost, State, has, shots_of, wait_for

SCRIPT = """INT. KITCHEN - NIGHT

A kettle begins to sing. Nobody takes it off.

ANNA
It has been singing since Tuesday.

EXT. YARD - DAY

Snow on the swing. The gate is open.
"""
FACTS = ("project", "takes", "films", "undo_steps")  # not what undo is about


def rows(project):
    """Everything a person decided, as the database has it. The window keeps the database to itself: a copy is read."""
    with tempfile.TemporaryDirectory() as folder:
        for file in project.glob("project.sqlite*"):
            shutil.copy(file, folder)
        store = sqlite3.connect(pathlib.Path(folder) / "project.sqlite")
        store.row_factory = sqlite3.Row
        store.execute("PRAGMA foreign_keys = ON")
        store.execute("DELETE FROM storyboards WHERE removed")  # where a storyboard goes whose making is undone
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                  if name not in FACTS]
        answer = {table: sorted(map(dict, store.execute(f"SELECT * FROM {table}")), key=repr) for table in tables}
        store.close()
        return answer


class Journey:
    def __init__(self, window, project):
        self.window, self.project, self.steps = window, project, 0

    def state(self):
        """What `show --json` says and what the database holds."""
        return self.window.show(self.project), rows(self.project)

    def is_again(self, expected):
        """Waits for what is saved to be as it was; says which tables differ if it never is."""
        with contextlib.suppress(Lost):
            return wait_for("the same rows", lambda: self.state() == expected, 10)
        (show, tables), (shown, before) = self.state(), expected
        different = {name: (before[name], tables[name]) for name in tables if tables[name] != before[name]}
        raise AssertionError(f"not as it was: {different or (shown, show)}")

    def step(self, what, holds):
        """One edit has been made: `show --json` says so."""
        self.steps += 1
        return self.window.until(self.project, what, holds)

    def inspector(self):
        return self.window.find("Inspector", "filler")

    def answer(self, dialog, title):
        where = self.window.find(dialog, "dialog")
        self.window.type_into("Title", title, inside=where)
        self.window.press("OK", "push button", where)
        self.window.gone(dialog, "dialog")

    def press_until_off(self, name):
        """Undo or Redo, as often as it can be pressed."""
        button, pressed = self.window.find(name, "push button"), 0
        while has(button, State.ENABLED):
            self.window.act(button, "press")
            pressed += 1
            assert pressed < 100, f"{name} never ends"
        return pressed


def make_the_edits(j):
    window = j.window
    window.menu("Import Script...")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "kettle.fountain"
        file.write_text(SCRIPT)
        window.choose_file("Import Script", file)
        window.press("Make Storyboard", "push button")
        imported = j.step("the script on the board", lambda s: len(s["storyboards"][0]["scenes"]) == 2)
    count = len(shots_of(imported))
    first = shots_of(imported)[0]

    window.act(window.cards()[first["code"]], "press")
    window.type_into("Description", "A kettle, whistling alone.", inside=j.inspector())
    j.step("the description", lambda s: shots_of(s)[0]["description"] == "A kettle, whistling alone.")
    window.set_number("Frames", 77, inside=j.inspector())
    j.step("the length", lambda s: shots_of(s)[0]["frames"] == 77)
    window.choose("Status", "Approved", inside=j.inspector())
    j.step("the status", lambda s: shots_of(s)[0]["status"] == "approved")

    window.press("New Shot", "push button")
    made = j.step("a new shot", lambda s: len(shots_of(s)) == count + 1)
    new = shots_of(made)[1]["id"]
    assert new not in [shot["id"] for shot in shots_of(imported)]
    window.menu("Move Later")
    j.step("the new shot further on", lambda s: shots_of(s)[2]["id"] == new)
    window.act(window.cards()[shots_of(made)[0]["code"]], "press")
    window.menu("Delete Shot")
    j.step("a shot less", lambda s: first["id"] not in [shot["id"] for shot in shots_of(s)] and len(shots_of(s)) == count)

    window.press("Mute Scratch Voice", "check box")
    wait_for("the voice to be muted", lambda: rows(j.project)["storyboards"][0]["voice_muted"])
    j.steps += 1


def work_on_storyboards(j):
    window, titles = j.window, lambda s: [board["title"] for board in s["storyboards"]]
    window.menu("Rename...")
    j.answer("Rename Storyboard", "Tuesday")
    j.step("the new title", lambda s: titles(s) == ["Tuesday"])
    window.menu("Duplicate...")
    j.answer("Duplicate Storyboard", "Wednesday")
    both = j.step("two storyboards", lambda s: titles(s) == ["Tuesday", "Wednesday"])
    assert len(shots_of(both, 0)) == len(shots_of(both, 1))
    window.menu("Remove")
    j.step("one storyboard", lambda s: titles(s) == ["Tuesday"])
    window.menu("Wednesday")
    j.step("both again", lambda s: titles(s) == ["Tuesday", "Wednesday"])


with Desktop() as window:
    window.press("New Project", "push button")
    journey = Journey(window, window.project())
    start = journey.state()
    make_the_edits(journey)
    work_on_storyboards(journey)
    end = journey.state()
    assert start[1] != end[1] and start[0] != end[0]  # control: the comparison can tell two projects apart

    undone = journey.press_until_off("Undo")
    journey.is_again(start)
    redone = journey.press_until_off("Redo")
    journey.is_again(end)
    assert undone == redone == journey.steps, f"{journey.steps} edits, {undone} undone, {redone} redone"
    window.cli("check", journey.project)
    print(f"{journey.steps} edits, all undone, all redone: show and every row are equal")
