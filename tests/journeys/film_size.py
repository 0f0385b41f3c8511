"""The size of a film that is told before it is made, beside the film that is made: drawn samples, and real clips where those are there.

usage: film_size.py [--whole] [--clips N]      --whole: not only the first seconds of each sample
Tolerance: sound without loss 2 %; PNG, which needs little for smooth pictures and much for grain, between a third and three times; everything else
between a half and the double. Films that hold nothing but a few kilobytes are left out.
"""
import argparse, os, pathlib, sys

from films import Studio

SHARED = pathlib.Path(os.environ.get("BOARDREEL_SHARED", pathlib.Path(__file__).resolve().parents[2].parent / "shared"))
FORMATS = (("h264", "mp4"), ("hevc", "mp4"), ("gif", "gif"), ("png", "zip"), ("wav", "wav"))
LEAST = 20_000  # bytes; below it the container is most of the file
FACTOR = {"wav": 1.02, "png": 3}


def factor(told, made):
    return max(told, made) / max(1, min(told, made))


def compare(studio, project, name, words):
    """Rows of what was told and made; the sizes of each format for the control."""
    rows = []
    for codec, suffix in FORMATS:
        settings = ["--set", f"codec={codec}", *(("--set", "size=480x270", "--set", "rate=12") if codec == "gif" else ())]
        told = studio.json("compile", project, "--dry-run", *settings, *words)["bytes"]
        film = studio.folder / f"{name}-{codec}.{suffix}"
        studio.run("compile", project, "-o", film, *settings, *words)
        made = film.stat().st_size
        film.unlink()
        rows.append((codec, told, made))
        print(f"{name:12} {codec:5} told {told / 1e6:8.2f} MB, made {made / 1e6:8.2f} MB, {told / made:5.2f}", flush=True)
    return rows


def samples(studio, whole):
    words = () if whole else ("--in", "0", "--out", "72")
    for sample in ("last_light", "locked_out"):
        studio.run("new", sample, "--sample", sample)
        yield from compare(studio, studio.folder / sample, sample, words)


def clips(studio, count):
    found = [clip for clip in sorted((SHARED / "media/ai").glob("*.mp4")) if clip.stat().st_size < 2_000_000][::2][:count]
    for number, clip in enumerate(found):
        name = f"clip{number}"
        project = studio.project(name, "INT. ROOM - DAY\n\nIt is there.\n", (1280, 720))
        studio.run("import", project, clip, "--as", "take:" + studio.shots(project)[0]["code"], "--fit-shot")
        yield from compare(studio, project, name, ("--out", "48"))


arguments = argparse.ArgumentParser()
arguments.add_argument("--whole", action="store_true")
arguments.add_argument("--clips", type=int, default=2)
arguments = arguments.parse_args()
with Studio() as studio:
    rows = [*samples(studio, arguments.whole), *clips(studio, arguments.clips)]
judged = [row for row in rows if row[2] >= LEAST]
wrong = [row for row in judged if factor(row[1], row[2]) > FACTOR.get(row[0], 2)]
assert len(judged) >= 8, judged
assert any(factor(judged[0][1], made) > 2 for _, _, made in judged), "the control: one figure does not fit all films"
sys.exit(f"{len(wrong)} of {len(judged)} estimates are far off: {wrong}" if wrong else 0)
