"""Edit -> kill -9 -> open again -> undo and redo; a restore point is saved, says what changed, and brings the state back.
Every verb goes through the accessibility bus."""
import pathlib, tempfile

from desktop import Desktop, State, has, shots_of, wait_for

SCRIPT = "INT. KITCHEN - NIGHT\n\nA kettle begins to sing.\n\nEXT. YARD - DAY\n\nSnow on the swing.\n"


def codes(show):
    return [shot["code"] for shot in shots_of(show)]


def steps(window):
    return [node for node in window.all(role="list item", inside=window.find("Steps", "list"), showing=False)]


with tempfile.TemporaryDirectory() as folder:
    home, project = pathlib.Path(folder) / "home", pathlib.Path(folder) / "film"
    script = pathlib.Path(folder) / "script.fountain"
    script.write_text(SCRIPT)
    with Desktop(home=home) as window:
        window.cli("new", project)
        window.cli("import", project, script)
    with Desktop(project, home=home) as window:
        start = codes(window.show(project))
        window.find("Board", "list")
        for _ in range(3):
            window.menu("New Shot")
        more = codes(window.until(project, "three more shots", lambda show: len(codes(show)) == len(start) + 3))
        window.process.kill()  # -9
        window.process.wait()
        window.process.returncode = 0  # as wished

    with Desktop(project, home=home) as window:
        window.find("Board", "list")
        assert codes(window.show(project)) == more
        for left in (2, 1, 0):
            window.menu("Undo")
            window.until(project, f"{left} new shots", lambda show: len(codes(show)) == len(start) + left)
        assert codes(window.show(project)) == start
        window.menu("Redo")
        window.until(project, "one new shot", lambda show: len(codes(show)) == len(start) + 1)

        window.menu("Go to History")
        shown = [node.get_name() for node in steps(window)]
        assert shown[-3:] == ["New shot, now", "New shot, undone", "New shot, undone"], shown
        wait_for("the steps to have the keyboard", lambda: has(window.find("Steps", "list"), State.FOCUSED))
        window.key("End", "Return")
        window.until(project, "all new shots", lambda show: codes(show) == more)

        window.menu("Save Restore Point...")
        asked = window.find("Save Restore Point", "dialog")
        window.type_into("Name", "Three more", inside=asked)
        window.press("OK", "push button", asked)
        points = window.find("Restore Points", "list")
        point = wait_for("the point", lambda: window.all(role="list item", inside=points))[0]
        assert point.get_name().startswith("Three more"), point.get_name()
        window.menu("New Shot")
        window.until(project, "a shot more", lambda show: len(codes(show)) == len(more) + 1)
        window.press("Restore...", "push button")
        dialog = window.find("Restore", "dialog")
        said = [node.get_name() for node in window.all(role="list item", inside=window.find("What changed", "list", dialog))]
        assert len(said) == 1 and said[0].startswith("1 shot added: SC"), said
        window.press("Restore", "push button", dialog)
        window.until(project, "the state of the point", lambda show: codes(show) == more)
        window.menu("Undo")
        window.until(project, "the state before", lambda show: len(codes(show)) == len(more) + 1)
        print(f"undo after kill -9 and a restore point: {window.actions} actions")
