"""Accounts in the window, with the desktop's real keyring and the fake provider as the judge. One is added with its key and the key is tested; a
second one has a key for this session only. Both the keyboard and the mouse open the form of a row. An account that moves to another server asks for
its key again, and the old one never gets there. Removed, it leaves nothing in the keyring. At the end both keys are looked for everywhere."""
import json, pathlib, subprocess, sys, tempfile, time

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from desktop import Desktop, middle, run_cli, wait_for

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests/tools"))
import leak_scan  # noqa: E402

KEPT, SESSION = "zq-canary-kept-77aa31c0", "zq-canary-session-5d9e42b8"


class Provider:
    def __init__(self, home):
        self.home = home
        home.mkdir()
        self.process = subprocess.Popen([sys.executable, str(ROOT / "tests/support/fake_provider/server.py"), "--home", str(home)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.base = f"http://127.0.0.1:{int(self.process.stdout.readline().split()[1])}/v1"

    def keys(self):
        """What came over the wire as keys, in order."""
        file = self.home / "wire.jsonl"
        lines = [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []
        return [(line["headers"].get("authorization") or "").removeprefix("Bearer ") for line in lines]


def keyring_entries():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    found = bus.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "SearchItems",
                          GLib.Variant("(a{ss})", ({},)), None, Gio.DBusCallFlags.NONE, 10000, None)
    return sum(len(paths) for paths in found.unpack())


def add(window, name, address, key, for_session):
    window.press("Add Account", "push button", window.find("Accounts", "dialog"))
    form = window.find("Add Account", "dialog")
    window.type_into("Account name", name, inside=form)
    window.type_into("Address", address, inside=form)
    window.type_into("Key", key, "password text", form)
    if for_session:
        window.press("For this session only", "radio button", form)
    window.press("Add Account", "push button", form)
    window.gone("Add Account", "dialog")


def cell(window, text):
    return wait_for(f"the cell {text!r}", lambda: [n for n in window.all(role="table cell") if n.get_name() == text][:1])[0]


def click(node, times):
    x, y = middle(node)
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "80", "1"], check=True)


def test_key(window, name, provider, expected):
    before = len(provider.keys())
    click(cell(window, name), 1)
    window.press("Test Key", "push button")
    wait_for("the provider to be asked", lambda: provider.keys()[before:] == [expected])


with tempfile.TemporaryDirectory(prefix="boardreel-journey.") as folder:
    folder = pathlib.Path(folder)
    home, project = folder / "home", folder / "film"
    provider, other = Provider(folder / "provider"), Provider(folder / "other")
    before = keyring_entries()
    try:
        run_cli(home, "new", project, "--size", "64x48")
        with Desktop(project, home=home) as window:
            window.find("Board", "list")
            window.menu("Accounts...")
            add(window, "Studio", provider.base, KEPT, False)
            cell(window, f"In the keyring (...{KEPT[-4:]})")
            assert keyring_entries() == before + 1
            add(window, "Guest", provider.base, SESSION, True)
            cell(window, f"For this session (...{SESSION[-4:]})")
            assert keyring_entries() == before + 1, "a key for this session is in the keyring"
            test_key(window, "Studio", provider, KEPT)
            test_key(window, "Guest", provider, SESSION)

            # Keyboard and mouse open the form of the row.
            click(cell(window, "Studio"), 1)
            window.key("Return")
            window.find("Edit Account", "dialog")
            window.key("Escape")
            window.gone("Edit Account", "dialog")
            click(cell(window, "Studio"), 2)
            form = window.find("Edit Account", "dialog")

            # Another server: the key that was kept for the first one stays behind.
            window.type_into("Address", other.base, inside=form)
            window.press("Save Account", "push button", form)
            window.gone("Edit Account", "dialog")
            wait_for("the keyring to let go of it", lambda: keyring_entries() == before)
            test_key(window, "Studio", other, "")

            window.press("Remove Account", "push button", window.find("Accounts", "dialog"))
            window.press("Remove Account", "push button", window.find("Remove Account", "dialog"))
            wait_for("it to be gone", lambda: [account["name"] for account in json.loads(window.cli("accounts", "list", "--json"))
                                               if not account["builtIn"]] == ["Guest"])
            assert KEPT not in other.keys() and SESSION not in other.keys()
            assert KEPT in provider.keys(), "the control: a key that is sent is seen"
            lines = leak_scan.leaks([KEPT, SESSION], [home, project, window.folder], [window.process.pid])
            assert not lines, lines
        run_cli(home, "accounts", "list")
        lines = leak_scan.leaks([KEPT, SESSION], [home, project], [])
        assert not lines, lines
        assert leak_scan.leaks([KEPT], [folder / "provider"], []), "the control: the provider wrote down what it was sent"
    finally:
        provider.process.kill()
        other.process.kill()
print("accounts are added, tested, changed and removed; keys go where they belong and nowhere else")
