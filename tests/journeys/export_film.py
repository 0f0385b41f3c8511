"""A film leaves by the Export Film dialog: its report is there before and after, what was chosen is in the file and beside it, and is chosen again the
next time."""
import json, subprocess

from desktop import State, film_of, has, walk, wait_for

SCRIPT = "INT. KITCHEN - NIGHT\n\nA kettle begins to sing.\n\nANNA\nMind the paint.\n\nEXT. YARD - DAY\n\nSnow on the swing.\n"


def size_of(film):
    done = subprocess.run(["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "stream=width,height", "-of", "csv=p=0", str(film)],
                          capture_output=True, text=True, check=True)
    return done.stdout.strip()


def notes_in(window, dialog):
    report = window.find("Report", None, dialog)
    return [node.get_name() for node in walk(report) if node.get_name() and node.get_name() != "Report"]


with film_of(SCRIPT, "--title", "Kettle", "--size", "320x180") as (window, project, script):
    film = window.folder / "kettle.mp4"
    window.press("Export Film", "push button")
    dialog = window.find("Export Film", "dialog")
    before = wait_for("the report", lambda: [note for note in notes_in(window, dialog) if "without a take" in note])
    assert not has(window.find("Draft", "radio button", dialog), State.CHECKED)
    window.press("Draft", "radio button", dialog)
    window.choose("Captions", "As a file beside the film (SRT)", dialog)
    window.type_into("File", str(film), inside=dialog)
    window.press("Export Film", "push button", dialog)
    wait_for("the film", film.exists, 120)
    captions = wait_for("the captions", lambda: film.with_suffix(".srt").read_text())
    assert "Mind the paint." in captions, captions
    sidecar = wait_for("the sidecar", lambda: json.loads((film.parent / (film.name + ".boardreel.json")).read_text()))
    assert len(sidecar["shots"]) >= 3, sidecar
    assert size_of(film) == "160,90", size_of(film)

    window.key("ctrl+9")
    window.press("Show Report", "push button", seconds=60)
    report = window.find("Film Report", "dialog")
    window.find("Play Film", "push button", report)
    window.find("Show in Folder", "push button", report)
    after = notes_in(window, report)
    assert set(before) <= set(after), (before, after)
    window.press("Close", "push button", report)
    window.gone("Film Report", "dialog")

    window.press("Export Film", "push button")
    dialog = window.find("Export Film", "dialog")
    assert has(window.find("Draft", "radio button", dialog), State.CHECKED)
    window.press("Cancel", "push button", dialog)
    print(f"{size_of(film)} with captions beside it; reported before: {before}, after: {after}")
