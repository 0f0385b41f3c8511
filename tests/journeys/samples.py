"""Welcome: each sample opens and plays with one press, Pause holds it, and it is as long as `show --json` says."""
import time

from desktop import Desktop, frames_of, wait_for

SAMPLES = ("Last Light", "Locked Out", "One Window")


def play(title):
    with Desktop() as window:
        window.press(title, "push button")
        position = window.find("Position", "label")
        assert window.actions == 1
        board = window.show(window.project())["storyboards"][0]
        here = lambda: frames_of(position.get_description(), board["rate"])  # noqa: E731

        seen = [here()]
        for _ in range(3):
            seen.append(wait_for("the film to go on", lambda: here() if here() > seen[-1] else None))
        length = frames_of(window.find("Film length", "label").get_description(), board["rate"])
        assert length == board["frames"] > 0, f"the window says {length} frames, show says {board['frames']}"
        assert seen[-1] < length

        window.press("Pause", "push button")
        window.find("Play", "push button")
        held = wait_for("the film to stand", lambda: still(here))
        window.press("Play", "push button")  # control: standing is not what the clock always does
        wait_for("the film to go on after Play", lambda: here() > held)
        print(f"{title}: plays, stands at frame {held}, {length} frames")


def still(here):
    before = here()
    time.sleep(0.5)
    return before if here() == before else None


for sample in SAMPLES:
    play(sample)
