"""Takes: two takes of a shot, one made and one imported, are looked at by number, one is circled and one rejected with a reason, by keys alone; `show
--json` says which one the film uses."""
import subprocess

from desktop import Desktop, has, shots_of, State, wait_for

with Desktop() as window:
    window.press("Last Light", "push button")
    window.press("Pause", "push button")
    project = window.project()
    window.act(window.cards()[shots_of(window.show(project))[0]["code"]], "press")
    code = shots_of(window.show(project))[0]["code"]
    window.press("Generate", "push button")
    window.press("Generate", "push button", window.find("Generate", "dialog"))
    window.until(project, "an animatic take", lambda s: len(shots_of(s)[0]["takes"]) == 1, 60)
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
    window.until(project, "nothing circled", lambda s: shots_of(s)[0]["circled"] is None)
    print("two takes looked at, one circled, one rejected with a reason, both undone")
