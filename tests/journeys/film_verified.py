#!/usr/bin/env python3
"""The same film has the same bytes on one, two and four cores; `verify` makes it again from nothing and says so. A film that was altered
by one frame, or by its sound, is found out, and so is one whose take has changed. Exit 0 when all is well."""
import json, os, re, shutil, subprocess, time

from films import BIN, SCRIPT, Studio, packets, tool


def altered(studio, film, name, *how):
    """The film with something done to it, all else without loss."""
    other = studio.folder / name
    tool("ffmpeg", "-v", "error", "-y", "-i", film, *how, other)
    shutil.copy(film, studio.folder / "kept")
    shutil.copy(other, film)


def verdict(studio, project, film, code):
    told = studio.json("verify", project, film, code=code)
    assert told["same"] == (code == 0), told
    return told


with Studio() as studio:
    project = studio.project(script=SCRIPT + "\nINT. HALL - NIGHT\n\nA door.\n\nEVE\nWho is there?\n\nNobody. The clock ticks.\n")
    tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=6", "-f", "lavfi", "-i", "sine=d=6", "-shortest", studio.folder / "clip.mp4")
    studio.run("import", project, "clip.mp4", "--as", f"take:{studio.shots(project)[0]['code']}", "--fit-shot")
    settings = ("transition=dissolve:8", "captions=burned", "loudness=-16")
    cores = sorted(os.sched_getaffinity(0))
    hashes = {}
    for count in (1, 2, 4):
        some = ",".join(map(str, cores[:count]))
        told, _ = studio.compile(project, f"on {count}.mp4", *settings, words=("--force",), before=("taskset", "-c", some))
        hashes[count] = (told["sha256"], tuple(packets(studio.folder / f"on {count}.mp4")))
        assert verdict(studio, project, f"on {count}.mp4", 0)["sha256"] == told["sha256"]
    assert len(set(hashes.values())) == 1, {count: one[0] for count, one in hashes.items()}
    for filling in ("85", "170"):  # memory that nobody has written yet decides about nothing
        told, _ = studio.compile(project, "filled.mp4", *settings, words=("--force",), MALLOC_PERTURB_=filling)
        assert told["sha256"] == hashes[1][0], f"other bytes where fresh memory is full of {filling}"
    other, _ = studio.compile(project, "other.mp4", *settings, "crf=21")
    assert other["sha256"] != hashes[1][0]  # the control: equal hashes are not what always comes out

    film = studio.folder / "on 4.mp4"
    one = studio.run("verify", project, film, before=("taskset", "-c", str(cores[0])))
    assert "byte by byte" in one.stdout, one.stdout
    altered(studio, film, "altered.mp4", "-vf", "drawbox=x=100:y=60:w=40:h=40:c=white:t=fill:enable='eq(n,20)'", "-c:v", "libx264", "-qp", "0",
            "-c:a", "copy")
    told = verdict(studio, project, film, 1)
    assert told["changed"] and told["framesDiffering"] == 1 and told["firstDifference"] == 20 and not told["soundDiffers"], told
    words = studio.run("verify", project, film, code=1).stdout
    assert "changed after it was made" in words and "00:00:00:20" in words, words
    shutil.copy(studio.folder / "kept", film)
    verdict(studio, project, film, 0)
    altered(studio, film, "louder.mp4", "-c:v", "copy", "-af", "volume=0.5")
    told = verdict(studio, project, film, 1)
    assert told["framesDiffering"] == 0 and told["soundDiffers"], told
    film.unlink()
    assert "not there" in studio.run("verify", project, film, code=1).stderr
    assert "Did you mean" in studio.run("verify", project, "on 5.mp4", code=2).stderr
    works = project / "cache/work"
    assert not list(works.iterdir())
    killed = subprocess.Popen([BIN / "boardreel-cli", "verify", project, studio.folder / "on 1.mp4"], cwd=studio.folder, env=studio.environment)
    while not list(works.glob("*/*")):
        assert killed.poll() is None
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    assert list(works.iterdir())  # the control: nobody was left to take it away
    studio.compile(project, "next.mp4", *settings)
    assert not list(works.iterdir())

    # Another take under the same name: the film is as it was made, and yet not what is made now.
    take = next(path for path in (project / "media").rglob("*.mp4"))
    os.chmod(take, 0o644)
    tool("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=s=320x180:r=30:d=6", "-f", "lavfi", "-i", "sine=d=6", "-shortest", studio.folder / "b.mp4")
    shutil.copy(studio.folder / "b.mp4", take)
    told = verdict(studio, project, studio.folder / "on 1.mp4", 1)
    assert not told["changed"] and told["framesDiffering"] > 40, told

    # How fast it goes is said while pictures are made, not where they lie ready.
    slow = ("size=1280x720", "encoder-preset=veryslow")
    _, said = studio.compile(project, "slow.mp4", *slow, before=("taskset", "-c", str(cores[0])))
    assert re.search(r"\d+ %, [\d.]+ frames a second, .*\d+ s left", said), said
    _, said = studio.compile(project, "again.mp4", *slow)
    assert not re.search(r"\d+ %, ", said), said
    print(f"the same on 1, 2 and 4 cores ({hashes[1][0][:12]}); one altered frame, sound and take found out; speed told")
