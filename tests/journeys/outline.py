"""Outline: a scene is moved and renamed by keys; `show --json` says so, and undo brings both back."""
from desktop import Desktop


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
    print(f"{len(start)} scenes; one moved twice and renamed by keys, all undone")
