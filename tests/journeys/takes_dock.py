"""Takes: two takes of a shot, one made and one imported, are looked at by number, compared side by side, one is circled and one rejected with a reason,
by keys alone; `show --json` says which one the film uses."""
import subprocess

from desktop import Desktop, has, shots_of, State, wait_for

with Desktop() as window:
    window.press("Last Light", "push button")
    window.press("Pause", "push button")
    project = window.project()
    window.act(window.cards()[shots_of(window.show(project))[0]["code"]], "press")
    code = shots_of(window.show(project))[0]["code"]
    window.cli("generate", project, "--shots", code, "--wait")
    file = window.folder / "clip.mp4"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=size=640x360:rate=24:duration=1", "-pix_fmt", "yuv420p",
                    str(file)], check=True)
    window.cli("import", project, file, "--as", f"take:{code}")

    window.key("ctrl+6")
    takes = window.find("Takes", "list")
    wait_for("two takes in the list", lambda: takes.get_child_count() == 2)
    window.key("1")
    row = wait_for("T01 to be chosen", lambda: next((n for n in window.all(role="list item", inside=takes)
                                                      if n.get_name().startswith("T01") and has(n, State.SELECTED)), None))
    window.key("Return")
    first = shots_of(window.show(project))[0]["takes"][0]
    window.until(project, "T01 circled", lambda s: shots_of(s)[0]["circled"] == first["id"])
    wait_for("the row to say it", lambda: "Circled" in row.get_name())

    window.key("2", "x")
    window.find("Reject T02", "dialog")
    window.key(*"soft", "Return")
    wait_for("the reason", lambda: any("Rejected: soft" in node.get_name() for node in window.all(role="list item", inside=takes)))
    window.key("ctrl+6", "1")
    window.press("Request Record", "push button")
    window.find("Request record", "text")
    window.key("Escape")
    window.gone("Request record", "text")
    window.key("ctrl+z", "ctrl+z")
    first, second = shots_of(window.until(project, "nothing circled", lambda s: shots_of(s)[0]["circled"] is None))[0]["takes"]

    window.key("ctrl+6", "c")
    window.find("Compare Takes", "dialog")
    def pictures():
        return [node.get_name()[:3] for node in window.all(role="image", inside=window.find("Compare Takes", "dialog")) if node.get_name()[:2] == "T0"]
    wait_for("a take on each side", lambda: set(pictures()) == {"T01", "T02"})
    place = window.find("Position", "slider", window.find("Compare Takes", "dialog")).get_value_iface()
    window.key("Home", "Right", "Right")
    wait_for("the third frame", lambda: place.get_current_value() == 2)
    window.key("space")
    wait_for("it to play", lambda: place.get_current_value() > 6)
    window.key("space")
    window.key("2")
    wait_for("T02 on both sides", lambda: pictures() == ["T02", "T02"])
    window.key("1", "Return")
    window.until(project, "T01 circled by comparing", lambda s: shots_of(s)[0]["circled"] == first["id"])
    window.key("2", "Return")
    window.until(project, "T02 circled by comparing", lambda s: shots_of(s)[0]["circled"] == second["id"])
    window.key("Escape")
    window.gone("Compare Takes", "dialog")
    window.key("ctrl+z", "ctrl+z")
    window.until(project, "nothing circled", lambda s: shots_of(s)[0]["circled"] is None)
    print("two takes looked at, compared in step, one circled, one rejected with a reason, all undone")
