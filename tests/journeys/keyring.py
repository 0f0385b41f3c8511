"""Keyrings as they are: unlocked, locked, absent, hanging, dying. Keys are kept or refused with a sentence, nobody waits for long, and no
key lies anywhere in plain sight. Needs packaging/session.sh around it."""
import json, os, pathlib, signal, subprocess, sys, tempfile, time

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/tools")]
import leak_scan  # noqa: E402

BIN = pathlib.Path(os.environ.get("BOARDREEL_BIN", ROOT / "build/dev/bin"))
PROBE = os.environ.get("BOARDREEL_KEYRING_PROBE", str(BIN.parent / "tests/keyring_probe"))
KEY, OTHER = "zq-canary-journey-4711", "zq-canary-other-0815"
MOST_STALL = 100  # milliseconds that a person may feel
HANGING = """
import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib
Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.secrets", Gio.BusNameOwnerFlags.NONE, lambda c, n: c.add_filter(lambda c, m, i: None if i else m), lambda c, n: print("owned", flush=True), None)
GLib.MainLoop().run()
"""


def secrets(method, *arguments):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", method,
                         GLib.Variant("(ao)", (list(arguments),)), None, Gio.DBusCallFlags.NONE, 10000, None)


def lock():
    secrets("Lock", "/org/freedesktop/secrets/collection/login")


class Program:
    def __init__(self, home):
        self.home, self.log = home, ""

    def __call__(self, *words, code=0, key=None, within=20, **environment):
        start = time.monotonic()
        done = subprocess.run([str(BIN / "boardreel-cli"), "--home", str(self.home), *words], input=key or "", capture_output=True, text=True,
                              timeout=180, env={**os.environ, **environment})
        took = time.monotonic() - start
        assert done.returncode == code, f"{words} ended with {done.returncode}: {done.stderr}"
        assert took < within, f"{words} took {took:.1f} s"
        self.log += done.stdout + done.stderr
        return done.stdout + done.stderr


def probe(*actions, **environment):
    done = subprocess.run([PROBE, *actions], capture_output=True, text=True, timeout=60, env={**os.environ, **environment})
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    print(environment and "elsewhere" or "here", said)
    assert said["longest"] < MOST_STALL, f"the main thread stood still: {said}"
    return said


def on_a_bus_that_hangs(*command, killed_after=None):
    """The command on a bus of its own whose keyring takes every call and answers none, or dies after a while."""
    script = ('python=$1; shift; "$python" -c "$HANGING" >"$OWNED" & service=$!; for i in $(seq 100); do [ -s "$OWNED" ] && break; sleep 0.1; done; '
              + (f'(sleep {killed_after}; kill -9 $service) & ' if killed_after else "") + '"$@"; code=$?; kill -9 $service 2>/dev/null; exit $code')
    with tempfile.NamedTemporaryFile() as owned:
        environment = {**os.environ, "HANGING": HANGING, "OWNED": owned.name}
        return subprocess.run(["dbus-run-session", "--", "sh", "-c", script, "sh", sys.executable, *map(str, command)], capture_output=True, text=True,
                              timeout=170, env=environment)


with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder) / "home"
    run = Program(home)
    provider = subprocess.Popen([sys.executable, str(ROOT / "tests/support/fake_provider/server.py"), "--home", folder], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, text=True)
    try:
        base = f"http://127.0.0.1:{provider.stdout.readline().split()[1]}/v1"
        add = ("accounts", "add", "My studio v1.2", "--provider", "openai-compatible", "--base-url", base, "--set", "key=yes", "--key-stdin")
        keys = lambda: [account["key"]["state"] for account in json.loads(run("accounts", "list", "--json")) if not account["builtIn"]]  # noqa: E731

        print("unlocked")
        said = probe("answers", "open", "write", "read", "remove")
        assert {said[name] for name in ("answers", "open", "write", "read", "remove")} == {"ok"}, said
        said = probe("leave", "answers", MALLOC_PERTURB_="165")
        assert said["leave"] == said["answers"] == "ok", f"an answer that nobody waits for any more: {said}"
        run(*add, key=KEY + "\n")
        assert keys() == ["keyring"]
        moved = ("accounts", "add", "My studio v1.2", "--provider", "openai-compatible", "--base-url", "http://127.0.0.1:9/v1")
        assert "--key-stdin" in run(*moved, code=2), "a key follows its account to another server"
        run(*moved, "--key-stdin", key=OTHER)
        assert "--key-stdin" in run(*add[:-1], code=2)
        run(*add, key=KEY + "\n")
        run("accounts", "test", "My studio v1.2")  # another process: from the keyring
        wire = [json.loads(line) for line in (pathlib.Path(folder) / "wire.jsonl").read_text().splitlines()]
        assert [line["headers"].get("authorization") for line in wire] == [f"Bearer {KEY}"], wire

        print("absent")
        nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nothing"}
        said = probe("answers", "write", "read", "remove", **nowhere)
        assert {said[name] for name in ("answers", "write", "read", "remove")} == {"no-answer"}, said
        said = run("accounts", "add", "Second", "--provider", "openai-compatible", "--base-url", base, "--key-stdin", code=4, key=OTHER, **nowhere)
        assert "BOARDREEL_KEY_SECOND" in said, said
        assert "BOARDREEL_KEY_" in run("doctor", **nowhere)
        run("accounts", "remove", "Second")

        print("hanging")
        done = on_a_bus_that_hangs(PROBE, "answers", "read", "write", "remove")
        said = json.loads(done.stdout)
        print(said)
        assert {said[name] for name in ("answers", "read", "write", "remove")} == {"no-answer"} and said["longest"] < MOST_STALL, said

        print("dying")
        done = on_a_bus_that_hangs(PROBE, "write", killed_after=0.5)
        said = json.loads(done.stdout)
        print(said)
        assert said["write"] == "no-answer" and said["longest"] < MOST_STALL, said

        run("accounts", "add", "Second", "--provider", "openai-compatible", "--base-url", base, "--key-stdin", key=OTHER)
        run("accounts", "remove", "Second")
        assert keys() == ["keyring"]

        print("locked")
        lock()
        said = probe("read")  # asks for the password where it can, else says there is no such key
        assert said["read"] in ("not-found", "no-answer"), said
        waiting = subprocess.Popen([str(BIN / "boardreel-cli"), "--home", str(home), "accounts", "test", "My studio v1.2"], stderr=subprocess.PIPE, text=True)
        said = waiting.stderr.readline()
        assert "10 seconds" in said or "locked" in said, said
        waiting.send_signal(signal.SIGINT)
        assert waiting.wait(10) in (1, 130), waiting.returncode
        run("accounts", "test", "My studio v1.2", BOARDREEL_KEY_MY_STUDIO_V1_2=OTHER)  # the environment needs no keyring
        run("accounts", "remove", "My studio v1.2", "--leave-key")
        assert keys() == []

        lines = leak_scan.leaks([KEY, OTHER], [home], [os.getpid()])
        assert not lines, lines
        assert KEY not in run.log and OTHER not in run.log
        assert leak_scan.leaks([KEY], [folder]), "the control: the provider wrote down what it was sent"
    finally:
        provider.kill()
print("keys are kept, refused and removed in plain words; nothing stood still; no key lies anywhere")
