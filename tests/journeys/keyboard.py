"""Without a mouse: Tab reaches every view in an order one can follow and comes round again, the focus is always to be seen,
and the keys of a story artist's day work."""
import subprocess

from desktop import Atspi, Desktop, frames_of, shots_of, wait_for

VIEWS = ("Board", "Play", "Timeline", "Description", "Status", "New Shot", "Storyboard", "Generate", "Export Film")
MOST_STOPS = 120
SEEN = 12  # pixels that change when the focus comes or goes


def place(node):
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


class Screen:
    """A picture of the whole screen."""

    def __init__(self, window):
        width, height = subprocess.run(["xdotool", "getdisplaygeometry"], capture_output=True, text=True, check=True).stdout.split()
        self.width, self.height = int(width), int(height)
        self.pixels = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout
        assert len(self.pixels) == self.width * self.height * 3

    def differs(self, other, box):
        """How many pixels of a box (and a little around it) differ."""
        left, top = max(0, box[0] - 3), max(0, box[1] - 3)
        right, bottom = min(self.width, box[0] + box[2] + 3), min(self.height, box[1] + box[3] + 3)
        count = 0
        for y in range(top, bottom):
            a, b = (slice_of(screen.pixels, self.width, y, left, right) for screen in (self, other))
            if a != b:
                count += sum(a[i:i + 3] != b[i:i + 3] for i in range(0, len(a), 3))
        return count


def slice_of(pixels, width, y, left, right):
    return pixels[(y * width + left) * 3:(y * width + right) * 3]


def tab_to(window, name):
    node = wait_for("something to have the focus", window.focused)
    for _ in range(MOST_STOPS):
        if node.get_name() == name:
            return node
        window.key("Tab")
        node = wait_for("the focus to move on", lambda: left(window, node))
    raise AssertionError(f"Tab does not reach {name!r}")


def walk_round(window):
    """Every stop of Tab, from the board to the board; complains where the focus cannot be seen."""
    stops, unseen = [], []
    node, screen = window.focused(), Screen(window)
    first = node.get_name()
    while len(stops) < MOST_STOPS:
        stops.append((node.get_name(), node.get_role_name()))
        box = place(node)
        window.key("Tab")
        following = wait_for(f"the focus to leave {stops[-1]}", lambda: left(window, node))
        after = Screen(window)
        if place(node) == box and screen.differs(after, box) < SEEN:
            unseen.append(stops[-1])
        node, screen = following, after
        if node.get_name() == first:
            assert not unseen, f"no focus to be seen on {unseen}"
            return [name for name, _ in stops]
    raise AssertionError(f"Tab never comes back to {first}: {stops}")


def left(window, node):
    now = window.focused()
    return now if now and now != node else None


def scenes_of(show):
    """Ids of the shots, scene by scene: a shot that moves may only change its scene."""
    return [[shot["id"] for shot in scene["shots"]] for scene in show["storyboards"][0]["scenes"]]


def edit_by_keys(window, project):
    start = window.show(project)
    before, count = scenes_of(start), len(shots_of(start))

    def press(key, what, holds):
        window.key(key)
        return scenes_of(window.until(project, what, lambda s: holds(scenes_of(s))))
    made = press("n", "N to make a shot", lambda now: sum(map(len, now)) == count + 1)
    moved = press("alt+Right", "Alt+Right to move it", lambda now: now != made)
    assert sorted(sum(moved, [])) == sorted(sum(made, []))
    press("alt+Left", "Alt+Left to move it back", lambda now: now == made)
    press("Delete", "Delete to delete it", lambda now: now == before)
    press("ctrl+z", "Ctrl+Z to bring it back", lambda now: now == made)
    press("ctrl+z", "Ctrl+Z to move it again", lambda now: now == moved)
    press("ctrl+shift+z", "Ctrl+Shift+Z to move it back", lambda now: now == made)
    for state in (moved, made, before):
        press("ctrl+z", "one step back", lambda now: now == state)
    assert window.show(project) == start
    return shots_of(start)


def fill_in_by_keys(window, project, start):
    """In a field, keys mean what they mean there."""
    tab_to(window, "Description")
    window.key("ctrl+a", "d", "n", "space", "s")
    typed = window.until(project, "typed letters in the description", lambda s: shots_of(s)[0]["description"] == "dn s")
    assert len(shots_of(typed)) == len(start), "a letter that was typed ran a command"
    tab_to(window, "Status")
    window.key("d")
    window.until(project, "D to choose Draft", lambda s: shots_of(s)[0]["status"] == "draft" and len(shots_of(s)) == len(start))
    tab_to(window, "Frames")
    frames = shots_of(typed)[0]["frames"]
    window.key("Up", "Up", "Return")
    window.until(project, "Up to lengthen the shot", lambda s: shots_of(s)[0]["frames"] == frames + 2)


def play_by_keys(window):
    position = window.find("Position", "label")
    here = lambda: frames_of(position.get_description())  # noqa: E731
    window.key("Home")
    window.key("space")
    wait_for("Space to play", lambda: here() > 12)
    window.key("space")
    window.find("Play", "push button")


with Desktop() as window:
    tab_to(window, "Last Light")
    window.key("space")
    window.find("Pause", "push button")
    window.key("space")
    window.find("Play", "push button")
    project = window.project()
    assert window.focused().get_name() == "Board"
    stops = walk_round(window)
    missing = [view for view in VIEWS if view not in stops]
    assert not missing, f"Tab does not reach {missing}: {stops}"
    order = [stops.index(name) for name in ("Board", "Play", "Timeline", "Description", "Status", "Notes")]
    assert order == sorted(order), f"the order of {stops} cannot be followed"
    start = edit_by_keys(window, project)
    play_by_keys(window)
    fill_in_by_keys(window, project, start)
    print(f"{len(stops)} stops of Tab, each to be seen; made, moved, deleted, undone, typed, played by keys")
