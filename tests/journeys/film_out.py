"""What leaves: captions are shown over the picture and exported as SRT; the project goes out as one package, comes in again as a project of its own,
and both films are equal, picture by picture."""
import subprocess

from desktop import film_of, shots_of, wait_for

SCRIPT = "INT. KITCHEN - NIGHT\n\nA kettle begins to sing.\n\nANNA\nMind the paint.\n\nEXT. YARD - DAY\n\nSnow on the swing.\n"


def pictures_of(film):
    """The hash of each picture and of the sound."""
    done = subprocess.run(["ffmpeg", "-v", "error", "-i", str(film), "-f", "framehash", "-"], capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if not line.startswith("#")]


with film_of(SCRIPT, "--title", "Kettle", "--size", "320x180") as (window, project, script):
    speaks = next(shot for shot in shots_of(window.show(project)) if not shot["description"])

    window.menu("Show Captions")
    window.act(wait_for("the card of who speaks", lambda: window.cards().get(speaks["code"])), "press")
    picture = window.find("Picture", "image")
    def said():
        return picture.get_description()
    window.menu("One Second Forward")
    wait_for("the words on the picture", lambda: "Mind the paint." in said())
    window.menu("Show Captions")
    wait_for("the words to go", lambda: "Mind the paint." not in said().split("\n"))
    captions = window.folder / "captions.srt"
    window.menu("Export Captions...")
    window.choose_file("Export Captions", captions, "Save")
    text = wait_for("the captions file", lambda: captions.read_text())
    assert text.startswith("1\n00:") and " --> " in text and "Mind the paint." in text, text

    package = window.folder / "out.boardreel"
    window.menu("Export Package...")
    window.choose_file("Export Package", package, "Save")
    wait_for("the package", package.is_file)
    window.gone("Export Package", "dialog")
    window.cli("compile", project, "-o", window.folder / "one.mp4", "--preset", "draft")
    window.menu("Close Project")
    window.menu("Open Package...")
    window.choose_file("Open Package", package)
    window.find("Board", "list")
    other = window.project()
    assert [shot["code"] for shot in shots_of(window.show(other))] == [shot["code"] for shot in shots_of(window.show(project))]
    window.cli("compile", other, "-o", window.folder / "two.mp4", "--preset", "draft")
    one, two = pictures_of(window.folder / "one.mp4"), pictures_of(window.folder / "two.mp4")
    assert len(one) > 24 and one == two, f"{len(one)} and {len(two)} pictures, not the same"
    print(f"captions shown and written; {len(one)} pictures and sounds the same from the package")
