"""From the start of the program to a pasted three-page script that plays: at most 6 actions and 60 seconds."""
import tempfile, time

from desktop import Desktop, frames_of, neighbour, shots_of, wait_for

MOST_ACTIONS, MOST_SECONDS = 6, 60


def three_pages():
    """About 55 lines a page, with everything a screenplay has."""
    lines = ["Title: The Last Tram", "Author: A Test", ""]
    for scene in range(9):
        place, light = ("INT. DEPOT", "NIGHT") if scene % 2 else ("EXT. TRAM STOP", "DAWN")
        lines += [f"{place} {scene + 1} - {light}", "",
                  f"Rain on the rails. A tram waits with its lamps lit, number {scene + 10} on its front.", "",
                  "CLOSE ON a glove that was left on a seat.", "",
                  "MARA", "(to nobody)", f"You are {scene + 2} minutes late.", "",
                  "DRIVER (O.S.)", "The line ends here tonight. Everyone out, please.", "",
                  "She does not move. The doors close with a sigh.", ""]
    lines += ["FADE OUT."]
    assert len(lines) > 3 * 45
    return "\n".join(lines)


with tempfile.NamedTemporaryFile("w", suffix=".txt") as text:
    text.write(three_pages())
    text.flush()
    with neighbour("text", text.name), Desktop() as window:
        window.press("Paste a Script", "push button")
        window.press("Make Storyboard", "push button")
        position = window.find("Position", "label")
        window.find("Play", "push button")
        window.key("space")
        wait_for("the film to play", lambda: frames_of(position.get_description()) > 12)
        took = time.monotonic() - window.started
        assert window.actions <= MOST_ACTIONS, f"{window.actions} actions"
        assert took <= MOST_SECONDS, f"{took:.1f} s"

        actions = window.actions
        window.press("Pause", "push button")
        assert window.actions == actions + 1, "control: the counter does not count"
        board = window.show(window.project())
        assert len(board["storyboards"][0]["scenes"]) == 9 and len(shots_of(board)) >= 18, board
        assert frames_of(window.find("Film length", "label").get_description()) == board["storyboards"][0]["frames"]
        print(f"a three-page script plays after {actions} actions and {took:.1f} s: {len(shots_of(board))} shots, "
              f"{board['storyboards'][0]['frames']} frames")
