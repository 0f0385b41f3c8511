"""What the journeys of exported films share: a project of its own, boardreel-cli, and ffmpeg as the judge."""
import json, os, pathlib, re, subprocess, tempfile

BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/dev/bin"))
RATE, SIZE = 24, (320, 180)
SCRIPT = ("Title: Small\n\nINT. KITCHEN - DAY\n\nA kettle boils.\n\nANNA\nGood morning, dear kettle.\n\n"
          "EXT. GARDEN - DAY\n\nRain falls on the roses.\n")


def tool(*words):
    """What a tool prints; it must succeed."""
    done = subprocess.run([*map(str, words)], capture_output=True)
    assert done.returncode == 0, f"{' '.join(map(str, words))}: {done.stderr.decode(errors='replace')[-1500:]}"
    return done.stdout


class Studio:
    """A folder with a home of its own, and a project in it."""

    def __init__(self):
        self._temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._temporary.name)
        self.environment = dict(os.environ, BOARDREEL_HOME=str(self.folder / "home"), QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8",
                                XDG_RUNTIME_DIR=str(self.folder))
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._temporary.cleanup()

    def run(self, *words, code=0, before=(), **environment):
        done = subprocess.run([*map(str, before), str(BIN / "boardreel-cli"), *map(str, words)], cwd=self.folder, capture_output=True, text=True,
                              env=dict(self.environment, **environment), timeout=600)
        assert done.returncode == code, f"{' '.join(map(str, words))} ended with {done.returncode}: {done.stdout[-900:]} {done.stderr[-2000:]}"
        return done

    def json(self, *words, **how):
        return json.loads(self.run(*words, "--json", **how).stdout)

    def project(self, name="film", script=SCRIPT, size=SIZE):
        self.run("new", name, "--size", "%dx%d" % size, "--rate", RATE)
        self.run("jobs", name, "limit", "compile", 1000)  # five a minute are for people
        (self.folder / "script.fountain").write_text(script)
        self.run("import", name, "script.fountain")
        return self.folder / name

    def compile(self, project, file, *sets, words=(), **how):
        """The film at `file` with --set of each of `sets`; what --json says, and the messages."""
        settings = [word for one in sets for word in ("--set", one)]
        done = self.run("compile", project, "-o", self.folder / file, *settings, *words, "--json", **how)
        return json.loads(done.stdout), done.stderr

    def shots(self, project):
        board = self.json("show", project)["storyboards"][0]
        return [shot for scene in board["scenes"] for shot in scene["shots"]]


def streams(file):
    """What ffprobe sees, every picture counted: {kind: stream}, with the chapters and the tags of the file."""
    seen = json.loads(tool("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_chapters", "-show_format", "-of", "json", file))
    kinds = {stream["codec_type"]: stream for stream in seen["streams"]}
    return dict(kinds, chapters=seen["chapters"], tags=seen["format"].get("tags", {}), duration=float(seen["format"].get("duration", 0)))


def grey_pictures(file, size=SIZE):
    """Every picture's brightness as bytes."""
    data = tool("ffmpeg", "-v", "error", "-i", file, "-map", "0:v:0", "-vf", "format=gray,scale=%d:%d" % size, "-f", "rawvideo", "-")
    length = size[0] * size[1]
    return [data[at:at + length] for at in range(0, len(data), length)]


def difference(one, two, rows=(0.0, 1.0), size=SIZE):
    """Mean difference of two pictures' brightness between two heights."""
    start, end = (int(size[1] * part) * size[0] for part in rows)
    return sum(abs(a - b) for a, b in zip(one[start:end], two[start:end])) / (end - start)


def packets(file):
    """The hash of each picture's packet as it lies in the file."""
    text = tool("ffmpeg", "-v", "error", "-i", file, "-map", "0:v:0", "-c", "copy", "-f", "framemd5", "-").decode()
    return [line.split(",")[-1].strip() for line in text.splitlines() if not line.startswith("#")]


def words_of(text):
    return " ".join(re.sub(r"<[^>]*>|\d+:\d+:[\d,.]+|-->|^\d+$", " ", text, flags=re.M).split())
