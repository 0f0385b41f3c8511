#!/usr/bin/env python3
"""Every format and every option of `boardreel-cli compile`, judged by ffprobe and ffmpeg: each row names what it must change and
what it must leave alone. Exit 0 when all is well."""
import hashlib, io, json, os, pathlib, re, shutil, subprocess, zipfile

from films import RATE, SIZE, SCRIPT, Studio, difference, grey_pictures, packets, streams, tool, words_of

FORMATS = [  # codec of ours, ending, picture and sound as ffprobe calls them
    ("h264", "mp4", "h264", "aac"), ("hevc", "mp4", "hevc", "aac"), ("vp9", "webm", "vp9", "opus"), ("av1", "webm", "av1", "opus"),
    ("prores", "mov", "prores", "pcm_s24le"), ("dnxhr", "mov", "dnxhd", "pcm_s24le"), ("gif", "gif", "gif", None),
    ("wav", "wav", None, "pcm_s24le"), ("flac", "flac", None, "flac"), ("m4a", "m4a", None, "aac")]


def formats(studio, project, frames):
    for codec, ending, picture, sound in FORMATS:
        film = studio.folder / f"{codec}.{ending}"
        told, _ = studio.compile(project, film.name, f"codec={codec}")
        seen = streams(film)
        assert told["frames"] == frames and pathlib.Path(told["file"]) == film, told
        assert hashlib.sha256(film.read_bytes()).hexdigest() == told["sha256"]
        assert ("video" in seen) == (picture is not None) and ("audio" in seen) == (sound is not None), (codec, seen.keys())
        if picture:
            video = seen["video"]
            assert (video["codec_name"], int(video["nb_read_frames"])) == (picture, frames), (codec, video)
            assert (video["width"], video["height"]) == SIZE
            assert picture == "gif" or video["r_frame_rate"] == f"{RATE}/1", video["r_frame_rate"]
        if sound:
            assert seen["audio"]["codec_name"] == sound and int(seen["audio"]["channels"]) == 2
            assert abs(seen["duration"] - frames / RATE) < 0.06, (codec, seen["duration"])
    for codec, head in (("png", b"\x89PNG"), ("jpeg", b"\xff\xd8")):
        studio.compile(project, f"{codec}.zip", f"codec={codec}")
        with zipfile.ZipFile(studio.folder / f"{codec}.zip") as pictures:
            assert len(pictures.namelist()) == frames and pictures.read(pictures.namelist()[-1]).startswith(head)
        studio.compile(project, f"{codec} pictures", f"codec={codec}")
        assert len(list((studio.folder / f"{codec} pictures").iterdir())) == frames
    studio.compile(project, "sheet.pdf", "codec=sheet")
    assert (studio.folder / "sheet.pdf").read_bytes().startswith(b"%PDF")
    studio.compile(project, "by its name.mov")  # the ending alone says what it is
    assert streams(studio.folder / "by its name.mov")["video"]["codec_name"] == "prores"


def lacking_encoders(studio, project):
    """What this FFmpeg has no encoder for is neither made nor offered; the control is the same FFmpeg whole."""
    shim = pathlib.Path(os.environ["BOARDREEL_TESTS"]) / "liblacks_encoders.so"
    lacks = {"LD_PRELOAD": str(shim), "LACKS_ENCODERS": "libx265,libsvtav1,libaom-av1"}
    refused = studio.run("compile", project, "-o", "x.mp4", "--set", "codec=hevc", code=2, **lacks).stderr
    assert "libx265" in refused and "vp9" in refused and not re.search(r"There is:.*(hevc|av1)", refused), refused
    offered = studio.run("compile", project, "-o", "x.mp4", "--set", "codec=none", code=2).stderr
    assert re.search(r"There is:.*hevc.*av1", offered), offered
    assert not (studio.folder / "x.mp4").exists()


def parts(studio, project, shots):
    frames = sum(shot["frames"] for shot in shots)
    whole = grey_pictures(studio.folder / "h264.mp4")
    told, _ = studio.compile(project, "part.mp4", words=("--in", "10", "--out", "00:00:01:10"))
    part = grey_pictures(studio.folder / "part.mp4")
    assert told["frames"] == len(part) == 24
    assert max(difference(part[i], whole[10 + i]) for i in range(24)) < 3 < difference(part[0], whole[-1])
    told, _ = studio.compile(project, "rest.mp4", words=("--in", str(frames - 5)))
    assert told["frames"] == 5
    last = [shot["frames"] for shot in shots if shot["code"].startswith("SC020")]
    told, _ = studio.compile(project, "scene.mp4", words=("--scene", "sc020"))
    assert told["frames"] == sum(last) < frames
    told, _ = studio.compile(project, "scenes.mp4", words=("--scene", "SC020,SC010"))
    assert told["frames"] == frames and len(streams(studio.folder / "scenes.mp4")["chapters"]) == 2
    seen = streams(studio.folder / "scene.mp4")
    assert [chapter["tags"]["title"] for chapter in seen["chapters"]] == ["EXT. GARDEN - DAY"]


def papers(studio, project, shots):
    """Chapters, metadata and what lies beside the film."""
    seen = streams(studio.folder / "h264.mp4")
    first = sum(shot["frames"] for shot in shots if shot["code"].startswith("SC010"))
    assert [(chapter["tags"]["title"], round(float(chapter["start_time"]) * RATE)) for chapter in seen["chapters"]] == \
        [("INT. KITCHEN - DAY", 0), ("EXT. GARDEN - DAY", first)], seen["chapters"]
    shown = studio.json("show", project)
    assert seen["tags"]["title"] == shown["storyboards"][0]["title"] and shown["project"]["id"] in json.dumps(seen["tags"]), seen["tags"]
    sidecar = json.loads((studio.folder / "h264.mp4.boardreel.json").read_text())
    assert sidecar["sha256"] == hashlib.sha256((studio.folder / "h264.mp4").read_bytes()).hexdigest()
    assert [shot["shot"] for shot in sidecar["shots"]] == [shot["code"] for shot in shots]
    taken = sidecar["shots"][0]
    assert taken["take"] == 1 and (project / taken["file"]).is_file() and {"model", "prompt", "account"} <= taken.keys(), taken
    assert sidecar["shots"][-1]["shows"] == "card"
    told = studio.json("compile", project, "--dry-run")
    assert told["conform"] == sidecar["conform"] and {note["kind"] for note in told["conform"]} >= {"no-take"}, told
    studio.compile(project, "alone.mp4", "sidecar=off")
    assert not list(studio.folder.glob("alone*.json")) and (studio.folder / "alone.mp4").is_file()


def dry_run(studio, project):
    before = len(studio.json("jobs", project, "list"))
    shutil.rmtree(project / "cache/voice", ignore_errors=True)
    studio.json("compile", project, "--dry-run", "--set", "captions=track")
    assert not list((project / "cache/voice").glob("*.wav"))  # nothing was said aloud for it
    told = studio.json("compile", project, "-o", "never.webm", "--dry-run", "--set", "size=640x480")
    assert told["codec"] == "vp9" and told["size"] == [640, 480]
    assert {"size", "no-take"} <= {note["kind"] for note in told["conform"]}, told["conform"]
    assert len(studio.json("jobs", project, "list")) == before and not list(studio.folder.glob("never*"))


def lost_take(studio, project, file):
    """A take's file that is gone leads what is told before the export, whether it is circled or not."""
    (project / file).rename(studio.folder / "away.mp4")
    told = studio.json("compile", project, "--dry-run")["conform"][0]
    assert told["kind"] == "missing" and told["details"] == [file] and told["shots"][0] in told["text"], told
    first = studio.run("compile", project, "--dry-run").stderr.splitlines()[0]
    assert first == told["text"], first
    (studio.folder / "away.mp4").rename(project / file)
    assert "missing" not in {note["kind"] for note in studio.json("compile", project, "--dry-run")["conform"]}


def refused_places(studio, project):
    """Where no film can be, it is said before anything is made."""
    before = len(studio.json("jobs", project, "list"))
    for place, named in (("/proc/film.mp4", "/proc"), ("nowhere/film.mp4", "nowhere"), (f"{'x' * 252}.mp4", "xxx.mp4"),
                         (f"{'x' * 240}.mp4", "xxx.mp4.boardreel.json")):  # not what lies beside it either
        told = studio.run("compile", project, "-o", place, code=2).stderr
        assert named in told, told
    assert len(studio.json("jobs", project, "list")) == before


def captions(studio, project):
    without = grey_pictures(studio.folder / "h264.mp4")
    studio.compile(project, "file.mp4", "captions=file")
    beside = (studio.folder / "file.srt").read_text()
    assert "Good morning, dear kettle." in words_of(beside), beside
    assert "subtitle" not in streams(studio.folder / "file.mp4")
    for name, codec in (("track.mp4", "mov_text"), ("track.webm", "webvtt")):
        studio.compile(project, name, "captions=track")
        film = studio.folder / name
        assert streams(film)["subtitle"]["codec_name"] == codec
        inside = tool("ffmpeg", "-v", "error", "-i", film, "-map", "0:s:0", "-f", "srt", "-").decode()
        assert words_of(inside) == words_of(beside), inside
        assert not (studio.folder / "track.srt").exists()
    studio.compile(project, "burned.mp4", "captions=burned")
    burned = grey_pictures(studio.folder / "burned.mp4")
    start, end = (sum(float(part) * unit for part, unit in zip(time.replace(",", ".").split(":"), (3600, 60, 1)))
                  for time in re.search(r"(\S+) --> (\S+)", beside).groups())
    said = range(round(start * RATE) + 1, round(end * RATE) - 1)
    assert said and all(difference(burned[i], without[i], (0.7, 1)) > 2 for i in said)
    assert all(difference(burned[i], without[i], (0, 0.6)) < 1 for i in said)  # and nowhere else
    assert difference(burned[-1], without[-1]) < 0.5 and len(burned) == len(without)


OVERLAPPING = """1
00:00:00,500 --> 00:00:02,000
- Who is there?
- Nobody.

2
00:00:01,000 --> 00:00:03,000
Meanwhile

3
00:00:03,250 --> 00:00:04,500
over the cut

"""


def captions_at_a_time(studio):
    """Two at a time, one in two lines, each over a cut: they leave as they came, and a track shows them one after the other."""
    project = studio.project("at a time")
    (studio.folder / "in.srt").write_text(OVERLAPPING)
    studio.run("import", project, "in.srt")
    cuts = [sum(shot["frames"] for shot in studio.shots(project)[:count]) / RATE for count in (1, 2)]
    assert 1 < cuts[0] < 2 and 3.25 < cuts[1] < 4.5, "a cut lies in each of them"
    studio.run("export", project, "-o", "out.srt")
    assert (studio.folder / "out.srt").read_text() == OVERLAPPING, (studio.folder / "out.srt").read_text()
    studio.compile(project, "at a time.mp4", "captions=file")
    assert (studio.folder / "at a time.srt").read_text() == OVERLAPPING
    for name in ("tracked.mp4", "tracked.webm"):
        studio.compile(project, name, "captions=track")
        inside = tool("ffmpeg", "-v", "error", "-i", studio.folder / name, "-map", "0:s:0", "-f", "srt", "-").decode()
        shown = re.findall(r"(\S+) --> (\S+)\n(.*?)\n\n", re.sub(r"<[^>]*>|\r", "", inside), re.S)
        expected = [("00:00:00,500", "00:00:01,000", "- Who is there?\n- Nobody."),
                    ("00:00:01,000", "00:00:02,000", "- Who is there?\n- Nobody.\nMeanwhile"),
                    ("00:00:02,000", "00:00:03,000", "Meanwhile"), ("00:00:03,250", "00:00:04,500", "over the cut")]
        if name.endswith("webm"):  # ffmpeg begins with the sound, which Opus begins a little earlier
            shown, expected = [words for *_, words in shown], [words for *_, words in expected]
        assert shown == expected, (name, inside)


def written_in(studio, project, frames):
    without = grey_pictures(studio.folder / "h264.mp4")
    for setting in ("burn-in=code", "burn-in=timecode", "burn-in=take", "burn-in=code+timecode+take", "watermark=Not for sale"):
        studio.compile(project, "written.mp4", setting)
        pictures = grey_pictures(studio.folder / "written.mp4")
        assert len(pictures) == frames
        changed = max(difference(one, two) for one, two in zip(pictures, without))
        assert changed > 0.4, (setting, changed)
    studio.compile(project, "written.mp4", "burn-in=none", "watermark=")
    assert packets(studio.folder / "written.mp4") == packets(studio.folder / "h264.mp4")  # the control
    told, _ = studio.compile(project, "slate.mp4", "slate=30")
    slated = grey_pictures(studio.folder / "slate.mp4")
    assert told["frames"] == len(slated) == frames + 30
    assert difference(slated[0], slated[29]) < 0.5 < difference(slated[0], without[0])
    assert difference(slated[30], without[0]) < 3 and difference(slated[-1], without[-1]) < 3
    chapters = [(chapter["tags"]["title"], round(float(chapter["start_time"]) * RATE)) for chapter in streams(studio.folder / "slate.mp4")["chapters"]]
    assert chapters[:2] == [("Slate", 0), ("INT. KITCHEN - DAY", 30)], chapters


def packet_copy(studio):
    """A film that only joins takes is their own packets; not when the packets are not wanted, or are not as the film's."""
    source = studio.project("source", SCRIPT)
    studio.compile(source, "one.mp4", words=("--scene", "SC020"))
    project = studio.project("copied", "INT. HALL - DAY\n\nA door.\n")
    code = studio.shots(project)[0]["code"]
    studio.run("import", project, "one.mp4", "--as", f"take:{code}", "--fit-shot")
    told, _ = studio.compile(project, "copied.mp4", "packets=copy")
    assert told["segments"] == 0 and packets(studio.folder / "copied.mp4") == packets(studio.folder / "one.mp4")
    for setting in ("packets=encode", "crf=30", "size=160x90", "watermark=x"):
        told, _ = studio.compile(project, "coded.mp4", setting)
        assert told["segments"] > 0 and packets(studio.folder / "coded.mp4") != packets(studio.folder / "one.mp4"), setting


def papers_of_the_program(studio):
    """Man page and completion know every verb, every option and every setting, and no others."""
    linux = pathlib.Path(__file__).resolve().parents[2] / "packaging/linux"
    manual = (linux / "boardreel-cli.1").read_text().replace("\\-", "-")
    verbs = re.findall(r"^  ([a-z]+)  ", studio.run("--help").stdout, re.M)
    assert {"compile", "verify", "show"} <= set(verbs), verbs
    options = set(re.findall(r"--[a-z-]+", studio.run("compile", "--help").stdout)) - {"--help", "--version"}
    keys = re.search(r"There is: (.*)\.", studio.run("compile", "p", "-o", "x.mp4", "--set", "zzzzzzzz=1", code=2).stderr).group(1).split(", ")
    assert {"captions", "packets"} <= set(keys)
    for word in [*verbs, *options, *(f"{key}=" for key in keys)]:
        assert word in manual, f"the man page does not name {word}"

    def completed(*words):
        script = (f"PATH={os.environ['PATH']}:{os.environ['BOARDREEL_BIN']}; . '{linux}/boardreel-cli.bash'; COMP_WORDS=(boardreel-cli {' '.join(words)}); "
                  f"COMP_CWORD={len(words)}; _boardreel_cli; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        return set(subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=studio.environment).stdout.split())
    assert completed("''") - {"--help", "--version"} == set(verbs), completed("''") ^ set(verbs)
    assert completed("compile", "film", "--") >= options
    assert completed("compile", "film", "--set", "''") == {f"{key}=" for key in keys}
    for key in ("codec", "captions", "burn-in", "packets", "sidecar", "encoder-preset", "loudness", "transition"):
        values = completed("compile", "film", "--set", key, "=")
        assert len(values) > 1, key
        for value in values:  # each is one that the program takes
            studio.run("compile", "nowhere", "--dry-run", "--set", f"{key}={value}", code=3)
    assert completed("compile", "film", "--set", "captions", "=", "bu") == {"burned"}


with Studio() as studio:
    project = studio.project()
    first = studio.shots(project)[0]["code"]
    tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=24:d=3", "-f", "lavfi", "-i", "sine=d=3", "-shortest", studio.folder / "clip.mp4")
    studio.run("import", project, "clip.mp4", "--as", f"take:{first}", "--fit-shot")
    shots = studio.shots(project)
    frames = sum(shot["frames"] for shot in shots)
    formats(studio, project, frames)
    parts(studio, project, shots)
    papers(studio, project, shots)
    dry_run(studio, project)
    refused_places(studio, project)
    lost_take(studio, project, next((project / "media").rglob("*.mp4")).relative_to(project).as_posix())
    captions(studio, project)
    captions_at_a_time(studio)
    written_in(studio, project, frames)
    packet_copy(studio)
    papers_of_the_program(studio)
    lacking_encoders(studio, project)
    print(f"{len(FORMATS) + 5} outputs of {frames} frames, parts, papers, captions, burn-ins, packets, manual and completion as they should be")
