"""Outline: a scene is moved and renamed by keys, a scene and a shot are dragged; `show --json` says so, and undo brings all back."""
from desktop import Desktop, shots_of, wait_for


def scenes(show):
    return [scene["slugline"] for scene in show["storyboards"][0]["scenes"]]


with Desktop() as window:
    window.press("Last Light", "push button")
    window.press("Pause", "push button")
    project = window.project()
    start = scenes(window.show(project))
    assert len(set(start)) > 2, start

    window.key("ctrl+7")
    window.find("Outline", "tree")
    window.key("Home", "alt+Down")
    moved = [start[1], start[0], *start[2:]]
    window.until(project, "the first scene in the second place", lambda s: scenes(s) == moved)
    window.key("alt+Down")
    window.until(project, "the same scene in the third place", lambda s: scenes(s)[2] == start[0])
    window.key("ctrl+z", "ctrl+z")
    window.until(project, "the scenes as before", lambda s: scenes(s) == start)
    window.key("Home", "F2", "ctrl+a", "c", "e", "l", "l", "a", "r", "Return")
    window.until(project, "the scene's new name", lambda s: scenes(s)[0] == "cellar")
    window.key("ctrl+z")
    window.until(project, "the scene's old name", lambda s: scenes(s) == start)

    def row(name):
        return next(node for node in window.all(role="table cell", inside=window.find("Outline", "tree")) if node.get_name().startswith(name))
    shot = shots_of(window.show(project))[0]
    window.drag(row(start[0]), onto=row(start[2]))
    window.until(project, "the scene behind the one it was dropped on", lambda s: scenes(s) == [start[1], start[2], start[0], *start[3:]])
    window.key("ctrl+z")
    window.until(project, "the scene back", lambda s: scenes(s) == start)
    window.key("Home", "Right")
    window.drag(wait_for("the scene's shot", lambda: row("SH0010")), onto=row(start[2]))
    moved = window.until(project, "the shot in the other scene", lambda s: not s["storyboards"][0]["scenes"][0]["shots"])
    assert moved["storyboards"][0]["scenes"][2]["shots"][-1]["id"] == shot["id"]
    window.key("ctrl+z")
    window.until(project, "the shot back", lambda s: shots_of(s)[0]["id"] == shot["id"])
    print(f"{len(start)} scenes; one moved twice and renamed by keys, one and a shot dragged, all undone")
