"""A voice is recorded, the program is killed with -9 while somebody speaks: at most the last second is gone, and the next
start lays what there is on its shot. The control: a recording that is ended lies there whole, once."""
import pathlib, re, subprocess, tempfile, wave

from desktop import Desktop, wait_for

RATE = 48000
# A microphone that says 440 Hz.
subprocess.run(["pactl", "load-module", "module-sine-source", "source_name=voice", "frequency=440"], check=True, stdout=subprocess.DEVNULL)
subprocess.run(["pactl", "set-default-source", "voice"], check=True)


def recorded(window):
    """Seconds that the window says it has, None while it does not record."""
    said = [re.match(r"Recording \S+, (\d\d):(\d\d):(\d\d):(\d\d) of", node.get_name()) for node in window.all(role="label")]
    said = [tuple(map(int, match.groups())) for match in said if match]
    return said[0][0] * 3600 + said[0][1] * 60 + said[0][2] + said[0][3] / 24 if said else None


def voices(window):
    """The recordings that lie on shots."""
    return [node.get_name() for node in window.all(role="list item") if node.get_name().startswith("Voice SC010_SH0010")]


def seconds_of(file):
    with wave.open(str(file)) as sound:
        return sound.getnframes() / sound.getframerate()


def record(window, least):
    window.press("Record Voice", "push button")
    return wait_for(f"{least} seconds to be recorded", lambda: (lambda now: now if now and now >= least else None)(recorded(window)), 60)


with tempfile.TemporaryDirectory() as folder:
    home, project = pathlib.Path(folder) / "home", pathlib.Path(folder) / "film"
    shots = pathlib.Path(folder) / "shots.csv"
    shots.write_text("Scene,Shot,Description,Seconds\nSC010,SH0010,Somebody speaks,60\n")
    with Desktop(home=home) as window:
        window.cli("new", project)
        window.cli("import", project, shots)
    with Desktop(project, home=home) as window:
        window.find("Board", "list")
        window.menu("Select All Shots")
        said = record(window, 4)
        window.process.kill()  # -9
        window.process.wait()
        window.process.returncode = 0  # as wished
    left = list((project / "recordings").rglob("*.wav"))
    assert len(left) == 1, left
    kept = (left[0].stat().st_size - 44) / 2 / RATE
    assert kept > said - 1, f"{said} s were recorded, {kept} s are on disk"

    with Desktop(project, home=home) as window:
        window.find("Board", "list")
        wait_for("the recording on its shot", lambda: len(voices(window)) == 1)
        stored = list((project / "media").rglob("*.wav"))
        assert len(stored) == 1 and abs(seconds_of(stored[0]) - kept) < 0.001, (stored, kept)
        wait_for("the recording to be taken over", lambda: not list((project / "recordings").rglob("*.wav")))

        window.menu("Select All Shots")
        said = record(window, 2)
        window.press("Stop Recording", "push button")
        wait_for("the second recording", lambda: len(voices(window)) == 2)
        second = set((project / "media").rglob("*.wav")) - set(stored)
        assert len(second) == 1 and seconds_of(second.pop()) >= said - 1 / 24  # the window counts whole frames
        wait_for("nothing to be left", lambda: not list((project / "recordings").rglob("*.wav")))
    print(f"{said:.1f} s recorded and ended; after kill -9 {kept:.2f} s were there, and came back")
