#!/usr/bin/python3
"""Measures sound against picture from outside the program:

    packaging/session.sh tests/benchmarks/measure_sync.py [BIN [BENCHMARKS]]

A clip with a white frame and a click every second becomes a take, the real player plays it, the null sink's monitor is recorded,
and each click's time is compared with the time at which its white picture was handed to the screen. Budget: 40 ms.
"""
import json, os, pathlib, struct, subprocess, sys, tempfile, time

SECONDS, RATE = 20, 48000
root = pathlib.Path(__file__).resolve().parents[2]
bin_folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / "build/ci/bin"
benchmarks = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else bin_folder.parent / "benchmarks"


def run(*words):
    return subprocess.run([str(w) for w in words], check=True, capture_output=True, text=True).stdout


def make_project(folder):
    clip, project = folder / "clip.mp4", folder / "project"
    run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", f"color=black:s=640x360:r=24:d={SECONDS}", "-f", "lavfi",
        "-i", f"aevalsrc='if(lt(mod(t,1),0.03),sin(6283*t),0)':s={RATE}:d={SECONDS}",
        "-vf", "drawbox=t=fill:color=white:enable='eq(mod(n,24),0)'", "-c:v", "libx264", "-crf", "12", "-c:a", "pcm_s16le", "-f", "mov", clip)
    (folder / "one.txt").write_text("INT. ROOM - DAY\n\nOne shot.\n")
    cli = [bin_folder / "boardreel-cli", "--home", folder / "home"]
    run(*cli, "new", project)
    run(*cli, "import", project, folder / "one.txt", "--as", "storyboard")
    code = json.loads(run(*cli, "show", project, "--json"))["storyboards"][0]["scenes"][0]["shots"][0]["code"]
    run(*cli, "import", project, clip, "--as", f"take:{code}", "--fit-shot")
    return project


def record(seconds):
    """Starts recording the monitor; the function it returns stops it and gives the samples and the time of the first."""
    recorder = subprocess.Popen(["parec", "-d", "null.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=5"],
                                stdout=subprocess.PIPE)
    chunks = []
    first = recorder.stdout.read(480 * 2)
    started = time.time() - 0.010
    chunks.append(first)
    import threading
    reader = threading.Thread(target=lambda: chunks.extend(iter(lambda: recorder.stdout.read(4800), b"")))
    reader.start()

    def stop():
        recorder.terminate()
        reader.join()
        data = b"".join(chunks)
        return struct.unpack(f"<{len(data) // 2}h", data[: len(data) // 2 * 2]), started

    return stop


def clicks(samples, started):
    times, at = [], 0
    while at < len(samples):
        if abs(samples[at]) > 4000:
            times.append(started + at / RATE)
            at += RATE // 2
        at += 1
    return times


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    project = make_project(folder)
    stop = record(SECONDS + 6)
    try:
        done = subprocess.run([str(benchmarks / "bench_playback"), str(project), str(SECONDS + 3), "--frames"], capture_output=True, text=True,
                              timeout=SECONDS + 60)
    finally:
        recording = stop()
    heard = clicks(*recording)
    seen, last = [], False
    for line in done.stderr.splitlines():
        if line.startswith("frame "):
            _, _, micros, bright = line.split()
            white = int(bright) > 128
            if white and not last:
                seen.append(int(micros) / 1e6)
            last = white
    offsets = [1000 * (t - min(heard, key=lambda h: abs(h - t))) for t in seen[1:] if heard]  # the first is the still before Play
    worst = max(map(abs, offsets)) if offsets else None
    print(json.dumps({"flashes": len(seen), "clicks": len(heard), "medianMs": sorted(offsets)[len(offsets) // 2] if offsets else None,
                      "worstMs": worst, "player": json.loads(done.stdout or "{}")}, indent=1))
    sys.exit(0 if offsets and len(offsets) >= SECONDS - 3 and worst <= 40 else 1)
