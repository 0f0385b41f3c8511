"""Three pictures dropped on cards are in the film: drop -> generate -> export -> the file plays, frame by frame as long as
`show --json` says, and each shot shows its picture's colour."""
import json, pathlib, subprocess, tempfile

from desktop import Desktop, neighbour, picture, shots_of, wait_for

COLOURS = {"red.png": (200, 30, 40), "green.png": (30, 160, 60), "blue.png": (40, 60, 200)}
SCRIPT = """INT. STUDIO - DAY

A red wall.

A green door.

ANNA
Mind the paint.

A blue window.

INT. CORRIDOR - DAY

Nobody has painted anything here.
"""
NEAR = 10


def facts(film):
    done = subprocess.run(["ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", str(film)],
                          capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    return {stream["codec_type"]: stream for stream in json.loads(done.stdout)["streams"]}


def colour_of(film, frame):
    """The mean colour of one frame."""
    done = subprocess.run(["ffmpeg", "-v", "error", "-i", str(film), "-vf", f"select=eq(n\\,{frame}),format=gbrp,scale=1:1:flags=area",
                           "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], capture_output=True, check=True)
    assert len(done.stdout) == 3, f"no frame {frame}: {done.stderr.decode()}"
    return tuple(done.stdout)


def near(one, other):
    return all(abs(a - b) <= NEAR for a, b in zip(one, other))


def drop_pictures(window, folder, codes):
    files = [picture(folder / name, colour) for name, colour in COLOURS.items()]
    with neighbour("drag", *files) as root:
        for name, code in zip(COLOURS, codes):
            window.drag(window.find(name, "label", root), window.cards()[code])
            window.act(window.cards()[code], "press")
            window.find("Picture 1", "filler", window.find("Inspector", "filler"))


def generate(window, project, count):
    window.press("Generate", "push button")
    window.press("Generate", "push button", window.find("Generate", "dialog"))
    board = window.until(project, "a take of every shot", lambda s: all(len(shot["takes"]) == 1 for shot in shots_of(s)), 150)
    assert len(shots_of(board)) == count
    states = [job["state"] for job in json.loads(window.cli("jobs", project, "list", "--json"))]
    assert states == ["Stored"] * count, states
    assert all((project / shot["takes"][0]["file"]).stat().st_size > 1000 for shot in shots_of(board))
    return board["storyboards"][0]


def export(window, film):
    window.press("Export Film", "push button")
    dialog = window.find("Export Film", "dialog")
    window.type_into("File", str(film), inside=dialog)
    window.press("Export Film", "push button", dialog)
    wait_for("the film", film.exists, 120)


with tempfile.TemporaryDirectory() as name, Desktop() as window:
    folder = pathlib.Path(name)
    (folder / "paint.fountain").write_text(SCRIPT)
    window.press("Import a Script", "push button")
    window.choose_file("Import Script", folder / "paint.fountain")
    window.press("Make Storyboard", "push button")
    project = window.project()
    shots = shots_of(window.until(project, "the script", lambda s: len(s["storyboards"][0]["scenes"]) == 2))
    plain = shots[-1]["code"]
    painted = [shot["code"] for shot in shots[:3]]
    assert plain not in painted
    drop_pictures(window, folder, painted)

    board = generate(window, project, len(shots))
    film = folder / "the film.mp4"
    export(window, film)
    streams = facts(film)
    assert int(streams["video"]["nb_read_frames"]) == board["frames"] == sum(shot["frames"] for shot in shots)
    seconds = board["frames"] / 24
    assert abs(float(streams["audio"]["duration"]) - seconds) < 0.05, streams["audio"]

    seen, start = {}, 0
    for shot in shots:
        seen[shot["code"]] = colour_of(film, start + shot["frames"] // 2)
        start += shot["frames"]
    for code, colour in zip(painted, COLOURS.values()):
        assert near(seen[code], colour), f"{code} should be {colour}: {seen}"
    for code in set(seen) - set(painted):  # control: a card does not look like any of the pictures
        assert not any(near(seen[code], colour) for colour in COLOURS.values()), seen
    print(f"three dropped pictures are in a film of {board['frames']} frames: {seen}")
